// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/backup.h"
#include "desk/keys.h"
#include "desk/receiving_key.h"

#include "cli/command.h"
#include "cli/output.h"
#include "cli/words.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace tongdang::cli {

namespace {

QString nameOf(const desk::KeySlot& slot)
{
    switch (slot.kind) {
    case desk::KeySlot::Kind::Person:
        break;
    case desk::KeySlot::Kind::RecoveryCode:
        return QCoreApplication::translate("cli", "recovery code");
    case desk::KeySlot::Kind::Station:
        return QCoreApplication::translate("cli", "the station, if all else is lost");
    }
    return slot.personName;
}

QString kindOf(const desk::KeySlot& slot)
{
    switch (slot.kind) {
    case desk::KeySlot::Kind::Person:
        break;
    case desk::KeySlot::Kind::RecoveryCode:
        return QStringLiteral("recovery");
    case desk::KeySlot::Kind::Station:
        return QStringLiteral("station");
    }
    return QStringLiteral("passphrase");
}

QString newCodeWords(const QString& code)
{
    return QCoreApplication::translate(
               "cli", "New recovery code, write it down and keep it in an envelope: %1")
               .arg(code)
           + u'\n';
}

/// The rest of an answer that began with a new code, which may or may not count.
Answer withBothCodes(Answer answer, const Error& error)
{
    answer.status = static_cast<int>(error.kind);
    answer.error = wordsFor(error.code, error.arguments);
    if (error.code != "desk.keys_unsure") // says so itself
        answer.error += u' '
                        + QCoreApplication::translate(
                            "cli", "Keep the old code and the new one: one of them opens.");
    answer.json = QJsonObject{{QStringLiteral("error"), errorJson(error)}};
    return answer;
}

} // namespace

Result<Answer> runKeyPasswd(Invocation& invocation)
{
    desk::PassphraseChange change;
    TONGDANG_TRY(change.wanted, invocation.newPassphrase());
    TONGDANG_TRY(change.present, invocation.passphrase());
    TONGDANG_TRY(desk::Session * session, invocation.session());
    TONGDANG_CHECK(desk::changePassphrase(*session, change));
    Answer answer;
    answer.json = QJsonObject{{QStringLiteral("person"), session->profile().person.toString()}};
    answer.text = QCoreApplication::translate("cli", "The passphrase is changed. Backups made "
                                                     "before still open with the old one.")
                  + u'\n';
    return answer;
}

Result<Answer> runKeyRecover(Invocation& invocation)
{
    desk::Recovery recovery;
    TONGDANG_TRY(recovery.code, invocation.recoveryCode());
    TONGDANG_TRY(recovery.passphrase, invocation.passphraseToBe());
    TONGDANG_TRY(recovery.person, invocation.idOption("--person"));
    TONGDANG_TRY(desk::Session * session, invocation.recover(recovery));
    Answer answer;
    answer.json = QJsonObject{{QStringLiteral("person"), session->profile().person.toString()}};
    answer.text =
        QCoreApplication::translate("cli", "The new passphrase of %1 opens the archive. Make a new "
                                           "recovery code too: this one has been used (key code).")
            .arg(session->profile().personName)
        + u'\n';
    return answer;
}

Result<Answer> runKeyCode(Invocation& invocation)
{
    const QString code = desk::newRecoveryCode();
    TONGDANG_TRY(const QString passphrase, invocation.passphrase());
    TONGDANG_TRY(desk::Session * session, invocation.session());
    // On paper before it is in force: whatever happens from here on, a person holds both codes.
    TONGDANG_CHECK(
        printAhead(newCodeWords(code), "recovery_code", code, invocation.arguments().json));
    Answer answer;
    answer.isRest = true;
    answer.json = QJsonObject();
    const auto changed = desk::changeRecoveryCode(*session, {passphrase, code});
    if (changed) {
        answer.text =
            QCoreApplication::translate("cli", "The old code opens nothing any more.") + u'\n';
        return answer;
    }
    return withBothCodes(std::move(answer), changed.error());
}

