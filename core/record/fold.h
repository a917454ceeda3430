// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/record.h"

#include <span>

namespace tongdang {

/// The definition of merging (sync.md §3): per field, heads are the changes that touch it and that
/// no other change of the set supersedes. A function of the set alone: order, doubling and grouping
/// of `changes` cannot matter (FORMAT.md §6). Pre: all changes are of the same record; at least
/// one. Operations that this version does not know fold like `set`.
[[nodiscard]] FoldedRecord fold(std::span<const Change> changes);

/// What a new change of this field names as seen by somebody who saw `record`: the dots of the
/// field's heads; of the heads of all fields for field 0, because withdrawing concerns the whole
/// record (FORMAT.md §3). Ascending, once each. `record` may be null: there is none yet.
[[nodiscard]] std::vector<Dot> seenDots(const FoldedRecord* record, FieldNo field);

/// Stamp rule (FORMAT.md §4): max(wall clock, greatest hlc among the heads of the touched fields +
/// 1); field 0 touches all fields. `record` may be null: there is none yet.
[[nodiscard]] quint64 nextStamp(qint64 nowMilliseconds, const FoldedRecord* record,
                                std::span<const FieldNo> touched);

} // namespace tongdang
