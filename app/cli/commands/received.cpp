// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "desk/excel_sheets.h"
#include "desk/readings.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace tongdang::cli {

namespace {

using namespace Qt::StringLiterals;

QJsonValue receivedDay(QDate day)
{
    return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue();
}

QJsonObject receivedJson(const desk::ChildReceived& child)
{
    QJsonArray lines;
    for (const desk::ReceivedLine& line : child.lines)
        lines.append(QJsonObject{{u"record"_s, line.record.toString()},
                                 {u"kind"_s, line.kind},
                                 {u"day"_s, receivedDay(line.day)},
                                 {u"until"_s, receivedDay(line.until)},
                                 {u"what"_s, line.what},
                                 {u"by"_s, line.by}});
    QJsonArray lessons;
    for (const desk::SafetyLesson& lesson : child.lessons)
        lessons.append(QJsonObject{{u"topic"_s, lesson.topic},
                                   {u"title"_s, lesson.words},
                                   {u"last"_s, receivedDay(lesson.last)}});
    return {{u"child"_s, child.child.toString()},
            {u"name"_s, child.name},
            {u"village"_s, child.village},
            {u"received"_s, lines},
            {u"lessons"_s, lessons}};
}

QString receivedText(const desk::ChildReceived& child)
{
    QString text = child.name + u'\t' + child.village + u'\n';
    for (const desk::ReceivedLine& line : child.lines) {
        const QString days =
            line.day.toString(Qt::ISODate)
            + (line.until.isValid() ? u'—' + line.until.toString(Qt::ISODate) : QString());
        text += u"  "_s + QStringList{days, line.kind, line.what, line.by}.join(u'\t') + u'\n';
    }
    return text + u"  "_s + desk::lessonWords(child.lessons) + u'\n';
}

} // namespace

Result<Answer> runReceived(Invocation& invocation)
{
    desk::ReceivedQuestion question;
    TONGDANG_TRY(question.child, invocation.idOption("--child"));
    question.village = invocation.arguments().value("--village");
    TONGDANG_TRY(desk::Session * session, invocation.session());
    TONGDANG_TRY(const auto children, desk::readReceived(*session, question));
    Answer answer;
    QJsonArray json;
    for (const desk::ChildReceived& child : children) {
        json.append(receivedJson(child));
        answer.text += receivedText(child);
    }
    if (children.empty())
        answer.text = QCoreApplication::translate("cli", "There is no child here.") + u'\n';
    answer.json = json;
    return answer;
}

} // namespace tongdang::cli
