// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "record/change.h"

#include <vector>

namespace tongdang::storage {
class OpenArchive;
}

namespace tongdang::archive {

/// What was erased by law in an archive that nobody has open, in the order of its log. `hasLog`: a
/// write-ahead log lies beside it, which is read along; without one the file is not touched.
[[nodiscard]] Result<std::vector<Change>> purgesIn(storage::OpenArchive& file, bool hasLog);

} // namespace tongdang::archive
