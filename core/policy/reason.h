// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/evaluation.h"
#include "policy/rule_book.h"

#include <QString>

#include <vector>

namespace tongdang::policy {

/// The facts of a duty that its reason prints.
struct ReasonFacts {
    Evaluation& evaluation;
    const Rule& rule;
    QDate today;                    ///< of the reader; `evaluation` may stand on an earlier day
    const Demand* demand = nullptr; ///< null: the reason of a flag
    QDate base{};
    QDate lapsedOn{};
    const Row* lastDone = nullptr;
    QDate lastDoneOn{};
    std::vector<const Row*> attempts{};
};

struct ReasonFault {
    QString reason;
};
/// Cuts a rule's `because_zh`: {name} is a placeholder of facts.md, a parameter or a field of the
/// record that the rule is about, and what stands in [ ] is left out where one of its placeholders
/// has no value. Special data and references to other records are refused: a reason is read by
/// everybody who may see the duty.
[[nodiscard]] std::optional<std::vector<ReasonPart>>
parseReason(const QString& text, const RuleBook& book, const RecordType& subject, OutputKind output,
            ReasonFault& fault);
/// The fields that a reason prints.
[[nodiscard]] std::vector<FieldNo> fieldsOfReason(const std::vector<ReasonPart>& parts);

/// The reason with this child's facts. Restricted facts are named as such only (facts.md §7).
[[nodiscard]] QString writeReason(const ReasonFacts& facts);

} // namespace tongdang::policy
