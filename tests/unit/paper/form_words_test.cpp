// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/catalogue.h"
#include "extracted_text.h"
#include "invented.h"
#include "support/catch.h"

#include <algorithm>

using namespace tongdang;
using namespace tongdang::paper;
using namespace tongdang::test;
using namespace Qt::StringLiterals;

namespace {

/// A form of a problem with its steps, who stepped in, and a counted fact.
const QByteArray sound = R"({
  "form": "F99", "version": 1, "title": "试表", "paper": "A4", "subject": "problem",
  "records": [{"name": "carer", "type": "caregiver", "open": true}, {"name": "told", "through": "problem.notice"}],
  "lists": {"steps": {"entries": {"by": "problem_step.problem", "day": "date"}, "records": [{"name": "town", "through": "problem_step.unit"}]}},
  "counts": [{"name": "n_visit", "type": "visit", "where": {"outcome": ["1", "2"]}}],
  "columns": [65, 100],
  "rows": [
    {"label": "照护人", "parts": [{"value": "carer.name"}, {"value": "told.to_name"}, {"value": "n_visit"}]},
    {"repeat": "steps", "cells": [{"parts": {"value": "problem_step.text"}}, {"parts": {"value": "town.name"}}]}
  ]
})";

QString refusal(const QByteArray& from, const QByteArray& to)
{
    REQUIRE(sound.contains(from));
    const auto form = Form::parse(QByteArray(sound).replace(from, to), u"F99.json"_s, catalogue());
    if (form)
        return u"accepted"_s;
    CHECK(form.error().code == "paper.form_broken");
    return form.error().arguments.value(1) + u": "_s + form.error().arguments.value(2);
}

Document printed(const QByteArray& json, const FormData& data = {})
{
    return print(take(Form::parse(json, u"F99.json"_s, catalogue())), data);
}

QByteArray withRows(const QByteArray& rows, const QByteArray& more = {})
{
    return R"({"form": "F99", "version": 1, "title": "试表", "paper": "A4", )" + more
           + R"("columns": [165], "rows": [)" + rows + "]}";
}

} // namespace

TEST_CASE("the words of a form lead to records of the catalogue")
{
    const Form form = take(Form::parse(sound, u"F99.json"_s, catalogue()));
    REQUIRE(form.subject != nullptr);
    CHECK(form.subject->key == u"problem"_s);
    REQUIRE(form.records.size() == 2);
    CHECK(form.records[0].isOpen);
    CHECK(form.records[1].through->key == u"notice"_s);
    CHECK(form.records[1].type->key == u"notice"_s);
    const FormList steps = form.lists.value(u"steps"_s);
    REQUIRE(steps.entries.has_value());
    CHECK(steps.entries->of == u"problem"_s);
    CHECK(steps.entries->day->key == u"date"_s);
    CHECK(form.counts.front().where.front().codes == QStringList{u"1"_s, u"2"_s});
    CHECK(form.rows[0].cells[1].parts[0].field->key == u"name"_s);
}

TEST_CASE("a form that names a record or a relation wrongly is refused with the place")
{
    CHECK(refusal("\"subject\": \"problem\"", "\"subject\": \"problme\"")
          == u"subject: no such type: problme"_s);
    CHECK(refusal("carer.name", "caregiver.name")
          == u"rows[0].cells[1].parts[0].value: no such field: caregiver.name"_s);
    CHECK(refusal("problem.notice", "problem.kind")
          == u"records[1]: no such reference: problem.kind"_s);
    CHECK(
        refusal("problem_step.problem", "problem_step.visit")
        == u"lists.steps.entries: problem_step.visit refers to no record that the form names visit"_s);
    CHECK(refusal("\"day\": \"date\"", "\"day\": \"dat\"")
          == u"lists.steps.entries.day: no such field: dat"_s);
    CHECK(refusal("[\"1\", \"2\"]", "[\"1\", \"x\"]")
          == u"counts[0].where.outcome: no such code: x"_s);
    CHECK(refusal("\"name\": \"told\"", "\"name\": \"carer\"")
          == u"records[1]: named twice: carer"_s);
    CHECK(refusal("\"type\": \"caregiver\"", "\"type\": \"caregiver\", \"by\": \"notice.problem\"")
          == u"records[0]: one of through, by and type is needed"_s);
    CHECK(refusal("\"type\": \"caregiver\", \"open\"", "\"type\": \"contact\", \"open\"")
          == u"records[0].open: the record has no beginning"_s);
    CHECK(refusal("\"type\": \"caregiver\", \"open\": true",
                  "\"type\": \"caregiver\", \"newest\": true")
          == u"records[0].newest: by which day, or of which child, is not said"_s);
    CHECK(
        refusal("\"type\": \"caregiver\", \"open\": true", "\"type\": \"staff\", \"flag\": \"KJ\"")
        == u"records[0].flag: it belongs to no child"_s);
    CHECK(refusal("\"type\": \"caregiver\", \"open\": true",
                  "\"type\": \"caregiver\", \"every\": true")
          == u"records: rows are made of the entries of a list"_s);
    CHECK(refusal("\"type\": \"caregiver\", \"open\": true",
                  "\"type\": \"caregiver\", \"order\": [\"nam\"]")
          == u"records[0].order: no such field: nam"_s);
    CHECK(refusal("problem_step.text", "visit.date")
          == u"rows[1].cells[0].parts.value: no such field: visit.date"_s);
}

