// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/exchange.h"

#include "base/clock.h"
#include "desk/access.h"
#include "desk/clock_check.h"
#include "desk/erase.h"
#include "desk/incident_level.h"
#include "desk/names.h"
#include "desk/session_parts.h"
#include "desk/station_data.h"
#include "desk/traces.h"
#include "sync/adopt.h"
#include "sync/disputed_erasures.h"
#include "sync/export.h"
#include "sync/import.h"
#include "sync/inspect.h"
#include "sync/newer_files.h"
#include "sync/peers.h"
#include "sync/receipts.h"
#include "sync/waiting.h"

#include <algorithm>
#include <utility>

namespace tongdang::desk {

namespace {

/// From here on what was read for the view weighs more than reading it again.
constexpr std::size_t manyChildren = 2000;

/// What core/sync calls by its own name, the desk calls by what a person has to do.
Error inDeskWords(Error error)
{
    if (error.code == "sync.no_parent")
        error.code = "desk.not_enrolled";
    else if (error.code == "sync.several_devices")
        error.code = "desk.several_devices";
    else if (error.code == "sync.unknown_device")
        error.code = "desk.unknown_receiver";
    return error;
}

QString signatureWord(sync::Inspection::Signature signature)
{
    switch (signature) {
    case sync::Inspection::Signature::Good:
        return QStringLiteral("good");
    case sync::Inspection::Signature::Bad:
        return QStringLiteral("bad");
    case sync::Inspection::Signature::Unknown:
        return QStringLiteral("unknown");
    }
    return {};
}

ImportStatus statusOf(sync::ImportStatus status)
{
    switch (status) {
    case sync::ImportStatus::Merged:
        return ImportStatus::Merged;
    case sync::ImportStatus::Already:
        return ImportStatus::Already;
    case sync::ImportStatus::Held:
        return ImportStatus::Held;
    case sync::ImportStatus::Quarantined:
        return ImportStatus::Quarantined;
    }
    return ImportStatus::Quarantined;
}

ImportReport reportOf(const sync::ImportReport& found)
{
    ImportReport report;
    for (const sync::MergedOfBarred& merged : found.mergedOfBarred)
        report.mergedOfBarred.push_back({merged.bundle.toString(), merged.org,
                                         merged.label.isEmpty() ? merged.org : merged.label,
                                         static_cast<int>(merged.number), Clock::dayOf(merged.at)});
    report.status = statusOf(found.status);
    report.fromOrg = found.fromOrg;
    report.fromName = found.fromLabel.isEmpty() ? found.fromOrg : found.fromLabel;
    report.newChildren = found.newChildren;
    report.newRecords = found.newRecords;
    report.changedRecords = found.changedRecords;
    report.conflicts = found.conflicts;
    report.already = found.already;
    report.freed = found.freed;
    report.erasedDossiers = found.erasedDossiers;
    report.erasedRecords = found.erasedRecords;
    report.waitingFault = found.waitingFault;
    report.dropped = found.dropped;
    if (found.missing)
        report.missing.append(
            QStringLiteral("%1-%2").arg(found.missing->first).arg(found.missing->second));
    report.possibleDuplicates = found.possibleDuplicates;
    report.warnings = found.warnings;
    report.reason = found.reason;
    report.isCopy = found.restoredCopy;
    return report;
}

/// Who told what to erase is asked later, by whoever reads the access log.
Result<void> noteDisputed(Session& session, const std::vector<DisputedErasure>& all)
{
    for (const DisputedErasure& disputed : all)
        TONGDANG_CHECK(noteAccess(session, "erase.disputed", disputed.record));
    return {};
}

/// After what came is in the archive: what a station erased leaves no traces.
Result<ImportReport> finished(Session& session, const sync::ImportReport& found)
{
    ImportReport report = reportOf(found);
    Result<void> noted;
    if (report.erasedDossiers + report.erasedRecords > 0)
        noted = noteAccess(session, "erase.received", std::nullopt,
                           QByteArray::number(report.erasedDossiers) + ' '
                               + QByteArray::number(report.erasedRecords));
    const auto late = eraseLateNames(session);
    report.erasedRecords += late.value_or(0);
    Swept swept = sweepTraces(session);
    report.unfinished = std::move(swept.unfinished);
    // Whatever became of the changes: only its number says whether a set is new
    // (core/sync/FORMAT.md §13).
    for (const auto& set : found.documents) {
        const auto taken = takeStationData(session, set);
        report.newData = report.newData || taken.value_or(false);
        if (!taken) // what was merged stays merged
            report.warnings.append(QStringLiteral("station_data"));
    }
    report.warnings.removeDuplicates();
    const Result<void> settled = settleIncidentLevels(session);
    TONGDANG_TRY(report.disputed, disputedErasures(session, found.disputedErasures));
    TONGDANG_CHECK(noteDisputed(session, report.disputed));
    report.backups = std::move(swept.backups);
    TONGDANG_CHECK(noted);
    TONGDANG_CHECK(late);
    TONGDANG_CHECK(settled);
    return report;
}

/// The report says so to the person at once (sync.md §6); otherwise the next opening does.
Result<ImportReport> told(Session& session, ImportReport report)
{
    if (report.isCopy)
        TONGDANG_CHECK(session.archive().noteReplicaTold());
    return report;
}

} // namespace

Result<ExportedBundle> exportBundle(Session& session, const QString& folder,
                                    const std::optional<QString>& receiver, Carry carry)
{
    std::vector<sync::NamedDocument> data;
    if (receiver) {
        TONGDANG_TRY(data, dataToSend(session));
    }
    auto exported =
        sync::exportBundle(syncContext(session.parts()),
                           {receiver, std::move(data), carry == Carry::Everything}, folder);
    session.archive().releaseMemory();
    if (!exported)
        return failure(inDeskWords(std::move(exported).error()));
    TONGDANG_CHECK(
        noteAccess(session, "bundle.export", std::nullopt, QByteArray::number(exported->number)));
    return ExportedBundle{exported->file, static_cast<int>(exported->number),
                          static_cast<qint64>(exported->changes), exported->bytes,
                          static_cast<qint64>(exported->left)};
}

Result<BundleInfo> inspectBundle(const QString& file, Session* session)
{
    std::optional<sync::Trust> trust;
    if (session) {
        TONGDANG_TRY(trust, sync::readTrust(*session->parts().store));
    }
    TONGDANG_TRY(const sync::Inspection found,
                 sync::inspectBundle(file, trust ? &*trust : nullptr));
    const sync::Manifest& manifest = found.manifest;
    return BundleInfo{manifest.from.org,
                      manifest.from.device.toString(),
                      manifest.to.org,
                      manifest.to.device.toString(),
                      manifest.direction == sync::Direction::Up ? QStringLiteral("up")
                                                                : QStringLiteral("down"),
                      static_cast<int>(manifest.number),
                      manifest.created,
                      found.bytes,
                      signatureWord(found.signature),
                      found.manifestBytes};
}

Result<ImportReport> planImport(Session& session, const QString& file)
{
    TONGDANG_TRY(const sync::ImportReport found,
                 sync::planImport(syncContext(session.parts()), file));
    session.archive().releaseMemory();
    ImportReport report = reportOf(found);
    TONGDANG_TRY(report.disputed, disputedErasures(session, found.disputedErasures));
    return report;
}

Result<ImportReport> importBundle(Session& session, const QString& file)
{
    TONGDANG_CHECK(noteAccess(session, "bundle.import"));
    TONGDANG_TRY(const sync::ImportReport found,
                 sync::importBundle(syncContext(session.parts()), file));
    refreshClockFloor(session.parts());
    session.archive().releaseMemory();
    TONGDANG_TRY(ImportReport report, finished(session, found));
    return told(session, std::move(report));
}

Result<int> untriedKept(Session& session)
{
    TONGDANG_TRY(const auto rows, sync::untriedNewer(syncContext(session.parts())));
    return static_cast<int>(rows.size());
}

Result<KeptTaken> takeInKept(Session& session)
{
    TONGDANG_TRY(auto tried, sync::importKept(syncContext(session.parts())));
    if (!tried.reports.empty()) {
        refreshClockFloor(session.parts());
        session.archive().releaseMemory();
    }
    KeptTaken taken{static_cast<int>(tried.reports.size()), std::move(tried.faults)};
    // What one file lacks at its end keeps nothing from the others, its rules and forms among them.
    for (const sync::ImportReport& found : tried.reports) {
        const Result<void> noted = noteAccess(session, "bundle.import");
        const auto told = finished(session, found);
        if (!noted)
            taken.faults.push_back(noted.error());
        if (!told)
            taken.faults.push_back(told.error());
    }
    return taken;
}

Result<std::vector<WaitingBundle>> waitingBundles(Session& session)
{
    sync::Store& store = *session.parts().store;
    std::vector<WaitingBundle> waiting;
    for (const auto state : {sync::BundleState::Held, sync::BundleState::Quarantined}) {
        TONGDANG_TRY(const auto rows, store.bundles(state));
        for (const sync::BundleRow& row : rows) {
            TONGDANG_TRY(const auto sender, sync::findPeer(store, row.peer));
            TONGDANG_TRY(const auto ordered, sync::disputedErasuresOf(store, row.id));
            TONGDANG_TRY(auto disputed, disputedErasures(session, ordered));
            waiting.push_back({row.id.toString(), sender ? sender->certificate.org : QString(),
                               sender ? sender->certificate.label : QString(),
                               static_cast<int>(row.number), row.at,
                               state == sync::BundleState::Held, row.reason, std::move(disputed)});
        }
    }
    std::ranges::stable_sort(waiting, {}, &WaitingBundle::at);
    return waiting;
}

Result<ImportReport> adoptFork(Session& session, const QString& bundle)
{
    const auto id = sync::BundleId::parse(bundle);
    if (!id)
        return failure(ErrorKind::Refused, "sync.not_put_aside");
    TONGDANG_CHECK(noteAccess(session, "bundle.adopt"));
    TONGDANG_TRY(const auto row, session.parts().store->findBundle(*id));
    TONGDANG_TRY(const sync::ImportReport found,
                 sync::adoptFork(syncContext(session.parts()), *id));
    TONGDANG_TRY(ImportReport report, finished(session, found));
    report.putAsideFor = row ? row->reason : QByteArray();
    return told(session, std::move(report));
}

Result<void> discardBundle(Session& session, const QString& bundle)
{
    const auto id = sync::BundleId::parse(bundle);
    if (!id)
        return failure(ErrorKind::Refused, "sync.not_waiting");
    TONGDANG_CHECK(noteAccess(session, "bundle.discard"));
    return sync::discardWaiting(syncContext(session.parts()), *id);
}

Result<ExchangeView> exchangeView(Session& session)
{
    SessionParts& parts = session.parts();
    TONGDANG_TRY(const sync::Receipts receipts, sync::receiptStates(syncContext(parts)));
    TONGDANG_TRY(const auto parent, sync::parentPeer(*parts.store));
    ExchangeView view;
    view.enrolled = receipts.enrolled;
    view.parentName = parent ? parent->certificate.label : QString();
    view.waitingChanges = receipts.waitingChanges;
    if (receipts.lastExport > 0)
        view.lastExport = Clock::dayOf(receipts.lastExport);
    if (receipts.lastReceipt > 0)
        view.lastConfirmed = Clock::dayOf(receipts.lastReceipt);
    Names names(session);
    for (const sync::ChildState& child : receipts.children) {
        if (child.state == sync::SendState::Merged)
            continue;
        TONGDANG_TRY(const QString name, names.child(child.child));
        view.children.push_back(
            {child.child, name,
             child.state == sync::SendState::Sent ? SendState::Sent : SendState::NotSent});
    }
    TONGDANG_TRY(std::vector<DeviceLine> devices, listDevices(session));
    for (DeviceLine& device : devices) {
        if (!device.self && !device.parent && (!device.former || device.mayBeBarred))
            view.devices.push_back(std::move(device));
    }
    if (view.children.size() > manyChildren)
        session.archive().releaseMemory();
    return view;
}

} // namespace tongdang::desk
