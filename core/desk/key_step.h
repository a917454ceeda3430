// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/session_parts.h"

#include <functional>

namespace tongdang::desk {

/// What a new passphrase must be. Refused: "desk.passphrase_weak", "vault.passphrase_too_long".
[[nodiscard]] Result<void> checkPassphrase(const QString& passphrase);

/// A step with the keys, which hands on what it is given to core/storage. The entry in the access
/// log is durable before the key block is touched: no step is without its entry, and a step that is
/// refused leaves none. Medium: "desk.keys_unsure" if the disk failed while the block was written;
/// the entry stands, and whether the old or the new secret opens is not known. After every other
/// error the old one does.
[[nodiscard]] Result<void>
takeKeyStep(SessionParts& parts, const RecordId& person, const QByteArray& action,
            const std::function<Result<void>(const storage::BeforeWriting&)>& step);

} // namespace tongdang::desk
