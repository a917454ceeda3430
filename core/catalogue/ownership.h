// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/field.h"

/// Who edits what (sync.md §3): a field's `owner`, held against the office that writes. It decides
/// about entering and deciding, never about what is shown.
namespace tongdang {

struct RecordType;

/// Whether this office fills the field in and decides its conflicts. A higher office may do a lower
/// one's part: a station enters the sheets of a village that has no director. What a county owns a
/// station keeps as long as the county has no archive of its own, except for what is special
/// (sensitivity 4), which is the county's alone.
[[nodiscard]] bool fillsIn(Owner office, const Field& field);

/// Whether this office makes and withdraws such records: it fills in something that they cannot be
/// without.
[[nodiscard]] bool keepsRecords(Owner office, const RecordType& type);

} // namespace tongdang
