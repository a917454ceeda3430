// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/randomness.h"
#include "extracted_text.h"
#include "invented.h"
#include "support/catch.h"
#include "tidy_page.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace tongdang;
using namespace tongdang::paper;
using namespace tongdang::test;
using namespace Qt::StringLiterals;

namespace {

double frameBottom(const Page& page)
{
    double bottom = 0;
    for (const Stroke& stroke : page.strokes) {
        if (stroke.width > 0.4)
            bottom = std::max({bottom, stroke.line.y1(), stroke.line.y2()});
    }
    return bottom;
}

QString allWords(const Document& document)
{
    QString words;
    for (int i = 0; i < document.pageCount(); ++i)
        words += wordsOf(document.page(i));
    return words;
}

} // namespace

TEST_CASE("on no page does anything cover anything else, cross a line or leave the margins")
{
    const auto [code, data] = GENERATE(table<const char*, FormData>({{"F03", blankVisit()},
                                                                     {"F03", ordinaryVisit()},
                                                                     {"F03", extremeVisit()},
                                                                     {"F16", FormData()},
                                                                     {"F16", roster(60)},
                                                                     {"F26", FormData()},
                                                                     {"F26", route(40)}}));
    const Form sheet = form(QString::fromLatin1(code));
    const Document document = print(sheet, data);
    for (int i = 0; i < document.pageCount(); ++i) {
        INFO(code << " page " << i + 1);
        requireTidy(document.page(i), sheet);
    }
}

TEST_CASE("200 children fill a roster whose every page has its heads, its totals and its number")
{
    const Document document = print(form(u"F16"_s), roster(200));
    REQUIRE(document.pageCount() > 5);
    int soFar = 0;
    for (int i = 0; i < document.pageCount(); ++i) {
        const QString words = wordsOf(document.page(i));
        INFO(words.toStdString());
        for (const QString& head : {u"序号"_s, u"照护人及电话"_s, u"上次走访"_s})
            CHECK(words.count(head) == 1);
        int onPage = 0;
        for (int child = 1; child <= 200; ++child)
            onPage += words.contains(u"〔%1〕"_s.arg(child)) ? 1 : 0;
        soFar += onPage;
        CHECK(words.contains(u"本页%1人"_s.arg(onPage)));
        CHECK(words.contains(u"累计%1人"_s.arg(soFar)));
        CHECK(words.contains(u"合计200人"_s));
        CHECK(words.contains(u"第%1页共%2页"_s.arg(i + 1).arg(document.pageCount())));
    }
    CHECK(soFar == 200);
    CHECK(wordsOf(document.page(document.pageCount() - 1)).contains(u"负责人（签字）"_s));
}

TEST_CASE("no row is split over two pages, and no row loses a word")
{
    const Document document = print(form(u"F16"_s), roster(200));
    for (int child = 1; child <= 200; ++child) {
        const QString mark = u"〔%1〕"_s.arg(child);
        qsizetype marks = 0;
        int pages = 0;
        for (int i = 0; i < document.pageCount(); ++i) {
            const qsizetype here = wordsOf(document.page(i)).count(mark);
            marks += here;
            pages += here > 0 ? 1 : 0;
        }
        INFO(child);
        REQUIRE(pages == 1);
        REQUIRE(marks == 4); // name, group, place of work, school
    }
    CHECK(allWords(document).count(u"阿依古丽·买买提·阿卜杜热合曼·伊斯拉木江"_s) == 18);
}

TEST_CASE("the signatures never stand alone on a page")
{
    for (int children = 1; children < 60; ++children) {
        const Document document = print(form(u"F16"_s), roster(children));
        const QString last = wordsOf(document.page(document.pageCount() - 1));
        INFO(children);
        REQUIRE(last.contains(u"填表人"_s));
        REQUIRE(last.contains(u"〔%1〕"_s.arg(children)));
    }
}

