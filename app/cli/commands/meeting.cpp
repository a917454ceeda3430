// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "desk/agenda.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace tongdang::cli {

using namespace Qt::StringLiterals;

Result<Answer> runMeetingAgenda(Invocation& invocation)
{
    TONGDANG_TRY(const RecordId meeting, invocation.idArgument(0, u"MEETING"_s));
    TONGDANG_TRY(desk::Session * session, invocation.session());
    TONGDANG_TRY(const auto topics, desk::agendaFor(*session, meeting));
    const bool isTrial = invocation.arguments().has("--dry-run");
    if (!isTrial)
        TONGDANG_CHECK(desk::addAgenda(*session, meeting));
    QJsonArray json;
    Answer answer;
    for (const desk::AgendaTopic& topic : topics) {
        json.append(QJsonObject{
            {u"problem"_s, topic.problem ? QJsonValue(topic.problem->toString()) : QJsonValue()},
            {u"topic"_s, topic.words}});
        answer.text += topic.words + u'\n';
    }
    if (topics.empty())
        answer.text =
            QCoreApplication::translate("cli", "Nothing is open that is not on the agenda.")
            + u'\n';
    answer.json = json;
    return answer;
}

} // namespace tongdang::cli
