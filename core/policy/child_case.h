// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/classify.h"
#include "policy/done_duties.h"
#include "policy/duties.h"
#include "policy/evaluation.h"

namespace tongdang::policy {

/// One child before the rules of a day: its records in order, and the answers given so far. Stays
/// where it was made.
class ChildCase {
public:
    /// All arguments outlive it.
    ChildCase(const RuleSet& rules, const ChildRecords& records, const StaffPosts& posts,
              QDate today, qint64 now)
        : m_child(records.child)
        , m_dossier(rules.book(today), records)
        , m_matter(rules.book(today), m_dossier, posts, now, records.common)
        , m_evaluation(m_matter, today)
    {
    }
    ChildCase(const ChildCase&) = delete;
    ChildCase& operator=(const ChildCase&) = delete;

    /// Without the child's own record nothing is known of it.
    [[nodiscard]] Classification classification();
    /// Only flags and categories, without reasons.
    [[nodiscard]] Classification kinds();
    [[nodiscard]] std::vector<Duty> duties(const Acts& acts = {});
    /// Of the dossier, as its dated events tell it; empty: it had none yet.
    [[nodiscard]] QString statusOfTheDay();
    [[nodiscard]] std::vector<DoneDuty> doneDuties(QDate from, QDate until);

private:
    RecordId m_child;
    Dossier m_dossier;
    Matter m_matter;
    Evaluation m_evaluation;
};

} // namespace tongdang::policy
