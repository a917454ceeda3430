// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/doctor.h"

namespace tongdang::archive {

constexpr qsizetype mostFindings = 100;

/// SQLite's own check of its file.
[[nodiscard]] Result<QStringList> examineDatabase(Connection& connection);

struct LogFindings {
    QStringList faults;
    qint64 changes = 0;
};
/// Every change: bytes against their hashes, chains, columns against bytes; then the access log.
[[nodiscard]] Result<LogFindings> examineLog(Connection& connection, const Progress& progress = {});

} // namespace tongdang::archive
