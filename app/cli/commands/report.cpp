// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/report_json.h"
#include "desk/reports.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace tongdang::cli {

using namespace Qt::StringLiterals;

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
        TONGDANG_CHECK(desk::writeReport(*session, *made, out, arguments.value("--purpose")));
    Answer answer;
    answer.json = reportJson(*made, arguments.has("--who"));
    answer.text = reportText(*made);
    return answer;
}

} // namespace tongdang::cli
