// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/bundle_reader.h"
#include "sync/peers.h"

/// A station with two PCs: which places have a PC enrolled at the other one (FORMAT.md §7, key 24).
/// Without it a child that moves there would count as taken in at once, because nobody there could
/// say so.
namespace tongdang::sync {

/// Codes of the places that have a PC enrolled here, or stand behind a township that has one,
/// ascending: what a bundle to a further PC of this office says; empty for any other receiver.
[[nodiscard]] Result<QStringList> placesFor(Store& store, const Peer& receiver);

struct PlacesAt {
    std::optional<ReplicaId> replica; ///< as which that PC wrote this
    QStringList places;
};
/// What a further PC of this office said last; empty places for any other device.
[[nodiscard]] Result<PlacesAt> placesAt(Store& store, const Peer& peer);
/// Of all further PCs of this office that are not barred.
[[nodiscard]] Result<QStringList> placesElsewhere(Store& store);

/// With a bundle that is merged; one that is late turns nothing back.
[[nodiscard]] Result<void> notePlacesAt(Store& store, const Peer& sender,
                                        const OpenedBundle& bundle);

} // namespace tongdang::sync
