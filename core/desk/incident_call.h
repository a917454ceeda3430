// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/write.h"
#include "desk/session.h"
#include "record/record.h"

#include <optional>

/// The call to 110 comes before any form (policy, clause 3; domain.md §1.8), and the form of an
/// incident asks for its moment first. Who called 110 has reported to the police: that is written
/// once, and stands among the receivers of the report as well.
namespace tongdang::desk {

/// Id of the receiver that the call of an incident makes: the same on every PC.
[[nodiscard]] RecordId callRecordOf(const RecordId& incident);

/// What is to be written along when an incident changes from `before` (as a record that was never
/// written if it is new) to `after`; nothing where nobody called 110, or where a report to the
/// police is written down already.
[[nodiscard]] Result<std::optional<archive::WriteRequest>>
reportOfCall(Session& session, const Record& before, const Record& after);

} // namespace tongdang::desk
