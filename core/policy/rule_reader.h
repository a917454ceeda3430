// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/compiler.h"
#include "policy/rule_book.h"
#include "policy/rule_file.h"

/// The parts of reading a rule file. All failures: Damaged, "policy.broken".
namespace tongdang::policy {

/// `params` and, typed, those that facts read themselves.
[[nodiscard]] Result<void> readParameters(const RuleFile& file, RuleBook& book);
/// The members `cadence` and `deadline` of a rule.
[[nodiscard]] Result<std::vector<Cadence>> readCadences(const RuleFile& file, const RuleBook& book,
                                                        const RuleSubject& subject,
                                                        const QJsonValue& json,
                                                        const QString& place, Compiler& compiler);
[[nodiscard]] Result<std::vector<Deadline>>
readDeadlines(const RuleFile& file, const RuleBook& book, const RuleSubject& subject,
              const QJsonValue& json, const QString& place, Compiler& compiler);
/// The whole file.
[[nodiscard]] Result<RuleBook> readRuleBook(const RuleFile& file, const Catalogue& catalogue);
/// Refuses rules whose conditions ask for each other in a circle.
[[nodiscard]] Result<void> checkCircles(const RuleFile& file, const RuleBook& book);

/// The whole number of an operand that is a literal or a parameter.
[[nodiscard]] std::optional<int> fixedNumber(const RuleBook& book, const Operand& operand);

} // namespace tongdang::policy
