// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/frozen_reports.h"

#include "archive/archive.h"
#include "base/canonical_json.h"
#include "catalogue/fields.h"
#include "desk/access.h"
#include "desk/records.h"
#include "desk/report_words.h"
#include "desk/working_day.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace tongdang::desk {

using namespace Qt::StringLiterals;

namespace {

/// The numbers of a table as a program can read them; "*" is hidden.
QString numbersOf(const report::Statistics& table)
{
    const std::vector<std::size_t> shown = shownColumns(table);
    QJsonArray columns;
    for (const std::size_t column : shown)
        columns.append(table.columns[column].key);
    QJsonArray lines;
    for (const report::Line& line : table.lines) {
        QJsonArray cells;
        for (const std::size_t column : shown) {
            const report::Cell& cell = line.cells[column];
            cells.append(cell.isHidden ? QJsonValue(u"*"_s)
                         : cell.number ? QJsonValue(*cell.number)
                                       : QJsonValue());
        }
        lines.append(QJsonObject{{u"block"_s, static_cast<int>(line.block)},
                                 {u"key"_s, line.key},
                                 {u"title"_s, line.title},
                                 {u"cells"_s, cells}});
    }
    return QString::fromUtf8(
        canonicalJson(QJsonObject{{u"columns"_s, columns}, {u"lines"_s, lines}}));
}

/// The last one that was kept of the same table and period.
Result<std::optional<RecordId>> keptBefore(Session& session, const report::Statistics& table)
{
    using namespace fields::frozen_report;
    archive::RecordQuery query;
    query.type = type;
    query.where = {{table_no, Value(table.number)},
                   {period_from, Value(table.period.from)},
                   {period_to, Value(table.period.until)},
                   {division, Value(session.profile().orgCode)}};
    TONGDANG_TRY(const auto known, session.archive().reader().records(query));
    return known.empty() ? std::nullopt : std::optional(known.back().id);
}

} // namespace

Result<RecordId> freezeReport(Session& session, const ReportQuestion& question)
{
    using namespace fields::frozen_report;
    ReportQuestion asked = question;
    asked.earlier.clear();
    asked.leaves = false;
    TONGDANG_TRY(const Report whole, makeReport(session, asked));
    const report::Statistics& table = whole.statistics;
    if (!table.period.isOver)
        return failure(ErrorKind::Refused, "report.not_over", {isoDay(table.period.until)});
    QStringList broken;
    for (const report::Check& check : table.checks) {
        if (!check.holds)
            broken.append(check.words);
    }
    if (!broken.isEmpty())
        return failure(ErrorKind::Refused, "report.unbalanced", {broken.join(u'；')});
    asked.leaves = true;
    TONGDANG_TRY(const Report leaving, makeReport(session, asked));
    const QString shown = numbersOf(leaving.statistics);
    const QString all = numbersOf(table);
    TONGDANG_TRY(const auto adjusted, keptBefore(session, table));
    std::vector<FieldInput> fields{
        {table_no, Value(table.number)},
        {division, Value(session.profile().orgCode)},
        {period_from, Value(table.period.from)},
        {period_to, Value(table.period.until)},
        {cutoff_on, Value(table.period.cutoff)},
        {ruleset, Value(u"%1 %2"_s.arg(table.rules.id).arg(table.rules.version))},
        {definition, Value(table.definition)},
        {result, Value(shown)},
        {equations_ok, Value(true)},
        {purpose, table.leavesTheOffice ? u"2"_s : u"1"_s},
        {frozen_on, Value(workingDay(session))},
        {frozen_by, session.profile().person}};
    if (all != shown)
        fields.push_back({result_s4, Value(all)});
    if (adjusted)
        fields.push_back({adjusts, *adjusted});
    TONGDANG_TRY(const SavedRecord saved,
                 putRecord(session, {type, std::nullopt, std::nullopt, std::move(fields), false}));
    TONGDANG_CHECK(noteAccess(session, "table.freeze", saved.id, table.number.toLatin1()));
    return saved.id;
}

} // namespace tongdang::desk
