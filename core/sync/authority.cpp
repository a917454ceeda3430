// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/authority.h"

#include "base/clock.h"
#include "catalogue/fields.h"
#include "sync/device.h"
#include "sync/lives.h"
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
/// A person may know that it is right all the same.
constexpr QByteArrayView firstCode("sync.first_foreign");
constexpr QByteArrayView moveCode("sync.not_their_move");
constexpr QByteArrayView timeCode("sync.impossible_time");

/// No clock of a PC is ahead by more (they end in 2099). A stamp near the greatest one would leave
/// no room above it: nobody could write the field, or withdraw the record, ever again.
constexpr int mostYearsAhead = 100;

bool isStationBelow(const Peer& peer)
{
    return peer.known.relation == Relation::Child && !peer.known.revoked
           && peer.certificate.role != Role::Village;
}

/// Keys that this archive had on another PC, or that the office above had. What they ordered may be
/// of before that PC was given up, or of who found or stole it.
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
    return keys;
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

/// Whether its author had one of these before him.
bool sawOne(const Change& change, const std::vector<ListedChange>& others)
{
    return std::ranges::any_of(others, [&](const ListedChange& other) {
        return std::ranges::any_of(change.writes, [&](const FieldWrite& write) {
            return std::ranges::find(write.seen, other.dot) != write.seen.end();
        });
    });
}

} // namespace

Result<Authority> Authority::of(const Context& context, const Peer& sender,
                                const std::vector<Acknowledgement>& said, FirstBundle first)
{
    TONGDANG_TRY(Involved ours,
                 Involved::of(context.store, {sender.certificate.org}, sender.known.device));
    TONGDANG_TRY(Involved itself, Involved::of(context.store, {}, sender.known.device));
    TONGDANG_TRY(Holders holders, Holders::of(context.store));
    Authority authority(context.store, sender, std::move(ours), std::move(itself),
                        std::move(holders));
    authority.m_said = said;
    TONGDANG_CHECK(authority.readSender(context, sender, first));
    authority.m_holders.merge(sender, authority.m_before);
    return authority;
}

Result<void> Authority::readSender(const Context& context, const Peer& sender, FirstBundle first)
{
    m_isAbove = isAbove(sender);
    m_org = sender.certificate.org;
    TONGDANG_TRY(m_before, m_store.lastOrdinal());
    TONGDANG_TRY(m_stationKeys, stationKeys(context));
    TONGDANG_TRY(m_formerKeys, formerStations(context.store));
    TONGDANG_TRY(m_stationsBelow, stationsBelow(context.store, sender));
    TONGDANG_TRY(m_knownKeys, knownKeys(context));
    TONGDANG_TRY(m_offices, officesBut(m_org, context.store));
    // An archive that was restored may have forgotten that a dossier moved.
    m_mayHaveForgotten = sender.known.askForSnapshot || !m_ours.anyStream();
    // The first bundle after an enrolment holds everything that the PC has: it may have been
    // another station's, or that of a PC which this one replaces, whose words come with it.
    m_isFirst = sender.known.lastBundle == 0;
    const bool isVouched = m_isFirst && first == FirstBundle::Vouched;
    const bool isVillage = sender.certificate.role == Role::Village;
    m_looksAtDossiers = isVillage && !m_mayHaveForgotten && !m_isFirst;
    const qint64 latest = Clock::startOf(Clock::dayOf(context.now()).addYears(mostYearsAhead));
    m_latest = static_cast<quint64>(latest) << 16;
    if (!isVillage || m_mayHaveForgotten)
        return {};
    // As what this archive writes now, nobody has written anything that is not here.
    TONGDANG_TRY(m_replica, m_store.replica());
    m_others.insert(*m_replica);
    if (isVouched)
        return {};
    return m_isFirst ? readVillages(context.store, sender) : readWriters(context.store, sender);
}

/// What a lost station wrote, each of its villages brings to the next one: of a first bundle only
/// such names are somebody else's as a PC of another village said it writes under.
Result<void> Authority::readVillages(Store& store, const Peer& sender)
{
    TONGDANG_TRY(const auto peers, otherPeers(store));
    QSet<ReplicaId> theirs;
    for (const Peer& peer : peers) {
        TONGDANG_TRY(const auto lives, livesOf(store, peer.known.device));
        const bool isTheirs =
            peer.certificate.org == m_org || peer.known.device == sender.known.device;
        if (isTheirs)
            theirs.unite(QSet<ReplicaId>(lives.begin(), lives.end()));
        else if (peer.certificate.role == Role::Village)
            m_others.unite(QSet<ReplicaId>(lives.begin(), lives.end()));
    }
    m_others -= theirs;
    m_others.insert(*m_replica);
    return {};
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
    m_others.insert(*m_replica);
    return {};
}

bool Authority::isObjection(const Error& error)
{
    return error.code == purgeCode || error.code == notTheirsCode || error.code == dossierCode
           || error.code == writerCode || error.code == firstCode || error.code == timeCode
           || error.code == moveCode || error.code == officeCode;
}

Result<Authority::Verdict> Authority::check(const Change& change)
{
    if (m_isAbove)
        return Verdict::Welcome;
    auto verdict = judge(change);
    if (verdict || !isObjection(verdict.error()))
        return verdict;
    // A snapshot that comes twice brings back what this office itself wrote, and adds nothing.
    TONGDANG_TRY(const bool isHere, m_store.holds(change.header.dot, change.chain));
    return isHere ? Verdict::Welcome : verdict;
}

