// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/write.h"
#include "record/fold.h"

#include <vector>

namespace tongdang {
class Catalogue;
}

namespace tongdang::archive {

/// What becomes one change of a save.
struct WritePart {
    quint8 sensitivityClass = 0; ///< 1: it holds special fields (record/FORMAT.md §2)
    std::vector<FieldWrite> writes;
};

/// Takes what a person left apart into changes (sync.md §2): field groups whole, with the same seen
/// dots; special fields by themselves behind the others, each of a record that is here in a part of
/// its own. `present`: the record as it is here; null for a new one. No field: no part.
[[nodiscard]] std::vector<WritePart>
writeParts(const WriteRequest& request, const FoldedRecord* present, const Catalogue& catalogue);

} // namespace tongdang::archive
