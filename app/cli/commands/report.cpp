// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "desk/frozen_reports.h"
#include "desk/reports.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace tongdang::cli {

using namespace Qt::StringLiterals;

namespace {

/// --month, --quarter or --year, but one; all are written so that the period is told by its shape.
Result<QString> periodOption(const Arguments& arguments)
{
    QStringList given;
    QString period;
    for (const char* option : {"--month", "--quarter", "--year"}) {
        if (!arguments.has(option))
            continue;
        given.append(QString::fromLatin1(option));
        period = arguments.value(option);
    }
    if (given.size() > 1)
        return failure(ErrorKind::Usage, "cli.one_of", {given.join(u", "_s)});
    return period;
}

/// What was typed wrongly is a slip on the command line.
Error asReportSlip(Error error)
{
    if (error.code == "report.unknown_table" || error.code == "report.bad_period")
        error.kind = ErrorKind::Usage;
    return error;
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
    return {{u"from"_s, isoDay(period.from)},
            {u"until"_s, isoDay(period.until)},
            {u"cutoff"_s, isoDay(period.cutoff)}};
}

QJsonObject reportJson(const desk::Report& report, bool withChildren)
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

QString reportText(const desk::Report& report)
{
    const report::Statistics& table = report.statistics;
    QString text =
        table.number + u' ' + table.title + u'\t' + report.place + u'\n'
        + QCoreApplication::translate("cli", "Cut-off: %1; period: %2 to %3; rules: %4, version %5")
              .arg(isoDay(table.period.cutoff), isoDay(table.period.from),
                   isoDay(table.period.until), table.rules.title)
              .arg(table.rules.version)
        + u'\n' + table.definition + u'\n';
    std::optional<std::size_t> block;
    for (const report::Line& line : table.lines) {
        if (block != line.block) {
            block = line.block;
            QStringList heads{table.blockTitles[line.block]};
            for (const report::Column& column : table.columns) {
                if (!column.isHelper)
                    heads.append(column.group.isEmpty() ? column.title
                                                        : column.group + u'/' + column.title);
            }
            text += heads.join(u'\t') + u'\n';
        }
        QStringList cells{line.title};
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            const report::Column& column = table.columns[i];
            const report::Cell& cell = line.cells[i];
            if (column.isHelper)
                continue;
            QString words = cellText(column, cell);
            if (cell.before)
                words += u" ("_s + numberText(column, *cell.before) + u')';
            cells.append(words);
        }
        text += cells.join(u'\t') + u'\n';
    }
    for (const report::Check& check : table.checks)
        text += (check.holds ? u"✓ "_s : u"✗ "_s) + check.words
                + (check.holds ? QString() : u": "_s + check.brokenIn.join(u", "_s)) + u'\n';
    return text;
}

} // namespace

Result<Answer> runReportList(Invocation& invocation)
{
    TONGDANG_TRY(desk::Session * session, invocation.session());
    TONGDANG_TRY(const auto titles, desk::reportTitles(*session));
    QJsonArray json;
    Answer answer;
    for (const report::Table::Title& title : titles) {
        json.append(QJsonObject{{u"table"_s, title.number}, {u"title"_s, title.title}});
        answer.text += title.number + u'\t' + title.title + u'\n';
    }
    answer.json = json;
    return answer;
}

Result<Answer> runReport(Invocation& invocation)
{
    const Arguments& arguments = invocation.arguments();
    desk::ReportQuestion question;
    TONGDANG_TRY(question.table, invocation.argument(0, u"TABLE"_s));
    TONGDANG_TRY(question.period, periodOption(arguments));
    question.earlier = arguments.value("--compare");
    const QString out = arguments.value("--out");
    question.leaves =
        arguments.has("--leaving") || (!out.isEmpty() && !arguments.has("--internal"));
    TONGDANG_TRY(desk::Session * session, invocation.session());
    const auto made = desk::makeReport(*session, question);
    if (!made)
        return failure(asReportSlip(made.error()));
    if (!out.isEmpty())
        TONGDANG_CHECK(desk::writeReport(*session, *made, out));
    Answer answer;
    QJsonObject json = reportJson(*made, arguments.has("--who"));
    answer.text = reportText(*made);
    if (arguments.has("--freeze")) {
        TONGDANG_TRY(const RecordId kept, desk::freezeReport(*session, question));
        json.insert(u"frozen"_s, kept.toString());
        answer.text += QCoreApplication::translate("cli", "The table is kept as final.") + u'\n';
    }
    answer.json = json;
    return answer;
}

} // namespace tongdang::cli
