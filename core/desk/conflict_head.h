// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/write.h"
#include "desk/upkeep.h"
#include "record/record.h"

namespace tongdang::desk {

class Names;

/// Where a version is shown: in a list, or opened by itself.
enum class Shown { Listed, Opened };
/// Of a record of that type.
struct HeadField {
    TypeNo type = 0;
    FieldNo field = 0;
    Shown shown = Shown::Listed;
};
/// A version of a field with who wrote it, where and when; in a list without a value that stays out
/// of lists (listed.h).
[[nodiscard]] Result<ConflictHead> conflictHead(Session& session, const HeadField& field,
                                                const Head& head, Names& names);

/// What resolveConflict writes, and what it refuses.
[[nodiscard]] Result<archive::WriteRequest> resolveRequest(Session& session,
                                                           const Resolution& wanted);

} // namespace tongdang::desk
