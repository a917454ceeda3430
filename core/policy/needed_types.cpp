// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/needed_types.h"

namespace tongdang::policy {

namespace {

void addNeeded(const Node& condition, NeededTypes& needed);

void addNeeded(const FactCall& fact, NeededTypes& needed)
{
    if (!fact.fact->needs.empty())
        needed.push_back(fact.fact->needs);
}

void addNeeded(const Operand& operand, NeededTypes& needed)
{
    if (const auto* fact = std::get_if<std::shared_ptr<const FactCall>>(&operand))
        addNeeded(**fact, needed);
}

void addNeeded(const Node& condition, NeededTypes& needed)
{
    if (const auto* all = std::get_if<AllOf>(&condition.kind)) {
        for (const Node& part : all->nodes)
            addNeeded(part, needed);
    } else if (const auto* exists = std::get_if<Exists>(&condition.kind)) {
        if (!exists->way.isCommon)
            needed.push_back({exists->way.type});
    } else if (const auto* compare = std::get_if<Compare>(&condition.kind)) {
        // An empty value makes every other comparison false (catalogue/comparison.h).
        if (compare->comparison == Comparison::IsEmpty)
            return;
        addNeeded(compare->left, needed);
        if (hasRightSide(compare->comparison))
            addNeeded(compare->right, needed);
    } else if (const auto* truth = std::get_if<Truth>(&condition.kind)) {
        addNeeded(*truth->fact, needed);
    }
    // Of alternatives no one is needed, and what is denied may be missing.
}

} // namespace

NeededTypes neededTypes(const Node& condition)
{
    NeededTypes needed;
    addNeeded(condition, needed);
    return needed;
}

} // namespace tongdang::policy
