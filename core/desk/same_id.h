// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/result.h"
#include "desk/session.h"
#include "record/record.h"

#include <QHash>

namespace tongdang::desk {

/// How many dossiers on the books carry the id number of each child that shares it with another
/// one ("one child, one dossier": the rule DUP). Those given up for another dossier do not count.
[[nodiscard]] Result<QHash<RecordId, int>> sameIdNumbers(Session& session);

/// The same of one child as its record would be; 1 if no other one shares its number.
[[nodiscard]] Result<int> sameIdNumberOf(Session& session, const Record& child);

} // namespace tongdang::desk
