// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "desk/session.h"
#include "policy/organisation.h"

#include <vector>

namespace tongdang::desk {

/// What the rules ask of this office, its villages, schools and staff, and what they find wanting
/// there: duties by due day, then findings.
[[nodiscard]] Result<std::vector<OrganisationDuty>> officeDuties(Session& session);

} // namespace tongdang::desk
