// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/doctor.h"

#include <QByteArray>

namespace tongdang::archive {

class Connection;
class Projection;

enum class ProjectionState {
    Missing, ///< a new archive
    Stale,   ///< made of another catalogue, or by another version of this program
    Current,
};
[[nodiscard]] Result<ProjectionState> projectionState(Connection& connection,
                                                      const Projection& projection);

/// Drops all record tables, conflicts and facts and makes them anew of the log, in a transaction
/// of its own. Refused, "archive.stopped": progress answered false, nothing changed.
[[nodiscard]] Result<void> rebuild(Connection& connection, Projection& projection,
                                   const Progress& progress = {});

} // namespace tongdang::archive
