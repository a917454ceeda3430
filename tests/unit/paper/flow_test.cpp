// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "invented.h"
#include "paper/flow.h"
#include "support/catch.h"

using namespace tongdang;
using namespace tongdang::paper;
using namespace tongdang::test;
using namespace Qt::StringLiterals;

namespace {

Item words(const QString& text, bool together = false)
{
    Item item;
    item.text = text;
    item.together = together;
    return item;
}

Item box(const QString& key, const QString& label)
{
    Item item;
    item.kind = Item::Kind::Box;
    item.key = key;
    item.text = label;
    return item;
}

Item blank(double width, bool toLineEnd, const QString& text = {})
{
    Item item;
    item.kind = Item::Kind::Blank;
    item.width = width;
    item.toLineEnd = toLineEnd;
    item.text = text;
    return item;
}

Item lineBreak()
{
    Item item;
    item.kind = Item::Kind::Break;
    return item;
}

Flow flow(const std::vector<Item>& items, double width)
{
    Measure measure(fonts());
    return flowItems(items, width, 9, measure);
}

QStringList linesOf(const Flow& flow)
{
    QStringList lines;
    for (const FlowLine& line : flow.lines) {
        QString text;
        for (const Piece& piece : line.pieces)
            text += piece.kind == Piece::Kind::Box    ? u"□"_s
                    : piece.kind == Piece::Kind::Rule ? u"_"_s
                                                      : piece.text;
        lines.append(text);
    }
    return lines;
}

void requireInside(const Flow& flow, double width)
{
    for (const FlowLine& line : flow.lines) {
        double end = 0;
        for (const Piece& piece : line.pieces) {
            if (piece.kind != Piece::Kind::Rule) {
                REQUIRE(piece.x >= end - 0.01);
                end = piece.x + piece.width;
            }
            REQUIRE(piece.x + piece.width <= width + 0.02);
        }
    }
}

} // namespace

TEST_CASE("text wraps at the width and loses no sign, whatever the width")
{
    const QString text =
        u"双江街道高平村三组，水井边上行60米（红瓦房）。电话13800000001，找曾国富爷爷；没人就去小卖部问。"_s;
    for (double width = 4; width < 120; width += 3.7) {
        const Flow wrapped = flow({words(text)}, width);
        INFO(width);
        CHECK(linesOf(wrapped).join(QString()) == text);
        requireInside(wrapped, width);
        CHECK(wrapped.height
              == Approx(static_cast<double>(wrapped.lines.size()) * linePitch * millimetres(9)));
    }
}

TEST_CASE("no line begins with a closing sign or ends with an opening one")
{
    const QString text = u"水井边（红瓦房）上行，过桥；再“右转”，到（第三）家。"_s.repeated(4);
    for (double width = 15; width < 100; width += 1.3) {
        for (const QString& line : linesOf(flow({words(text)}, width))) {
            INFO(line.toStdString());
            REQUIRE_FALSE(u"，。；）”"_s.contains(line.front()));
            REQUIRE_FALSE(u"（“"_s.contains(line.back()));
        }
    }
}

TEST_CASE("a box never parts from its number and its word")
{
    const std::vector<Item> items{box(u"1"_s, u"正常"_s), box(u"2"_s, u"生病"_s),
                                  box(u"3"_s, u"外伤"_s), box(u"4"_s, u"营养差"_s)};
    for (double width = 18; width < 80; width += 0.9) {
        const Flow wrapped = flow(items, width);
        requireInside(wrapped, width);
        const QString all = linesOf(wrapped).join(u'/');
        INFO(all.toStdString());
        for (const QString& whole : {u"□1正常"_s, u"□2生病"_s, u"□3外伤"_s, u"□4营养差"_s})
            REQUIRE(all.contains(whole));
    }
}

TEST_CASE("a label that no line can hold is broken behind its box and keeps every sign")
{
    const QString label = u"多处损伤、严重营养不良、意识不清，疑受家庭暴力、欺凌、虐待或者殴打"_s;
    const Flow wrapped = flow({box(u"M4"_s, label)}, 40);
    CHECK(linesOf(wrapped).join(QString()) == u"□M4"_s + label);
    CHECK(linesOf(wrapped).front().startsWith(u"□M4多处"_s));
    requireInside(wrapped, 40);
}

TEST_CASE("a word longer than the line is broken between signs")
{
    const QString word = u"5302250000000000000000000000000000000000X"_s;
    const Flow wrapped = flow({words(word)}, 20);
    CHECK(linesOf(wrapped).join(QString()) == word);
    CHECK(wrapped.lines.size() > 2);
    requireInside(wrapped, 20);
}

TEST_CASE(
    "a blank to the end of the line takes what is left, and the words behind it keep their place")
{
    const Flow open = flow({words(u"说明："_s, true), blank(20, true)}, 100);
    REQUIRE(open.lines.size() == 1);
    CHECK(open.lines[0].pieces.back().x + open.lines[0].pieces.back().width
          == Approx(100).margin(0.02));
    const Flow closed =
        flow({words(u"原因："_s, true), blank(20, true), words(u"再约"_s, true)}, 100);
    REQUIRE(closed.lines.size() == 1);
    CHECK(closed.lines[0].pieces.back().x + closed.lines[0].pieces.back().width
          == Approx(100).margin(0.02));
    requireInside(closed, 100);
}

TEST_CASE("a caption goes to the next line together with its blank")
{
    const QStringList lines = linesOf(
        flow({words(u"一二三四五六七八"_s), words(u"说明："_s, true), blank(20, false)}, 45));
    CHECK(lines == QStringList{u"一二三四五六七八"_s, u"说明：_"_s});
}

TEST_CASE("what is longer than its blank wraps, underlined, and is all there")
{
    const QString text = u"孩子放学后常去水塘边玩，已当面告诉爷爷要看好"_s;
    const Flow wrapped = flow({words(u"说明："_s, true), blank(20, true, text)}, 50);
    CHECK(linesOf(wrapped).join(QString()).remove(u'_') == u"说明："_s + text);
    requireInside(wrapped, 50);
    const Flow inside = flow({blank(60, false, u"高平村"_s)}, 100);
    CHECK(inside.lines.size() == 1);
    CHECK(inside.lines[0].width == Approx(60));
}

TEST_CASE("a missing value costs neither a line nor an indent")
{
    CHECK(linesOf(flow({lineBreak(), words(u" "_s), words(u"13800000001"_s)}, 50))
          == QStringList{u"13800000001"_s});
}

TEST_CASE("nothing makes no line")
{
    CHECK(flow({}, 50).lines.empty());
    CHECK(flow({}, 50).height == 0);
}
