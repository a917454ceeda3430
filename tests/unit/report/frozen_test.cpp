// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/frozen.h"

#include "counted.h"
#include "report/suppression.h"
#include "support/catch.h"

namespace tongdang::test {

namespace {

report::Statistics counted(const char* table, report::Level level = report::Level::Township)
{
    Villages villages;
    villages.add(
        R"({"child": [{"id": "a", "birth": "2016-05-10", "sex": "1", "status": "open", "opened_on": "2026-01-05"}],
        "category": [{"cat": "K06", "state": "2", "from_on": "2026-02-01"}],
        "restricted_category": [{"cat": "K03", "from_on": "2026-02-01"}],
        "incident": [{"id": "i1", "village": "530426999201", "situations": ["M4"], "found_at": "2026-10-10T08:00", "state": "handling"}]})");
    return villages.count(table, "2026-10", "2026-11-24", level);
}

/// What a person sees of it.
QStringList shown(const report::Statistics& table)
{
    QStringList words{table.number,      table.title,
                      table.unit,        table.definition,
                      table.rules.title, table.period.cutoff.toString(Qt::ISODate)};
    for (const report::Line& line : table.lines) {
        words.append(table.blockTitles[line.block] + u'/' + line.title);
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            if (!table.columns[i].isHelper)
                words.append(table.columns[i].group + table.columns[i].title + u'='
                             + cellText(table.columns[i], line.cells[i]));
        }
    }
    for (const report::Check& check : table.checks)
        words.append(check.words + (check.holds ? QStringLiteral("+") : QStringLiteral("-"))
                     + check.brokenIn.join(u','));
    return words;
}

} // namespace

TEST_CASE("A frozen table looks as it did, rates, gaps and hidden numbers too")
{
    for (const char* number : {"T01", "T02", "T04", "T06", "T19"}) {
        INFO(number);
        report::Statistics table = counted(number);
        report::hideSmallNumbers(table, 3);
        const report::FrozenTable frozen = report::freeze(table);
        const report::Statistics again = take(report::thaw(frozen.result, frozen.restricted));
        CHECK(shown(again) == shown(table));
        CHECK(again.isSound() == table.isSound());
        CHECK(again.children.empty());
        const report::FrozenTable twice = report::freeze(again);
        CHECK(twice.result == frozen.result);
    }
}

TEST_CASE("Compulsory reports and HIV stand in the restricted part only")
{
    for (const auto& [number, level] :
         {std::pair{"T08", report::Level::Township}, {"T02", report::Level::County}}) {
        INFO(number);
        const report::Statistics table = counted(number, level);
        const report::FrozenTable frozen = report::freeze(table);
        CHECK(!frozen.restricted.isEmpty());
        CHECK(shown(take(report::thaw(frozen.result, frozen.restricted))) == shown(table));
        const report::Statistics without = take(report::thaw(frozen.result, {}));
        bool isAnythingShown = false;
        for (const report::Line& line : without.lines) {
            for (std::size_t i = 0; i < without.columns.size(); ++i)
                isAnythingShown = isAnythingShown
                                  || ((table.number == u"T08" || line.key == u"K03"
                                       || without.columns[i].key.contains(u"K03"))
                                      && line.cells[i].number.has_value());
        }
        CHECK(!isAnythingShown);
    }
}

TEST_CASE(
    "A frozen table that is cut, altered or of a newer program is refused, and never taken for "
    "another")
{
    const report::FrozenTable frozen = report::freeze(counted("T06"));
    CHECK(errorCode(report::thaw(frozen.result.chopped(1), {})) == "report.frozen_broken");
    QByteArray newer = frozen.result;
    newer.replace("tongdang-report/1", "tongdang-report/2");
    CHECK(errorCode(report::thaw(newer, {})) == "report.frozen_newer");
    QByteArray shorter = frozen.result;
    const qsizetype cells = shorter.lastIndexOf(",[");
    shorter.replace(cells, shorter.indexOf(']', cells) - cells + 1, ",[]");
    CHECK(errorCode(report::thaw(shorter, {})) == "report.frozen_broken");
    CHECK(errorCode(report::thaw(frozen.result, R"({"cells":[[9999,0,1]]})"))
          == "report.frozen_broken");
}

} // namespace tongdang::test
