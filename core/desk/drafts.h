// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/write.h"
#include "desk/record_draft.h"
#include "desk/session.h"

#include <span>

namespace tongdang::desk {

/// Whom a record belongs to: its child, or this organisation.
[[nodiscard]] Scope scopeOf(const Session& session, const std::optional<RecordId>& child);

/// The draft as a `create` of the archive by who is logged in.
[[nodiscard]] archive::WriteRequest createRequest(const Session& session, RecordDraft draft);
/// Changes fields of a record that exists.
[[nodiscard]] archive::WriteRequest setRequest(const Session& session, TypeNo type,
                                               const RecordId& record,
                                               const std::vector<FieldInput>& fields);

} // namespace tongdang::desk
