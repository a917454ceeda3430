// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/erasure_right.h"

#include "sync/holders.h"
#include "sync/places_elsewhere.h"

#include <algorithm>

namespace tongdang::sync {
namespace {

Result<std::optional<Scope>> scopeOf(Store& store, const RecordId& record)
{
    std::optional<Scope> scope;
    TONGDANG_CHECK(store.changesOfRecord(record, [&scope](const ListedChange& change) {
        if (!scope)
            scope = change.scope;
        return Result<void>();
    }));
    return scope;
}

} // namespace

Result<ErasureRight> ErasureRight::of(Store& store, const Peer& station)
{
    TONGDANG_TRY(Involved ours,
                 Involved::of(store, {station.certificate.org}, station.known.device));
    ErasureRight right(store, station, std::move(ours));
    TONGDANG_TRY(right.m_peers, otherPeers(store));
    TONGDANG_TRY(const Peer self, selfPeer(store));
    right.m_self = self.certificate.org;
    TONGDANG_TRY(right.m_elsewhere, placesElsewhere(store));
    TONGDANG_TRY(const ReplicaId present, store.replica());
    TONGDANG_TRY(const auto streams, store.outStreams());
    for (const OutStream& stream : streams) {
        if (stream.replica != present)
            right.m_lives.push_back(stream.replica);
    }
    return right;
}

bool ErasureRight::isOurs(const QString& org) const
{
    return isPlaceOf(org, m_station.certificate);
}

/// A further PC of this office, in whose place everything lies, says nothing of whose a place is,
/// but by who is enrolled at it.
bool ErasureRight::isOfAnother(const QString& org) const
{
    return org == m_self || m_elsewhere.contains(org)
           || std::ranges::any_of(m_peers, [&](const Peer& peer) {
                  return !isAbove(peer) && peer.known.relation != Relation::Former
                         && peer.certificate.org != m_self && isPlaceOf(org, peer.certificate);
              });
}

/// Who has a child says where it goes: a station that does not cannot take it by a change of its
/// own. What stations above and this archive wrote, in a former life, too, is right.
bool ErasureRight::isRightful(const ListedChange& change, const QString& holder) const
{
    if (holder.isEmpty() || !change.origin
        || std::ranges::find(m_lives, change.dot.replica) != m_lives.end())
        return true;
    const auto bringer = std::ranges::find_if(
        m_peers, [&](const Peer& peer) { return peer.known.device == *change.origin; });
    return bringer == m_peers.end() || isAbove(*bringer) || isPlaceOf(holder, bringer->certificate);
}

Result<bool> ErasureRight::coversChild(const RecordId& child)
{
    QString holder;
    bool isHere = false;
    bool everOurs = false;
    bool isInvolved = false;
    bool knowsOfMove = false;
    TONGDANG_CHECK(m_store.changesOfChild(child, [&](const ListedChange& change) -> Result<void> {
        isHere = true;
        if (!isInvolved) {
            TONGDANG_TRY(isInvolved, m_ours.in(change));
        }
        if (!change.holder)
            return {};
        if (!isRightful(change, holder))
            return {};
        holder = *change.holder;
        everOurs = everOurs || isOurs(holder);
        TONGDANG_TRY(const bool isKnown, m_ours.knows(change));
        knowsOfMove = !isOurs(holder) && (knowsOfMove || isKnown);
        return {};
    }));
    if (!isHere || isOurs(holder))
        return true;
    if (everOurs)
        return !knowsOfMove;
    return isInvolved && !isOfAnother(holder);
}

Result<bool> ErasureRight::covers(const Change& purge)
{
    // What the change says about where its record belongs does not make it so.
    TONGDANG_TRY(const auto child, m_store.childOf(purge.header.record));
    if (child)
        return coversChild(*child);
    TONGDANG_TRY(const auto known, scopeOf(m_store, purge.header.record));
    const Scope scope = known.value_or(purge.header.scope);
    if (const auto* named = std::get_if<RecordId>(&scope))
        return coversChild(*named);
    const QString& org = std::get<QString>(scope);
    return isOurs(org) || !isOfAnother(org);
}

} // namespace tongdang::sync
