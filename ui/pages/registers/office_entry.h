// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"
#include "desk/profile.h"
#include "pages/destination.h"
#include "policy/organisation.h"

#include <optional>

namespace tongdang::pages {

/// Where what an office is asked to do is typed in: a new record of a register with what the rule
/// and the place that it is about already tell, or the record that is to be completed. Nothing
/// where the rule names no record, or another office keeps it.
[[nodiscard]] std::optional<Destination> officeEntry(const OrganisationDuty& duty,
                                                     const Catalogue& catalogue, desk::Role role);

} // namespace tongdang::pages
