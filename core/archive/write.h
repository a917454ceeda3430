// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/change.h"

#include <optional>
#include <vector>

namespace tongdang::archive {

/// A field as a person left it. Null clears.
struct FieldInput {
    FieldNo field = 0;
    Value value;
    /// The dots of the values that the form showed; absent: those of the present heads. With it, an
    /// import that arrived while the form was open becomes a visible conflict instead of being
    /// overwritten unseen.
    std::optional<std::vector<Dot>> seen;
};

/// What one save wants of one record.
struct WriteRequest {
    TypeNo type = 0;
    std::optional<RecordId> record; ///< absent: a new id is drawn (`create` only)
    /// The child or the organisation it belongs to. Ignored for a record that exists: it keeps its
    /// scope. A `create` of type child names its own record; a missing one is filled in.
    std::optional<Scope> scope;
    Operation operation = Operation::Set;
    bool critical = false; ///< bit 7 of the operation (sync.md §8)
    /// Only what is to be written. Field 0 is the record's state: `withdraw` puts the reason there.
    std::vector<FieldInput> fields;
    RecordId author;
    std::optional<BatchId> batch; ///< absent: one batch for all requests of the call
};

/// What came of it.
struct Written {
    RecordId record;
    std::vector<Dot> changes; ///< one; more if special (class 1) fields were written; none if
                              ///< a `set` or `resolve` had no field to write
};

} // namespace tongdang::archive
