// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/authority.h"

#include "base/clock.h"
#include "sync/device.h"
#include "sync/purge_order.h"
#include "sync/trust.h"

#include <algorithm>

namespace tongdang::sync {
namespace {

constexpr QByteArrayView purgeCode("sync.purge_unauthorized");
constexpr QByteArrayView notTheirsCode("sync.purge_not_theirs");
constexpr QByteArrayView dossierCode("sync.foreign_child");
constexpr QByteArrayView officeCode("sync.foreign_office");
constexpr QByteArrayView writerCode("sync.foreign_writer");
constexpr QByteArrayView timeCode("sync.impossible_time");

/// No clock of a PC is ahead by more (they end in 2099). A stamp near the greatest one would leave
/// no room above it: nobody could write the field, or withdraw the record, ever again.
constexpr int mostYearsAhead = 100;

bool isStationBelow(const Peer& peer)
{
    return peer.known.relation == Relation::Child && !peer.known.revoked
           && peer.certificate.role != Role::Village;
}

/// Keys that this archive had on another PC, or that the office above had: their orders stand.
Result<QStringList> formerStations(Store& store)
{
    TONGDANG_TRY(const Peer self, selfPeer(store));
    TONGDANG_TRY(const auto parent, parentPeer(store));
    TONGDANG_TRY(const auto peers, otherPeers(store));
    QStringList keys;
    for (const Peer& peer : peers) {
        const QString& org = peer.certificate.org;
        const bool isOurs =
            org == self.certificate.org || (parent && org == parent->certificate.org);
        if (peer.known.relation == Relation::Former && !peer.known.revoked && isOurs
            && peer.certificate.role != Role::Village)
            keys.append(peer.certificate.minisign);
    }
    return keys;
}

Result<QStringList> stationKeys(const Context& context)
{
    QStringList keys{context.keys.minisign()};
    TONGDANG_TRY(const Trust trust, readTrust(context.store));
    for (const Anchor& anchor : trust.anchors) {
        if (std::ranges::find(trust.revoked, anchor.device) == trust.revoked.end())
            keys.append(anchor.minisign);
    }
    TONGDANG_TRY(const auto former, formerStations(context.store));
    return keys + former;
}

/// Below this archive only a station orders a purge, and of what it has. What its barred PC had
/// ordered is its own word, if it hands it up itself: `sender`.
Result<std::vector<Peer>> stationsBelow(Store& store, const Peer& sender)
{
    TONGDANG_TRY(const auto peers, otherPeers(store));
    std::vector<Peer> stations;
    for (const Peer& peer : peers) {
        const bool isTheirs =
            isStationBelow(sender) && peer.certificate.org == sender.certificate.org;
        if (isStationBelow(peer) || isTheirs)
            stations.push_back(peer);
    }
    return stations;
}

/// Organisations of PCs that are known here, this archive's own among them, without one.
Result<QSet<QString>> officesBut(const QString& org, Store& store)
{
    TONGDANG_TRY(const Peer self, selfPeer(store));
    TONGDANG_TRY(const auto peers, otherPeers(store));
    QSet<QString> offices{self.certificate.org};
    for (const Peer& peer : peers)
        offices.insert(peer.certificate.org);
    offices.remove(org);
    return offices;
}

/// Of everybody who is here, but for the barred PCs of this office: what they had ordered nobody
/// can tell from what a thief orders, and that is no village's fault.
Result<QStringList> knownKeys(const Context& context)
{
    QStringList keys{context.keys.minisign()};
    TONGDANG_TRY(const Peer self, selfPeer(context.store));
    TONGDANG_TRY(const Trust trust, readTrust(context.store));
    for (const Anchor& anchor : trust.anchors)
        keys.append(anchor.minisign);
    TONGDANG_TRY(const auto peers, otherPeers(context.store));
    for (const Peer& peer : peers) {
        const bool isBarredOwn = peer.known.revoked && peer.certificate.org == self.certificate.org;
        if (!isBarredOwn)
            keys.append(peer.certificate.minisign);
    }
    return keys;
}

} // namespace

Result<Authority> Authority::of(const Context& context, const Peer& sender)
{
    TONGDANG_TRY(Involved ours,
                 Involved::of(context.store, {sender.certificate.org}, sender.known.device));
    Authority authority(context.store, std::move(ours));
    TONGDANG_CHECK(authority.readSender(context, sender));
    return authority;
}

Result<void> Authority::readSender(const Context& context, const Peer& sender)
{
    m_isAbove = isAbove(sender);
    m_org = sender.certificate.org;
    TONGDANG_TRY(m_before, m_store.lastOrdinal());
    TONGDANG_TRY(m_stationKeys, stationKeys(context));
    TONGDANG_TRY(m_stationsBelow, stationsBelow(context.store, sender));
    TONGDANG_TRY(m_knownKeys, knownKeys(context));
    TONGDANG_TRY(m_offices, officesBut(m_org, context.store));
    // An archive that was restored may have forgotten that a dossier moved.
    m_mayHaveForgotten = sender.known.askForSnapshot || !m_ours.anyStream();
    // The first bundle after an enrolment holds everything that the PC has: it may have been
    // another station's, or that of a PC which this one replaces, whose words come with it.
    const bool isFirst = sender.known.lastBundle == 0;
    const bool isVillage = sender.certificate.role == Role::Village;
    m_looksAtDossiers = isVillage && !m_mayHaveForgotten && !isFirst;
    const qint64 latest = Clock::startOf(Clock::dayOf(context.now()).addYears(mostYearsAhead));
    m_latest = static_cast<quint64>(latest) << 16;
    if (!isVillage || m_mayHaveForgotten)
        return {};
    // As what this archive writes now, nobody has written anything that is not here.
    TONGDANG_TRY(const ReplicaId own, m_store.replica());
    m_others.insert(own);
    return isFirst ? Result<void>() : readWriters(context.store, sender);
}

Result<void> Authority::readWriters(Store& store, const Peer& sender)
{
    TONGDANG_TRY(const auto deliveries, store.deliveries());
    TONGDANG_TRY(const auto replicas, store.replicas());
    m_others.unite(QSet<ReplicaId>(replicas.begin(), replicas.end()));
    QSet<ReplicaId> theirs;
    for (const auto& [device, replica] : deliveries) {
        TONGDANG_TRY(const auto bringer, findPeer(store, device));
        // What came from above, or through a township, says nothing of who wrote it.
        const bool isOfVillage = bringer && bringer->certificate.role == Role::Village;
        if (!isOfVillage || device == sender.known.device || bringer->certificate.org == m_org)
            theirs.insert(replica);
    }
    m_others -= theirs;
    // Everybody has changes of it to show.
    TONGDANG_TRY(const ReplicaId own, store.replica());
    m_others.insert(own);
    return {};
}

bool Authority::isObjection(const Error& error)
{
    return error.code == purgeCode || error.code == notTheirsCode || error.code == dossierCode
           || error.code == officeCode || error.code == writerCode || error.code == timeCode;
}

Result<Authority::Verdict> Authority::check(const Change& change)
{
    if (m_isAbove)
        return Verdict::Welcome;
    if (change.header.hlc > m_latest)
        return failure(ErrorKind::Refused, timeCode.toByteArray());
    if (isPurge(change.header)) {
        TONGDANG_TRY(const Verdict verdict, checkPurge(change));
        if (verdict == Verdict::PassedOver)
            return verdict;
    }
    if (m_looksAtDossiers)
        TONGDANG_CHECK(checkDossiers(change));
    if (m_looksAtDossiers)
        TONGDANG_CHECK(checkOffice(change));
    return Verdict::Welcome;
}

Result<void> Authority::checkNew(const Change& change) const
{
    return m_others.contains(change.header.dot.replica)
               ? failure(ErrorKind::Refused, writerCode.toByteArray())
               : Result<void>();
}

Result<Authority::Verdict> Authority::checkPurge(const Change& change)
{
    TONGDANG_TRY(const bool isDone, m_store.isPurged(change.header.record));
    if (isDone || isOrderedBy(change, m_stationKeys))
        return Verdict::Welcome;
    const auto station = std::ranges::find_if(m_stationsBelow, [&](const Peer& peer) {
        return isOrderedBy(change, {peer.certificate.minisign});
    });
    if (station == m_stationsBelow.end()) {
        // As of a station's PC that was lost with everything it knew.
        if (isOrderedByStranger(change, m_knownKeys))
            return Verdict::PassedOver;
        return failure(ErrorKind::Refused, purgeCode.toByteArray());
    }
    if (m_mayHaveForgotten)
        return Verdict::Welcome;
    TONGDANG_TRY(ErasureRight right, ErasureRight::of(m_store, *station));
    TONGDANG_TRY(const bool isTheirs, right.covers(change));
    if (!isTheirs)
        return failure(ErrorKind::Refused, notTheirsCode.toByteArray());
    return Verdict::Welcome;
}

Result<void> Authority::checkDossiers(const Change& change)
{
    const RecordId& record = change.header.record;
    if (const auto* child = std::get_if<RecordId>(&change.header.scope)) {
        TONGDANG_TRY(const bool open, isOpen(*child));
        if (!open)
            return failure(ErrorKind::Refused, dossierCode.toByteArray());
    }
    if (m_records.contains(record))
        return {};
    m_records.insert(record);
    // What the bundle says about where a record belongs does not make it so.
    TONGDANG_TRY(const auto child, m_store.childOf(record));
    TONGDANG_TRY(const bool open, child ? isOpen(*child) : Result<bool>(true));
    return open ? Result<void>() : failure(ErrorKind::Refused, dossierCode.toByteArray());
}

Result<void> Authority::checkOffice(const Change& change)
{
    const RecordId& record = change.header.record;
    const auto isForeign = [this](const Scope& scope) {
        const auto* const org = std::get_if<QString>(&scope);
        return org && m_offices.contains(*org);
    };
    if (m_theirs.contains(record) || !std::holds_alternative<QString>(change.header.scope))
        return {};
    bool foreign = isForeign(change.header.scope);
    bool hasPart = false;
    TONGDANG_CHECK(m_store.changesOfRecord(record, [&](const ListedChange& known) -> Result<void> {
        if (hasPart || known.ordinal > m_before)
            return {};
        // What the bundle says about where a record belongs does not make it so.
        foreign = foreign || isForeign(known.scope);
        TONGDANG_TRY(hasPart, m_ours.in(known));
        return {};
    }));
    if (foreign && !hasPart)
        return failure(ErrorKind::Refused, officeCode.toByteArray());
    m_theirs.insert(record);
    return {};
}

Result<bool> Authority::isOpen(const RecordId& child)
{
    if (m_children.contains(child))
        return true;
    TONGDANG_TRY(const auto holder, m_store.holderOf(child));
    bool isHere = false;
    bool isOurs = holder == m_org;
    if (!isOurs) {
        TONGDANG_CHECK(
            m_store.changesOfChild(child, [&](const ListedChange& known) -> Result<void> {
                if (isOurs || known.ordinal > m_before)
                    return {};
                isHere = true;
                TONGDANG_TRY(isOurs, m_ours.in(known));
                return {};
            }));
    }
    if (isHere && !isOurs)
        return false;
    m_children.insert(child);
    return true;
}

} // namespace tongdang::sync
