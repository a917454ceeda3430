// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/words.h"
#include "desk/exchange.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tongdang::cli {

namespace {

QString statusWord(desk::ImportStatus status)
{
    switch (status) {
    case desk::ImportStatus::Merged:
        return QStringLiteral("merged");
    case desk::ImportStatus::Already:
        return QStringLiteral("already");
    case desk::ImportStatus::Held:
        return QStringLiteral("held");
    case desk::ImportStatus::Quarantined:
        return QStringLiteral("quarantined");
    }
    return {};
}

QString statusText(const desk::ImportReport& report)
{
    switch (report.status) {
    case desk::ImportStatus::Merged:
        return QCoreApplication::translate(
                   "cli",
                   "Merged from %1: %2 new children, %3 new records, %4 changed, %5 to decide.")
            .arg(report.fromOrg)
            .arg(report.newChildren)
            .arg(report.newRecords)
            .arg(report.changedRecords)
            .arg(report.conflicts);
    case desk::ImportStatus::Already:
        return QCoreApplication::translate("cli", "Everything in it is here already.");
    case desk::ImportStatus::Held:
        return QCoreApplication::translate(
                   "cli", "Kept, not merged yet: an earlier bundle is missing (%1). Ask for it.")
            .arg(report.missing.join(QStringLiteral(", ")));
    case desk::ImportStatus::Quarantined:
        return wordsFor(report.reason.code, report.reason.arguments);
    }
    return {};
}

/// What a person has to know or to do besides, one line each.
QString remarks(const desk::ImportReport& report)
{
    QStringList lines;
    if (report.freed > 0)
        lines.append(QCoreApplication::translate(
                         "cli", "Files that were kept because this one was missing are merged with "
                                "it: %1.")
                         .arg(report.freed));
    if (!report.possibleDuplicates.isEmpty())
        lines.append(QCoreApplication::translate("cli", "These children may have two dossiers: %1.")
                         .arg(report.possibleDuplicates.join(QStringLiteral(", "))));
    if (report.warnings.contains(QStringLiteral("clock")))
        lines.append(QCoreApplication::translate(
            "cli", "The sender's clock is wrong. Tell them to set date and time."));
    if (report.warnings.contains(QStringLiteral("own_clock")))
        lines.append(QCoreApplication::translate(
            "cli", "The clock of this computer is slow. Set date and time."));
    if (report.warnings.contains(QStringLiteral("told_clock")))
        lines.append(QCoreApplication::translate(
            "cli", "The station found the clock of this computer wrong when it wrote its last "
                   "bundle. Check date and time."));
    if (report.warnings.contains(QStringLiteral("certificate_date")))
        lines.append(QCoreApplication::translate(
            "cli", "The sender's registration is out of date by this computer's clock. Check the "
                   "clock; if it is right, let the sender be registered again."));
    lines.append(QString());
    return lines.join(u'\n');
}

QJsonObject reportJson(const desk::ImportReport& report)
{
    return {{QStringLiteral("status"), statusWord(report.status)},
            {QStringLiteral("from"), report.fromOrg},
            {QStringLiteral("new_children"), report.newChildren},
            {QStringLiteral("new_records"), report.newRecords},
            {QStringLiteral("changed_records"), report.changedRecords},
            {QStringLiteral("conflicts"), report.conflicts},
            {QStringLiteral("already"), report.already},
            {QStringLiteral("freed"), report.freed},
            {QStringLiteral("held"), report.status == desk::ImportStatus::Held},
            {QStringLiteral("missing"), QJsonArray::fromStringList(report.missing)},
            {QStringLiteral("possible_duplicates"),
             QJsonArray::fromStringList(report.possibleDuplicates)},
            {QStringLiteral("warnings"), QJsonArray::fromStringList(report.warnings)}};
}

} // namespace

Result<Answer> runBundleExport(Invocation& invocation)
{
    TONGDANG_TRY(const QString folder, invocation.requiredOption("--to"));
    std::optional<QString> receiver;
    if (invocation.arguments().has("--for"))
        receiver = invocation.arguments().value("--for");
    TONGDANG_TRY(desk::Session * session, invocation.session());
    TONGDANG_TRY(const desk::ExportedBundle bundle, desk::exportBundle(*session, folder, receiver));
    Answer answer;
    answer.json = QJsonObject{{QStringLiteral("file"), bundle.file},
                              {QStringLiteral("number"), bundle.number},
                              {QStringLiteral("changes"), bundle.changes},
                              {QStringLiteral("bytes"), bundle.bytes}};
    answer.text = QCoreApplication::translate("cli", "Bundle %1 with %2 changes: %3")
                      .arg(bundle.number)
                      .arg(bundle.changes)
                      .arg(bundle.file)
                  + u'\n';
    return answer;
}

Result<Answer> runBundleInspect(Invocation& invocation)
{
    TONGDANG_TRY(const QString file, invocation.argument(0, QStringLiteral("FILE")));
    // The archive is not needed to read what stands outside the seal; with it, more can be said
    // about the signature.
    desk::Session* session = nullptr;
    if (desk::holdsArchive(invocation.folder()) && invocation.passphrase()) {
        TONGDANG_TRY(session, invocation.session());
    }
    TONGDANG_TRY(const desk::BundleInfo info, desk::inspectBundle(file, session));
    QJsonObject json = QJsonDocument::fromJson(info.manifest).object();
    json.insert(QStringLiteral("signature"), info.signature);
    Answer answer;
    answer.json = json;
    answer.text =
        QCoreApplication::translate("cli", "Bundle %1 from %2 to %3, %4 bytes, signature: %5")
            .arg(info.number)
            .arg(info.fromOrg, info.toOrg)
            .arg(info.bytes)
            .arg(info.signature)
        + u'\n';
    return answer;
}

Result<Answer> runBundleImport(Invocation& invocation)
{
    TONGDANG_TRY(const QString file, invocation.argument(0, QStringLiteral("FILE")));
    TONGDANG_TRY(desk::Session * session, invocation.session());
    const bool planOnly = invocation.arguments().has("--plan");
    const auto report =
        planOnly ? desk::planImport(*session, file) : desk::importBundle(*session, file);
    Answer answer;
    if (!report) {
        const Error& error = report.error();
        // Refused is a status of its own in the contract, with the reason beside it; trouble of
        // this archive or of a disk says nothing about the bundle.
        if (error.kind == ErrorKind::Medium || error.code.startsWith("archive.")
            || error.code.startsWith("storage."))
            return failure(error);
        answer.status = static_cast<int>(error.kind);
        answer.json = QJsonObject{{QStringLiteral("status"), QStringLiteral("refused")},
                                  {QStringLiteral("error"), errorJson(error)}};
        answer.error = wordsFor(error.code, error.arguments);
        return answer;
    }
    answer.json = reportJson(*report);
    answer.text = statusText(*report) + u'\n' + remarks(*report);
    if (report->status == desk::ImportStatus::Quarantined) {
        answer.status = 1;
        answer.error = statusText(*report);
        answer.text.clear();
    }
    return answer;
}

} // namespace tongdang::cli
