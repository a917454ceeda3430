// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/merge.h"

#include "archive/clock_doubts.h"
#include "record/change_codec.h"
#include "record/digest.h"
#include "sync/adopt.h"
#include "sync/authority.h"
#include "sync/bundle_clocks.h"
#include "sync/enrolment_place.h"
#include "sync/erased_elsewhere.h"
#include "sync/intake.h"
#include "sync/lives.h"
#include "sync/look_again.h"
#include "sync/merged_receipts.h"
#include "sync/peers.h"
#include "sync/places_elsewhere.h"
#include "sync/receipt_proof.h"
#include "sync/snapshots.h"
#include "sync/stream.h"
#include "sync/take_receipts.h"
#include "sync/tally.h"
#include "sync/trust.h"
#include "sync/unknown_erasures.h"

#include <algorithm>
#include <set>

namespace tongdang::sync {
namespace {

/// Something that may not follow on what is here; ends the walk through the spool.
Error forkOf(const Peer& sender)
{
    return {ErrorKind::Refused, isAbove(sender) ? "sync.fork_above" : "sync.fork", {}, {}};
}

/// A station that forgets a bundle which brought a stream to where it is here has to be shown it.
Result<void> keepProof(Store& store, const Peer& sender, const StreamId& stream,
                       const OpenedBundle& bundle, bool hasMoved)
{
    if (!isAbove(sender))
        return {};
    return keepReceiptProof(store, stream, bundle.seal.sealed, hasMoved);
}

/// Walks through the changes of a bundle and puts them into the log.
class Merge {
public:
    Merge(const Context& context, const OpenedBundle& bundle, const Peer& sender,
          const InStream& stream, Intake intake, Authority authority, qint64 reception,
          ImportReport& report)
        : m_store(context.store)
        , m_bundle(bundle)
        , m_sender(sender)
        , m_stream(stream)
        , m_intake(std::move(intake))
        , m_authority(std::move(authority))
        , m_unknownErasures(bundle.changes, m_authority)
        , m_tally(context.store, report)
        , m_erased(context.store, sender.certificate.org)
        , m_report(report)
        , m_position(bundle.meta.start)
        , m_latest(latestStampOf(reception, bundle, sender))
    {
    }

    /// Why the bundle is put aside (a fork, or something that the sender may not write); nothing if
    /// all of it was merged.
    Result<std::optional<Error>> run()
    {
        if (!agrees())
            return std::optional(forkOf(m_sender));
        const auto walked = m_bundle.changes.forEach(
            [&](QByteArrayView header, QByteArrayView body) { return merge(header, body); });
        if (!walked && Authority::isObjection(walked.error()))
            TONGDANG_CHECK(lookForDisputed());
        m_report.disputedErasures = m_authority.disputedErasures();
        if (!walked && (isFork(walked.error().code) || Authority::isObjection(walked.error())))
            return std::optional(walked.error());
        TONGDANG_CHECK(walked);
        m_report.restoredCopy = m_report.restoredCopy || m_intake.beganReplica();
        TONGDANG_CHECK(m_tally.sum());
        TONGDANG_CHECK(tellAhead());
        m_unknownErasures.tell(m_report);
        TONGDANG_CHECK(learnOrganisations());
        const bool hasMoved = m_position.count > m_stream.position.count;
        TONGDANG_CHECK(keepProof(m_store, m_sender, m_stream.id, m_bundle, hasMoved));
        TONGDANG_CHECK(m_erased.remember());
        if (hasMoved)
            m_stream.position = m_position;
        TONGDANG_CHECK(m_store.putInStream(m_stream));
        return std::optional<Error>();
    }

private:
    /// The walk ended at the first order that was refused; a person wants to know of all of them.
    Result<void> lookForDisputed()
    {
        return m_bundle.changes.forEach([&](QByteArrayView header,
                                            QByteArrayView body) -> Result<void> {
            TONGDANG_TRY(const Change change, decodeChange(header, body));
            if (!isPurge(change.header))
                return {};
            const auto verdict = m_authority.check(change);
            return verdict || Authority::isObjection(verdict.error()) ? Result<void>()
                                                                      : failure(verdict.error());
        });
    }

    /// Where the bundle passes this archive's own position, the hashes must be the same.
    [[nodiscard]] bool agrees() const
    {
        return m_position.count != m_stream.position.count || m_position == m_stream.position;
    }

