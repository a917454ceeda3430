// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/record.h"

#include <span>

namespace tongdang {

/// A field that people were asked about and decided (sync.md §3), and what became of the values
/// that they did not take. Nothing of it is lost: the log holds every one.
struct DecidedField {
    FieldNo field = 0;
    Head decision; ///< the newest one, with the value that it chose
    /// What decisions of this field set aside and what is another value than the chosen one: each
    /// value once, as it was written last; newest first.
    std::vector<Head> setAside;
    int times = 0;       ///< how often it was decided
    bool stands = false; ///< nobody has written the field since
};

/// The decided fields of one record, ascending. A `resolve` decides about a field where it saw
/// another value than the one it wrote: of a group, written whole, only the members that differed;
/// and about withdrawing always, for there the question is not the value but who had seen it. Pre:
/// all changes are of the same record.
[[nodiscard]] std::vector<DecidedField> decidedFields(std::span<const Change> changes);

/// What the change with this name wrote into the field; null if it did not, or is not here.
[[nodiscard]] const FieldWrite* writeOf(std::span<const Change> changes, const Dot& dot,
                                        FieldNo field);

} // namespace tongdang
