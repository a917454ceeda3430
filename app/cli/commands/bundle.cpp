// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/words.h"
#include "desk/exchange.h"
#include "desk/names.h"
#include "desk/profile.h"
#include "models/copy_words.h"
#include "models/disputed_words.h"
#include "models/import_words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

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

QString signatureText(const QString& word)
{
    if (word == u"good")
        return QCoreApplication::translate("cli", "good");
    if (word == u"bad")
        return QCoreApplication::translate("cli", "bad");
    return QCoreApplication::translate("cli", "unknown");
}

/// The children whose dossiers the place above has not confirmed; none for what is no downlink.
Result<QSet<RecordId>> unconfirmed(desk::Session& session, const QString& file)
{
    const auto info = desk::inspectBundle(file, nullptr);
    QSet<RecordId> children;
    if (!info || info->kind != u"down") // what is wrong with a file, the import says
        return children;
    TONGDANG_TRY(const desk::ExchangeView view, desk::exchangeView(session));
    for (const desk::SendLine& line : view.children)
        children.insert(line.child);
    return children;
}

enum class Mode { Plan, Import };

/// `place`: whose bundle it is, by name where it is known.
QString statusText(const desk::ImportReport& report, const QString& place, Mode mode)
{
    const bool isPlan = mode == Mode::Plan;
    switch (report.status) {
    case desk::ImportStatus::Merged:
        return (isPlan ? QCoreApplication::translate(
                    "cli", "Would be merged from %1: %2 new children, %3 new records, %4 changed, "
                           "%5 to decide. Nothing was changed.")
                       : QCoreApplication::translate("cli", "Merged from %1: %2 new children, %3 "
                                                            "new records, %4 changed, %5 to "
                                                            "decide."))
            .arg(place)
            .arg(report.newChildren)
            .arg(report.newRecords)
            .arg(report.changedRecords)
            .arg(report.conflicts);
    case desk::ImportStatus::Already:
        return QCoreApplication::translate("cli", "Everything in it is here already.");
    case desk::ImportStatus::Held:
        if (report.dropped)
            return QCoreApplication::translate(
                       "cli", "Not merged and not kept: an earlier bundle of %2 is missing, with "
                              "the changes number %1, and something stands in this one that was "
                              "erased. Let both be written anew.")
                .arg(report.missing.join(QStringLiteral(", ")), place);
        return (isPlan ? QCoreApplication::translate(
                    "cli", "Would be kept, not merged: an earlier bundle of %2 is missing, with "
                           "the changes number %1. Ask for it.")
                       : QCoreApplication::translate(
                           "cli", "Kept, not merged yet: an earlier bundle of %2 is missing, with "
                                  "the changes number %1. Ask for it."))
            .arg(report.missing.join(QStringLiteral(", ")), place);
    case desk::ImportStatus::Quarantined:
        return wordsFor(report.reason.code, report.reason.arguments);
    }
    return {};
}

/// What the station took away by law, without a name.
QStringList erasures(const desk::ImportReport& report, Mode mode)
{
    const bool isPlan = mode == Mode::Plan;
    QStringList lines;
    if (report.erasedDossiers > 0)
        lines.append((isPlan ? QCoreApplication::translate(
                          "cli", "The station erases for ever, as the law demands it: %1 dossiers.")
                             : QCoreApplication::translate(
                                 "cli", "The station erased for ever, as the law demands it: %1 "
                                        "dossiers."))
                         .arg(report.erasedDossiers));
    if (report.erasedRecords > 0)
        lines.append((isPlan ? QCoreApplication::translate(
                          "cli", "The station erases for ever, as the law demands it: %1 single "
                                 "records.")
                             : QCoreApplication::translate(
                                 "cli", "The station erased for ever, as the law demands it: %1 "
                                        "single records."))
                         .arg(report.erasedRecords));
    if (report.unfinished)
        lines.append(QCoreApplication::translate(
                         "cli", "Traces of it may still lie on this disk; they are removed when "
                                "the archive is opened the next time: %1")
                         .arg(wordsFor(report.unfinished->code, report.unfinished->arguments)));
    else if (!report.backups.elsewhere.isEmpty())
        lines.append(QCoreApplication::translate("cli", "These backups are not plugged in and hold "
                                                        "it still. Destroy them: %1")
                         .arg(report.backups.elsewhere.join(QStringLiteral(", "))));
    else if (!isPlan && !lines.isEmpty())
        lines.append(QCoreApplication::translate("cli", "Nothing of it is left on this computer."));
    if (!report.backups.emptied.isEmpty())
        lines.append(QCoreApplication::translate(
                         "cli", "Backups that held it were removed. No new one was made in these "
                                "folders. Make one there with backup --to: %1")
                         .arg(report.backups.emptied.join(QStringLiteral(", "))));
    return lines;
}

