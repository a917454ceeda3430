// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "desk/frozen_report.h"
#include "desk/report_json.h"
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
    QJsonObject json = desk::reportJson(*made, arguments.has("--who"));
    Answer answer;
    answer.text = reportText(*made);
    if (arguments.has("--freeze")) {
        TONGDANG_TRY(const RecordId frozen, desk::freezeReport(*session, *made));
        json.insert(u"frozen"_s, frozen.toString());
        answer.text +=
            QCoreApplication::translate("cli", "Kept as reported: %1").arg(frozen.toString())
            + u'\n';
    }
    answer.json = json;
    return answer;
}

} // namespace tongdang::cli
