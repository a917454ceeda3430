// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/places_elsewhere.h"

#include <algorithm>

namespace tongdang::sync {
namespace {

QByteArray settingName(const DeviceId& device)
{
    return "places_at:" + device.toBytes().toHex();
}

bool isSameOffice(const Peer& self, const Peer& peer)
{
    return peer.certificate.org == self.certificate.org
           && peer.certificate.role == self.certificate.role
           && self.certificate.role != Role::Village && peer.known.relation != Relation::Former
           && !peer.known.revoked;
}

/// "<replica> <number of the bundle> <code>,<code>,..."
struct Said {
    PlacesAt at;
    quint64 number = 0;
};

Result<std::optional<Said>> saidBy(Store& store, const DeviceId& device)
{
    TONGDANG_TRY(const auto stored, store.setting(settingName(device)));
    if (!stored)
        return std::optional<Said>();
    const QStringList parts = QString::fromLatin1(*stored).split(u' ');
    const auto replica = ReplicaId::parse(parts.front());
    if (parts.size() != 3 || !replica)
        return failure(ErrorKind::Damaged, "sync.inconsistent", {}, QStringLiteral("places"));
    return std::optional(
        Said{{*replica, parts[2].split(u',', Qt::SkipEmptyParts)}, parts[1].toULongLong()});
}

} // namespace

Result<QStringList> placesFor(Store& store, const Peer& receiver)
{
    TONGDANG_TRY(const Peer self, selfPeer(store));
    QStringList places;
    if (!isSameOffice(self, receiver))
        return places;
    TONGDANG_TRY(const auto peers, otherPeers(store));
    for (const Peer& peer : peers) {
        const bool isOurs = peer.certificate.org == self.certificate.org;
        if (peer.known.relation != Relation::Child || peer.known.revoked || isOurs)
            continue;
        TONGDANG_TRY(const QStringList under, organisationsUnder(store, peer.known.device));
        places += under + QStringList{peer.certificate.org};
    }
    places.sort();
    places.removeDuplicates();
    return places.first(std::min<qsizetype>(places.size(), mostPlaces));
}

Result<PlacesAt> placesAt(Store& store, const Peer& peer)
{
    TONGDANG_TRY(const Peer self, selfPeer(store));
    if (!isSameOffice(self, peer))
        return PlacesAt{};
    TONGDANG_TRY(const auto said, saidBy(store, peer.known.device));
    return said ? said->at : PlacesAt{};
}

Result<QStringList> placesElsewhere(Store& store)
{
    TONGDANG_TRY(const auto peers, otherPeers(store));
    QStringList places;
    for (const Peer& peer : peers) {
        TONGDANG_TRY(const PlacesAt at, placesAt(store, peer));
        places += at.places;
    }
    places.removeDuplicates();
    return places;
}

Result<void> notePlacesAt(Store& store, const Peer& sender, const OpenedBundle& bundle)
{
    TONGDANG_TRY(const Peer self, selfPeer(store));
    if (!isSameOffice(self, sender))
        return {};
    const DeviceId& device = sender.known.device;
    const quint64 number = bundle.seal.manifest.number;
    TONGDANG_TRY(const auto said, saidBy(store, device));
    // Restored from a backup it counts its bundles anew.
    if (said && said->at.replica == bundle.meta.replica && said->number > number)
        return {};
    const QStringList parts{bundle.meta.replica.toString(), QString::number(number),
                            bundle.meta.places.join(u',')};
    return store.putSetting(settingName(device), parts.join(u' ').toLatin1());
}

} // namespace tongdang::sync
