// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "desk/keys.h"
#include "desk/station_slot.h"
#include "desk/unlock_help.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace tongdang::cli {

Result<Answer> runKeyAsk(Invocation& invocation)
{
    desk::HelpWish wish;
    TONGDANG_TRY(wish.file, invocation.requiredOption("--out"));
    TONGDANG_TRY(wish.passphrase, invocation.passphraseToBe());
    TONGDANG_TRY(const desk::HelpRequest request,
                 desk::askStation(invocation.folder(), wish, invocation.environment()));
    Answer answer;
    answer.json = QJsonObject{{QStringLiteral("file"), request.file},
                              {QStringLiteral("number"), request.number}};
    answer.text = QCoreApplication::translate(
                      "cli", "Request written to %1. Carry it to the station and read this number "
                             "out to it: %2\nThe new passphrase counts when the answer is here; "
                             "keep it in mind.")
                      .arg(request.file, request.number)
                  + u'\n';
    return answer;
}

Result<Answer> runKeyHelp(Invocation& invocation)
{
    TONGDANG_TRY(const QString file, invocation.argument(0, QStringLiteral("FILE")));
    TONGDANG_TRY(desk::Session * session, invocation.session());
    Answer answer;
    desk::HelpQuestion asked;
    const bool isAnswered = invocation.arguments().has("--out");
    if (isAnswered) {
        const QString out = invocation.arguments().value("--out");
        TONGDANG_TRY(asked, desk::helpUnlock(*session, file, out));
        answer.text = QCoreApplication::translate("cli", "Answer written to %1.").arg(out) + u'\n';
    } else {
        TONGDANG_TRY(asked, desk::readHelpRequest(*session, file));
        answer.text = QCoreApplication::translate(
                          "cli", "Answer it with --out FILE only if you know the person who asks, "
                                 "and the number read out to you is the same.")
                      + u'\n';
    }
    answer.json = QJsonObject{{QStringLiteral("device"), asked.device},
                              {QStringLiteral("org"), asked.orgCode},
                              {QStringLiteral("name"), asked.orgName},
                              {QStringLiteral("number"), asked.number},
                              {QStringLiteral("made"), asked.made.toString(Qt::ISODate)},
                              {QStringLiteral("answered"), isAnswered}};
    answer.text = QCoreApplication::translate("cli", "%1 (%2) asks for help to unlock; number %3")
                      .arg(asked.orgName, asked.orgCode, asked.number)
                  + u'\n' + answer.text;
    return answer;
}

Result<Answer> runKeyAnswer(Invocation& invocation)
{
    desk::HelpTaken taken;
    TONGDANG_TRY(taken.file, invocation.argument(0, QStringLiteral("FILE")));
    TONGDANG_TRY(taken.passphrase, invocation.passphraseToBe());
    TONGDANG_TRY(taken.person, invocation.idOption("--person"));
    TONGDANG_TRY(desk::Session * session, invocation.takeHelp(taken));
    Answer answer;
    answer.json = QJsonObject{{QStringLiteral("person"), session->profile().person.toString()}};
    answer.text =
        QCoreApplication::translate("cli", "The new passphrase of %1 opens the archive. Make a new "
                                           "recovery code too, if the old one is lost (key code).")
            .arg(session->profile().personName)
        + u'\n';
    return answer;
}

Result<Answer> runKeyStation(Invocation& invocation)
{
    TONGDANG_TRY(desk::Session * session, invocation.session());
    TONGDANG_CHECK(desk::allowStationSlot(*session));
    Answer answer;
    answer.json = QJsonObject();
    answer.text = QCoreApplication::translate(
                      "cli", "The station can help again when passphrase and code are lost.")
                  + u'\n';
    return answer;
}

Result<Answer> runKeyAdd(Invocation& invocation)
{
    const Arguments& arguments = invocation.arguments();
    std::optional<RecordId> person;
    if (!arguments.has("--name")) {
        if (arguments.has("--post")) // the post of who is in the register stands there
            return failure(ErrorKind::Usage, "cli.argument_extra", {QStringLiteral("--post")});
        TONGDANG_TRY(person, invocation.idArgument(0, QStringLiteral("ID")));
    }
    TONGDANG_TRY(const QString wanted, invocation.newPassphrase());
    TONGDANG_TRY(const QString passphrase, invocation.passphrase());
    TONGDANG_TRY(desk::Session * session, invocation.session());
    TONGDANG_TRY(const RecordId holder, desk::addKeyHolder(*session, {passphrase, person, wanted,
                                                                      arguments.value("--name"),
                                                                      arguments.value("--post")}));
    Answer answer;
    answer.json = QJsonObject{{QStringLiteral("person"), holder.toString()}};
    answer.text = QCoreApplication::translate(
                      "cli", "This person opens the archive with the passphrase given.")
                  + u'\n';
    return answer;
}

Result<Answer> runKeyRemove(Invocation& invocation)
{
    TONGDANG_TRY(const QString text, invocation.argument(0, QStringLiteral("SLOT")));
    bool isNumber = false;
    const int slot = text.toInt(&isNumber);
    if (!isNumber)
        return failure(ErrorKind::Usage, "cli.bad_number",
                       {QStringLiteral("SLOT"), QStringLiteral("0"), QStringLiteral("7")});
    TONGDANG_TRY(const QString passphrase, invocation.passphrase());
    TONGDANG_TRY(desk::Session * session, invocation.session());
    TONGDANG_CHECK(desk::removeKeyHolder(*session, {passphrase, slot}));
    Answer answer;
    answer.json = QJsonObject{{QStringLiteral("slot"), slot}};
    answer.text = QCoreApplication::translate(
                      "cli", "It opens the archive no more. Copies that somebody kept it opens "
                             "still: key master ends that.")
                  + u'\n';
    return answer;
}

} // namespace tongdang::cli
