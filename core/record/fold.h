// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/record.h"

#include <span>

namespace tongdang {

/// The definition of merging (sync.md §3): per field, heads are the changes that touch it and that
/// no other change of the set supersedes. A function of the set alone: order, doubling and grouping
/// of `changes` cannot matter. Pre: all changes are of the same record; at least one. Operations
/// that this version does not know fold like `set`.
[[nodiscard]] FoldedRecord fold(std::span<const Change> changes);

/// Stamp rule (sync.md §2): max(wall clock, greatest hlc among the heads of the touched fields +
/// 1).
[[nodiscard]] quint64 nextStamp(qint64 nowMilliseconds, const FoldedRecord* record,
                                std::span<const FieldNo> touched);

} // namespace tongdang
