// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/session_parts.h"

#include <functional>

namespace tongdang::desk {

/// What a new passphrase must be. Refused: "desk.passphrase_weak", "vault.passphrase_too_long".
[[nodiscard]] Result<void> checkPassphrase(const QString& passphrase);

/// A step with the keys and its entry in the access log: both or neither.
[[nodiscard]] Result<void> takeKeyStep(SessionParts& parts, const RecordId& person,
                                       const QByteArray& action,
                                       const std::function<Result<void>()>& step);

} // namespace tongdang::desk
