// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace tongdang::policy {

class Evaluation;
struct Row;

/// Who stands in the father's and the mother's place (facts.md §5): null where nobody is recorded,
/// which means unknown and not incapable.
struct Parents {
    const Row* father = nullptr;
    const Row* mother = nullptr;

    [[nodiscard]] int count() const { return (father ? 1 : 0) + (mother ? 1 : 0); }
    [[nodiscard]] bool include(const Row& person) const
    {
        return &person == father || &person == mother;
    }
};
[[nodiscard]] Parents parentsOf(const Evaluation& evaluation);
/// Codes (FAB) of the situations of a person that are open today.
[[nodiscard]] QStringList parentStates(const Evaluation& evaluation, const Row& person);
[[nodiscard]] bool cannotGuard(const Evaluation& evaluation, const Row& person);

} // namespace tongdang::policy
