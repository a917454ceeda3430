// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/record.h"

#include <optional>
#include <span>

namespace tongdang {

/// What the rule of merging (sync.md §3) did by itself to a field when changes came in together: a
/// conflict that began or grew, or one that ended.
struct ArrivedChoice {
    enum class Kind {
        Replaced, ///< the value that came is shown in place of the one that stood here
        Kept,     ///< the value that stood here goes on being shown, another waits beside it
        Brought,  ///< nothing stood here: the versions came with each other
        Settled ///< it was in conflict here, and who wrote what came had decided or seen all of it
    };
    Kind kind = Kind::Kept;
    FieldNo field = 0;
    std::optional<Head> before; ///< shown here before
    Head after;                 ///< shown once it had come
};

/// What it did to one record.
struct Arrival {
    bool isNew = false;     ///< nothing of the record was here
    bool withdrawn = false; ///< it stood before, or nothing of it was here, and stands no more
    bool joined = false;    ///< it is given up for another dossier now, and was not before
    std::vector<ArrivedChoice> choices; ///< ascending by field
};

/// Pre: all changes are of the same record; at least one came.
[[nodiscard]] Arrival arrivalOf(std::span<const Change> before, std::span<const Change> came);

enum class Reversible {
    Yes,
    NoChoice, ///< what stood here is shown, or nothing stood here, or a person decided elsewhere
    Decided,  ///< a person has decided since
    Changed   ///< what stood here, or what is shown, was written anew since
};
/// Whether a person can bring back what stood here before by one decision, as the record is now,
/// without undoing anything that people did since: the conflict is still open, shows what came, and
/// what stood here is still one of its versions.
[[nodiscard]] Reversible canReverse(const ArrivedChoice& choice, const FoldedRecord& now);

} // namespace tongdang
