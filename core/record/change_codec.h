// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/change.h"

namespace tongdang {

/// The most that a change may take, header and body together.
constexpr qsizetype mostChangeBytes = 1 << 20;
/// How many replicas the seen dots of one change may name.
constexpr std::size_t mostSeenReplicas = 64;

/// Completes a change: sorts the writes and their seen dots, encodes body and header, fills
/// bodyHash, bytes and chain (FORMAT.md). Refused:
///   "record.text_not_unicode"    a text is not valid UTF-16
///   "record.too_many_versions"   more than 64 replicas among the seen dots
///   "record.clock_out_of_range"  hlc of 2^62 and above
///   "record.too_large"           more than 1 MiB
///   "record.invalid"             anything else that no change may hold; argument = what
[[nodiscard]] Result<Change> makeChange(ChangeHeader header, std::vector<FieldWrite> writes);

/// Reads a change and accepts only bytes that re-encode to themselves. `bodyBytes` empty: a purged
/// change, its hash stays unchecked. Damaged, "record.change_damaged" otherwise.
[[nodiscard]] Result<Change> decodeChange(QByteArrayView headerBytes, QByteArrayView bodyBytes);

} // namespace tongdang