Result<Answer> runKeyMaster(Invocation& invocation)
{
    const QString code = desk::newRecoveryCode();
    TONGDANG_TRY(const QString passphrase, invocation.passphrase());
    TONGDANG_TRY(desk::Session * session, invocation.session());
    TONGDANG_CHECK(desk::confirmPassphrase(*session, passphrase));
    TONGDANG_CHECK(
        printAhead(newCodeWords(code), "recovery_code", code, invocation.arguments().json));
    Answer answer;
    answer.isRest = true;
    answer.json = QJsonObject();
    auto renewed = invocation.renewMasterKey({passphrase, code});
    if (!renewed)
        return withBothCodes(std::move(answer), renewed.error());
    QJsonArray old;
    answer.text =
        QCoreApplication::translate(
            "cli", "Everything is sealed under new keys. Your passphrase and the new code "
                   "open it, and nothing of before.")
        + u'\n';
    TONGDANG_TRY(const desk::BackupView backups, desk::listBackups(**renewed));
    for (const desk::BackupLine& line : backups.copies) {
        if (!line.hasOldKeys)
            continue;
        old.append(line.file);
        answer.text += QCoreApplication::translate(
                           "cli", "Destroy this backup, the old passphrase and code open it: %1")
                           .arg(line.file)
                       + u'\n';
    }
    answer.json = QJsonObject{{QStringLiteral("old_backups"), old}};
    return answer;
}

Result<Answer> runKeyReseal(Invocation& invocation)
{
    TONGDANG_TRY([[maybe_unused]] desk::Session* const session, invocation.session());
    TONGDANG_CHECK(invocation.closeSealed());
    Answer answer;
    answer.json = QJsonObject{{QStringLiteral("resealed"), true}};
    answer.text =
        QCoreApplication::translate("cli", "The file is sealed anew; every secret stays.") + u'\n';
    return answer;
}

Result<Answer> runKeyRotate(Invocation& invocation)
{
    TONGDANG_TRY(const QString passphrase, invocation.passphrase());
    TONGDANG_TRY(desk::Session * session, invocation.session());
    TONGDANG_TRY(const desk::RotatedKey key, desk::rotateReceivingKey(*session, passphrase));
    Answer answer;
    answer.json = QJsonObject{{QStringLiteral("age"), key.recipient},
                              {QStringLiteral("fingerprint"), key.fingerprint},
                              {QStringLiteral("former"), key.former}};
    answer.text = QCoreApplication::translate(
                      "cli", "This PC has a new receiving key. The others hear of it with the next "
                             "file for each of them; what they wrote before opens still.")
                  + u'\n';
    return answer;
}

Result<Answer> runKeySlots(Invocation& invocation)
{
    TONGDANG_TRY(desk::Session * session, invocation.session());
    TONGDANG_TRY(const auto slots, desk::listKeySlots(*session));
    QJsonArray json;
    Answer answer;
    for (const desk::KeySlot& slot : slots) {
        const QString made = slot.made.toString(Qt::ISODate);
        QJsonObject line{{QStringLiteral("slot"), slot.number},
                         {QStringLiteral("kind"), kindOf(slot)},
                         {QStringLiteral("made"), made},
                         {QStringLiteral("mine"), slot.mine}};
        if (slot.person) {
            line.insert(QStringLiteral("person"), slot.person->toString());
            line.insert(QStringLiteral("name"), slot.personName);
        }
        json.append(line);
        answer.text +=
            QStringList{QString::number(slot.number), nameOf(slot), made}.join(u'\t') + u'\n';
    }
    answer.json = json;
    return answer;
}

Result<Answer> runVaultExportKey(Invocation& invocation)
{
    desk::DeviceKeyExport wanted;
    TONGDANG_TRY(wanted.file, invocation.requiredOption("--out"));
    TONGDANG_TRY(wanted.passphrase, invocation.passphrase());
    TONGDANG_TRY(desk::Session * session, invocation.session());
    TONGDANG_TRY(const desk::ExportedKeys keys, desk::exportDeviceKey(*session, wanted));
    Answer answer;
    answer.json = QJsonObject{{QStringLiteral("age"), keys.recipient},
                              {QStringLiteral("minisign"), keys.minisign},
                              {QStringLiteral("file"), wanted.file}};
    answer.text = QCoreApplication::translate(
                      "cli", "The key is in the file. Whoever has it can read every file that is "
                             "sealed for this PC: destroy it after checking.\nSignatures of this "
                             "PC are checked with: %1")
                      .arg(keys.minisign)
                  + u'\n';
    return answer;
}

} // namespace tongdang::cli
