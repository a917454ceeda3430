// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/change.h"

#include <span>

/// What neither the encoder nor the decoder lets pass (FORMAT.md §2-3). Private to core/record.
namespace tongdang::rules {

constexpr qint64 dayZero = 2440588; ///< 1970-01-01 as a Julian day

/// What is wrong, in a few words; null if nothing is.
[[nodiscard]] const char* fault(const ChangeHeader& header);
/// Of the writes of the change with that name: their order, their numbers, their seen dots.
[[nodiscard]] const char* fault(const Dot& dot, std::span<const FieldWrite> writes);

} // namespace tongdang::rules
