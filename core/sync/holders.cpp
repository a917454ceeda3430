// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/holders.h"

#include "sync/enrolment_place.h"

#include <algorithm>
#include <limits>

namespace tongdang::sync {
namespace {

bool isSeenBy(const ListedChange& change, const ListedChange& later)
{
    return std::ranges::find(later.seen, change.dot) != later.seen.end();
}

auto stampOrder(const ListedChange& change)
{
    return std::tuple(change.stamp, change.dot);
}

} // namespace

bool isPlaceOf(const QString& org, const Certificate& certificate)
{
    return org == certificate.org
           || (certificate.role != Role::Village && liesIn(org, certificate.role, certificate.org));
}

Result<Holders> Holders::of(Store& store)
{
    Holders holders(store);
    TONGDANG_TRY(holders.m_peers, otherPeers(store));
    TONGDANG_TRY(const Peer self, selfPeer(store));
    holders.m_self = self.certificate.org;
    TONGDANG_TRY(const ReplicaId present, store.replica());
    holders.m_lives.insert(present);
    TONGDANG_TRY(const auto streams, store.outStreams());
    for (const OutStream& stream : streams)
        holders.m_lives.insert(stream.replica);
    return holders;
}

void Holders::merge(const Peer& sender, qint64 before)
{
    m_merging.emplace(sender, before);
}

std::optional<QString> Holders::Standing::holder() const
{
    return heads.empty() ? std::nullopt : heads.front().holder;
}

bool Holders::Standing::isIn(const Certificate& place) const
{
    return std::ranges::any_of(
        heads, [&](const ListedChange& head) { return isPlaceOf(*head.holder, place); });
}

std::vector<ListedChange> Holders::Standing::takenBy(const Certificate& place) const
{
    const auto had =
        std::ranges::find_if(counted.rbegin(), counted.rend(), [&](const ListedChange& change) {
            return isPlaceOf(*change.holder, place);
        });
    if (had == counted.rend() || isIn(place))
        return {};
    return {had.base(), counted.end()};
}

const Peer* Holders::peer(const DeviceId& device) const
{
    const auto found = std::ranges::find_if(
        m_peers, [&](const Peer& known) { return known.known.device == device; });
    return found == m_peers.end() ? nullptr : &*found;
}

bool Holders::isOffice(const Peer& peer) const
{
    return isAbove(peer) || peer.known.relation == Relation::Former
           || peer.certificate.org == m_self;
}

Result<void> Holders::readNames()
{
    if (m_hasNames)
        return {};
    TONGDANG_TRY(const auto deliveries, m_store.deliveries());
    for (const auto& [device, replica] : deliveries) {
        const Peer* const bringer = peer(device);
        if (!bringer || !isOffice(*bringer))
            continue;
        const bool isFromAbove = isAbove(*bringer);
        if (isFromAbove || !m_names.contains(replica))
            m_names.insert(replica, isFromAbove ? Rank::Above : Rank::Here);
    }
    m_hasNames = true;
    return {};
}

Result<bool> Holders::isOfficeName(const ReplicaId& replica)
{
    if (m_lives.contains(replica))
        return true;
    TONGDANG_CHECK(readNames());
    return m_names.contains(replica);
}

Result<Holders::Rank> Holders::rankOf(const ListedChange& change)
{
    if (!change.origin || m_lives.contains(change.dot.replica))
        return Rank::Here;
    const Peer* const bringer = peer(*change.origin);
    if (bringer && isOffice(*bringer))
        return isAbove(*bringer) ? Rank::Above : Rank::Here;
    TONGDANG_CHECK(readNames());
    return m_names.value(change.dot.replica, Rank::Below);
}

Result<bool> Holders::isOfficesWord(const Standing& standing)
{
    for (const ListedChange& head : standing.heads) {
        TONGDANG_TRY(const Rank rank, rankOf(head));
        if (rank != Rank::Below)
            return true;
    }
    return false;
}

Result<void> Holders::readBundles()
{
    if (m_hasBundles)
        return {};
    TONGDANG_TRY(const auto rows, m_store.bundles(BundleState::Merged));
    for (const BundleRow& row : rows)
        m_bundles[row.peer].push_back({row.firstChange, row.lastChange});
    if (m_merging)
        m_bundles[m_merging->first.known.device].push_back(
            {m_merging->second + 1, std::numeric_limits<qint64>::max()});
    m_hasBundles = true;
    return {};
}

Result<bool> Holders::cameTogether(const DeviceId& device, qint64 first, qint64 ordinal)
{
    TONGDANG_CHECK(readBundles());
    return std::ranges::any_of(m_bundles.value(device), [&](const Range& range) {
        return range.holds(first) && range.holds(ordinal);
    });
}

Result<bool> Holders::cameFirst(const DeviceId& device, qint64 ordinal)
{
    TONGDANG_CHECK(readBundles());
    const auto found = m_bundles.constFind(device);
    return found != m_bundles.constEnd() && found->front().holds(ordinal);
}

/// A PC below says where a child goes that its place has. Beside that counts what it brings of
/// others: of a dossier that nobody here knew, what an office had written, and in its first bundle
/// what nobody here can know better.
Result<bool> Holders::counts(const ListedChange& change, const Standing& standing)
{
    const auto holder = standing.holder();
    if (!holder || holder->isEmpty() || !change.origin)
        return true;
    const Peer* const bringer = peer(*change.origin);
    if (!bringer || isOffice(*bringer) || standing.isIn(bringer->certificate))
        return true;
    TONGDANG_TRY(const bool isOffices, isOfficeName(change.dot.replica));
    if (isOffices)
        return true;
    TONGDANG_TRY(const bool isNew, cameTogether(*change.origin, standing.first, change.ordinal));
    if (isNew)
        return true;
    TONGDANG_TRY(const bool isFirst, cameFirst(*change.origin, change.ordinal));
    if (!isFirst)
        return false;
    TONGDANG_TRY(const bool isKnownBetter, isOfficesWord(standing));
    return !isKnownBetter;
}

/// Whose word stands, where several do not know of each other: the upper office's, so that a
/// township and its county say the same; of one rank the newest.
Result<void> Holders::decide(Standing& standing)
{
    if (standing.heads.size() < 2)
        return {};
    std::vector<std::pair<Rank, ListedChange>> ranked;
    for (ListedChange& head : standing.heads) {
        TONGDANG_TRY(const Rank rank, rankOf(head));
        ranked.emplace_back(rank, std::move(head));
    }
    std::ranges::sort(ranked, [](const auto& one, const auto& other) {
        return one.first != other.first ? one.first < other.first
                                        : stampOrder(one.second) > stampOrder(other.second);
    });
    standing.heads.clear();
    for (auto& [rank, head] : ranked)
        standing.heads.push_back(std::move(head));
    return {};
}

Result<Holders::Standing> Holders::standing(const RecordId& child, const Change* without)
{
    Standing standing;
    std::vector<ListedChange> said;
    TONGDANG_CHECK(m_store.changesOfRecord(child, [&](const ListedChange& change) -> Result<void> {
        if (without && change.chain == without->chain)
            return {};
        if (standing.first == 0)
            standing.first = change.ordinal;
        if (change.holder)
            said.push_back(change);
        return {};
    }));
    for (ListedChange& change : said) {
        TONGDANG_TRY(const bool isCounted, counts(change, standing));
        if (!isCounted) {
            standing.passedOver.insert(change.dot);
            continue;
        }
        std::erase_if(standing.heads,
                      [&](const ListedChange& head) { return isSeenBy(head, change); });
        const bool isSuperseded = std::ranges::any_of(
            standing.counted, [&](const ListedChange& other) { return isSeenBy(change, other); });
        if (!isSuperseded)
            standing.heads.push_back(change);
        standing.counted.push_back(std::move(change));
        TONGDANG_CHECK(decide(standing));
    }
    return standing;
}

Result<SettledHolders::Said> SettledHolders::said(const RecordId& child)
{
    const auto known = m_known.constFind(child);
    if (known != m_known.constEnd())
        return *known;
    TONGDANG_TRY(Holders::Standing standing, m_holders.standing(child));
    const Said said{standing.holder(), std::move(standing.passedOver)};
    m_known.insert(child, said);
    return said;
}

Result<std::optional<QString>> SettledHolders::holderOf(const RecordId& child)
{
    TONGDANG_TRY(Said known, said(child));
    return std::move(known.holder);
}

} // namespace tongdang::sync
