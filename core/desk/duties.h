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

#include <memory>
#include <optional>
#include <vector>

/// Whom to visit, when and why: `duties`, `classify` and the Today page.
namespace tongdang::desk {

/// Neither is null; they belong to what is remembered of the child, so that lists of tens of
/// thousands are no copies.
struct DutyLine {
    std::shared_ptr<const Duty> duty;
    std::shared_ptr<const ChildLine> child;
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

/// What a rule finds about a child and people should look at: a child alone at home, a need that
/// nobody has written down. Neither is null.
struct FindingLine {
    std::shared_ptr<const Flag> finding;
    std::shared_ptr<const ChildLine> child;
};
/// The most urgent first, then by route. Of one child, or of all.
[[nodiscard]] Result<std::vector<FindingLine>> listFindings(Session& session,
                                                            const std::optional<RecordId>& child);

struct ChildClassification {
    ChildLine child;
    Classification classification;
};
[[nodiscard]] Result<std::vector<ChildClassification>>
classifyChildren(Session& session, const std::optional<RecordId>& child);

/// One line of the Today page: a child with the most pressing home visit, or contact where no visit
/// is due.
struct TodayLine {
    /// As on the printed route list, at a station within the child's village; 0: a contact, which
    /// is on no route.
    int route = 0;
    std::shared_ptr<const ChildLine> child;
    std::shared_ptr<const Duty> duty; ///< the most pressing one; neither is null
    QString why;                      ///< "上次走访 10月18日，应每月一次"
    int overdueDays = 0;
};

/// Whom to visit or to contact.
struct TodayWeek {
    QDate today;
    int children = 0; ///< who have a dossier here
    std::vector<TodayLine> overdue;
    std::vector<TodayLine> dueToday;
    std::vector<TodayLine> thisWeek; ///< due until the coming Sunday, or open and never visited
};

/// What else is to do.
struct TodayTasks {
    QDate today;
    int sheetsNotEntered = 0;      ///< printed visit sheets whose visit is not typed in yet
    int conflicts = 0;             ///< fields two people changed differently
    int notSent = 0;               ///< changes that were not handed over since the last bundle
    std::vector<DutyLine> alsoDue; ///< other duties that are overdue or due: those that this office
                                   ///< does itself, overdue ones first, by weight and due day, then
                                   ///< those of others
    /// What the rules find about children (listFindings): those first whom this office sees to.
    std::vector<FindingLine> found;
    bool backupMissing = false; ///< there is no sound backup of late
    /// What is asked of the office itself and is overdue, due or found wanting
    /// (policy/organisation.h).
    std::vector<OrganisationDuty> office;
    QString policyNotice;    ///< set when the rule set has run out (domain.md §8)
    QStringList seasonNotes; ///< what this time of the year asks to look out for (S13.3)
};
/// TodayTasks::seasonNotes.
[[nodiscard]] QStringList seasonNotes(Session& session);
/// That the plan in force has ended and goes on being used until another one is loaded; empty if it
/// has not ended.
[[nodiscard]] QString policyNotice(Session& session);
/// The first answer after unlocking: of thousands of children it asks visits and contacts only.
[[nodiscard]] Result<TodayWeek> todayWeek(Session& session);
/// Asks everything of every child.
[[nodiscard]] Result<TodayTasks> todayTasks(Session& session);

} // namespace tongdang::desk
