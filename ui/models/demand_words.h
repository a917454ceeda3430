// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/classify.h"
#include "policy/duties.h"

#include <QDate>
#include <QString>

namespace tongdang::models {

/// Until when: "Was due on 11月20日", "Due by 11月30日".
[[nodiscard]] QString dueWords(const Demand& demand, QDate today);

/// "By: 方案第6条, "每三个月入户走访一次"": where the policy says it, and its words. Empty
/// without an article.
[[nodiscard]] QString clauseWords(const QString& article, const QString& clauseText);

/// Why, and by which clause: the rule's reason with the child's facts, below it where the policy
/// says so and in which words. Of several rules each in turn, the tightest first.
[[nodiscard]] QString whyWords(const Demand& demand);
[[nodiscard]] QString whyWords(const Duty& duty);
[[nodiscard]] QString whyWords(const Flag& finding);

} // namespace tongdang::models
