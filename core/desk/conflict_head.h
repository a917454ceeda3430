// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/write.h"
#include "desk/upkeep.h"
#include "record/record.h"

namespace tongdang::desk {

class Names;

/// A version of a field with who wrote it, where and when.
[[nodiscard]] Result<ConflictHead> conflictHead(Session& session, FieldNo field, const Head& head,
                                                Names& names);

/// What resolveConflict writes, and what it refuses.
[[nodiscard]] Result<archive::WriteRequest> resolveRequest(Session& session,
                                                           const Resolution& wanted);

} // namespace tongdang::desk
