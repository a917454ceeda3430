// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/done_duties.h"
#include "policy/evaluation.h"
#include "policy/turns.h"

#include <optional>
#include <vector>

namespace tongdang::policy {

/// The turn as a duty that was done, on `from` or later; nothing if it was not.
[[nodiscard]] std::optional<DoneDuty> doneDuty(const RuleBook& book, const Turn& turn,
                                               const QString& act, const QString& actor,
                                               QDate from);

/// The deadlines of a child, or of its records, that were met within the span: what was still asked
/// on one day and is done on the next one on which something changed; or began and was done on one
/// day. A rule that no longer applies without having been done is none. `evaluation`: of the child.
[[nodiscard]] std::vector<DoneDuty> metDeadlines(const Evaluation& evaluation, const Span& span);
/// The same of one rule about an organisation, whose subject is bound.
[[nodiscard]] std::vector<DoneDuty> metDeadlines(const Evaluation& evaluation, const Rule& rule,
                                                 const Span& span);

} // namespace tongdang::policy
