// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
    QString act;
    QString actor;
    Demand demand; ///< without its reason
    QDate base;
    QDate lapsedOn; ///< the day from which the rule no longer held; invalid: it holds
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
/// What a cadence of a rule that no longer holds still asks (facts.md §7.6, §7.8). `tighter`: the
/// rules of this act before it that hold today.
[[nodiscard]] std::optional<Ask> lapsedAskOf(Evaluation& evaluation, const Rule& rule,
                                             const Cadence& cadence,
                                             const std::vector<const Rule*>& tighter);

/// Window, state and stage of a demand whose due day is known.
void judge(const Evaluation& evaluation, const Window& window, Demand& demand);

} // namespace tongdang::policy
