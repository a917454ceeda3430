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
/// What of it was done from a day on until another (invalid: today), by day; nothing without a
/// first day, as listDone (desk/done_duties.h).
[[nodiscard]] Result<std::vector<OrganisationDone>> officeDone(Session& session, QDate from,
                                                               QDate until);

} // namespace tongdang::desk
