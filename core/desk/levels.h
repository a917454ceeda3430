// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "desk/overview.h"
#include "desk/session.h"

#include <QDate>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

/// The four levels (policy, clause 6): which one is in force and why, what the rules propose, and
/// what waits for the station (domain.md §4, §7.7).
namespace tongdang::desk {

/// An assessment that nobody has decided about yet.
struct LevelProposal {
    RecordId assessment;
    int level = 0; ///< 1-4; 0: none was chosen
    QDate on;
    QString by; ///< empty where the person's record is not here
};

/// The level of a child as people see it.
struct ChildLevel {
    std::optional<int> level; ///< in force; nothing if never assessed
    QDate since;
    bool byIncident = false; ///< an open report alone makes it level 1
    QDate confirmedOn;       ///< invalid: nobody has confirmed it (level 1 holds without)
    QString confirmedBy;
    std::optional<LevelProposal> proposal;
    int suggested = 4;         ///< by the rules today
    std::vector<Flag> reasons; ///< of the suggestion, the tightest level first
};

/// Reads who proposed and who confirmed.
[[nodiscard]] Result<ChildLevel> levelOf(Session& session, const Classification& classification);

/// A child whose level somebody has to decide about.
struct LevelReview {
    std::shared_ptr<const ChildOverview> child;
    std::optional<LevelProposal> proposal;
    std::shared_ptr<const Duty> duty; ///< the review, if it is due or overdue; null: it is not
};
/// Proposals that wait for the station, the oldest first; then reviews that are overdue or due, by
/// their day. Proposals are without names: those are read for one child (levelOf).
[[nodiscard]] Result<std::vector<LevelReview>> levelReviews(Session& session);

/// "三级(黄)关注"; empty for 0.
[[nodiscard]] QString levelWords(const Catalogue& catalogue, int level);

} // namespace tongdang::desk
