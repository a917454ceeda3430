// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/value.h"
#include "desk/session.h"

#include <QString>

namespace tongdang::desk {

/// A parameter of the rules in force today; null if they have none of this name.
[[nodiscard]] Value ruleParameter(Session& session, QStringView name);
/// Which rules those are, as records note it: "eshan-2024/1".
[[nodiscard]] QString rulesInForce(Session& session);

} // namespace tongdang::desk
