// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/roster_row.h"

#include <QDate>

namespace tongdang::exchange {

/// Rows with the same identity number: one is kept, the others are faults that name it. Kept is the
/// row whose family name fits its parents or caregiver (a copied row shows by its strange family),
/// else the first.
[[nodiscard]] std::vector<RosterFinding> findRepeatedRows(const std::vector<RosterChild>& children,
                                                          const RosterHeading& heading);

/// Disagreements that leave the row usable: a caregiver called father with another name than the
/// father, absences that are still to begin, listed as left-behind without an absent parent, no
/// longer a child.
[[nodiscard]] std::vector<RosterFinding>
findDisagreements(const RosterChild& child, const RosterHeading& heading, QDate today);

} // namespace tongdang::exchange
