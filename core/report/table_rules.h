// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/rule_book.h"
#include "policy/rule_set.h"
#include "report/period.h"

namespace tongdang::report {

/// The rules of the cut-off, with the period's days among the parameters of conditions.
[[nodiscard]] policy::RuleBook bookOf(const RuleSet& rules, const Period& period);

/// Most of a village's records are visits and contacts; nothing but duties asks for them. `named`:
/// what the table's own conditions look at.
void leaveOutTheMany(policy::RuleBook& book, const FieldsRead& named, bool looksAtDuties);

} // namespace tongdang::report
