// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/duties.h"

#include "cli/command.h"
#include "cli/record_json.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace tongdang::cli {

Result<Answer> runDuties(Invocation& invocation)
{
    desk::DutyQuestion question;
    TONGDANG_TRY(question.from, dateOption(invocation.arguments(), "--from"));
    TONGDANG_TRY(question.until, dateOption(invocation.arguments(), "--until"));
    if (question.from.isValid() && question.until.isValid() && question.from > question.until)
        return failure(ErrorKind::Usage, "cli.period",
                       {question.from.toString(Qt::ISODate), question.until.toString(Qt::ISODate)});
    TONGDANG_TRY(question.child, invocation.idOption("--child"));
    TONGDANG_TRY(desk::Session * session, invocation.session());
    TONGDANG_TRY(const auto lines, desk::listDuties(*session, question));
    QJsonArray json;
    Answer answer;
    for (const desk::DutyLine& line : lines) {
        json.append(dutyJson(line));
        answer.text += QStringList{line.duty.dueOn.toString(Qt::ISODate),
                                   dutyStateWord(line.duty.state),
                                   line.duty.title,
                                   line.child.name,
                                   line.child.group,
                                   line.duty.because}
                           .join(u'\t')
                       + u'\n';
    }
    if (lines.empty())
        answer.text = QCoreApplication::translate("cli", "Nothing is due.") + u'\n';
    answer.json = json;
    return answer;
}

} // namespace tongdang::cli
