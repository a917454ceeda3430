// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/write.h"
#include "base/randomness.h"
#include "record/change.h"

#include <vector>

namespace tongdang::test {

/// The value of a Result, or the end of the benchmark with its error.
template <class T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s %s", result.error().code.constData(), qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

/// A visit with 24 fields that are filled in, two of them texts of 100 signs.
[[nodiscard]] std::vector<archive::FieldInput> visitFields(const RecordId& child, int number);

/// What another PC wrote: visits of 24 fields to 2,000 children, in one chain, without special
/// fields.
[[nodiscard]] std::vector<Change> visitChanges(int count, Randomness& randomness);

/// The same again with another 3 fields, superseding what `changes` wrote.
[[nodiscard]] std::vector<Change> editsOf(const std::vector<Change>& changes);

} // namespace tongdang::test
