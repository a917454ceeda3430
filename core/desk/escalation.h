// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/write.h"
#include "base/result.h"
#include "desk/session.h"
#include "record/record.h"

#include <optional>
#include <vector>

namespace tongdang::desk {

/// From a problem to the incident that it became, in one step (clause 1: "情节严重的，应当及时向
/// 公安机关报告"): an incident that names a problem it did not name before is noted there, and the
/// problem is escalated where its state allows it. Nothing: there is none, it has an
/// incident, or it is another child's.
[[nodiscard]] Result<std::optional<archive::WriteRequest>>
escalatedProblem(Session& session, const Record& before, const Record& after);

/// The way back: of an incident that was a mistake (void or withdrawn) its problems are free again,
/// and what was escalated is in hand as before; otherwise nobody would be asked about it any more.
[[nodiscard]] Result<std::vector<archive::WriteRequest>>
freedProblems(Session& session, const Record& before, const Record& after);

} // namespace tongdang::desk
