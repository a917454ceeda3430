// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/fonts.h"

#include "paper/measure.h"

#include <QDirIterator>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QResource>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

// Outside every namespace, as Qt demands. The call keeps the linker from leaving the fonts out of a
// static library.
static void initialiseFontResource()
{
    Q_INIT_RESOURCE(tongdang_fonts);
}

namespace tongdang::paper {

namespace {

QStringList families(Face face)
{
    // Song has the most characters: it helps out where another face lacks one.
    switch (face) {
    case Face::Title:
        return {u"Tongdang Song Bold"_s, u"Tongdang Song"_s};
    case Face::Head:
        return {u"Tongdang Hei"_s, u"Tongdang Song"_s};
    case Face::Value:
        return {u"Tongdang Kai"_s, u"Tongdang Song"_s};
    case Face::Body:
        break;
    }
    return {u"Tongdang Song"_s};
}

/// A font of the program is used where it lies: of a file Qt keeps one copy for its list and one
/// for every thread that draws, which is 22 MB each time.
void addFont(const QString& file)
{
    const QResource inProgram(file);
    if (inProgram.isValid() && inProgram.compressionAlgorithm() == QResource::NoCompression)
        QFontDatabase::addApplicationFontFromData(QByteArray::fromRawData(
            reinterpret_cast<const char*>(inProgram.data()), inProgram.size()));
    else
        QFontDatabase::addApplicationFont(file);
}

} // namespace

Fonts::Fonts()
    : m_widths(std::make_shared<WidthCache>())
{
}

Result<Fonts> Fonts::load(const QString& folder)
{
    if (qobject_cast<QGuiApplication*>(QCoreApplication::instance()) == nullptr)
        return failure(ErrorKind::Refused, "paper.no_gui");
    initialiseFontResource();
    const QStringList before = QFontDatabase::families();
    const QStringList wanted{u"Tongdang Song"_s, u"Tongdang Song Bold"_s, u"Tongdang Hei"_s,
                             u"Tongdang Kai"_s};
    const auto isThere = [](const QStringList& known) {
        return [&known](const QString& family) { return known.contains(family); };
    };
    if (std::all_of(wanted.begin(), wanted.end(), isThere(before)))
        return Fonts();
    QDirIterator files(folder.isEmpty() ? u":/tongdang/fonts"_s : folder, {u"*.otf"_s, u"*.ttf"_s},
                       QDir::Files);
    while (files.hasNext())
        addFont(files.next());
    const QStringList known = QFontDatabase::families();
    const auto missing = std::find_if_not(wanted.begin(), wanted.end(), isThere(known));
    if (missing != wanted.end())
        return failure(ErrorKind::Damaged, "paper.fonts_missing", {*missing});
    return Fonts();
}

QFont Fonts::font(Face face, double points) const
{
    QFont font;
    font.setFamilies(families(face));
    font.setPixelSize(std::max(1, static_cast<int>(std::lround(points * 25.4 / 72.0 / unit))));
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setKerning(false);
    return font;
}

} // namespace tongdang::paper
