// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/expression.h"

#include <vector>

namespace tongdang::policy {

/// Of each set at least one record must be there.
using NeededTypes = std::vector<std::vector<TypeNo>>;

/// Without which records of the child's, or the organisation's, a condition holds on no day. Most
/// rules are about something that most children do not have, and need not be asked day by day.
[[nodiscard]] NeededTypes neededTypes(const Node& condition);

} // namespace tongdang::policy