/// What a person has to know or to do besides, one line each.
QString remarks(const desk::ImportReport& report, Mode mode)
{
    QStringList lines;
    if (report.freed > 0)
        lines.append((mode == Mode::Plan
                          ? QCoreApplication::translate(
                              "cli", "Files that are kept because this one was missing would be "
                                     "merged with it: %1.")
                          : QCoreApplication::translate(
                              "cli", "Files that were kept because this one was missing are "
                                     "merged with it: %1."))
                         .arg(report.freed));
    if (report.isCopy)
        lines.append(models::isCopyWords());
    lines += erasures(report, mode);
    if (report.newData)
        lines.append(QCoreApplication::translate(
            "cli",
            "The station sent new rules or forms. They are in use from the next opening on."));
    if (report.waitingFault)
        lines.append(
            QCoreApplication::translate("cli", "The files that wait could not be looked at: %1")
                .arg(wordsFor(report.waitingFault->code, report.waitingFault->arguments)));
    if (!report.possibleDuplicates.isEmpty())
        lines.append(QCoreApplication::translate("cli", "These children may have two dossiers: %1.")
                         .arg(report.possibleDuplicates.join(QStringLiteral(", "))));
    for (const models::ImportWarning& warning : models::importWarnings(report)) {
        lines.append(warning.words);
        if (!warning.more.isEmpty())
            lines.append(warning.more);
    }
    if (report.warnings.contains(QStringLiteral("access_log")))
        lines.append(QCoreApplication::translate("cli", "To read both: access list --of DEVICE"));
    lines.append(QString());
    return lines.join(u'\n');
}

/// Whether a copy of the file waits in the archive's folder.
bool isKept(const desk::ImportReport& report)
{
    const bool waits = report.status == desk::ImportStatus::Held
                       || report.status == desk::ImportStatus::Quarantined;
    return waits && !report.dropped;
}

/// About whom the orders are that were not followed.
QJsonArray disputedJson(const std::vector<desk::DisputedErasure>& all)
{
    QJsonArray list;
    for (const desk::DisputedErasure& disputed : all)
        list.append(QJsonObject{{QStringLiteral("record"), disputed.record.toString()},
                                {QStringLiteral("known"), disputed.isKnown},
                                {QStringLiteral("child"), disputed.childName},
                                {QStringLiteral("dossier_no"), disputed.dossierNumber}});
    return list;
}

QJsonArray mergedOfBarredJson(const desk::ImportReport& report)
{
    QJsonArray list;
    for (const desk::BundleOfBarred& merged : report.mergedOfBarred)
        list.append(
            QJsonObject{{QStringLiteral("bundle"), merged.bundle},
                        {QStringLiteral("from"), merged.fromOrg},
                        {QStringLiteral("number"), merged.number},
                        {QStringLiteral("merged_on"), merged.mergedOn.toString(Qt::ISODate)}});
    return list;
}

