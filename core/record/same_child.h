// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"

#include <QHash>
#include <QtGlobal>

#include <optional>
#include <span>

namespace tongdang {

/// What counts of a child's dossier for finding which others are the same child's.
struct SameChildWord {
    RecordId child;
    std::optional<RecordId> sameAs; ///< shown value of sameAsField, if it is a record
    bool stands = false;            ///< neither withdrawn nor purged
    qint64 createdAt = 0;           ///< milliseconds UTC
};

/// Every dossier that belongs to a group of at least two, known or not, and the one that stands for
/// the group (FORMAT.md §7). `words`: of all child records that point or are pointed to, each
/// once; others do no harm. A function of the set: their order cannot matter. Linear.
[[nodiscard]] QHash<RecordId, RecordId> representatives(std::span<const SameChildWord> words);

} // namespace tongdang
