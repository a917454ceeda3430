// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/duties.h"
#include "policy/rule_book.h"

#include <memory>

/// Which form fulfils a demand: it follows from what the rule counts as done.
namespace tongdang::policy {

[[nodiscard]] std::shared_ptr<const EntryForm> formOf(const DoneKind& kind, Slot subject);
/// Of a deadline's `done_when`: the first record that has to exist, or the subject itself where a
/// field of it is asked about. Null if neither is.
[[nodiscard]] std::shared_ptr<const EntryForm> formOf(const Node& doneWhen,
                                                      const RuleSubject& subject);
/// Of a finding: the record whose absence it states.
[[nodiscard]] std::shared_ptr<const EntryForm> formOfFinding(const Node& condition,
                                                             const RuleSubject& subject);

} // namespace tongdang::policy
