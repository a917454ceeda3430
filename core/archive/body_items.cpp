// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/body_items.h"

namespace tongdang::archive {
namespace {

constexpr int bytesMajor = 2;
constexpr int textMajor = 3;
constexpr int arrayMajor = 4;
constexpr int mapMajor = 5;
constexpr int deepest = 20; // what was decoded lies 16 deep at most

struct Head {
    int major = 0;
    quint64 argument = 0;
    qsizetype size = 0; ///< 0: the bytes end within it
};

Head headAt(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return {};
    const auto first = static_cast<quint8>(bytes.front());
    const int low = first & 31;
    if (low < 24)
        return {first >> 5, static_cast<quint64>(low), 1};
    const qsizetype length = qsizetype(1) << (low - 24);
    if (low > 27 || bytes.size() <= length)
        return {};
    quint64 argument = 0;
    for (const char byte : bytes.sliced(1, length))
        argument = argument << 8 | static_cast<quint8>(byte);
    return {first >> 5, argument, 1 + length};
}

/// Bytes of the item at the beginning; 0: they end before it does.
qsizetype sizeOfItem(QByteArrayView bytes, int levels)
{
    const Head head = headAt(bytes);
    const auto rest = static_cast<quint64>(bytes.size() - head.size);
    if (head.size == 0 || levels == 0)
        return 0;
    if (head.major == bytesMajor || head.major == textMajor)
        return head.argument <= rest ? head.size + static_cast<qsizetype>(head.argument) : 0;
    if (head.major != arrayMajor && head.major != mapMajor)
        return head.size;
    if (head.argument > rest) // each takes a byte at least
        return 0;
    qsizetype size = head.size;
    const quint64 items = head.major == mapMajor ? 2 * head.argument : head.argument;
    for (quint64 index = 0; index < items; ++index) {
        const qsizetype item = sizeOfItem(bytes.sliced(size), levels - 1);
        if (item == 0)
            return 0;
        size += item;
    }
    return size;
}

} // namespace

RawItem RawItem::at(QByteArrayView bytes)
{
    const Head head = headAt(bytes);
    RawItem item{head.major, {}, head.argument, sizeOfItem(bytes, deepest)};
    if (item.size > 0)
        item.content = bytes.sliced(head.size, item.size - head.size);
    return item;
}

BodyItems::BodyItems(const Change& change)
{
    // { field: [value, seen, seen, ...], ... } (core/record/FORMAT.md §3); as many as were decoded.
    QByteArrayView rest = change.bodyBytes;
    const Head map = headAt(rest);
    if (map.size == 0 || map.major != mapMajor)
        return;
    rest = rest.sliced(map.size);
    m_items.reserve(change.writes.size());
    for (const FieldWrite& write : change.writes) {
        const Head field = headAt(rest);
        const Head parts = field.size > 0 ? headAt(rest.sliced(field.size)) : Head();
        if (parts.size == 0 || parts.major != arrayMajor || field.argument != write.field)
            return;
        rest = rest.sliced(field.size + parts.size);
        for (quint64 part = 0; part < parts.argument; ++part) {
            const qsizetype size = sizeOfItem(rest, deepest);
            if (size == 0)
                return;
            if (part == 0)
                m_items.push_back(rest.first(size));
            rest = rest.sliced(size);
        }
    }
}

} // namespace tongdang::archive
