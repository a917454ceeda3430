// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "sync/clock_bounds.h"
#include "sync/context.h"

#include <optional>
#include <vector>

/// Who the other devices are: small questions over the store's list.
namespace tongdang::sync {

struct Peer {
    KnownDevice known;
    Certificate certificate; ///< with the receiving key that the device uses now
};

/// A device that the archive heard of just now.
[[nodiscard]] KnownDevice unknownDevice(const SignedCertificate& certificate, Relation relation);

/// This device. Its certificate is the parent's if there is one, else the self-signed one. Refused:
/// "sync.no_device".
[[nodiscard]] Result<Peer> selfPeer(Store& store);
[[nodiscard]] Result<std::vector<Peer>> otherPeers(Store& store);
[[nodiscard]] Result<std::optional<Peer>> findPeer(Store& store, const DeviceId& device);
[[nodiscard]] Result<std::optional<Peer>> parentPeer(Store& store);
/// The receiver that a person named: a device (32 digits), an organisation (12 digits), or nothing
/// for the parent. Refused: "sync.no_parent", "sync.unknown_device", "sync.several_devices",
/// "sync.receiver_revoked".
[[nodiscard]] Result<Peer> findReceiver(Store& store, const std::optional<QString>& name);
/// Bundles for it go up.
[[nodiscard]] bool isAbove(const Peer& peer);

/// The certificate that the parent gave to this device.
[[nodiscard]] Result<std::optional<SignedDocument>> issuedCertificate(Store& store);
[[nodiscard]] Result<void> putIssuedCertificate(Store& store, const SignedDocument& document);

/// Remembers as which replica this archive writes. When that has changed, the archive was restored
/// or copied: what its former life wrote is out there, and every peer is to be asked for it
/// (sync.md §6).
[[nodiscard]] Result<void> noticeReplica(Store& store);

/// Organisations below a township, learnt by a county from what any PC of the township sent: one
/// that takes another's place has the same villages behind it. Only those that
/// lie in it: what it sends about a child that has moved to another township does not put that
/// village below it. A further PC of one's own township writes about every village here, and no
/// place stands behind it.
[[nodiscard]] Result<QStringList> organisationsUnder(Store& store, const DeviceId& township);
[[nodiscard]] Result<void> putOrganisationsUnder(Store& store, const DeviceId& township,
                                                 const QStringList& organisations);

/// How wrong a device's clock was by its newest bundle: it is told so with the next one.
[[nodiscard]] Result<ClockFinding> clockFinding(Store& store, const DeviceId& device);
[[nodiscard]] Result<void> putClockFinding(Store& store, const DeviceId& device,
                                           const ClockFinding& finding);

} // namespace tongdang::sync
