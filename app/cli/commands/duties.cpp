// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/duties.h"

#include "cli/command.h"
#include "cli/duty_json.h"
#include "cli/record_json.h"
#include "desk/organisation.h"
#include "desk/readings.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace tongdang::cli {

namespace {

/// What is asked of the office itself. What a rule finds wanting has no day and is always told.
void addOffice(const Catalogue& catalogue, const std::vector<OrganisationDuty>& office,
               const desk::DutyQuestion& question, QJsonArray& json, QString& text)
{
    for (const OrganisationDuty& duty : office) {
        if (!duty.isFinding() && !desk::isAsked(duty, question))
            continue;
        json.append(officeDutyJson(catalogue, duty));
        text += QStringList{duty.dueOn.toString(Qt::ISODate),
                            duty.isFinding() ? QCoreApplication::translate("cli", "missing")
                                             : dutyStateWord(duty.state),
                            duty.title,
                            duty.subject.name,
                            QString(),
                            duty.because}
                    .join(u'\t')
                + u'\n';
    }
}

/// "was due on 2026-12-01: home visit"
QString doneWords(const Catalogue& catalogue, const DoneDuty& duty)
{
    const QString due =
        QCoreApplication::translate("cli", "was due on %1").arg(duty.dueOn.toString(Qt::ISODate));
    const RecordType* const type = catalogue.type(duty.type);
    return type ? QCoreApplication::translate("cli", "%1: %2", "what was due, the record")
                      .arg(due, type->zh)
                : due;
}

QString doneText(const Catalogue& catalogue, const DoneDuty& duty, const QString& whose,
                 const QString& group)
{
    return QStringList{duty.doneOn.toString(Qt::ISODate),
                       duty.isInTime() ? QCoreApplication::translate("cli", "done")
                                       : QCoreApplication::translate("cli", "made up"),
                       duty.title,
                       whose,
                       group,
                       doneWords(catalogue, duty)}
               .join(u'\t')
           + u'\n';
}

} // namespace

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
    TONGDANG_TRY(const auto lines, desk::readDuties(*session, question));
    QJsonArray json;
    Answer answer;
    TONGDANG_TRY(const auto done, desk::listDone(*session, question));
    for (const desk::DoneLine& line : done) {
        json.append(doneJson(session->catalogue(), line));
        answer.text +=
            doneText(session->catalogue(), line.duty, line.child->name, line.child->group);
    }
    if (!question.child) {
        TONGDANG_TRY(const auto ofOffice,
                     desk::officeDone(*session, question.from, question.until));
        for (const OrganisationDone& one : ofOffice) {
            json.append(officeDoneJson(session->catalogue(), one));
            answer.text += doneText(session->catalogue(), one.duty, one.subject.name, {});
        }
    }
    for (const desk::DutyLine& line : lines) {
        json.append(dutyJson(session->catalogue(), line));
        answer.text += QStringList{line.duty->dueOn.toString(Qt::ISODate),
                                   dutyStateWord(line.duty->state),
                                   line.duty->title,
                                   line.child->name,
                                   line.child->group,
                                   line.duty->because}
                           .join(u'\t')
                       + u'\n';
    }
    TONGDANG_TRY(const auto found, desk::listFindings(*session, question.child));
    for (const desk::FindingLine& line : found) {
        json.append(childFindingJson(session->catalogue(), line));
        answer.text += QStringList{QString(),           QCoreApplication::translate("cli", "found"),
                                   line.finding->title, line.child->name,
                                   line.child->group,   line.finding->because}
                           .join(u'\t')
                       + u'\n';
    }
    if (!question.child) {
        TONGDANG_TRY(const auto office, desk::officeDuties(*session));
        addOffice(session->catalogue(), office, question, json, answer.text);
    }
    if (json.isEmpty())
        answer.text = QCoreApplication::translate("cli", "Nothing is due.") + u'\n';
    if (const QString notice = desk::policyNotice(*session); !notice.isEmpty())
        answer.text += notice + u'\n';
    if (!question.child) { // what this time of the year asks to look out for is no debt
        for (const QString& note : desk::seasonNotes(*session)) {
            json.append(seasonNoteJson(note));
            answer.text += note + u'\n';
        }
    }
    answer.json = json;
    return answer;
}

} // namespace tongdang::cli
