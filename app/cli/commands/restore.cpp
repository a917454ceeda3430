// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/restore.h"

#include "base/clock.h"
#include "cli/command.h"
#include "cli/words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonObject>

namespace tongdang::cli {

namespace {

QString restoredText(const desk::RestoreReport& report)
{
    const QString day =
        report.madeAt == 0
            ? QCoreApplication::translate("cli", "unknown")
            : Clock::wallTime(report.madeAt).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    QStringList lines{
        QCoreApplication::translate("cli", "Restored and checked: %1 changes, %2 records of the "
                                           "backup of %3.")
            .arg(report.changes)
            .arg(report.records)
            .arg(day)};
    if (!report.replaced.isEmpty())
        lines.append(QCoreApplication::translate("cli", "The archive that was here before lies in "
                                                        "%1.")
                         .arg(report.replaced));
    if (report.purgesKept > 0)
        lines.append(QCoreApplication::translate(
                         "cli", "What was erased for ever since that backup is erased again: %1 "
                                "orders.")
                         .arg(report.purgesKept));
    if (report.barredKept > 0)
        lines.append(QCoreApplication::translate(
                         "cli", "PCs that were barred since that backup stay barred: %1.")
                         .arg(report.barredKept));
    if (report.dataKept)
        lines.append(QCoreApplication::translate(
            "cli", "The rules and forms that came since that backup stay in use."));
    if (report.purgesUnknown)
        lines << QCoreApplication::translate(
                     "cli", "What was erased for ever in the archive that was here before could "
                            "not be read and may be back. Erase it again: %1")
                     .arg(wordsFor(report.purgesUnknown->code, report.purgesUnknown->arguments))
              << QCoreApplication::translate(
                     "cli", "PCs that were barred there since that backup may be let in again: at "
                            "a station, look through enrol list and bar them again.");
    lines.append(report.keepsDevice
                     ? QCoreApplication::translate(
                         "cli", "The next exchange asks the others for what came since.")
                     : QCoreApplication::translate(
                         "cli", "The keys of the PC are not in a backup: enrol it again (enrol "
                                "request). The answer brings what the others have since."));
    lines.append(QString());
    return lines.join(u'\n');
}

} // namespace

Result<Answer> runRestore(Invocation& invocation)
{
    const Arguments& arguments = invocation.arguments();
    desk::RestoreWish wish;
    TONGDANG_TRY(wish.file, invocation.argument(0, QStringLiteral("FILE")));
    wish.folder = invocation.folder();
    if (arguments.has("--code-file") || arguments.has("--code")) {
        wish.kind = desk::RestoreWish::Secret::RecoveryCode;
        TONGDANG_TRY(wish.secret, invocation.recoveryCode());
    } else {
        TONGDANG_TRY(wish.secret, invocation.passphrase());
    }
    TONGDANG_TRY(const desk::RestoreReport report,
                 desk::restoreArchive(wish, invocation.environment()));
    Answer answer;
    QJsonObject json{{QStringLiteral("file"), report.file},
                     {QStringLiteral("changes"), report.changes},
                     {QStringLiteral("records"), report.records},
                     {QStringLiteral("erased_again"), report.purgesKept},
                     {QStringLiteral("barred_again"), report.barredKept},
                     {QStringLiteral("data_kept"), report.dataKept},
                     {QStringLiteral("enrol_again"), !report.keepsDevice}};
    if (report.purgesUnknown)
        json.insert(QStringLiteral("erasures_unknown"), errorJson(*report.purgesUnknown));
    if (report.madeAt != 0)
        json.insert(QStringLiteral("made"),
                    Clock::wallTime(report.madeAt).toString(QStringLiteral("yyyy-MM-dd HH:mm")));
    if (!report.replaced.isEmpty())
        json.insert(QStringLiteral("replaced"), report.replaced);
    answer.json = json;
    answer.text = restoredText(report);
    return answer;
}

} // namespace tongdang::cli
