// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/doctor.h"
#include "archive/record_index.h"
#include "record/change.h"

#include <functional>
#include <vector>

namespace tongdang::archive {

class Connection;

/// All records that have a change here, each with its decoded changes in the order of arrival. A
/// record that was purged comes without changes. The progress is that of the log. Errors: Damaged
/// "record.change_damaged", Refused "archive.stopped", those of `visit`, which may write to other
/// tables than `record` and `change`.
using RecordVisit =
    std::function<Result<void>(const RecordId&, const RecordEntry&, const std::vector<Change>&)>;
[[nodiscard]] Result<void> walkRecords(Connection& connection, const Progress& progress,
                                       const RecordVisit& visit);

} // namespace tongdang::archive
