// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "desk/children.h"
#include "desk/session.h"
#include "policy/classify.h"
#include "policy/duties.h"
#include "policy/organisation.h"

#include <QDate>

#include <optional>
#include <vector>

/// Whom to visit, when and why: `duties`, `classify` and the Today page.
namespace tongdang::desk {

struct DutyLine {
    Duty duty; ///< of core/policy: act, rule, clause, window, due day, state, attempts, reason
    ChildLine child;
};

struct DutyQuestion {
    std::optional<RecordId> child;
    QDate from;  ///< due on or after; invalid: no bound. Overdue ones are always in
    QDate until; ///< due on or before; invalid: no bound
};
/// Whether a duty lies within the days of a question.
[[nodiscard]] bool isAsked(const Demand& duty, const DutyQuestion& question);
/// By due day, then route (group, household).
[[nodiscard]] Result<std::vector<DutyLine>> listDuties(Session& session,
                                                       const DutyQuestion& question);

struct ChildClassification {
    ChildLine child;
    Classification classification;
};
[[nodiscard]] Result<std::vector<ChildClassification>>
classifyChildren(Session& session, const std::optional<RecordId>& child);

/// One line of the Today page: a child with the most pressing home visit, or contact where no visit
/// is due.
struct TodayLine {
    int route = 0; ///< as on the printed route list; 0: a contact, which is on no route
    ChildLine child;
    Duty duty;   ///< the most pressing one
    QString why; ///< "上次走访 10月18日，应每月一次"
    int overdueDays = 0;
};

struct TodayView {
    QDate today;
    int children = 0; ///< who have a dossier here
    std::vector<TodayLine> overdue;
    std::vector<TodayLine> dueToday;
    std::vector<TodayLine> thisWeek; ///< due until the coming Sunday, or open and never visited
    int sheetsNotEntered = 0;        ///< printed visit sheets whose visit is not typed in yet
    int conflicts = 0;               ///< fields two people changed differently
    int notSent = 0;                 ///< changes that were not handed over since the last bundle
    std::vector<DutyLine> alsoDue; ///< other duties that are overdue or due: those that this office
                                   ///< does itself, overdue ones first, by weight and due day, then
                                   ///< those of others
    bool backupMissing = false;    ///< there is no sound backup of late
    /// What is asked of the office itself and is overdue, due or found wanting
    /// (policy/organisation.h).
    std::vector<OrganisationDuty> office;
    QString policyNotice; ///< set when the rule set has run out (domain.md §8)

    /// The same with the lines of the week taken out of this one, without `alsoDue` and `office`.
    [[nodiscard]] TodayView withoutOthers();
};
/// That the plan in force has ended and goes on being used until another one is loaded; empty if it
/// has not ended.
[[nodiscard]] QString policyNotice(Session& session);
[[nodiscard]] Result<TodayView> todayView(Session& session);

} // namespace tongdang::desk
