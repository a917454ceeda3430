// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/keepers.h"

#include "sync/peers.h"
#include "sync/places_elsewhere.h"

namespace tongdang::sync {

Result<QString> Keepers::keeperOf(const RecordId& child, const QSet<Dot>& passedOver)
{
    Custody custody;
    TONGDANG_CHECK(m_store.changesOfChild(child, [&](const ListedChange& change) -> Result<void> {
        if (passedOver.contains(change.dot))
            return {};
        if (change.holder) {
            custody.name(change);
            if (!m_organisations.contains(custody.named))
                custody.keeper = custody.named;
        }
        if (custody.keeper == custody.named || change.record != child)
            return {};
        if (!custody.knowsMove(change))
            return {};
        TONGDANG_TRY(const bool tookIn, endsMove(change, custody));
        if (tookIn)
            custody.keeper = custody.named;
        return {};
    }));
    return custody.keeper;
}

/// The holder wrote into the child's own record: it has the dossier. Or a station has the child
/// in another state than on its way.
Result<bool> Keepers::endsMove(const ListedChange& change, const Custody& custody)
{
    const bool isOver = !custody.move.isEmpty() && change.isMoving == false;
    if (!change.origin)
        return isOver;
    TONGDANG_TRY(const auto writer, findPeer(m_store, *change.origin));
    if (isOver && writer && writer->certificate.role != Role::Village)
        return true;
    return isOf(custody.named, change);
}

/// Brought by the organisation, or by what this PC has of it: the township above it at a
/// county, or a further PC of this office at which it is enrolled, if that one did not write it
/// itself.
Result<bool> Keepers::isOf(const QString& organisation, const ListedChange& change)
{
    TONGDANG_TRY(const auto peer, findPeer(m_store, *change.origin));
    if (!peer || peer->certificate.org == organisation)
        return peer.has_value();
    TONGDANG_TRY(const PlacesAt at, placesAt(m_store, *peer));
    if (at.places.contains(organisation))
        return change.dot.replica != at.replica;
    TONGDANG_TRY(const QStringList under, organisationsUnder(m_store, *change.origin));
    return under.contains(organisation);
}

} // namespace tongdang::sync
