// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "invented.h"
#include "support/catch.h"

#include <QFile>

using namespace tongdang;
using namespace tongdang::paper;
using namespace tongdang::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray sound = R"({
  "form": "F99", "version": 2, "title": "试表", "paper": "A4",
  "facts": ["age"], "lists": {"children": ["kind"]},
  "columns": [65, 100],
  "rows": [
    {"label": "姓名", "parts": {"value": "child.name"}},
    {"repeat": "children", "cells": [{"parts": {"value": "kind"}}, {"parts": [{"boxes": "visit.means", "except": ["7"]}]}]}
  ]
})";

/// The reason for which the form is refused, with its place: "rows[0].parts: no such field: x.y".
QString refusal(QByteArray json, const QByteArray& from, const QByteArray& to)
{
    REQUIRE(json.contains(from));
    const auto form = Form::parse(json.replace(from, to), u"F99.json"_s, catalogue());
    if (form)
        return u"accepted"_s;
    CHECK(form.error().kind == ErrorKind::Damaged);
    CHECK(form.error().code == "paper.form_broken");
    REQUIRE(form.error().arguments.size() == 3);
    CHECK(form.error().arguments[0] == u"F99.json"_s);
    return form.error().arguments[1] + u": "_s + form.error().arguments[2];
}

QString refusal(const QByteArray& from, const QByteArray& to)
{
    return refusal(sound, from, to);
}

} // namespace

TEST_CASE("a sound form is read with its version, its fields and the boxes of the catalogue")
{
    const Form form = take(Form::parse(sound, u"F99.json"_s, catalogue()));
    CHECK(form.code == u"F99"_s);
    CHECK(form.version == 2);
    CHECK(form.rows.size() == 2);
    const Part& name = form.rows[0].cells[1].parts[0];
    REQUIRE(name.field != nullptr);
    CHECK(name.field->key == u"name"_s);
    const std::vector<Option>& means = form.rows[1].cells[1].parts[0].options;
    REQUIRE(means.size() == 6);
    CHECK(means[0] == Option{u"1"_s, u"1"_s, u"入户走访"_s});
    CHECK(means[5].key == u"6"_s);
}

TEST_CASE("a broken form is refused with its file, the place and the reason")
{
    CHECK(refusal("\"title\": \"试表\",", "\"title\": \"试表\"").startsWith(u"line 2: "_s));
    CHECK(refusal("\"version\"", "\"versoin\"") == u": unknown key: versoin"_s);
    CHECK(refusal("\"version\": 2", "\"version\": \"2\"").startsWith(u"version: "_s));
    CHECK(refusal("\"A4\"", "\"A5\"").startsWith(u"paper: "_s));
    CHECK(refusal("child.name", "child.nmae")
          == u"rows[0].cells[1].parts.value: no such field: child.nmae"_s);
    CHECK(refusal("\"value\": \"kind\"", "\"value\": \"age\"")
          == u"rows[1].cells[0].parts.value: no such field: age"_s);
    CHECK(refusal("[65, 100]", "[65, 101]")
          == u"columns: the columns are 166 mm wide together, not 165"_s);
    CHECK(refusal("[65, 100]", "[163, 2]").startsWith(u"columns: "_s));
    CHECK(refusal("\"repeat\": \"children\"", "\"repeat\": \"stops\"")
          == u"rows[1].repeat: no such list: stops"_s);
    CHECK(refusal("\"except\": [\"7\"]", "\"except\": [\"77\"]")
          == u"rows[1].cells[1].parts[0]: no such code in VK: 77"_s);
    CHECK(refusal("\"boxes\": \"visit.means\"", "\"boxes\": \"visit.e2\"")
              .startsWith(u"rows[1].cells[1].parts[0]: "_s));
    CHECK(
        refusal("\"boxes\": \"visit.means\", ", "\"boxes\": \"visit.means\", \"value\": \"kind\", ")
        == u"rows[1].cells[1].parts[0]: both boxes and value"_s);
    CHECK(refusal("{\"value\": \"kind\"}", "17")
          == u"rows[1].cells[0].parts: neither a text nor an object"_s);
    CHECK(refusal("{\"label\"", "{\"cells\": [], \"label\"") == u"rows[0]: both label and cells"_s);
    CHECK(refusal("{\"label\"", "{\"height\": -3, \"label\"").startsWith(u"rows[0].height: "_s));
    CHECK(refusal("{\"parts\": {\"value\": \"kind\"}}",
                  "{\"span\": 2, \"parts\": {\"value\": \"kind\"}}")
          == u"rows[1]: the cells take 3 of 2 columns"_s);
}

TEST_CASE("a form file that is missing, empty or no object is refused")
{
    CHECK(errorCode(Form::load(u"/nonexistent/F99.json"_s, catalogue())) == "paper.form_broken");
    CHECK(errorCode(Form::parse("", u"x"_s, catalogue())) == "paper.form_broken");
    CHECK(errorCode(Form::parse("[]", u"x"_s, catalogue())) == "paper.form_broken");
    CHECK(errorCode(Form::parse("{}", u"x"_s, catalogue())) == "paper.form_broken");
}

TEST_CASE("no piece that is cut out of a form makes the reader accept nonsense or fall over")
{
    QFile file(u":/tongdang/forms/F03.json"_s);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray json = file.readAll();
    for (qsizetype length = 0; length < json.size() - 2; length += 131)
        REQUIRE_FALSE(Form::parse(json.first(length), u"F03.json"_s, catalogue()).has_value());
}

TEST_CASE("the number at a box comes from its code, so that a code switched off renumbers nothing")
{
    const Form sheet = form(u"F03"_s);
    for (const EntryItem& item : entryItems(sheet, u"visit")) {
        QStringList keys;
        for (const Option& option : item.options)
            keys.append(option.key);
        INFO(item.source.toStdString());
        CHECK(keys.removeDuplicates() == 0);
        if (item.source == u"visit.i1"_s)
            CHECK(keys.first(4)
                  == QStringList{u"1"_s, u"2"_s, u"5"_s, u"6"_s}); // codes 03 and 04 are restricted
        if (item.source == u"visit.g1"_s)
            CHECK(keys.last() == u"99"_s); // N99 among codes that all begin with N
        if (item.source == u"visit.h1_items"_s)
            CHECK(keys.first() == u"M1"_s); // M and N occur: the letter stays
    }
}

TEST_CASE("data with a name that neither form nor catalogue knows is refused")
{
    FormData data = blankVisit();
    data.head.texts[u"agee"_s] = u"9岁"_s;
    CHECK(errorCode(printForm(form(u"F03"_s), data, catalogue(), fonts()))
          == "paper.unknown_value");
    data = blankVisit();
    data.head.values[u"child.nmae"_s] = Value(u"曾雨桐"_s);
    CHECK(errorCode(printForm(form(u"F03"_s), data, catalogue(), fonts()))
          == "paper.unknown_value");
    data = blankVisit();
    data.lists[u"siblings"_s] = {};
    CHECK(errorCode(printForm(form(u"F03"_s), data, catalogue(), fonts()))
          == "paper.unknown_value");
    data = blankVisit();
    data.head.values[u"child.remark"_s] = Value(u"不在这张表上的字段"_s);
    CHECK(printForm(form(u"F03"_s), data, catalogue(), fonts()).has_value());
}

TEST_CASE("a numbered form without a number is not printed")
{
    FormData data = blankVisit();
    data.number.reset();
    CHECK(errorCode(printForm(form(u"F03"_s), data, catalogue(), fonts()))
          == "paper.number_missing");
}
