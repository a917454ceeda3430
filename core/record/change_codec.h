// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/change.h"

namespace tongdang {

/// Completes a change: sorts the writes, encodes body and header, fills bodyHash, bytes and chain
/// (FORMAT.md). Refused: text that is not valid UTF-16, more than 64 replicas among the seen dots,
/// hlc of 2^62 and above ("record.*").
[[nodiscard]] Result<Change> makeChange(ChangeHeader header, std::vector<FieldWrite> writes);

/// Reads a change and accepts only bytes that re-encode to themselves. `bodyBytes` empty: a purged
/// change, its hash stays unchecked. Damaged, "record.change_damaged" otherwise.
[[nodiscard]] Result<Change> decodeChange(QByteArrayView headerBytes, QByteArrayView bodyBytes);

} // namespace tongdang
