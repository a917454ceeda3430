// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "invented.h"
#include "support/catch.h"

#include <QFontInfo>
#include <QRawFont>

using namespace tongdang;
using namespace tongdang::paper;
using namespace tongdang::test;
using namespace Qt::StringLiterals;

TEST_CASE("each face of the forms is one of the program's own typefaces")
{
    CHECK(QFontInfo(fonts().font(Face::Body, 9)).family() == u"Tongdang Song"_s);
    CHECK(QFontInfo(fonts().font(Face::Title, 9)).family() == u"Tongdang Song Bold"_s);
    CHECK(QFontInfo(fonts().font(Face::Head, 9)).family() == u"Tongdang Hei"_s);
    CHECK(QFontInfo(fonts().font(Face::Value, 9)).family() == u"Tongdang Kai"_s);
}

TEST_CASE("names with rare signs are set in the typeface of values")
{
    const QRawFont kai = QRawFont::fromFont(fonts().font(Face::Value, 12));
    REQUIRE(kai.isValid());
    for (const char32_t sign : U"䶮㛃𬀩𫖯曾彝璟·") {
        if (sign != 0)
            CHECK(kai.supportsCharacter(static_cast<quint32>(sign)));
    }
}

TEST_CASE("no typeface has the Kangxi radicals, which would take the place of words in a PDF")
{
    for (const Face face : {Face::Body, Face::Title, Face::Head, Face::Value}) {
        const QRawFont font = QRawFont::fromFont(fonts().font(face, 12));
        for (quint32 sign = 0x2E80; sign <= 0x2FDF; ++sign)
            REQUIRE_FALSE(font.supportsCharacter(sign));
        CHECK(font.supportsCharacter(u'走'));
    }
}
