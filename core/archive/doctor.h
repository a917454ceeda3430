// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QStringList>

#include <functional>

namespace tongdang::archive {

class Connection;
class Projection;

/// What `doctor` found; an empty list is "ok". Faults name tables, numbers and dots, never values.
/// At most 100 per part.
struct DoctorFindings {
    QStringList database;    ///< SQLite's own check
    QStringList log;         ///< hashes, chains, columns against bytes; access log
    QStringList projections; ///< record tables, conflicts and facts against a fresh fold
    qint64 changes = 0;

    [[nodiscard]] bool healthy() const
    {
        return database.isEmpty() && log.isEmpty() && projections.isEmpty();
    }
};

/// Called with 0..100; false stops (Refused, "archive.stopped").
using Progress = std::function<bool(int percent)>;

/// Looks only.
[[nodiscard]] Result<DoctorFindings> examine(Connection& connection, const Projection& projection,
                                             const Progress& progress = {});

} // namespace tongdang::archive
