// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "sync/certificate.h"

#include <vector>

/// What a station says about its devices: revocations and station keys (FORMAT.md §9).
namespace tongdang::sync {

struct LastGood {
    ReplicaId replica;
    quint64 sequence = 0;
    friend bool operator==(const LastGood&, const LastGood&) = default;
};

struct Revocation {
    static constexpr std::size_t mostLastGood = 64;
    DeviceId device;
    std::vector<LastGood> lastGood; ///< ascending by replica
    friend bool operator==(const Revocation&, const Revocation&) = default;
};

struct StationKey {
    DeviceId device;
    QString minisign;
    QString age;
    friend bool operator==(const StationKey&, const StationKey&) = default;
};

struct EpochStatement {
    DeviceId issuer;
    quint64 number = 0;               ///< only grows
    qint64 created = 0;               ///< milliseconds UTC
    std::vector<Revocation> revoked;  ///< ascending by device
    std::vector<StationKey> stations; ///< ascending by device
};

/// The statement as it may be written: within the bounds of FORMAT.md §9, by leaving out last good
/// changes, by which no reader decides anything. Whom it revokes stays.
[[nodiscard]] EpochStatement bounded(EpochStatement statement);
/// Signs what `bounded` leaves.
[[nodiscard]] Result<SignedDocument> signEpoch(const EpochStatement& statement,
                                               const DeviceKeys& issuer);
/// Reads and checks the signature against the issuer's anchor. Damaged: "sync.epoch" (unreadable),
/// "sync.forged" (no such anchor, or the signature is wrong).
[[nodiscard]] Result<EpochStatement> verifyEpoch(const SignedDocument& document,
                                                 const std::vector<Anchor>& anchors);
/// Without the signature. Takes more last good changes than are written, as a program did that knew
/// of no bound.
[[nodiscard]] Result<EpochStatement> parseEpoch(QByteArrayView json);
/// The next statement: `number` + 1 with this device revoked (once).
[[nodiscard]] EpochStatement withRevoked(EpochStatement statement, const Revocation& revocation,
                                         qint64 now);
/// Whether every device that `other` revokes is revoked in this statement, too.
[[nodiscard]] bool revokesAllOf(const EpochStatement& statement, const EpochStatement& other);
/// A statement later than both that revokes every device that one of them does and names every
/// station key. What a restored station had said before the restore goes on being true.
[[nodiscard]] EpochStatement united(EpochStatement statement, const EpochStatement& other,
                                    qint64 now);

} // namespace tongdang::sync