TEST_CASE("a row that no page could hold shrinks and keeps every sign")
{
    FormData data = roster(3);
    const QString endless = u"双江街道高平村委会水井边上行"_s.repeated(60);
    data.lists[u"children"_s][1].texts[u"parents_place"_s] = endless;
    const Form sheet = form(u"F16"_s);
    const Document document = print(sheet, data);
    CHECK(allWords(document).contains(endless));
    for (int i = 0; i < document.pageCount(); ++i)
        CHECK(frameBottom(document.page(i)) <= sheet.pageSize.height() - sheet.bottom + 0.05);
}

TEST_CASE("a blank roster is one page of numbered rows")
{
    const Document document = print(form(u"F16"_s), {});
    REQUIRE(document.pageCount() == 1);
    const QString words = wordsOf(document.page(0));
    CHECK(words.contains(u"17填表人"_s));
    CHECK_FALSE(words.contains(u"合计0"_s));
}

TEST_CASE("forms in one document keep their own page numbers")
{
    Document week = print(form(u"F26"_s), route(30));
    const int routePages = week.pageCount();
    REQUIRE(routePages > 1);
    week.append(print(form(u"F03"_s), ordinaryVisit()));
    CHECK(week.pageCount() == routePages + 1);
    CHECK(wordsOf(week.page(routePages - 1)).contains(u"第%1页共%1页"_s.arg(routePages)));
    CHECK(wordsOf(week.page(routePages)).contains(u"第1页共1页"_s));
    CHECK(week.page(0).size.width() > week.page(0).size.height());
    CHECK(week.page(routePages).size.width() < week.page(routePages).size.height());
}

TEST_CASE("values of any length, with and without anything in them, make tidy pages on which all "
          "of them stand")
{
    const quint64 seed = QRandomGenerator::system()->generate64();
    INFO("seed " << seed);
    SeededRandomness randomness(seed);
    const QStringList words{
        u"曾"_s, u"䶮㛃𬀩𫖯"_s, u"水井边（红瓦房），"_s, u"13800000001"_s, u" "_s, u"A-Z"_s,
        u"·"_s,  u"“好”"_s,           u"W"_s.repeated(30)};
    const auto text = [&] {
        QString value;
        const std::uint32_t length =
            randomness.below(4) == 0 ? 0 : randomness.below(randomness.below(8) == 0 ? 40 : 6);
        for (std::uint32_t i = 0; i < length; ++i)
            value += words[randomness.below(static_cast<std::uint32_t>(words.size()))];
        return value.simplified();
    };
    const int rounds = qgetenv("TONGDANG_DEPTH") == "nightly" ? 300 : 12;
    const Form visit = form(u"F03"_s);
    const Form list = form(u"F16"_s);
    for (int round = 0; round < rounds; ++round) {
        QStringList values;
        const auto fill = [&](FormValues& into, const QString& source) {
            values.append(text());
            into.values[source] = Value(values.last());
        };
        FormData sheet = blankVisit();
        for (const QString& source :
             {u"child.name"_s, u"household.addr"_s, u"household.route_note"_s, u"caregiver.name"_s,
              u"visit.i1_text"_s, u"visit.b1_note"_s, u"visit.companions"_s, u"visit.a2f_place"_s})
            fill(sheet.head, source);
        FormData roster;
        for (std::uint32_t i = randomness.below(40); i > 0; --i) {
            FormValues entry;
            for (const QString& source : {u"child.name"_s, u"household.group"_s,
                                          u"caregiver.name"_s, u"education.school"_s})
                fill(entry, source);
            roster.lists[u"children"_s].push_back(entry);
        }
        const Document sheetPages = print(visit, sheet);
        const Document rosterPages = print(list, roster);
        for (int i = 0; i < sheetPages.pageCount(); ++i)
            requireTidy(sheetPages.page(i), visit);
        for (int i = 0; i < rosterPages.pageCount(); ++i)
            requireTidy(rosterPages.page(i), list);
        const QString all = allWords(sheetPages) + allWords(rosterPages);
        for (QString value : values) {
            INFO(value.toStdString());
            REQUIRE(all.contains(value.remove(u' ')));
        }
    }
}