TEST_CASE("a form cannot reach what only few may know")
{
    CHECK(refusal("carer.name", "problem.detail_s4")
          == u"rows[0].cells[1].parts[0].value: a restricted field of another record: "
             u"problem.detail_s4"_s);
    CHECK(refusal("problem_step.text", "problem_step.text_s4").contains(u"a restricted field"));
    CHECK(refusal("\"type\": \"caregiver\", \"open\": true", "\"type\": \"restricted_category\"")
          == u"records[0]: a restricted record: restricted_category"_s);
    CHECK(refusal("\"type\": \"visit\", \"where\": {\"outcome\": [\"1\", \"2\"]}",
                  "\"type\": \"psych_record\"")
          == u"counts[0]: a restricted record: psych_record"_s);
    // Not even the number of an incident is on a form that is no incident's.
    CHECK(refusal("\"through\": \"problem.notice\"", "\"through\": \"problem.incident\"")
          == u"records[1]: a restricted record: incident"_s);
    CHECK(refusal("\"subject\": \"problem\"", "\"subject\": \"problem\", \"special\": true")
          == u"accepted"_s);
    CHECK(refusal("\"subject\": \"problem\"", "\"special\": true").startsWith(u"special: "_s));
}

TEST_CASE("running text stands outside of the frame, and a line to cut along beside its words")
{
    const Page page = printed(withRows(R"({"text": "　　第一段"},
        {"cells": [{"parts": "在框里"}]}, {"heading": "第二条"}, {"cut": true, "height": 10, "cells": [{"centred": true, "parts": "沿虚线剪下"}]})"))
                          .page(0);
    CHECK(linesOf(page).contains(u"第二条"));
    int frames = 0;
    int dashes = 0;
    for (const Stroke& stroke : page.strokes) {
        frames += stroke.width > 0.4 && stroke.line.dy() == 0 ? 1 : 0;
        dashes += qFuzzyCompare(stroke.line.length(), 2.0) ? 1 : 0;
    }
    CHECK(frames == 2); // above and below the one row that is no running text
    CHECK(dashes > 20);
}

TEST_CASE("a row may begin a page, which then carries no title of the form")
{
    const Document document =
        printed(withRows(R"({"text": "第一页"}, {"newPage": true, "text": "第二页"})"));
    REQUIRE(document.pageCount() == 2);
    CHECK_FALSE(wordsOf(document.page(1)).contains(u"试表"));
    CHECK(wordsOf(document.page(1)).contains(u"第二页"));
}

TEST_CASE("captions of columns are repeated above entries and above nothing else")
{
    const QByteArray json = withRows(
        R"({"head": true, "height": 9, "cells": [{"head": "栏目"}]},
           {"repeat": "people", "height": 20, "cells": [{"parts": {"value": "who"}}]},
           {"cells": [{"parts": "小结"}]}, {"height": 230, "cells": [{"parts": "以后"}]})",
        R"("lists": {"people": ["who"]}, )");
    FormData data;
    for (int i = 0; i < 15; ++i)
        data.lists[u"people"_s].push_back({{}, {{u"who"_s, u"普丽芳"_s}}});
    const Document document = printed(json, data);
    REQUIRE(document.pageCount() == 3);
    CHECK(wordsOf(document.page(0)).count(u"栏目") == 1);
    CHECK(wordsOf(document.page(1)).count(u"栏目") == 1);
    CHECK(wordsOf(document.page(2)).count(u"栏目") == 0);
}

TEST_CASE("a list that goes on has its title and captions above it, and no other list's")
{
    const QByteArray json = withRows(
        R"({"height": 9, "keepNext": true, "cells": [{"head": "前一栏"}]},
           {"repeat": "places", "blankRows": 2, "height": 9, "cells": [{"parts": {"value": "where"}}]},
           {"height": 9, "keepNext": true, "cells": [{"head": "第二栏"}]},
           {"height": 9, "keepNext": true, "cells": [{"head": "姓名栏"}]},
           {"repeat": "people", "height": 20, "cells": [{"parts": {"value": "who"}}]})",
        R"("lists": {"people": ["who"], "places": ["where"]}, )");
    FormData data;
    for (int i = 0; i < 15; ++i)
        data.lists[u"people"_s].push_back({{}, {{u"who"_s, u"普丽芳"_s}}});
    const Document document = printed(json, data);
    REQUIRE(document.pageCount() == 2);
    CHECK(wordsOf(document.page(1)).contains(u"第二栏"));
    CHECK(wordsOf(document.page(1)).contains(u"姓名栏"));
    CHECK_FALSE(wordsOf(document.page(1)).contains(u"前一栏"));
}