    /// Which villages stand behind a township: a county sends their dossiers down through it. What
    /// it says about a child that has moved to another township says nothing of that village.
    Result<void> learnOrganisations()
    {
        if (m_sender.certificate.role != Role::Township || isAbove(m_sender))
            return {};
        TONGDANG_TRY(const Peer self, selfPeer(m_store));
        if (m_sender.certificate.org == self.certificate.org)
            return {};
        const DeviceId& township = m_sender.known.device;
        TONGDANG_TRY(QStringList known, organisationsUnder(m_store, township));
        const qsizetype before = known.size();
        for (const Scope& scope : m_scopes) {
            TONGDANG_TRY(const auto org, organisationOf(scope));
            if (org && !known.contains(*org)
                && liesIn(*org, Role::Township, m_sender.certificate.org))
                known.append(*org);
        }
        if (known.size() == before)
            return {};
        TONGDANG_CHECK(putOrganisationsUnder(m_store, township, known));
        return lookAgainFor(m_store, m_sender.certificate.org);
    }
    Result<std::optional<QString>> organisationOf(const Scope& scope)
    {
        if (const auto* org = std::get_if<QString>(&scope))
            return std::optional(*org);
        return m_store.holderOf(std::get<RecordId>(scope));
    }

    /// It counts as read: whoever handed it over need not send it again.
    Result<void> passOver(const Change& change)
    {
        m_position = advanced(m_position, change.chain);
        ++m_number;
        return agrees() ? Result<void>() : failure(forkOf(m_sender));
    }

    Result<void> merge(QByteArrayView header, QByteArrayView body)
    {
        TONGDANG_TRY(const Change change, decodeChange(header, body));
        TONGDANG_TRY(const bool isPassedOver, m_unknownErasures.cover(change));
        if (isPassedOver)
            return passOver(change);
        TONGDANG_CHECK(m_tally.touch(change));
        if (!isAbove(m_sender))
            TONGDANG_CHECK(m_erased.note(change, m_tally.wasErased(change.header.record)));
        TONGDANG_TRY(const Intake::Taken taken, m_intake.take(change, [this](const Change& other) {
            return m_authority.checkPlace(other);
        }));
        m_position = advanced(m_position, change.chain);
        ++m_number;
        if (taken.how == Intake::How::Forked && m_intake.isOwnLife(change.header.dot.replica))
            return failure(ErrorKind::Refused, "sync.fork_own");
        if (taken.how == Intake::How::Forked || !agrees())
            return failure(forkOf(m_sender));
        TONGDANG_CHECK(count(change, taken));
        // Also what was here: another PC of the township may have brought it, or this archive's own
        // former life.
        if (m_sender.certificate.role == Role::Township && !isAbove(m_sender))
            m_scopes.insert(change.header.scope);
        const qint64 ahead = static_cast<qint64>(change.header.hlc >> 16) - m_latest;
        const bool isAhead = ahead > archive::clockTolerance;
        const bool isNamed = isNamedDoubtful();
        if (isNamed || isAhead)
            TONGDANG_CHECK(m_store.markClockDoubtful(taken.here));
        if (isAhead && !isNamed && taken.how == Intake::How::New
            && change.header.dot.replica == m_bundle.meta.replica)
            m_ahead = std::max(m_ahead, ahead);
        return {};
    }

    Result<void> count(const Change& change, const Intake::Taken& taken)
    {
        if (taken.how == Intake::How::Already) {
            ++m_report.already;
            return {};
        }
        if (taken.how == Intake::How::New && taken.here == change.header.dot)
            TONGDANG_CHECK(m_authority.checkNew(change));
        m_tally.applied(change);
        if (isPurge(change.header))
            m_tally.erased(change);
        ++m_report.applied;
        return {};
    }

    /// A PC below whose clock is right now may have been ahead when something was entered: it does
    /// not know that, or it had named those changes.
    Result<void> tellAhead()
    {
        if (m_ahead == 0 || isAbove(m_sender))
            return {};
        m_report.warnings.append(QStringLiteral("entries_ahead"));
        const DeviceId& device = m_sender.known.device;
        TONGDANG_TRY(ClockFinding finding, clockFinding(m_store, device));
        finding.ahead = std::max(finding.ahead, m_ahead);
        return putClockFinding(m_store, device, finding);
    }

    /// Whether the sender knows that the time of the change with this number is wrong.
    [[nodiscard]] bool isNamedDoubtful()
    {
        const std::vector<ChangeRange>& ranges = m_bundle.meta.clockDoubts;
        while (m_range < ranges.size() && ranges[m_range].last < m_number)
            ++m_range;
        return m_range < ranges.size() && ranges[m_range].first <= m_number;
    }

