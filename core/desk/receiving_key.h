// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "desk/session.h"

#include <QString>

namespace tongdang::desk {

struct RotatedKey {
    QString recipient;   ///< "age1...", public
    QString fingerprint; ///< of this PC, with the new key
    int former = 0;      ///< keys of before that are kept for late sticks
};
/// Gives this PC a new receiving key: the others hear of it with the next files that this PC writes
/// for them. Files for the key of before, written until they know, open still (sync.md §6); only
/// the oldest of more than eight former keys goes. `passphrase`: of the person who unlocked, asked
/// again. The step goes into the access log first. Passphrase: "storage.wrong_passphrase". Medium:
/// "desk.keys_unsure" (the old key or the new one is in place: either way all files open).
[[nodiscard]] Result<RotatedKey> rotateReceivingKey(Session& session, const QString& passphrase);

} // namespace tongdang::desk
