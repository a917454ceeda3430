// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "catalogue/catalogue.h"
#include "desk/profile.h"

#include <span>

/// What this office may enter and decide (catalogue/ownership.h).
namespace tongdang::desk {

[[nodiscard]] Owner officeOf(Role role);
[[nodiscard]] bool fillsIn(Role role, const Field& field);
[[nodiscard]] bool keepsRecords(Role role, const RecordType& type);

/// Refused: "desk.owner_station", "desk.owner_county" (argument: the fields by their labels) if one
/// of the fields is another office's to fill in. Fields that this version does not know belong to
/// nobody.
[[nodiscard]] Result<void> checkOwner(Role role, const RecordType& type,
                                      std::span<const FieldNo> fields);
/// The same (argument: the type's label) for a record as a whole: to withdraw it.
[[nodiscard]] Result<void> checkKeeper(Role role, const RecordType& type);

} // namespace tongdang::desk
