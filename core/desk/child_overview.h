// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/packed_rows.h"
#include "catalogue/catalogue.h"
#include "desk/overview.h"

#include <QHash>

#include <span>
#include <vector>

namespace tongdang::desk {

/// What is the same for every child of a list.
struct Surroundings {
    const Catalogue& catalogue;
    const RuleSet& rules;
    StaffPosts posts;
    QDate today;
    qint64 now = 0; ///< milliseconds UTC
};

/// All that an overview shows or is computed from: bulk loads read no more.
[[nodiscard]] FieldsRead fieldsOfOverviews(const RuleSet& rules, QDate today);

/// Computes one child's overview. Pure. `household`: null if it is not known.
[[nodiscard]] ChildOverview overviewOf(const Surroundings& around, const Record& child,
                                       std::span<const Record> records, const Record* household);

/// A child before its overview is computed.
struct ChildFile {
    RecordId child;
    std::vector<archive::PackedRow> records; ///< the child's own first
};
/// Of many children, what overviews are computed from.
struct ChildFiles {
    QHash<RecordId, Record> households;
    std::vector<ChildFile> files;
    archive::PackedRows rows; ///< what `files` points at
};

/// The overviews in the order of the files, computed on all cores where there are many. Damaged
/// "archive.damaged" if a record cannot be read.
[[nodiscard]] Result<Overview::Children> overviewsOf(const Surroundings& around,
                                                     const ChildFiles& children);

} // namespace tongdang::desk