Result<Authority::Verdict> Authority::judge(const Change& change)
{
    if (change.header.hlc > m_latest)
        return failure(ErrorKind::Refused, timeCode.toByteArray());
    if (isPurge(change.header)) {
        TONGDANG_TRY(const Verdict verdict, checkPurge(change));
        if (verdict != Verdict::Welcome)
            return verdict;
    }
    if (m_looksAtDossiers) {
        TONGDANG_CHECK(checkDossiers(change));
        TONGDANG_CHECK(checkOffice(change));
    }
    return Verdict::Welcome;
}

Result<void> Authority::checkNew(const Change& change)
{
    const ReplicaId& writer = change.header.dot.replica;
    if (!m_others.contains(writer))
        return checkPlace(change);
    const bool isForPerson = m_isFirst && !isOwnLife(writer);
    return failure(ErrorKind::Refused, (isForPerson ? firstCode : writerCode).toByteArray());
}

Result<void> Authority::checkPlace(const Change& change)
{
    if (m_holders.isOffice(m_sender))
        return {};
    const ChangeHeader& header = change.header;
    const bool saysWhere =
        header.type == fields::child::type
        && std::ranges::any_of(change.writes, [](const FieldWrite& write) {
               return write.field == fields::child::village || write.field == withdrawnField;
           });
    if (saysWhere) {
        TONGDANG_TRY(const auto standing, m_holders.standing(header.record, &change));
        TONGDANG_TRY(const bool may, mayMove(change, standing));
        if (!may)
            return failure(ErrorKind::Refused, moveCode.toByteArray());
    }
    if (!m_looksAtDossiers)
        return {};
    if (const auto* child = std::get_if<RecordId>(&header.scope))
        TONGDANG_CHECK(checkGone(change, *child));
    const auto child = m_records.value(header.record); // as it was before the bundle
    return child ? checkGone(change, *child) : Result<void>();
}

/// Whether the sender may say who has the child, or withdraw it.
Result<bool> Authority::mayMove(const Change& change, const Holders::Standing& standing)
{
    const auto holder = standing.holder();
    const bool isNew = standing.first > m_before; // came with this bundle
    if (!holder || holder->isEmpty() || isNew || standing.isIn(m_sender.certificate))
        return true;
    const bool saysWho =
        std::ranges::find(change.writes, fields::child::village, &FieldWrite::field)
        != change.writes.end();
    if (!saysWho) // a withdrawal from before the news of the move is for a person to look at
        return !sawOne(change, standing.heads);
    if (m_isFirst || m_mayHaveForgotten) {
        TONGDANG_TRY(const bool isKnownBetter, m_holders.isOfficesWord(standing));
        if (!isKnownBetter)
            return true;
    }
    if (m_mayHaveForgotten)
        return m_holders.isOfficeName(change.header.dot.replica);
    return isLate(change, standing);
}

/// A station moved a child within its place, or on, before it heard that the office above had moved
/// it elsewhere. That stands in the log for a person to decide, and does not bring the child back.
Result<bool> Authority::isLate(const Change& change, const Holders::Standing& standing)
{
    if (m_sender.certificate.role == Role::Village || standing.takenBy(m_sender.certificate).empty()
        || sawOne(change, standing.heads))
        return false;
    TONGDANG_TRY(const bool isOffices, m_holders.isOfficeName(change.header.dot.replica));
    if (isOffices)
        return false;
    TONGDANG_TRY(const bool knows, knowsOfMove(standing));
    return !knows;
}

Result<bool> Authority::knowsOfMove(const Holders::Standing& standing)
{
    for (const ListedChange& move : standing.takenBy(m_sender.certificate)) {
        TONGDANG_TRY(const bool knows, m_itself.knows(move, &m_said));
        if (knows)
            return true;
    }
    return false;
}

/// Who gave a child away, and said that it knows so, writes nothing into its dossier any more.
Result<void> Authority::checkGone(const Change& change, const RecordId& child)
{
    if (m_staying.contains(child))
        return {};
    TONGDANG_TRY(const auto standing, m_holders.standing(child, &change));
    TONGDANG_TRY(const bool knows, knowsOfMove(standing));
    if (knows)
        return failure(ErrorKind::Refused, dossierCode.toByteArray());
    m_staying.insert(child);
    return {};
}

Result<Authority::Verdict> Authority::checkPurge(const Change& change)
{
    const auto verdict = judgePurge(change);
    const bool isDisputed = verdict ? *verdict != Verdict::Welcome : isObjection(verdict.error());
    const RecordId& record = change.header.record;
    if (isDisputed && std::ranges::find(m_disputedErasures, record) == m_disputedErasures.end())
        m_disputedErasures.push_back(record);
    return verdict;
}

Result<Authority::Verdict> Authority::judgePurge(const Change& change)
{
    TONGDANG_TRY(const bool isDone, m_store.isPurged(change.header.record));
    if (isDone || isOrderedBy(change, m_stationKeys))
        return Verdict::Welcome;
    if (isOrderedBy(change, m_formerKeys))
        return Verdict::LeftToPerson;
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
    // What the bundle says about where a record belongs does not make it so.
    TONGDANG_TRY(const auto child, m_store.childOf(record));
    m_records.insert(record, child);
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
    TONGDANG_TRY(const auto standing, m_holders.standing(child));
    bool isHere = false;
    bool isOurs = standing.isIn(m_sender.certificate);
    if (!isOurs) {
        TONGDANG_CHECK(
            m_store.changesOfChild(child, [&](const ListedChange& known) -> Result<void> {
                if (isOurs || known.ordinal > m_before)
                    return {};
                isHere = true;
                // Who had the child before it joined here, at another station.
                if (m_isFirst && known.holder == m_org) {
                    isOurs = true;
                    return {};
                }
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
