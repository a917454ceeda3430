// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/erase.h"

#include "cli/command.h"
#include "cli/words.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace tongdang::cli {

namespace {

QJsonArray alikeJson(const desk::ErasurePlan& plan)
{
    QJsonArray json;
    for (const desk::AlikeRecord& one : plan.alike)
        json.append(QJsonObject{{QStringLiteral("record"), one.record.toString()},
                                {QStringLiteral("type"), one.typeName}});
    return json;
}

QString alikeText(const desk::ErasurePlan& plan)
{
    if (plan.alike.empty())
        return {};
    QString text =
        QCoreApplication::translate(
            "cli",
            "These records are not erased with it, but have the same id number, or name and "
            "day of birth. Look at each and erase it by its own id if it is about the child:")
        + u'\n';
    for (const desk::AlikeRecord& one : plan.alike)
        text += one.record.toString() + u'\t' + one.typeName + u'\n';
    return text;
}

Result<Answer> showPlan(Invocation& invocation, const RecordId& record)
{
    TONGDANG_TRY(desk::Session * session, invocation.session());
    TONGDANG_TRY(const desk::ErasurePlan plan, desk::planErasure(*session, record));
    Answer answer;
    answer.json = QJsonObject{{QStringLiteral("record"), plan.record.toString()},
                              {QStringLiteral("dossier"), plan.isDossier},
                              {QStringLiteral("records"), plan.records},
                              {QStringLiteral("alike"), alikeJson(plan)}};
    answer.text = QCoreApplication::translate("cli", "Would be erased for ever: %1 records.")
                      .arg(plan.records)
                  + u'\n' + alikeText(plan);
    return answer;
}

} // namespace

Result<Answer> runErase(Invocation& invocation)
{
    TONGDANG_TRY(const RecordId record, invocation.idArgument(0, QStringLiteral("ID")));
    if (invocation.arguments().has("--plan"))
        return showPlan(invocation, record);
    TONGDANG_TRY(const QString reason, invocation.requiredOption("--reason"));
    TONGDANG_TRY(desk::Session * session, invocation.session());
    if (!invocation.arguments().has("--confirm")) {
        // What is refused anyway is told first.
        TONGDANG_TRY(const desk::ErasurePlan plan, desk::planErasure(*session, record));
        return failure(ErrorKind::Usage, "cli.confirm_missing", {QString::number(plan.records)});
    }
    TONGDANG_TRY(const desk::ErasureReport report, desk::eraseForEver(*session, record, reason));
    Answer answer;
    QJsonObject json{{QStringLiteral("record"), report.done.record.toString()},
                     {QStringLiteral("dossier"), report.done.isDossier},
                     {QStringLiteral("records"), report.done.records},
                     {QStringLiteral("alike"), alikeJson(report.done)},
                     {QStringLiteral("swept"), !report.unfinished},
                     {QStringLiteral("backups_removed"), report.backups.removed}};
    answer.text = QCoreApplication::translate(
                      "cli", "Erased for ever: %1 records. Write a bundle for each place that has "
                             "them: it erases them there.")
                      .arg(report.done.records)
                  + u'\n';
    answer.text += alikeText(report.done);
    if (report.unfinished) {
        json.insert(QStringLiteral("unfinished"), errorJson(*report.unfinished));
        answer.text += QCoreApplication::translate(
                           "cli", "Traces of it may still lie on this disk; they are removed when "
                                  "the archive is opened the next time: %1")
                           .arg(wordsFor(report.unfinished->code, report.unfinished->arguments))
                       + u'\n';
    }
    if (report.backups.removed > 0)
        answer.text +=
            QCoreApplication::translate(
                "cli", "Backups that held it and were removed: %1. A new one lies beside "
                       "the archive.")
                .arg(report.backups.removed)
            + u'\n';
    if (!report.backups.emptied.isEmpty()) {
        json.insert(QStringLiteral("folders_without_backup"),
                    QJsonArray::fromStringList(report.backups.emptied));
        answer.text += QCoreApplication::translate(
                           "cli", "No new backup was made in these folders. Make one there with "
                                  "backup --to: %1")
                           .arg(report.backups.emptied.join(QStringLiteral(", ")))
                       + u'\n';
    }
    if (!report.backups.elsewhere.isEmpty()) {
        json.insert(QStringLiteral("backups_elsewhere"),
                    QJsonArray::fromStringList(report.backups.elsewhere));
        answer.text += QCoreApplication::translate(
                           "cli", "These backups are not plugged in and hold it still. Destroy "
                                  "them: %1")
                           .arg(report.backups.elsewhere.join(QStringLiteral(", ")))
                       + u'\n';
    }
    answer.json = json;
    return answer;
}

} // namespace tongdang::cli