    Store& m_store;
    const OpenedBundle& m_bundle;
    const Peer& m_sender;
    InStream m_stream;
    Intake m_intake;
    Authority m_authority;
    UnknownErasures m_unknownErasures;
    Tally m_tally;
    ErasedElsewhere m_erased;
    ImportReport& m_report;
    Position m_position;
    const qint64 m_latest;   ///< that a change can have been stamped, milliseconds UTC
    qint64 m_ahead = 0;      ///< by how much the sender's own changes go beyond that
    quint64 m_number = 0;    ///< of the change in the bundle, from 1
    std::size_t m_range = 0; ///< of the bundle's clock doubts, the first that is not over
    std::set<Scope> m_scopes;
};

/// Damaged, "sync.inconsistent": the stream is another device's.
Result<InStream> inStreamOf(Store& store, const OpenedBundle& bundle, const DeviceId& sender)
{
    TONGDANG_TRY(const auto streams, store.inStreams());
    const auto found = std::find_if(streams.begin(), streams.end(), [&](const InStream& stream) {
        return stream.id == bundle.meta.stream;
    });
    if (found == streams.end())
        return InStream{bundle.meta.stream, sender, streamStart(bundle.meta.stream)};
    if (found->peer != sender)
        return failure(ErrorKind::Damaged, "sync.inconsistent");
    return *found;
}

Result<BundleRow> rowOf(Store& store, const OpenedBundle& bundle, BundleState state, qint64 now)
{
    TONGDANG_TRY(const BundleId id, rowIdOf(store, bundle.seal.manifest));
    return BundleRow{id,
                     bundle.seal.manifest.from.device,
                     state,
                     bundle.meta.stream,
                     bundle.seal.manifest.number,
                     bundle.meta.start.count,
                     bundle.meta.end.count,
                     now,
                     {},
                     {}};
}

/// A PC below that begins anew again and again may be two.
Result<void> judgeLives(const Context& context, const BundleMeta& meta, const Peer& sender,
                        ImportReport& report)
{
    if (isAbove(sender))
        return {};
    TONGDANG_TRY(const bool isOften,
                 noteLife(context.store, sender.known.device, meta.replica, context.now()));
    if (isOften)
        report.warnings.append(QStringLiteral("begins_anew"));
    return {};
}

} // namespace

Result<BundleId> rowIdOf(Store& store, const Manifest& manifest)
{
    TONGDANG_TRY(const auto known, store.findBundle(manifest.id));
    // A bundle that was written here has its receiver as peer: one of his with its id is another.
    const bool isSame =
        known && known->peer == manifest.from.device && known->state != BundleState::Written;
    if (!known || isSame)
        return manifest.id;
    const Digest both = blake2b256(manifest.from.device.toBytes() + manifest.id.toBytes());
    return *BundleId::fromBytes(QByteArrayView(both.data(), Id::size));
}

Result<void> rememberMerged(const Context& context, const OpenedBundle& bundle, const Peer& sender,
                            qint64 before)
{
    Store& store = context.store;
    const qint64 now = context.clock.nowMilliseconds();
    TONGDANG_TRY(BundleRow merged, rowOf(store, bundle, BundleState::Merged, now));
    merged.firstChange = before + 1;
    TONGDANG_TRY(merged.lastChange, store.lastOrdinal());
    TONGDANG_CHECK(store.putBundle(merged));
    TONGDANG_TRY(const auto known, findPeer(store, sender.known.device));
    if (!known)
        return failure(ErrorKind::Refused, "sync.unknown_device");
    KnownDevice device = known->known;
    device.lastBundle = now;
    TONGDANG_TRY(const ReplicaId replica, store.replica());
    if (bundle.meta.snapshotFor == replica)
        device.askForSnapshot = false;
    return store.putDevice(device);
}

ImportReport reportAbout(const Peer& sender)
{
    return {sender.known.device, sender.certificate.org, sender.certificate.label};
}

ImportReport reportAbout(const Peer& sender, const OpenedBundle& bundle)
{
    ImportReport report = reportAbout(sender);
    report.warnings = bundle.seal.warnings;
    if (!bundle.meta.documents.empty())
        report.documents.push_back(bundle.meta.documents);
    return report;
}

Result<Peer> senderOf(const Context& context, const GenuineBundle& seal)
{
    TONGDANG_TRY(const auto known, findPeer(context.store, seal.manifest.from.device));
    TONGDANG_TRY(const bool isBarred, isDeviceRevoked(context.store, seal.manifest.from.device));
    if (known && (known->known.revoked || !isBarred))
        return *known;
    // Certified by this device or named by the parent's epoch statement (the seal was checked), but
    // forgotten: this archive was restored from a backup that is older than the certificate.
    const SignedCertificate& signedCertificate = seal.chain.front();
    KnownDevice device =
        known ? known->known
              : unknownDevice(signedCertificate, seal.manifest.direction == Direction::Up
                                                     ? Relation::Child
                                                     : Relation::Station);
    device.revoked = isBarred;
    TONGDANG_CHECK(context.store.putDevice(device));
    return Peer{device, known ? known->certificate : signedCertificate.certificate};
}

Result<MergeOutcome> mergeChanges(const Context& context, const OpenedBundle& bundle,
                                  const Peer& sender)
{
    Store& store = context.store;
    MergeOutcome outcome{reportAbout(sender, bundle)};
    ImportReport& report = outcome.report;
    TONGDANG_TRY(const BundleId id, rowIdOf(store, bundle.seal.manifest));
    TONGDANG_TRY(const auto row, store.findBundle(id));
    if (row && row->state == BundleState::Merged) {
        report.status = ImportStatus::Already;
        report.already = int(bundle.meta.changes);
        return outcome;
    }
    TONGDANG_TRY(const qint64 reception, receptionOf(context, row, bundle.seal));
    TONGDANG_CHECK(judgeClocks(context, bundle, sender, reception, report));
    TONGDANG_TRY(const InStream stream, inStreamOf(store, bundle, sender.known.device));
    if (bundle.meta.start.count > stream.position.count) {
        report.status = ImportStatus::Held;
        report.missing = {stream.position.count + 1, bundle.meta.start.count};
        TONGDANG_CHECK(keepMergedReceipts(store, sender, bundle.meta.acknowledgements));
        TONGDANG_CHECK(takeReceipts(context, bundle, sender, report));
        TONGDANG_TRY(BundleRow held, rowOf(store, bundle, BundleState::Held, reception));
        held.file = bundle.seal.fileName();
        // So that the sender hears from where on this archive needs the stream.
        TONGDANG_CHECK(keepProof(store, sender, stream.id, bundle, false));
        TONGDANG_CHECK(store.putInStream(stream));
        TONGDANG_CHECK(store.putBundle(held));
        return outcome;
    }
    // What the sender knows of it knows by bundles before this one: what it wrote before it heard
    // of a move comes with the receipt of the news.
    TONGDANG_TRY(auto asBefore, Authority::of(context, sender, bundle.meta.acknowledgements));
    std::optional<Authority> authority(std::move(asBefore));
    // Before the changes: if this archive turns out to be a copy, what it says of them it says as a
    // new replica, and what they name as seen may be another life's.
    TONGDANG_CHECK(keepMergedReceipts(store, sender, bundle.meta.acknowledgements));
    TONGDANG_CHECK(takeReceipts(context, bundle, sender, report));
    TONGDANG_TRY(const Peer known, senderOf(context, bundle.seal));
    if (report.restoredCopy) {
        TONGDANG_TRY(auto asCopy, Authority::of(context, known, bundle.meta.acknowledgements));
        authority.emplace(std::move(asCopy));
    }
    TONGDANG_TRY(Intake intake, Intake::of(store, known, Intake::Forks::PutAside,
                                           report.warnings.contains(falseReceiptWarning)));
    Merge merge(context, bundle, known, stream, std::move(intake), *std::move(authority), reception,
                report);
    TONGDANG_TRY(const qint64 before, store.lastOrdinal());
    TONGDANG_TRY(auto reason, merge.run());
    if (reason) {
        std::vector<RecordId> disputed = std::move(report.disputedErasures);
        report = reportAbout(sender, bundle);
        report.disputedErasures = std::move(disputed);
        report.status = ImportStatus::Quarantined;
        report.reason = *std::move(reason);
        outcome.keep = false;
        return outcome;
    }
    if (report.applied > 0)
        TONGDANG_CHECK(noteNewsOf(store, sender.known.device, bundle.meta.replica));
    TONGDANG_CHECK(notePlacesAt(store, sender, bundle));
    TONGDANG_CHECK(noteMergedReceipts(store, sender, bundle.meta.acknowledgements));
    TONGDANG_CHECK(rememberMerged(context, bundle, sender, before));
    TONGDANG_CHECK(judgeLives(context, bundle.meta, sender, report));
    if (report.applied == 0 && report.already > 0)
        report.status = ImportStatus::Already;
    return outcome;
}

} // namespace tongdang::sync
