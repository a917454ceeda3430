// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/evaluation.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

/// What holds a duty up (facts.md §7.5). It never erases one: it moves a due day only if it began
/// on or before that day.
namespace tongdang::policy {

struct Suspension {
    QDate from;
    QDate until; ///< the day it is over; invalid: still running
};
/// Suspensions of the dossier and placements, oldest first.
[[nodiscard]] std::vector<Suspension> suspensions(const Evaluation& evaluation);

struct Waiver {
    QDate asked;
    QDate until; ///< invalid: for one interval
};
/// The waiver that the station confirmed for this turn of a duty of one of the rules.
[[nodiscard]] std::optional<Waiver>
confirmedWaiver(const Evaluation& evaluation, const QStringList& rules, const QString& period);

} // namespace tongdang::policy
