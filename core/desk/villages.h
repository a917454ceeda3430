// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "desk/session.h"
#include "record/record.h"

#include <vector>

namespace tongdang::desk {

/// Puts a village to `records` for each that is known here and that nobody has described yet: one
/// that has joined, one whose children are kept here, a village's own. It stands for itself, with
/// its code and name and no id of its own (all zero), so that rules and tables count it like the
/// others (core/policy/RULES.md). `records`: all `village` records among others.
[[nodiscard]] Result<void> addMissingVillages(Session& session, std::vector<Record>& records);

} // namespace tongdang::desk
