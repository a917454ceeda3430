// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/packed_rows.h"
#include "base/result.h"
#include "record/record.h"

#include <QHash>

#include <functional>
#include <span>
#include <vector>

namespace tongdang::desk {

/// A child with its records as they lie in the archive.
struct ChildFile {
    RecordId child;
    std::vector<archive::PackedRow> records; ///< the child's own first
};
/// Many children, for lists and statistics of all.
struct ChildFiles {
    QHash<RecordId, Record> households;
    std::vector<ChildFile> files;
    archive::PackedRows rows; ///< what `files` points at
};

/// Calls `work` for every file with its place among them and its records, the child's own first; on
/// all cores where there are many, so it may change nothing but what belongs to that place. Damaged
/// "archive.damaged" if a record cannot be read; the first error of `work`.
using ChildWork = std::function<Result<void>(std::size_t, std::span<const Record>)>;
[[nodiscard]] Result<void> eachChild(const ChildFiles& children, const ChildWork& work);

} // namespace tongdang::desk
