// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/access.h"

#include "base/clock.h"
#include "cli/command.h"
#include "desk/audit.h"
#include "models/access_words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace tongdang::cli {

namespace {

QJsonValue idOrNull(const std::optional<RecordId>& id)
{
    return id ? QJsonValue(id->toString()) : QJsonValue();
}

QJsonValue faultJson(const std::optional<qint64>& number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

QJsonObject lineJson(const desk::AccessLine& line)
{
    return {{QStringLiteral("number"), line.number},
            {QStringLiteral("at"), Clock::wallTime(line.at).toString(Qt::ISODateWithMs)},
            {QStringLiteral("person"), idOrNull(line.person)},
            {QStringLiteral("person_name"), line.personName},
            {QStringLiteral("action"), QString::fromLatin1(line.action)},
            {QStringLiteral("subject"), idOrNull(line.subject)},
            {QStringLiteral("child_name"), line.childName},
            {QStringLiteral("detail"), line.detail},
            {QStringLiteral("purpose"), line.purpose},
            {QStringLiteral("life"), line.life}};
}

} // namespace

Result<Answer> runAccessList(Invocation& invocation)
{
    desk::AccessQuestion question;
    TONGDANG_TRY(question.from, dateOption(invocation.arguments(), "--from"));
    TONGDANG_TRY(question.until, dateOption(invocation.arguments(), "--until"));
    if (question.from.isValid() && question.until.isValid() && question.from > question.until)
        return failure(ErrorKind::Usage, "cli.period",
                       {question.from.toString(Qt::ISODate), question.until.toString(Qt::ISODate)});
    TONGDANG_TRY(question.person, invocation.idOption("--person"));
    TONGDANG_TRY(question.child, invocation.idOption("--child"));
    if (invocation.arguments().has("--of"))
        question.device = invocation.arguments().value("--of");
    TONGDANG_TRY(desk::Session * session, invocation.session());
    TONGDANG_TRY(const auto lines, desk::listAccess(*session, question));
    QJsonArray json;
    Answer answer;
    for (const desk::AccessLine& line : lines) {
        json.append(lineJson(line));
        answer.text +=
            QStringList{QString::number(line.number),
                        Clock::wallTime(line.at).toString(QStringLiteral("yyyy-MM-dd HH:mm")),
                        line.personName,
                        models::accessWords(line.action),
                        line.childName,
                        line.detail,
                        line.purpose}
                .join(u'\t')
            + u'\n';
    }
    if (lines.empty())
        answer.text = QCoreApplication::translate("cli", "Nothing is noted there.") + u'\n';
    answer.json = json;
    return answer;
}

Result<Answer> runAccessVerify(Invocation& invocation)
{
    TONGDANG_TRY(desk::Session * session, invocation.session());
    TONGDANG_TRY(const desk::AccessProof proof, desk::verifyAccess(*session));
    QJsonArray copies;
    Answer answer;
    std::optional<qint64> fault = proof.firstFault;
    for (const desk::AccessProof::Copy& copy : proof.copies) {
        copies.append(QJsonObject{{QStringLiteral("device"), copy.device},
                                  {QStringLiteral("org_name"), copy.orgName},
                                  {QStringLiteral("lives"), copy.lives},
                                  {QStringLiteral("entries"), copy.entries},
                                  {QStringLiteral("first_fault"), faultJson(copy.firstFault)}});
        answer.text +=
            QStringList{copy.orgName, copy.device, QString::number(copy.entries)}.join(u'\t')
            + u'\n';
        if (!fault)
            fault = copy.firstFault;
    }
    answer.json = QJsonObject{
        {QStringLiteral("log"), fault ? QStringLiteral("altered") : QStringLiteral("ok")},
        {QStringLiteral("entries"), proof.entries},
        {QStringLiteral("first_fault"), faultJson(proof.firstFault)},
        {QStringLiteral("copies"), copies}};
    if (fault) {
        answer.status = static_cast<int>(ErrorKind::Damaged);
        answer.error = QCoreApplication::translate(
                           "cli", "The access log was altered or damaged: entry %1 does not fit "
                                  "those before it. Keep this archive and tell the county.")
                           .arg(*fault);
        return answer;
    }
    answer.text.prepend(QCoreApplication::translate("cli", "The access log is whole: %1 entries.")
                            .arg(proof.entries)
                        + u'\n');
    return answer;
}

Result<Answer> runAccessAudit(Invocation& invocation)
{
    TONGDANG_TRY(const QString found, invocation.requiredOption("--reason"));
    TONGDANG_TRY(desk::Session * session, invocation.session());
    TONGDANG_TRY(const desk::AccessProof proof, desk::closeAudit(*session, found));
    const bool isWhole =
        !proof.firstFault
        && std::ranges::none_of(proof.copies, [](const desk::AccessProof::Copy& copy) {
               return copy.firstFault.has_value();
           });
    Answer answer;
    answer.json = QJsonObject{
        {QStringLiteral("entries"), proof.entries},
        {QStringLiteral("log"), isWhole ? QStringLiteral("ok") : QStringLiteral("altered")}};
    answer.text =
        QCoreApplication::translate("cli", "This year's audit of the access log is closed.")
        + u'\n';
    if (!isWhole)
        answer.text += QCoreApplication::translate(
                           "cli", "The log itself was altered or damaged: see \"access verify\".")
                       + u'\n';
    return answer;
}

} // namespace tongdang::cli
