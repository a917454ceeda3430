// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "desk/records.h"
#include "desk/session.h"

#include <optional>
#include <vector>

/// A new assessment of a child's level begins with what the rules say today: people choose the
/// level, and give a reason where it is another one (domain.md §4, §5.7).
namespace tongdang::desk {

/// What the rules alone fill in: the level that they suggest, why (restricted facts apart), and by
/// which version. Nobody types it.
[[nodiscard]] bool isByRules(TypeNo type, FieldNo field);

/// Those fields of a new record, and the days that follow: in force today, to be looked at again
/// after the time of the suggested level, or of `chosen`. Nothing for other types. Errors: those of
/// Overview::ofChild.
[[nodiscard]] Result<std::vector<FieldInput>>
fieldsByRules(Session& session, TypeNo type, const std::optional<RecordId>& child,
              std::optional<int> chosen = std::nullopt);

} // namespace tongdang::desk
