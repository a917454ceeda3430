// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"
#include "desk/overview.h"

#include <span>

namespace tongdang::desk {

/// What is the same for every child of a list.
struct Surroundings {
    const Catalogue& catalogue;
    const RuleSet& rules;
    StaffPosts posts;
    QDate today;
    qint64 now = 0; ///< milliseconds UTC
};

/// Computes one child's overview. Pure. `household`: null if it is not known.
[[nodiscard]] ChildOverview overviewOf(const Surroundings& around, const Record& child,
                                       std::span<const Record> records, const Record* household);

} // namespace tongdang::desk
