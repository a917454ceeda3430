// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/report_json.h"
#include "desk/frozen_reports.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace tongdang::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonObject lineJson(const desk::FrozenReportLine& line)
{
    return {{u"id"_s, line.record.toString()},
            {u"table"_s, line.table},
            {u"title"_s, line.title},
            {u"division"_s, line.division},
            {u"from"_s, isoDay(line.period.from)},
            {u"until"_s, isoDay(line.period.until)},
            {u"cutoff"_s, isoDay(line.period.cutoff)},
            {u"leaves"_s, line.leaves},
            {u"sound"_s, line.isSound},
            {u"frozen_on"_s, isoDay(line.frozenOn)},
            {u"frozen_by"_s, line.frozenBy},
            {u"adjusts"_s, line.adjusts ? QJsonValue(line.adjusts->toString()) : QJsonValue()}};
}

QString lineText(const desk::FrozenReportLine& line)
{
    return QStringList{line.record.toString(),
                       line.table,
                       line.title,
                       line.place,
                       isoDay(line.period.from),
                       isoDay(line.period.until),
                       line.leaves ? QCoreApplication::translate("cli", "to be handed out")
                                   : QCoreApplication::translate("cli", "for the office"),
                       isoDay(line.frozenOn),
                       line.frozenBy}
               .join(u'\t')
           + u'\n';
}

} // namespace

Result<Answer> runReportFreeze(Invocation& invocation)
{
    const Arguments& arguments = invocation.arguments();
    desk::ReportQuestion question;
    TONGDANG_TRY(question.table, invocation.argument(0, u"TABLE"_s));
    TONGDANG_TRY(question.period, periodOption(arguments));
    question.leaves = !arguments.has("--internal");
    TONGDANG_TRY(desk::Session * session, invocation.session());
    const auto frozen = desk::freezeReport(*session, question);
    if (!frozen)
        return failure(asReportSlip(frozen.error()));
    Answer answer;
    answer.json = lineJson(*frozen);
    answer.text = lineText(*frozen);
    return answer;
}

Result<Answer> runReportFrozen(Invocation& invocation)
{
    TONGDANG_TRY(desk::Session * session, invocation.session());
    TONGDANG_TRY(const auto lines, desk::frozenReports(*session));
    QJsonArray json;
    Answer answer;
    for (const desk::FrozenReportLine& line : lines) {
        json.append(lineJson(line));
        answer.text += lineText(line);
    }
    if (lines.empty())
        answer.text = QCoreApplication::translate("cli", "No table was frozen yet.") + u'\n';
    answer.json = json;
    return answer;
}

Result<Answer> runReportShow(Invocation& invocation)
{
    const Arguments& arguments = invocation.arguments();
    TONGDANG_TRY(const RecordId record, invocation.idArgument(0, u"FROZEN"_s));
    TONGDANG_TRY(desk::Session * session, invocation.session());
    TONGDANG_TRY(const desk::Report report,
                 desk::frozenReport(*session, record, arguments.has("--adjusted")));
    if (const QString out = arguments.value("--out"); !out.isEmpty())
        TONGDANG_CHECK(desk::writeReport(*session, report, out, arguments.value("--purpose")));
    Answer answer;
    answer.json = reportJson(report, false);
    answer.text = reportText(report);
    return answer;
}

} // namespace tongdang::cli
