// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/demo.h"
#include "cli/command.h"
#include "cli/progress.h"

#include <QCoreApplication>
#include <QJsonObject>

#include <limits>

namespace tongdang::cli {

Result<Answer> runDemo(Invocation& invocation)
{
    desk::DemoPlan plan;
    bool isNumber = true;
    if (invocation.arguments().has("--children"))
        plan.children = invocation.arguments().value("--children").toInt(&isNumber);
    if (!isNumber || plan.children < 1 || plan.children > 1'000'000)
        return failure(
            ErrorKind::Usage, "cli.bad_number",
            {QStringLiteral("--children"), QStringLiteral("1"), QStringLiteral("1000000")});
    if (invocation.arguments().has("--seed"))
        plan.seed = invocation.arguments().value("--seed").toULongLong(&isNumber);
    if (!isNumber)
        return failure(ErrorKind::Usage, "cli.bad_number",
                       {QStringLiteral("--seed"), QStringLiteral("0"),
                        QString::number(std::numeric_limits<quint64>::max())});
    TONGDANG_TRY(desk::Session * session, invocation.session());
    TONGDANG_TRY(const desk::DemoReport report,
                 desk::fillWithDemo(*session, plan, progressOnTerminal()));

    Answer answer;
    answer.json = QJsonObject{{QStringLiteral("children"), report.children},
                              {QStringLiteral("records"), report.records},
                              {QStringLiteral("changes"), report.changes}};
    answer.text = QCoreApplication::translate("cli", "%1 invented children with %2 records.")
                      .arg(report.children)
                      .arg(report.records)
                  + u'\n';
    return answer;
}

} // namespace tongdang::cli
