// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/validation.h"
#include "desk/session.h"
#include "desk/wanted_record.h"

#include <vector>

namespace tongdang::desk {

/// What saving this would bring about and must not (domain.md §7 and §11; "refuses" and "guards" of
/// resources/checks/quality.json): an Error "desk.guarded" for each, against what was changed. What
/// was so before keeps nobody from saving. Damaged, "policy.broken": the checks cannot be read.
[[nodiscard]] Result<std::vector<Finding>> checkGuards(Session& session,
                                                       const WantedRecord& wanted);

} // namespace tongdang::desk
