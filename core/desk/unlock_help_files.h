// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "vault/age_x25519.h"
#include "vault/hash.h"
#include "vault/passphrase.h"

#include <QByteArray>
#include <QString>

/// The files of a station's help with a forgotten passphrase (core/storage/FORMAT.md §8): request
/// and answer on the stick, and what waits for the answer beside the archive.
namespace tongdang::desk {

struct UnlockRequest {
    qint64 created = 0; ///< milliseconds UTC
    QByteArray keyBlock;
    vault::AgeRecipient recipient; ///< made for this request alone
};
struct UnlockAnswer {
    vault::Hash256 request{}; ///< of the request's bytes
    QByteArray box;           ///< the master key, for the request's recipient
};
/// What only the passphrase opens that was chosen with the request: the secret of its recipient.
struct PendingUnlock {
    vault::Hash256 request{};
    QByteArray salt;
    vault::KdfCost cost;
    QByteArray box;
};

[[nodiscard]] QByteArray encode(const UnlockRequest& request);
[[nodiscard]] QByteArray encode(const UnlockAnswer& answer);
[[nodiscard]] QByteArray encode(const PendingUnlock& pending);

/// Damaged, "desk.help_damaged"; Refused, "desk.help_newer".
[[nodiscard]] Result<UnlockRequest> parseUnlockRequest(QByteArrayView json);
[[nodiscard]] Result<UnlockAnswer> parseUnlockAnswer(QByteArrayView json);
[[nodiscard]] Result<PendingUnlock> parsePendingUnlock(QByteArrayView json);

/// All of a small file. Medium "desk.help_unreadable"; Damaged "desk.help_damaged" if it is too
/// large to be one.
[[nodiscard]] Result<QByteArray> readHelpFile(const QString& file);

} // namespace tongdang::desk
