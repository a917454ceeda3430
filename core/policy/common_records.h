// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/national.h"
#include "policy/rule_set.h"
#include "record/record.h"
#include "record/state_history.h"

#include <QDate>
#include <QHash>

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace tongdang {

namespace policy {
struct Row;
}

/// What is to be typed into the national system about a child, and since when.
struct NationalDifference {
    NationalList list = NationalList::None;
    QDate since;

    friend bool operator==(const NationalDifference&, const NationalDifference&) = default;
};
/// By child; those are missing with whom it agrees, and who were never entered.
using NationalDifferences = QHash<RecordId, NationalDifference>;

/// By record, all its states, where it had more than one (record/state_history.h).
using StateHistories = QHash<RecordId, std::vector<StateSince>>;

/// A type whose records are judged on earlier days by the states that they had then, with the
/// fields of the state and of its first day.
struct StateFields {
    TypeNo type = 0;
    FieldNo state = 0;
    FieldNo since = 0;
};
/// Those with a code that says what a record was before it (core/catalogue/FORMAT.md, `before`).
[[nodiscard]] std::vector<StateFields> typesJudgedBackwards(const Catalogue& catalogue);

/// What the rules look at beside a child's own records and what all children of a list share: the
/// schools they go to, the meetings that took up their problems (facts.md §2). Made once a list.
/// Copying is cheap; it may be shared between threads.
class CommonRecords {
public:
    /// `records` of types that belong to no child, in any order; of others, and of those that no
    /// rule in force on that day looks at, nothing is kept, unless `more` names them (checks).
    CommonRecords(const RuleSet& rules, std::vector<Record> records, QDate today,
                  const FieldsRead& more = {});

    /// How many dossiers carry the id number of each child that shares it with another one and is
    /// on the books (facts.md §7, same_id_active).
    QHash<RecordId, int> sameIdNumber;
    /// How many children each helper accompanies on the day (report/helpers.h); empty: nobody
    /// looked.
    QHash<RecordId, int> helperChildren;
    /// What records were before they became what they are. Those that are missing are taken to
    /// have been what the code of their present state says (`before`).
    StateHistories states;
    /// Nothing: nobody looked; then what was noted with the last entry holds.
    std::optional<NationalDifferences> national;

    [[nodiscard]] std::span<const policy::Row> rows(TypeNo type) const;

private:
    struct Contents;
    std::shared_ptr<const Contents> m_contents;
};

} // namespace tongdang