TEST_CASE("empty rows of a list begin no page, and lists do not hang together as one block")
{
    const QByteArray json = withRows(
        R"({"height": 180, "cells": [{"parts": "上面"}]},
           {"repeat": "places", "blankRows": 3, "height": 30, "cells": [{"parts": {"value": "where"}}]},
           {"newPage": true, "height": 9, "keepNext": true, "cells": [{"head": "第二栏"}]},
           {"repeat": "people", "blankRows": 3, "height": 9, "cells": [{"parts": {"value": "who"}}]})",
        R"("lists": {"people": ["who"], "places": ["where"]}, )");
    CHECK(printed(json).pageCount() == 2);
    const QByteArray chain = withRows(
        R"({"height": 150, "cells": [{"parts": "上面"}]},
           {"repeat": "places", "blankRows": 1, "height": 30, "cells": [{"parts": {"value": "where"}}]},
           {"height": 9, "keepNext": true, "cells": [{"head": "第二栏"}]},
           {"repeat": "people", "blankRows": 1, "height": 90, "cells": [{"parts": "最后"}]})",
        R"("lists": {"people": ["who"], "places": ["where"]}, )");
    FormData data;
    data.lists[u"places"_s] = {{{}, {{u"where"_s, u"大湾村"_s}}}};
    const Document document = printed(chain, data);
    REQUIRE(document.pageCount() == 2);
    CHECK(wordsOf(document.page(0)).contains(u"大湾村"));
    CHECK(wordsOf(document.page(1)).contains(u"第二栏")); // no title alone at the foot
}

TEST_CASE("a list that is half full has empty rows to write on after its entries")
{
    const QByteArray json = withRows(
        R"({"repeat": "people", "leastRows": 4, "height": 9, "cells": [{"parts": [{"count": "index"}, {"value": "who"}]}]})",
        R"("lists": {"people": ["who"]}, )");
    FormData data;
    data.lists[u"people"_s] = {{{}, {{u"who"_s, u"普丽芳"_s}}}};
    const QString words = wordsOf(printed(json, data).page(0));
    CHECK(words.contains(u"1普丽芳234"));
}

TEST_CASE("a county puts its own words in the place of a text of the form")
{
    const QByteArray json = withRows(R"({"text": {"fixed": "F99.phone", "else": "12345"}})");
    CHECK(wordsOf(printed(json).page(0)).contains(u"12345"));
    FormData data;
    data.head.texts.insert(u"F99.phone"_s, u"0877-0000000"_s);
    const QString words = wordsOf(printed(json, data).page(0));
    CHECK(words.contains(u"0877-0000000"));
    CHECK_FALSE(words.contains(u"12345"));
}

TEST_CASE("an id number on what others take home shows neither birthday nor order")
{
    const QByteArray json =
        withRows(R"({"cells": [{"parts": {"value": "child.idno", "masked": true}}]})");
    FormData data;
    data.head.values.insert(u"child.idno"_s, Value(u"530426201506010020"_s));
    const QString words = wordsOf(printed(json, data).page(0));
    CHECK(words.contains(u"530426********0020"));
    CHECK_FALSE(words.contains(u"20150601"));
}

TEST_CASE("a statement to tick has no number, and no to it leaves it unticked")
{
    const QByteArray json = withRows(
        R"({"cells": [{"parts": {"boxes": "agreement.chk_able", "only": ["true"], "words": {"true": "有能力照护"}}}]})");
    const auto boxesOf = [&](bool answer) {
        FormData data;
        data.head.values.insert(u"agreement.chk_able"_s, Value(answer));
        return printed(json, data).page(0);
    };
    CHECK(boxesOf(true).boxes.size() == 1);
    CHECK(boxesOf(true).boxes[0].ticked);
    const Page no = boxesOf(false);
    REQUIRE(no.boxes.size() == 1);
    CHECK_FALSE(no.boxes[0].ticked);
    CHECK(wordsOf(no).contains(u"试表有能力照护"));
}

TEST_CASE("half pages stand two on a sheet with a line to cut along, others on sheets of their own")
{
    const Form half = form(u"F17"_s);
    const Form whole = form(u"F12"_s);
    Document document;
    CHECK(document.append(print(half, {})) == 0);
    CHECK(document.pageCount() == 1);
    CHECK(document.append(print(half, {})) == 0);
    CHECK(document.pageCount() == 1);
    CHECK(document.append(print(half, {})) == 1);
    CHECK(document.append(print(whole, {})) == 2);
    CHECK(document.append(print(half, {})) == 3);
    REQUIRE(document.pageCount() == 4);
    const Page page = document.page(0);
    CHECK(page.size == QSizeF(210, 297));
    CHECK(wordsOf(page).count(u"留守儿童成长信息卡") == 2);
    const auto [top, bottom] =
        std::ranges::minmax(page.texts, {}, [](const TextRun& run) { return run.baseline.y(); });
    CHECK(top.baseline.y() < 148.5);
    CHECK(bottom.baseline.y() > 148.5);
    CHECK(bottom.baseline.y() < 297);
}
