// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/change.h"

#include <vector>

namespace tongdang {

/// A value that no other known change has superseded.
struct Head {
    Dot dot;
    quint64 hlc = 0;
    Value value;
    RecordId author;
    QDate day;
};

/// One field after folding: `heads.front()` is shown, the greatest by (hlc, replica, sequence); the
/// rest follow in descending order. There is at least one.
struct FieldState {
    FieldNo field = 0;
    std::vector<Head> heads;

    [[nodiscard]] const Value& shown() const { return heads.front().value; }
    /// There is a head with another value than the shown one: somebody has to decide.
    [[nodiscard]] bool inConflict() const;
};

/// What all known changes of one record amount to (sync.md §3).
struct FoldedRecord {
    RecordId id;
    TypeNo type = 0;
    Scope scope;
    qint64 createdAt = 0; ///< milliseconds UTC of the earliest `create` (smallest hlc); of the
                          ///< earliest change if none is known yet
    std::vector<FieldState>
        fields; ///< ascending by field; field 0 tells whether the record is withdrawn
    /// It is withdrawn, and a value stands that nobody who withdrew it had seen: a record-level
    /// entry of the conflict queue (FORMAT.md §6).
    bool editedAfterWithdrawal = false;

    [[nodiscard]] const FieldState* field(FieldNo number) const;
};

/// A record as everybody but the archive sees it: the shown values. Plain data.
struct Record {
    RecordId id;
    TypeNo type = 0;
    std::optional<RecordId> child; ///< the child it belongs to; a child's record names itself
    qint64 createdAt = 0;          ///< moment of entry, milliseconds UTC
    bool withdrawn = false;
    struct FieldValue {
        FieldNo field;
        Value value;
        friend bool operator==(const FieldValue&, const FieldValue&) = default;
    };
    std::vector<FieldValue> values; ///< ascending by field, without nulls and what speaks of the
                                    ///< record itself: field 0, sameAsField, sameAsReasonField

    /// Null if the field is empty.
    [[nodiscard]] const Value& value(FieldNo field) const;
    /// Null clears.
    void set(FieldNo field, Value value);
};

/// Shown values of a folded record.
[[nodiscard]] Record shownRecord(const FoldedRecord& folded);

} // namespace tongdang
