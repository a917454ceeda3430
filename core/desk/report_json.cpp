// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/report_json.h"

#include <QJsonArray>

namespace tongdang::desk {

using namespace Qt::StringLiterals;

namespace {

QString dayJson(QDate day)
{
    return day.toString(Qt::ISODate);
}

QJsonValue numberJson(const report::Column& column, const report::Cell& cell)
{
    if (!cell.number)
        return {};
    if (cell.isHidden)
        return u"*"_s;
    constexpr double tenths = 10;
    return column.counts == report::Counts::Ratio
               ? QJsonValue(static_cast<double>(*cell.number) / tenths)
               : QJsonValue(*cell.number);
}

QJsonObject lineJson(const report::Statistics& table, const report::Line& line, bool withChildren,
                     bool isCompared)
{
    QJsonObject values;
    QJsonObject before;
    QJsonObject children;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const report::Column& column = table.columns[i];
        const report::Cell& cell = line.cells[i];
        if (column.isHelper)
            continue;
        values.insert(column.key, numberJson(column, cell));
        before.insert(column.key, numberJson(column, {cell.before, {}, false, {}}));
        QJsonArray ids;
        for (const RecordId& child : table.childrenBehind(cell))
            ids.append(child.toString());
        children.insert(column.key, ids);
    }
    QJsonObject json{{u"block"_s, static_cast<int>(line.block)},
                     {u"key"_s, line.key},
                     {u"title"_s, line.title},
                     {u"values"_s, values}};
    if (isCompared)
        json.insert(u"before"_s, before);
    if (withChildren)
        json.insert(u"children"_s, children);
    return json;
}

QJsonObject periodJson(const report::Period& period)
{
    return {{u"from"_s, dayJson(period.from)},
            {u"until"_s, dayJson(period.until)},
            {u"cutoff"_s, dayJson(period.cutoff)}};
}

} // namespace

QJsonObject reportJson(const Report& report, bool withChildren)
{
    const report::Statistics& table = report.statistics;
    QJsonArray columns;
    for (const report::Column& column : table.columns) {
        if (!column.isHelper)
            columns.append(QJsonObject{{u"key"_s, column.key},
                                       {u"group"_s, column.group},
                                       {u"title"_s, column.title},
                                       {u"unit"_s, column.unit}});
    }
    QJsonArray rows;
    for (const report::Line& line : table.lines)
        rows.append(lineJson(table, line, withChildren, report.earlier.has_value()));
    QJsonArray checks;
    for (const report::Check& check : table.checks)
        checks.append(QJsonObject{{u"equation"_s, check.words},
                                  {u"holds"_s, check.holds},
                                  {u"broken_in"_s, QJsonArray::fromStringList(check.brokenIn)}});
    QJsonObject json{
        {u"table"_s, table.number},
        {u"title"_s, table.title},
        {u"unit"_s, table.unit},
        {u"period"_s, periodJson(table.period)},
        {u"definition"_s, table.definition},
        {u"rules"_s, QJsonObject{{u"id"_s, table.rules.id}, {u"version"_s, table.rules.version}}},
        {u"place"_s, report.place},
        {u"leaves"_s, report.leaves},
        {u"columns"_s, columns},
        {u"rows"_s, rows},
        {u"checks"_s, checks}};
    if (report.earlier)
        json.insert(u"earlier"_s, periodJson(*report.earlier));
    return json;
}

} // namespace tongdang::desk
