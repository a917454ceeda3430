// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"
#include "desk/each_child.h"
#include "desk/overview.h"
#include "policy/common_records.h"

#include <QHash>

#include <span>

namespace tongdang::desk {

/// What is the same for every child of a list.
struct Surroundings {
    const Catalogue& catalogue;
    const RuleSet& rules;
    StaffPosts posts;
    CommonRecords common;
    QDate today;
    qint64 now = 0;                        ///< milliseconds UTC
    QHash<QString, QString> villages = {}; ///< names by code where dossiers of several are kept
};

/// All that an overview shows or is computed from: bulk loads read no more.
[[nodiscard]] FieldsRead fieldsOfOverviews(const RuleSet& rules, QDate today);

/// Computes one child's overview. Pure. `household`: null if it is not known.
[[nodiscard]] ChildOverview overviewOf(const Surroundings& around, const Record& child,
                                       std::span<const Record> records, const Record* household,
                                       Extent extent);

/// The overviews in the order of the files, computed on all cores where there are many. Damaged
/// "archive.damaged" if a record cannot be read.
[[nodiscard]] Result<Overview::Children> overviewsOf(const Surroundings& around,
                                                     const ChildFiles& children, Extent extent);

} // namespace tongdang::desk
