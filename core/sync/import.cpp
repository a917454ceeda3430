// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/import.h"

#include "record/change_codec.h"
#include "sync/device.h"
#include "sync/disputed_erasures.h"
#include "sync/merge.h"
#include "sync/merged_receipts.h"
#include "sync/newer_files.h"
#include "sync/peers.h"
#include "sync/sweep.h"
#include "sync/take_receipts.h"
#include "sync/transaction.h"
#include "sync/waiting.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace tongdang::sync {
namespace {

/// Puts the bundle aside for a person: what it holds is neither merged nor lost.
Result<void> rememberQuarantine(const Context& context, const OpenedBundle& bundle,
                                const ImportReport& report)
{
    const Manifest& manifest = bundle.seal.manifest;
    TONGDANG_TRY(const BundleId id, rowIdOf(context.store, manifest));
    TONGDANG_CHECK(noteDisputedErasures(context.store, id, report.disputedErasures));
    return context.store.putBundle({id, manifest.from.device, BundleState::Quarantined,
                                    bundle.meta.stream, manifest.number, bundle.meta.start.count,
                                    bundle.meta.end.count, context.clock.nowMilliseconds(),
                                    report.reason.code, bundle.seal.fileName()});
}

/// Only the receipts count. They may prove that it is this archive that was restored.
Result<ImportReport> quarantineMerge(const Context& context, const OpenedBundle& bundle,
                                     ImportReport report)
{
    TONGDANG_TRY(const Peer sender, senderOf(context, bundle.seal));
    TONGDANG_CHECK(keepMergedReceipts(context.store, sender, bundle.meta.acknowledgements));
    TONGDANG_CHECK(takeReceipts(context, bundle, sender, report));
    TONGDANG_CHECK(rememberQuarantine(context, bundle, report));
    return report;
}

Result<ImportReport> quarantineRevoked(const Context& context, const OpenedBundle& bundle)
{
    TONGDANG_TRY(const Peer sender, senderOf(context, bundle.seal));
    ImportReport report = reportAbout(sender);
    report.status = ImportStatus::Quarantined;
    report.reason = Error{ErrorKind::Refused, "sync.revoked", {sender.certificate.label}, {}};
    TONGDANG_CHECK(rememberQuarantine(context, bundle, report));
    return report;
}

/// Inside the caller's transaction, which may be begun anew.
Result<ImportReport> mergeGenuine(const Context& context, const OpenedBundle& bundle)
{
    TONGDANG_CHECK(noticeReplica(context.store));
    if (bundle.seal.senderRevoked)
        return quarantineRevoked(context, bundle);
    TONGDANG_TRY(const Peer sender, senderOf(context, bundle.seal));
    TONGDANG_TRY(MergeOutcome outcome, mergeChanges(context, bundle, sender));
    if (outcome.keep)
        return std::move(outcome.report);
    context.store.rollback();
    TONGDANG_CHECK(context.store.begin());
    TONGDANG_CHECK(noticeReplica(context.store));
    return quarantineMerge(context, bundle, std::move(outcome.report));
}

bool waits(const ImportReport& report)
{
    return report.status == ImportStatus::Held || report.status == ImportStatus::Quarantined;
}

/// What was erased does not lie here again until somebody decides or an earlier bundle comes. The
/// file on the stick stays, and its sender writes all of it anew.
Result<void> dropWaiting(const Context& context, const OpenedBundle& bundle)
{
    TONGDANG_TRY(auto transaction, Transaction::begin(context.store));
    TONGDANG_TRY(const BundleId id, rowIdOf(context.store, bundle.seal.manifest));
    TONGDANG_CHECK(context.store.forgetBundle(id));
    TONGDANG_CHECK(transaction.commit());
    QFile::remove(bundle.seal.path);
    return {};
}

Result<ImportReport> importCopy(const Context& context, const QString& path, ImportMode mode)
{
    TONGDANG_TRY(const Trust trust, readTrust(context.store));
    TONGDANG_TRY(GenuineBundle seal,
                 authenticate(path, trust, context.keys, Clock::dayOf(context.now())));
    TONGDANG_TRY(const OpenedBundle bundle,
                 openBundle(std::move(seal), context.keys, context.inbox()));
    TONGDANG_TRY(ImportReport report, mergeBundle(context, bundle, mode));
    if (waits(report)) {
        TONGDANG_TRY(report.dropped, holdsErased(context.store, bundle));
        if (report.dropped && mode == ImportMode::Apply)
            TONGDANG_CHECK(dropWaiting(context, bundle));
    }
    return report;
}

void addDocuments(const ImportReport& freed, ImportReport& report)
{
    report.documents.insert(report.documents.end(), freed.documents.begin(), freed.documents.end());
}

/// What a bundle that had waited brought, on top of what freed it.
void add(const ImportReport& freed, ImportReport& report)
{
    ++report.freed;
    report.newChildren += freed.newChildren;
    report.newRecords += freed.newRecords;
    report.changedRecords += freed.changedRecords;
    report.conflicts += freed.conflicts;
    report.erasedDossiers += freed.erasedDossiers;
    report.erasedRecords += freed.erasedRecords;
    report.applied += freed.applied;
    report.already += freed.already;
    report.restoredCopy = report.restoredCopy || freed.restoredCopy;
    report.possibleDuplicates += freed.possibleDuplicates;
    report.possibleDuplicates.removeDuplicates();
    report.mergedOfBarred.insert(report.mergedOfBarred.end(), freed.mergedOfBarred.begin(),
                                 freed.mergedOfBarred.end());
    report.warnings += freed.warnings;
    report.warnings.removeDuplicates();
    for (const RecordId& record : freed.disputedErasures) {
        if (std::ranges::find(report.disputedErasures, record) == report.disputedErasures.end())
            report.disputedErasures.push_back(record);
    }
    addDocuments(freed, report);
}

/// Takes it off the list.
Result<void> forgetWaiting(const Context& context, const BundleRow& row, const QString& path)
{
    TONGDANG_TRY(auto transaction, Transaction::begin(context.store));
    TONGDANG_CHECK(context.store.forgetBundle(row.id));
    TONGDANG_CHECK(transaction.commit());
    QFile::remove(path);
    return {};
}

/// Bundles that waited for what has just come. Each success may free the next one.
Result<void> retryHeld(const Context& context, ImportReport& merged)
{
    for (bool again = true; again;) {
        again = false;
        TONGDANG_TRY(const auto held, context.store.bundles(BundleState::Held));
        for (const BundleRow& row : held) {
            if (row.peer != merged.from)
                continue;
            const QString path = context.inbox() + u'/' + row.file;
            const auto report = importCopy(context, path, ImportMode::Apply);
            // One that cannot be read any more stays listed; the person was told when it was held.
            if (!report)
                continue;
            TONGDANG_CHECK(forgetNewer(context.store, row.file));
            if (report->status == ImportStatus::Held && isNewer(row)) {
                again = true; // it has a row of its own now
                break;
            }
            if (report->status == ImportStatus::Held) {
                // What it holds came by another stream: its sender gave this one up, and the bundle
                // that would close the gap will never be written.
                if (!report->dropped && isAllHere(context, row).value_or(false))
                    TONGDANG_CHECK(forgetWaiting(context, row, path));
                continue;
            }
            if (report->status != ImportStatus::Quarantined)
                QFile::remove(path);
            if (report->status == ImportStatus::Merged)
                add(*report, merged);
            else
                addDocuments(*report, merged);
            again = true;
            break;
        }
    }
    return {};
}

} // namespace

