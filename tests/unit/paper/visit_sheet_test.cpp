// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extracted_text.h"
#include "invented.h"
#include "support/catch.h"

#include <algorithm>
#include <cmath>

using namespace tongdang;
using namespace tongdang::paper;
using namespace tongdang::test;
using namespace Qt::StringLiterals;

namespace {

/// Place of "F03:B2" on the paper: 0 to 3, then A1 to J1, then 12 and 13 (domain §9).
int paperPlace(const QString& paperNumber)
{
    const QString number = paperNumber.section(u':', 1).section(u' ', 0, 0);
    if (number.isEmpty())
        return -1;
    if (number[0].isLetter())
        return 100 * (1 + number[0].unicode() - u'A') + number.sliced(1).toInt();
    return number.toInt() < 10 ? number.toInt() : 100 * 100 + number.toInt();
}

double frameBottom(const Page& page)
{
    double bottom = 0;
    for (const Stroke& stroke : page.strokes) {
        if (stroke.width > 0.4)
            bottom = std::max(bottom, stroke.line.y2());
    }
    return bottom;
}

double smallestValue(const Page& page)
{
    double smallest = 100;
    for (const TextRun& run : page.texts) {
        if (run.face == Face::Value)
            smallest = std::min(smallest, run.points);
    }
    return smallest;
}

/// The number at each ticked box and the word behind it: "1入户走访".
QStringList ticked(const Page& page)
{
    QStringList words;
    for (const TickBox& box : page.boxes) {
        if (!box.ticked)
            continue;
        const auto at = std::find_if(page.texts.begin(), page.texts.end(), [&](const TextRun& run) {
            return run.baseline.x() > box.square.left() && run.baseline.x() - box.square.right() < 1
                   && std::abs(run.baseline.y() - box.square.bottom()) < 1;
        });
        REQUIRE(at != page.texts.end());
        const auto next = std::next(at);
        words.append(at->text + (next == page.texts.end() ? QString() : next->text));
    }
    return words;
}

} // namespace

TEST_CASE(
    "the visit sheet is exactly one full A4 page: blank, ordinary and with the longest values")
{
    const Form sheet = form(u"F03"_s);
    for (const FormData& data : {blankVisit(), ordinaryVisit(), extremeVisit()}) {
        const Document document = print(sheet, data);
        REQUIRE(document.pageCount() == 1);
        const Page& page = document.page(0);
        CHECK(page.size == QSizeF(210, 297));
        // The rows to write in fill it to the lower margin, which the note of how to fill it in
        // shares.
        const double bottom = sheet.pageSize.height() - sheet.bottom;
        CHECK(frameBottom(page) <= bottom);
        CHECK(frameBottom(page) > bottom - 5);
    }
}

TEST_CASE("an ordinary child's sheet is printed in the form's own type size, and the longest "
          "values stay readable")
{
    const Form sheet = form(u"F03"_s);
    CHECK(smallestValue(print(sheet, ordinaryVisit()).page(0)) >= sheet.points);
    CHECK(smallestValue(print(sheet, extremeVisit()).page(0)) >= 4.0);
}

TEST_CASE("every field that the catalogue gives the visit sheet is on it, once, in the order of "
          "its paper number")
{
    const RecordType* visit = catalogue().type(u"visit");
    REQUIRE(visit != nullptr);
    const std::vector<EntryItem> items = entryItems(form(u"F03"_s), u"visit");
    int place = 0;
    for (const EntryItem& item : items) {
        INFO(item.source.toStdString() << " " << item.field->paperNumber.toStdString());
        CHECK(paperPlace(item.field->paperNumber) >= place);
        place = std::max(place, paperPlace(item.field->paperNumber));
    }
    for (const Field& field : visit->fields) {
        if (!field.paperNumber.startsWith(u"F03:"_s))
            continue;
        INFO(field.key.toStdString());
        const auto count = std::count_if(items.begin(), items.end(), [&](const EntryItem& item) {
            return item.field == &field;
        });
        // The child is the head of the sheet; its number stands under the square code.
        CHECK(count == (field.key == u"child"_s || field.key == u"sheet_no"_s ? 0 : 1));
    }
}

