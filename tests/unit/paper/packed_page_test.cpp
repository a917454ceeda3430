// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/packed_page.h"

#include "invented.h"
#include "paper/layout.h"
#include "support/catch.h"

using namespace tongdang;
using namespace tongdang::paper;
using namespace tongdang::test;
using namespace Qt::StringLiterals;

namespace {

/// With something in every member, and numbers that no shorter type holds.
Page everyKind()
{
    Page page;
    page.size = {210.0, 297.0 + 1.0 / 3};
    page.texts = {{{1.0 / 3, 20.1}, u"姓名：示例 𠮷"_s, Face::Value, 10.5, 0.07},
                  {{5, 6}, {}, Face::Title, 9, 0}};
    page.strokes = {{{1, 2, 3, 4.0 / 7}, 0.45}};
    page.boxes = {{{1, 2, 3, 3}, true}, {{4, 5, 6, 6}, false}};
    page.codes = {
        {{150, 4.5, 22, 22}, {3, {true, false, true, true, true, false, false, true, true}}}};
    return page;
}

} // namespace

TEST_CASE("A page that was packed is the very same page")
{
    const Page page = everyKind();
    const Page again = unpackPage(packPage(page));
    CHECK(again.size == page.size);
    REQUIRE(again.texts.size() == 2);
    for (std::size_t i = 0; i < 2; ++i) {
        CHECK(again.texts[i].baseline == page.texts[i].baseline);
        CHECK(again.texts[i].text == page.texts[i].text);
        CHECK(again.texts[i].face == page.texts[i].face);
        CHECK(again.texts[i].points == page.texts[i].points);
        CHECK(again.texts[i].spacing == page.texts[i].spacing);
    }
    REQUIRE(again.strokes.size() == 1);
    CHECK(again.strokes[0].line == page.strokes[0].line);
    CHECK(again.strokes[0].width == page.strokes[0].width);
    REQUIRE(again.boxes.size() == 2);
    CHECK(again.boxes[0].square == page.boxes[0].square);
    CHECK(again.boxes[0].ticked);
    CHECK_FALSE(again.boxes[1].ticked);
    REQUIRE(again.codes.size() == 1);
    CHECK(again.codes[0].place == page.codes[0].place);
    CHECK(again.codes[0].matrix.width == 3);
    CHECK(again.codes[0].matrix.dark == page.codes[0].matrix.dark);
}

TEST_CASE("A page that waits takes a few kilobytes")
{
    const Document sheet = print(form(u"F03"_s), ordinaryVisit());
    for (int i = 0; i < sheet.pageCount(); ++i) {
        const Page page = sheet.page(i);
        CHECK(page.texts.size() > 100);
        CHECK(packPage(page).capacity() < 12 * 1024);
    }
}
