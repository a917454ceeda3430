// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/overview.h"

#include <QDate>

#include <memory>
#include <optional>
#include <vector>

/// Whom to go to in a week: the same answer on the Today page and on the printed route.
namespace tongdang::desk {

/// A child and what presses most.
struct Pressing {
    std::shared_ptr<const ChildOverview> child;
    const Duty* duty = nullptr; ///< one of the child's
};

/// Last day of the week (ISO: Monday to Sunday).
[[nodiscard]] QDate sundayOf(QDate day);

/// Whether a home visit belongs into the weeks until `until`: overdue, due by then, or never made
/// and its window is open by then.
[[nodiscard]] bool isVisitFor(const Duty& duty, QDate until);
/// The home visit if it belongs there, else the contact that is overdue or due by then.
[[nodiscard]] std::optional<Pressing>
mostPressing(const std::shared_ptr<const ChildOverview>& child, QDate until);
/// Only home visits.
[[nodiscard]] std::vector<Pressing> visitsUntil(const Overview& overview, QDate until);

/// Group, household, siblings adjacent (paper/week.h).
[[nodiscard]] std::vector<Pressing> inWalkingOrder(const std::vector<Pressing>& pressing);

} // namespace tongdang::desk
