// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/due_day.h"
#include "policy/duties.h"
#include "policy/evaluation.h"
#include "policy/rule_book.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace tongdang::policy {

/// A demand in the making: what a rule asks, and the records behind it.
struct Ask {
    const Rule* rule = nullptr;
    const Row* about = nullptr; ///< the record that the rule is about; null: the child itself
    QString act;
    QString actor;
    Demand demand; ///< without its reason
    QDate base;
    QDate plannedOn;          ///< the due day before anything moved it
    QDate lapsedOn;           ///< the day from which the rule no longer held; invalid: it holds
    std::optional<Beat> beat; ///< of what comes back
    bool isSuspended = false; ///< a suspension runs, whether it moves this turn or not
    QDate resumedOn;          ///< when the last suspension ended; invalid: there was none
    const Row* lastDone = nullptr;
    QDate lastDoneOn;
    std::vector<const Row*> attempts; ///< since then, oldest first
};

/// What a cadence whose rule holds asks; nothing if its `when` does not.
[[nodiscard]] std::optional<Ask> askOf(Evaluation& evaluation, const Rule& rule,
                                       const Cadence& cadence);
/// What a deadline whose rule holds asks; nothing once it is done.
[[nodiscard]] std::optional<Ask> askOf(Evaluation& evaluation, const Rule& rule,
                                       const Deadline& deadline);
/// The same, whether it is done or not.
[[nodiscard]] std::optional<Ask> openAskOf(Evaluation& evaluation, const Rule& rule,
                                           const Deadline& deadline);
/// What a cadence of a rule that no longer holds still asks (facts.md §7.6, §7.8). `tighter`: the
/// rules of this act before it that hold today.
[[nodiscard]] std::optional<Ask> lapsedAskOf(Evaluation& evaluation, const Rule& rule,
                                             const Cadence& cadence,
                                             const std::vector<const Rule*>& tighter);

/// What all rules ask of the child today, those among them that hold no longer.
[[nodiscard]] std::vector<Ask> asksOf(Evaluation& evaluation, const Acts& acts = {});

/// The earliest due day first; ties in the rule set's order.
class Urgency {
public:
    explicit Urgency(const RuleBook& book)
        : m_book(book)
    {
    }
    [[nodiscard]] bool operator()(const Ask& left, const Ask& right) const;

private:
    const RuleBook& m_book;
};

/// Completes and orders what was asked: one list per act, or per act and record, the tightest
/// first; the earliest lists first.
[[nodiscard]] std::vector<std::vector<Ask>> settled(Evaluation& evaluation, std::vector<Ask> asks);

/// Window, state and stage of a demand whose due day is known.
void judge(const Evaluation& evaluation, const Window& window, Demand& demand);

} // namespace tongdang::policy
