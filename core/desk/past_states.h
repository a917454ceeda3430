// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "desk/session.h"
#include "policy/common_records.h"
#include "record/record.h"

#include <span>

/// What records were before they became what they are, out of the log (CommonRecords::states): what
/// is asked about an earlier day (duties that fell due, statistics) goes by the state of that day.
namespace tongdang::desk {

/// Of all records of children, of the types among `read`.
[[nodiscard]] Result<StateHistories> pastStates(Session& session, const FieldsRead& read);
/// Of these records.
[[nodiscard]] Result<StateHistories> pastStates(Session& session, std::span<const Record> records);

} // namespace tongdang::desk
