// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "desk/session.h"
#include "policy/quality.h"

#include <QString>

#include <optional>
#include <vector>

/// The quality of what is written: `check` (domain.md §11).
namespace tongdang::desk {

struct CheckQuestion {
    std::optional<RecordId> child; ///< nothing: all, and the office itself
    QString village;               ///< its 12 digits; empty: all
};

struct CheckLine {
    QualityFinding finding;
    std::optional<RecordId> child; ///< nothing: about the office
    QString name;                  ///< of the child, or of whom or what the office has to look at
    QString village;               ///< its code
    /// Name or day of the record that it is about (finding_subject.h), if it was asked for.
    QString about = {};
};

struct VillageChecks {
    QString village; ///< its code
    int errors = 0;
    int warnings = 0;
    int infos = 0;
    int children = 0; ///< of whom something was found
};

struct CheckReport {
    std::vector<CheckLine> lines;        ///< errors first, then in the order of checks and names
    std::vector<VillageChecks> villages; ///< by code; at a station all that it knows
};

/// The checks under today's rules; read once a day. Damaged, "policy.broken".
[[nodiscard]] Result<QualityChecks> qualityChecks(Session& session);

/// Refused: "desk.unknown_child"; Damaged, "policy.broken": the checks cannot be read.
[[nodiscard]] Result<CheckReport> checkQuality(Session& session, const CheckQuestion& question);

} // namespace tongdang::desk
