// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/packed_page.h"

#include <QDataStream>
#include <QIODevice>

namespace tongdang::paper {

namespace {

/// The pages of a form are nearly all alike: the quickest level finds that already.
constexpr int packingLevel = 1;

QDataStream& operator<<(QDataStream& stream, const TextRun& run)
{
    return stream << run.baseline << run.text << static_cast<int>(run.face) << run.points
                  << run.spacing;
}
QDataStream& operator>>(QDataStream& stream, TextRun& run)
{
    int face = 0;
    stream >> run.baseline >> run.text >> face >> run.points >> run.spacing;
    run.face = static_cast<Face>(face);
    return stream;
}

QDataStream& operator<<(QDataStream& stream, const Stroke& stroke)
{
    return stream << stroke.line << stroke.width;
}
QDataStream& operator>>(QDataStream& stream, Stroke& stroke)
{
    return stream >> stroke.line >> stroke.width;
}

QDataStream& operator<<(QDataStream& stream, const TickBox& box)
{
    return stream << box.square << box.ticked;
}
QDataStream& operator>>(QDataStream& stream, TickBox& box)
{
    return stream >> box.square >> box.ticked;
}

QDataStream& operator<<(QDataStream& stream, const SquareCode& code)
{
    stream << code.place << code.matrix.width << static_cast<quint32>(code.matrix.dark.size());
    for (const bool dark : code.matrix.dark)
        stream << dark;
    return stream;
}
QDataStream& operator>>(QDataStream& stream, SquareCode& code)
{
    quint32 count = 0;
    stream >> code.place >> code.matrix.width >> count;
    code.matrix.dark.resize(count);
    for (auto&& module : code.matrix.dark) {
        bool dark = false;
        stream >> dark;
        module = dark;
    }
    return stream;
}

template <class Item>
void writeAll(QDataStream& stream, const std::vector<Item>& items)
{
    stream << static_cast<quint32>(items.size());
    for (const Item& item : items)
        stream << item;
}
template <class Item>
void readAll(QDataStream& stream, std::vector<Item>& items)
{
    quint32 count = 0;
    stream >> count;
    items.resize(count);
    for (Item& item : items)
        stream >> item;
}

} // namespace

QByteArray packPage(const Page& page)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << page.size;
    writeAll(stream, page.texts);
    writeAll(stream, page.strokes);
    writeAll(stream, page.boxes);
    writeAll(stream, page.codes);
    QByteArray packed = qCompress(bytes, packingLevel);
    packed.squeeze(); // qCompress makes room for the worst case and keeps it
    return packed;
}

Page unpackPage(const QByteArray& packed)
{
    const QByteArray bytes = qUncompress(packed);
    QDataStream stream(bytes);
    Page page;
    stream >> page.size;
    readAll(stream, page.texts);
    readAll(stream, page.strokes);
    readAll(stream, page.boxes);
    readAll(stream, page.codes);
    return page;
}

} // namespace tongdang::paper