QJsonObject reportJson(const desk::ImportReport& report)
{
    return {{QStringLiteral("status"), statusWord(report.status)},
            {QStringLiteral("from"), report.fromOrg},
            {QStringLiteral("new_children"), report.newChildren},
            {QStringLiteral("new_records"), report.newRecords},
            {QStringLiteral("changed_records"), report.changedRecords},
            {QStringLiteral("conflicts"), report.conflicts},
            {QStringLiteral("erased_dossiers"), report.erasedDossiers},
            {QStringLiteral("erased_records"), report.erasedRecords},
            {QStringLiteral("new_data"), report.newData},
            {QStringLiteral("is_copy"), report.isCopy},
            {QStringLiteral("already"), report.already},
            {QStringLiteral("freed"), report.freed},
            {QStringLiteral("held"), report.status == desk::ImportStatus::Held},
            {QStringLiteral("kept"), isKept(report)},
            {QStringLiteral("missing"), QJsonArray::fromStringList(report.missing)},
            {QStringLiteral("possible_duplicates"),
             QJsonArray::fromStringList(report.possibleDuplicates)},
            {QStringLiteral("disputed_erasures"), disputedJson(report.disputed)},
            {QStringLiteral("merged_of_barred"), mergedOfBarredJson(report)},
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
    const auto exported = desk::exportBundle(
        *session, folder, receiver,
        invocation.arguments().has("--everything") ? desk::Carry::Everything : desk::Carry::News);
    if (!exported) {
        // A station without one above it has villages: it forgot to say which.
        if (exported.error().code == "desk.not_enrolled"
            && session->profile().role != desk::Role::Village)
            return failure(ErrorKind::Usage, "cli.receiver_missing");
        return failure(exported.error());
    }
    const desk::ExportedBundle& bundle = *exported;
    Answer answer;
    answer.json = QJsonObject{{QStringLiteral("file"), bundle.file},
                              {QStringLiteral("number"), bundle.number},
                              {QStringLiteral("changes"), bundle.changes},
                              {QStringLiteral("bytes"), bundle.bytes},
                              {QStringLiteral("left"), bundle.left}};
    answer.text = QCoreApplication::translate("cli", "Bundle %1 with %2 changes: %3")
                      .arg(bundle.number)
                      .arg(bundle.changes)
                      .arg(bundle.file)
                  + u'\n';
    if (bundle.left > 0)
        answer.text +=
            QCoreApplication::translate(
                "cli", "%1 changes did not go into one file. Carry this one there, bring "
                       "a file back and hand over again: then they follow.")
                .arg(bundle.left)
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
    QString from = info.fromOrg;
    QString to = info.toOrg;
    if (session) {
        TONGDANG_TRY(from, desk::organisationName(*session, from));
        TONGDANG_TRY(to, desk::organisationName(*session, to));
    }
    QJsonObject json = QJsonDocument::fromJson(info.manifest).object();
    json.insert(QStringLiteral("signature"), info.signature);
    Answer answer;
    answer.json = json;
    answer.text =
        QCoreApplication::translate("cli", "Bundle %1 from %2 to %3, %4 bytes, signature: %5")
            .arg(info.number)
            .arg(from, to)
            .arg(info.bytes)
            .arg(signatureText(info.signature))
        + u'\n';
    return answer;
}

Result<Answer> runBundleImport(Invocation& invocation)
{
    TONGDANG_TRY(const QString file, invocation.argument(0, QStringLiteral("FILE")));
    TONGDANG_TRY(desk::Session * session, invocation.session());
    const Mode mode = invocation.arguments().has("--plan") ? Mode::Plan : Mode::Import;
    QSet<RecordId> waiting;
    if (mode == Mode::Import) {
        TONGDANG_TRY(waiting, unconfirmed(*session, file));
    }
    const auto report =
        mode == Mode::Plan ? desk::planImport(*session, file) : desk::importBundle(*session, file);
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
    TONGDANG_TRY(const QString place, desk::organisationName(*session, report->fromOrg));
    QJsonObject json = reportJson(*report);
    json.insert(QStringLiteral("from_name"), place);
    json.insert(QStringLiteral("plan"), mode == Mode::Plan);
    answer.text = statusText(*report, place, mode) + u'\n' + remarks(*report, mode);
    if (!waiting.isEmpty()) {
        TONGDANG_TRY(const QSet<RecordId> open, unconfirmed(*session, file));
        const qsizetype confirmed = waiting.subtract(open).size();
        json.insert(QStringLiteral("confirmed_children"), confirmed);
        json.insert(QStringLiteral("unconfirmed_children"), open.size());
        answer.text += QCoreApplication::translate(
                           "cli", "%1 has received the dossiers of %2 children; %3 are not "
                                  "confirmed yet.")
                           .arg(place)
                           .arg(confirmed)
                           .arg(open.size())
                       + u'\n';
    }
    answer.json = json;
    if (report->status == desk::ImportStatus::Quarantined) {
        answer.status = 1;
        json.insert(QStringLiteral("error"), errorJson(report->reason));
        answer.json = json;
        answer.error = statusText(*report, place, mode);
        // A child's name does not go where errors are collected.
        answer.text = models::disputedWords(report->disputed);
        if (!answer.text.isEmpty())
            answer.text += u'\n';
        // The receipts counted all the same.
        if (report->isCopy)
            answer.error += u'\n' + models::isCopyWords();
    }
    return answer;
}

} // namespace tongdang::cli
