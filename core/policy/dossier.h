// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/child_records.h"
#include "policy/rule_book.h"
#include "record/state_history.h"

#include <QDate>

#include <span>
#include <vector>

namespace tongdang::policy {

/// A record with its days read once.
struct Row {
    const Record* record = nullptr;
    TypeNo type = 0;
    QDate day;        ///< of the event; invalid: it has none
    QStringView time; ///< of that day; empty: not known
    QDate from;       ///< of the span in which it holds
    QDate to;
    QDate entered; ///< day of entry
    QDate stateOn;
    FieldNo stateField = 0;
    const Value* stateBefore = nullptr; ///< before the first state known; see RecordShape
    const std::vector<StateSince>* states = nullptr; ///< all of them; null: only the present one

    [[nodiscard]] const Value& value(FieldNo field) const { return record->value(field); }
};

/// The records of one child, or of an organisation, that the rules look at, sorted by type, then by
/// the order of events: by day, time, entry and at last by id, so that the order they came in makes
/// no difference.
class Dossier {
public:
    Dossier(const RuleBook& book, const ChildRecords& records);
    /// Of a child, with the types that `reads` names.
    Dossier(const RuleBook& book, const ChildRecords& records, const FieldsRead& reads);
    /// Of no one child; only the types that `reads` names.
    Dossier(const RuleBook& book, std::span<const Record> records, const FieldsRead& reads);

    [[nodiscard]] std::span<const Row> rows(TypeNo type) const;
    /// The child's own record; null if it is not among the records.
    [[nodiscard]] const Row* child() const { return m_child; }
    /// Every day on which something in the records begins, ends or became known, ascending: between
    /// two of them no condition on records changes.
    [[nodiscard]] const std::vector<QDate>& changeDays() const;

private:
    /// `whose`: the child; null: of no one child.
    void add(const RuleBook& book, std::span<const Record> records, const FieldsRead& reads,
             const ChildRecords* whose);

    /// The rows of one type among all.
    struct Run {
        TypeNo type = 0;
        quint32 begin = 0;
        quint32 end = 0;
    };

    std::vector<Row> m_rows;
    std::vector<Run> m_runs; ///< a dossier has a dozen of types, and is asked for them all the time
    const Row* m_child = nullptr;
    mutable std::vector<QDate> m_changeDays;
};

/// The day of a date or a moment; invalid if it is neither.
[[nodiscard]] QDate dayOf(const Value& value);
/// The state of the record on that day, of a type that is judged backwards: before the first state
/// that is known, what the code of that one says, else that one.
[[nodiscard]] const Value& stateOn(const Row& row, QDate day);
/// Whether the row's span includes the day. An empty beginning is never open, an empty end is open
/// for good (facts.md §1).
[[nodiscard]] bool isOpen(const Row& row, QDate day, bool lastDayCounts = true);

} // namespace tongdang::policy