TEST_CASE("the paper shows the item numbers A1 to J1")
{
    const QString words = wordsOf(print(form(u"F03"_s), blankVisit()).page(0));
    for (const Field& field : catalogue().type(u"visit")->fields) {
        const QString number = field.paperNumber.section(u':', 1);
        if (number.isEmpty() || !number[0].isLetter())
            continue;
        INFO(field.key.toStdString());
        CHECK(words.contains(number));
    }
}

TEST_CASE("each box of the sheet has the code list's number, and every code of the list has a box")
{
    const Form sheet = form(u"F03"_s);
    const Document document = print(sheet, blankVisit());
    std::size_t options = 0;
    for (const EntryItem& item : entryItems(sheet, u"visit"))
        options += item.options.size();
    CHECK(document.page(0).boxes.size() == options);
    CHECK(ticked(document.page(0)).isEmpty());
}

TEST_CASE("a visit that is typed in already is printed with its ticks")
{
    FormData data = ordinaryVisit();
    data.head.values[u"visit.means"_s] = Value(u"1"_s);
    data.head.values[u"visit.met"_s] = Value(QStringList{u"1"_s, u"4"_s});
    data.head.values[u"visit.a1_changed"_s] = Value(false);
    data.head.values[u"visit.h1"_s] = Value(u"1"_s);
    data.head.values[u"visit.date"_s] = Value(QDate(2024, 11, 28));
    data.head.values[u"visit.i1_text"_s] = Value(u"水塘边没有护栏"_s);
    const Document document = print(form(u"F03"_s), data);
    CHECK(ticked(document.page(0))
          == QStringList{u"1入户走访"_s, u"1儿童"_s, u"4照护人"_s, u"2否"_s, u"1无"_s});
    const QString words = wordsOf(document.page(0));
    CHECK(words.contains(u"2024年11月28日"_s));
    CHECK(words.contains(u"水塘边没有护栏"_s));
}

TEST_CASE("a code that has no box on the sheet is printed beside the boxes, ticked")
{
    FormData data = blankVisit();
    data.head.values[u"visit.e1"_s] = Value(QStringList{u"01"_s, u"06"_s});
    const Document document = print(form(u"F03"_s), data);
    const QStringList ticks = ticked(document.page(0));
    REQUIRE(ticks.size() == 2);
    CHECK(ticks[0] == u"1防溺水"_s);
    CHECK(ticks[1].startsWith(u"政策法治宣讲"_s));
}

TEST_CASE("the longest name, address and route note are printed whole, a long problem says where "
          "the rest is")
{
    const FormData data = extremeVisit();
    const QString words = wordsOf(print(form(u"F03"_s), data).page(0));
    for (const QString& source :
         {u"child.name"_s, u"household.addr"_s, u"household.route_note"_s, u"caregiver.name"_s}) {
        INFO(source.toStdString());
        CHECK(words.contains(data.head.values[source].toText()));
    }
    CHECK(words.contains(data.head.texts[u"parents_place"_s]));
    CHECK(words.count(u"……（全文见档案）"_s) == 3);
}

TEST_CASE("the sheet carries its number in words and as the square code, and no data of the child "
          "in either")
{
    const FormData data = ordinaryVisit();
    const Document document = print(form(u"F03"_s), data);
    CHECK(wordsOf(document.page(0)).contains(data.number->toString()));
    REQUIRE(document.page(0).codes.size() == 1);
    const QrMatrix expected = take(encodeQr(SheetCode::of(1, *data.number, data.day).payload()));
    CHECK(document.page(0).codes[0].matrix.dark == expected.dark);
}
