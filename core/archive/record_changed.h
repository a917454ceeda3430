// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "catalogue/field.h"

#include <optional>

namespace tongdang::archive {

/// A record that the tables show differently since a commit.
struct RecordChanged {
    TypeNo type = 0;
    RecordId record;
    std::optional<RecordId> child; ///< the child that it belongs to
};

} // namespace tongdang::archive
