// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/doctor.h"

namespace tongdang::archive {

/// The record tables, conflicts and facts against a fresh fold of the log. A log that cannot be
/// decoded is a fault here, too.
[[nodiscard]] Result<QStringList>
examineTables(Connection& connection, const Projection& projection, const Progress& progress);

} // namespace tongdang::archive
