// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/access_log.h"
#include "archive/query.h"

namespace tongdang::archive {

/// Of a row that begins with number, at, person, action, subject, detail, hash.
[[nodiscard]] Result<AccessLog::Entry> accessEntryOf(const Query& query);
/// These seven, in that order.
void bindAccessEntry(Query& query, const AccessLog::Entry& entry);

} // namespace tongdang::archive
