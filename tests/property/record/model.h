// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "property/record/village.h"

#include <QString>

/// Two independent accounts of merging, each rendered as lines of text that a FoldedRecord renders
/// as, too. Neither uses a line of core/record's fold.
namespace tongdang::test {

[[nodiscard]] QString rendered(const FoldedRecord& record);

/// The definition word by word, over the set, by trying every pair of changes.
[[nodiscard]] QString byDefinition(std::span<const Change> changes);

/// By what the authors really knew, without a look at the dots that changes name: a value stands
/// unless somebody who knew of it wrote the field again. For everything that was ever written.
[[nodiscard]] QString byKnowledge(const std::map<Dot, Written>& everything);

} // namespace tongdang::test
