// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/catalogue.h"
#include "extracted_text.h"
#include "full_form.h"
#include "invented.h"
#include "support/catch.h"
#include "tidy_page.h"

#include <QDir>

using namespace tongdang;
using namespace tongdang::paper;
using namespace tongdang::test;
using namespace Qt::StringLiterals;

namespace {

QStringList codes()
{
    QStringList all;
    for (const QString& name : QDir(u":/tongdang/forms"_s).entryList({u"*.json"_s}))
        all.append(name.chopped(5));
    return all;
}

/// How many pages a form takes: blank, and with an invented record whose lists have three entries.
struct Pages {
    int blank;
    int full;
};
const QHash<QString, Pages>& expectedPages()
{
    static const QHash<QString, Pages> pages{
        {u"F01"_s, {1, 1}}, {u"F02"_s, {2, 2}}, {u"F03"_s, {1, 1}}, {u"F04"_s, {1, 1}},
        {u"F05"_s, {2, 2}}, {u"F06"_s, {1, 1}}, {u"F07"_s, {1, 1}}, {u"F08"_s, {1, 1}},
        {u"F09"_s, {2, 2}}, {u"F10"_s, {1, 1}}, {u"F11"_s, {1, 2}}, {u"F12"_s, {1, 1}},
        {u"F13"_s, {1, 1}}, {u"F14"_s, {1, 1}}, {u"F15"_s, {1, 1}}, {u"F16"_s, {1, 1}},
        {u"F17"_s, {1, 1}}, {u"F18"_s, {1, 1}}, {u"F19"_s, {2, 2}}, {u"F20"_s, {1, 1}},
        {u"F21"_s, {1, 1}}, {u"F22"_s, {1, 1}}, {u"F23"_s, {1, 1}}, {u"F24"_s, {1, 1}},
        {u"F25"_s, {4, 4}}, {u"F26"_s, {1, 1}}, {u"F27"_s, {1, 1}}, {u"F28"_s, {1, 2}},
    };
    return pages;
}

FormData blankData()
{
    FormData data;
    data.number = sheetNumber();
    data.day = QDate(2026, 11, 26);
    return data;
}

void requireTidyPages(const Form& sheet, const Document& document)
{
    for (int i = 0; i < document.pageCount(); ++i) {
        INFO("page " << i + 1);
        requireTidy(document.page(i), sheet);
    }
}

bool isForWriting(const Part& part)
{
    return part.kind == Part::Kind::Value || part.kind == Part::Kind::Date;
}

} // namespace

TEST_CASE("every form of the county's list is there, and each carries its own code")
{
    QStringList listed;
    for (const Code& code : catalogue().codeList(u"FORM")->items)
        listed.append(code.code);
    CHECK(codes() == listed);
    for (const QString& code : codes())
        CHECK(form(code).code == code);
}

TEST_CASE("every form is tidy, blank and full, on the pages that are meant for it")
{
    for (const QString& code : codes()) {
        INFO(code.toStdString());
        const Form sheet = form(code);
        const Document blank = print(sheet, blankData());
        CHECK(blank.pageCount() == expectedPages().value(code).blank);
        requireTidyPages(sheet, blank);
        const FullForm full = fullForm(sheet, 3);
        const Document document = print(sheet, full.data);
        CHECK(document.pageCount() == expectedPages().value(code).full);
        requireTidyPages(sheet, document);
    }
}

TEST_CASE("on no form is anything cut that was written down, however many entries its lists have")
{
    const int entries = GENERATE(1, 40);
    for (const QString& code : codes()) {
        if (code == u"F03"_s && entries > 3)
            continue; // three problems have room on a visit sheet
        INFO(code.toStdString());
        const Form sheet = form(code);
        const FullForm full = fullForm(sheet, entries);
        REQUIRE(full.marks > 0);
        const Document document = print(sheet, full.data);
        requireTidyPages(sheet, document);
        QString words;
        for (int i = 0; i < document.pageCount(); ++i)
            words += wordsOf(document.page(i));
        for (int mark = 1; mark <= full.marks; ++mark)
            REQUIRE(words.contains(u"〔%1〕"_s.arg(mark)));
    }
}

TEST_CASE("restricted fields stand on the visit sheet and the report form alone")
{
    for (const QString& code : codes()) {
        INFO(code.toStdString());
        const Form sheet = form(code);
        CHECK(sheet.special == (code == u"F03"_s || code == u"F09"_s));
        for (const Row& row : sheet.rows) {
            for (const Cell& cell : row.cells) {
                for (const Part& part : cell.parts) {
                    INFO(part.source.toStdString());
                    if (part.field != nullptr && part.field->sensitivity == 4)
                        CHECK((part.source.startsWith(u"visit.")
                               || part.source.startsWith(u"incident")));
                }
            }
        }
    }
}

TEST_CASE("where something is to be written by hand the row is at least 8 millimetres high")
{
    // F03 and F26 are filled to the last line; F16 and F28 are printed from the archive.
    const QStringList dense{u"F03"_s, u"F16"_s, u"F26"_s, u"F28"_s};
    for (const QString& code : codes()) {
        if (dense.contains(code))
            continue;
        INFO(code.toStdString());
        for (const Row& row : form(code).rows) {
            for (const Cell& cell : row.cells) {
                if (!row.plain && std::ranges::any_of(cell.parts, isForWriting))
                    CHECK(row.minHeight >= 8);
            }
        }
    }
}
