// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/backup.h"

#include "base/clock.h"
#include "cli/command.h"
#include "cli/words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>

namespace tongdang::cli {

namespace {

QString timeText(qint64 milliseconds)
{
    return milliseconds == 0
               ? QCoreApplication::translate("cli", "unknown")
               : Clock::wallTime(milliseconds).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

QJsonValue timeJson(qint64 milliseconds)
{
    return milliseconds == 0 ? QJsonValue() : QJsonValue(timeText(milliseconds));
}

QString soundText(const desk::BackupLine& line)
{
    if (!line.isSound)
        return QCoreApplication::translate("cli", "damaged: do not rely on it");
    if (line.checkedAt == 0)
        return QCoreApplication::translate("cli", "checked when it was made");
    return QCoreApplication::translate("cli", "checked %1").arg(timeText(line.checkedAt));
}

QJsonObject lineJson(const desk::BackupLine& line)
{
    QJsonObject json{{QStringLiteral("file"), line.file},
                     {QStringLiteral("made"), timeJson(line.madeAt)},
                     {QStringLiteral("bytes"), line.bytes},
                     {QStringLiteral("checked"), timeJson(line.checkedAt)},
                     {QStringLiteral("sound"), line.isSound},
                     {QStringLiteral("here"), line.isHere},
                     {QStringLiteral("holds_erased"), line.holdsErased},
                     {QStringLiteral("old_keys"), line.hasOldKeys}};
    if (line.changes >= 0)
        json.insert(QStringLiteral("changes"), line.changes);
    return json;
}

} // namespace

Result<Answer> runBackup(Invocation& invocation)
{
    QString folder;
    if (invocation.arguments().has("--to")) {
        TONGDANG_TRY(folder, invocation.requiredOption("--to"));
    }
    TONGDANG_TRY(desk::Session * session, invocation.session());
    TONGDANG_TRY(const desk::BackupDone done, desk::backUp(*session, folder));
    Answer answer;
    QJsonObject json{{QStringLiteral("file"), done.file},
                     {QStringLiteral("changes"), done.changes},
                     {QStringLiteral("records"), done.records},
                     {QStringLiteral("removed"), done.removed}};
    answer.text = QCoreApplication::translate("cli", "Backup written and checked: %1 (%2 changes, "
                                                     "%3 records)")
                      .arg(done.file)
                      .arg(done.changes)
                      .arg(done.records)
                  + u'\n';
    if (!done.secondFile.isEmpty()) {
        json.insert(QStringLiteral("second_file"), done.secondFile);
        answer.text +=
            QCoreApplication::translate("cli", "And a second one: %1").arg(done.secondFile) + u'\n';
    }
    if (done.secondProblem) {
        // The backup is there, so this is no failure; but nobody shall rely on the second one.
        json.insert(QStringLiteral("second_error"), errorJson(*done.secondProblem));
        answer.error = QCoreApplication::translate("cli", "There is none in the second folder: %1")
                           .arg(wordsFor(done.secondProblem->code, done.secondProblem->arguments));
    }
    if (done.removed > 0)
        answer.text +=
            QCoreApplication::translate("cli", "Older backups removed: %1").arg(done.removed)
            + u'\n';
    answer.json = json;
    return answer;
}

Result<Answer> runBackupList(Invocation& invocation)
{
    TONGDANG_TRY(desk::Session * session, invocation.session());
    TONGDANG_TRY(const desk::BackupView view, desk::listBackups(*session));
    Answer answer;
    QJsonArray copies;
    for (const desk::BackupLine& line : view.copies) {
        copies.append(lineJson(line));
        QStringList words{timeText(line.madeAt), QString::number(line.bytes), soundText(line),
                          line.file};
        if (!line.isHere)
            words.append(QCoreApplication::translate("cli", "not plugged in now"));
        if (line.holdsErased)
            words.append(QCoreApplication::translate(
                "cli", "holds something that was erased by law: destroy it"));
        if (line.hasOldKeys)
            words.append(QCoreApplication::translate(
                "cli", "secrets of before the new keys open it: destroy it"));
        answer.text += words.join(u'\t') + u'\n';
    }
    if (view.copies.empty())
        answer.text = QCoreApplication::translate("cli", "There is no backup yet.") + u'\n';
    else if (view.isOverdue)
        answer.text += QCoreApplication::translate("cli", "The newest sound backup is old. Make "
                                                          "one now: backup")
                       + u'\n';
    answer.json = QJsonObject{{QStringLiteral("folder"), view.folder},
                              {QStringLiteral("second_folder"), view.secondFolder},
                              {QStringLiteral("newest_sound"), timeJson(view.lastSound)},
                              {QStringLiteral("overdue"), view.isOverdue},
                              {QStringLiteral("backups"), copies}};
    return answer;
}

Result<Answer> runBackupFolder(Invocation& invocation)
{
    const auto folder = invocation.argument(0, QStringLiteral("DIR"));
    const bool isNone = invocation.arguments().has("--none");
    if (folder && isNone)
        return failure(ErrorKind::Usage, "cli.one_of", {QStringLiteral("DIR, --none")});
    TONGDANG_TRY(desk::Session * session, invocation.session());
    if (folder || isNone)
        TONGDANG_CHECK(desk::setSecondFolder(*session, folder ? *folder : QString()));
    TONGDANG_TRY(const desk::BackupView view, desk::listBackups(*session));
    Answer answer;
    answer.json = QJsonObject{{QStringLiteral("folder"), view.folder},
                              {QStringLiteral("second_folder"), view.secondFolder}};
    answer.text =
        QCoreApplication::translate("cli", "Backups lie in %1").arg(view.folder) + u'\n'
        + (view.secondFolder.isEmpty()
               ? QCoreApplication::translate("cli", "There is no second folder.")
               : QCoreApplication::translate("cli", "Second folder: %1").arg(view.secondFolder))
        + u'\n';
    return answer;
}

Result<Answer> runBackupDrill(Invocation& invocation)
{
    const auto file = invocation.argument(0, QStringLiteral("FILE"));
    TONGDANG_TRY(desk::Session * session, invocation.session());
    TONGDANG_TRY(const desk::DrillReport report,
                 desk::drillBackup(*session, file ? *file : QString()));
    Answer answer;
    answer.json = QJsonObject{{QStringLiteral("file"), report.file},
                              {QStringLiteral("made"), timeJson(report.madeAt)},
                              {QStringLiteral("changes"), report.changes},
                              {QStringLiteral("records"), report.records},
                              {QStringLiteral("newer"), report.newer},
                              {QStringLiteral("missing"), report.missing}};
    answer.text = QCoreApplication::translate(
                      "cli", "The backup of %1 can be restored: it was, on trial, and is whole (%2 "
                             "changes, %3 records). %4 changes came after it.")
                      .arg(timeText(report.madeAt))
                      .arg(report.changes)
                      .arg(report.records)
                      .arg(report.newer)
                  + u'\n';
    if (report.missing > 0) {
        answer.status = static_cast<int>(ErrorKind::Refused);
        answer.error = QCoreApplication::translate(
                           "cli", "%1 changes of the backup are not in the archive. That is so if "
                                  "the archive was put back from an older backup; otherwise call "
                                  "the station.")
                           .arg(report.missing);
    }
    return answer;
}

} // namespace tongdang::cli
