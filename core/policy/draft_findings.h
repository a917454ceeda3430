// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/quality.h"

#include <vector>

namespace tongdang {

/// What the checks say about one record that is being written, over its child's dossier as it would
/// be after saving.
struct DraftFindings {
    std::optional<RecordId> record;     ///< under which a new one was looked at
    std::vector<QualityFinding> here;   ///< about one of its fields
    std::vector<QualityFinding> beside; ///< about the record as a whole, or brought to others

    [[nodiscard]] bool isEmpty() const { return here.empty() && beside.empty(); }
};

/// Of all that the checks find in the dossier after saving, what this record is the reason for: all
/// that is wrong at its own fields, whether it was wrong before or not, and elsewhere what was not
/// found `before`. Information is for lists only (domain.md §11), and a value of which the form
/// says itself what is wrong is not told twice. In a new dossier, of which nothing else can be
/// written yet, only what its own record alone is the reason for. Pure.
[[nodiscard]] DraftFindings draftFindings(const Record& draft, bool isNewDossier,
                                          const std::vector<QualityFinding>& before,
                                          std::vector<QualityFinding> after);

} // namespace tongdang
