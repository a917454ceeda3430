// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/randomness.h"
#include "record/change.h"

#include <map>
#include <vector>

namespace tongdang::test {

/// Changes as several PCs that know little of each other might write them: heads superseded whole,
/// in part, doubly or not at all; dots named that come later or never; withdrawals, second creates,
/// other scopes, other types; values, fields, types and operations that nobody knows. Each chain is
/// whole.
class RandomChanges {
public:
    enum class Erasures { None, Some };
    explicit RandomChanges(std::uint64_t seed, Erasures erasures = Erasures::None);

    [[nodiscard]] std::vector<Change> make(int count);

    [[nodiscard]] std::uint32_t below(std::uint32_t bound) { return m_randomness.below(bound); }
    /// Fisher-Yates.
    template <class Items>
    void shuffle(Items& items)
    {
        for (std::size_t index = items.size(); index > 1; --index)
            std::swap(items[index - 1], items[below(static_cast<std::uint32_t>(index))]);
    }

private:
    struct Chain {
        ReplicaId replica;
        quint64 sequence = 0;
        Digest last{};
    };
    struct Subject {
        RecordId id;
        TypeNo type;
        Scope scope;
        std::vector<FieldNo> fields;
        std::vector<Change> changes;
    };
    [[nodiscard]] bool chance(std::uint32_t percent) { return below(100) < percent; }
    [[nodiscard]] Change next();
    [[nodiscard]] Value value(FieldNo field);
    [[nodiscard]] std::vector<Dot> seen(const Subject& subject, FieldNo field, const Dot& own);
    [[nodiscard]] Operation operation(const Subject& subject);

    SeededRandomness m_randomness;
    Erasures m_erasures;
    std::vector<Chain> m_chains;
    std::vector<Subject> m_subjects;
    std::vector<RecordId> m_children;
};

} // namespace tongdang::test