Result<void> becomeNewReplica(Store& store)
{
    TONGDANG_CHECK(store.beginReplica());
    return noticeReplica(store);
}

Result<ImportReport> mergeBundle(const Context& context, const OpenedBundle& bundle,
                                 ImportMode mode)
{
    TONGDANG_TRY(auto transaction, Transaction::begin(context.store));
    TONGDANG_TRY(ImportReport report, mergeGenuine(context, bundle));
    if (mode == ImportMode::Plan)
        return report;
    TONGDANG_CHECK(transaction.commit());
    return report;
}

Result<ImportReport> importBundle(const Context& context, const QString& file)
{
    TONGDANG_TRY(const QString path, copyToInbox(file, context.inbox()));
    auto report = importCopy(context, path, ImportMode::Apply);
    const bool isForNewer = !report && report.error().code == newerReason;
    if (isForNewer)
        TONGDANG_CHECK(rememberNewer(context, path));
    const bool keep = report ? waits(*report) && !report->dropped : isForNewer;
    if (report)
        TONGDANG_CHECK(forgetNewer(context.store, QFileInfo(path).fileName()));
    if (!keep)
        QFile::remove(path);
    // One that brought nothing new may have closed a gap all the same.
    const bool isTaken =
        report
        && (report->status == ImportStatus::Merged || report->status == ImportStatus::Already);
    if (isTaken) {
        if (auto retried = retryHeld(context, *report); !retried)
            report->waitingFault = std::move(retried).error(); // what came is merged all the same
    }
    return report;
}

namespace {

/// Whether the file may still be taken in: it waits for a yet newer program, or the disk failed.
bool waitsOn(const Error& error)
{
    return error.code == newerReason || error.kind == ErrorKind::Medium;
}

/// What another program said of a file that an earlier one could not read. Nothing: it is gone, or
/// waits for a yet newer one.
Result<std::optional<ImportReport>> importNewer(const Context& context, const BundleRow& row)
{
    const QString path = context.inbox() + u'/' + row.file;
    if (!QFile::exists(path)) {
        TONGDANG_CHECK(forgetNewer(context.store, row.file));
        return std::optional<ImportReport>();
    }
    auto report = importCopy(context, path, ImportMode::Apply);
    if (!report && waitsOn(report.error()))
        return report.error().code == newerReason
                   ? Result<std::optional<ImportReport>>(std::optional<ImportReport>())
                   : failure(report.error());
    TONGDANG_CHECK(forgetNewer(context.store, row.file));
    if (!report || !waits(*report))
        QFile::remove(path);
    // It would be listed for ever. Its sender writes anew what nobody acknowledged.
    if (!report)
        return std::optional<ImportReport>();
    if (auto retried = retryHeld(context, *report); !retried)
        report->waitingFault = std::move(retried).error();
    return std::optional(*std::move(report));
}

} // namespace

Result<TriedFiles> importKept(const Context& context)
{
    TriedFiles tried;
    TONGDANG_TRY(const auto rows, untriedNewer(context));
    if (rows.empty())
        return tried;
    for (const BundleRow& row : rows) {
        auto report = importNewer(context, row);
        if (!report)
            tried.faults.push_back(std::move(report).error());
        else if (*report)
            tried.reports.push_back(**std::move(report));
    }
    if (!tried.faults.empty()) // once more at the next opening
        return tried;
    TONGDANG_TRY(auto transaction, Transaction::begin(context.store));
    TONGDANG_CHECK(noteNewerTried(context));
    TONGDANG_CHECK(transaction.commit());
    return tried;
}

Result<ImportReport> planImport(const Context& context, const QString& file)
{
    const bool wasThere = QFile::exists(inboxPath(file, context.inbox()));
    TONGDANG_TRY(const QString path, copyToInbox(file, context.inbox()));
    auto report = importCopy(context, path, ImportMode::Plan);
    if (!wasThere)
        QFile::remove(path);
    return report;
}

} // namespace tongdang::sync
