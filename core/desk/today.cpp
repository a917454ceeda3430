// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/archive.h"
#include "desk/backup.h"
#include "desk/duties.h"
#include "desk/duty_words.h"
#include "desk/organisation.h"
#include "desk/overview.h"
#include "desk/pressing.h"
#include "desk/session_parts.h"
#include "desk/working_day.h"
#include "sync/receipts.h"

#include <QHash>

#include <algorithm>
#include <tuple>
#include <utility>

namespace tongdang::desk {

using namespace Qt::StringLiterals;

namespace {

/// One way through the village, whatever is overdue on it: the numbers of the route list, which has
/// the home visits only.
QHash<RecordId, int> routeNumbers(const std::vector<Pressing>& everybody)
{
    QHash<RecordId, int> numbers;
    for (const Pressing& one : inWalkingOrder(everybody))
        numbers.insert(one.child->line.child, static_cast<int>(numbers.size()) + 1);
    return numbers;
}

std::vector<TodayLine> linesOf(const std::vector<Pressing>& pressing,
                               const QHash<RecordId, int>& numbers, QDate today)
{
    std::vector<TodayLine> lines;
    for (const Pressing& one : inWalkingOrder(pressing)) {
        const bool isOverdue = one.duty->state == DutyState::Overdue;
        lines.push_back({numbers.value(one.child->line.child), one.child->line, *one.duty,
                         whyWords(*one.duty, today),
                         isOverdue ? static_cast<int>(one.duty->dueOn.daysTo(today)) : 0});
    }
    return lines;
}

/// Everything else that is overdue or due: what no line of the page speaks of.
void addOthers(const ChildOverview& child, const Duty* spokenOf, std::vector<DutyLine>& others)
{
    for (const Duty& duty : child.duties) {
        if (&duty != spokenOf && (duty.state == DutyState::Overdue || duty.state == DutyState::Due))
            others.push_back({duty, child.line});
    }
}

/// Whether those who act sit at an office of this kind ("儿童主任+社工站": at both).
bool isDoneHere(const QString& actor, Role role)
{
    static const QStringList villages{u"儿童主任"_s, u"村"_s, u"帮扶人"_s, u"发现人"_s,
                                      u"责任人"_s};
    static const QStringList stations{u"督导员"_s, u"社工站"_s, u"站"_s,
                                      u"乡镇"_s,   u"发现人"_s, u"责任人"_s};
    const QStringList& here = role == Role::Village ? villages : stations;
    return std::ranges::any_of(here, [&](const QString& word) { return actor.contains(word); });
}

Result<int> countWaiting(Session& session)
{
    TONGDANG_TRY(const sync::Handover handover, sync::handoverState(syncContext(session.parts())));
    return static_cast<int>(handover.waitingChanges);
}

} // namespace

Result<TodayView> todayView(Session& session)
{
    TONGDANG_TRY(const auto overview, Overview::of(session));
    TodayView view;
    view.today = workingDay(session);
    std::vector<Pressing> overdue;
    std::vector<Pressing> dueToday;
    std::vector<Pressing> thisWeek;
    for (const auto& one : overview->children()) {
        const ChildOverview& child = *one;
        const auto pressing = mostPressing(child, sundayOf(view.today));
        addOthers(child, pressing ? pressing->duty : nullptr, view.alsoDue);
        view.sheetsNotEntered += child.hasOpenSheet ? 1 : 0;
        if (!pressing)
            continue;
        if (pressing->duty->state == DutyState::Overdue)
            overdue.push_back(*pressing);
        else if (pressing->duty->dueOn == view.today)
            dueToday.push_back(*pressing);
        else
            thisWeek.push_back(*pressing);
    }
    view.children = static_cast<int>(overview->children().size());
    const auto numbers = routeNumbers(visitsUntil(*overview, sundayOf(view.today)));
    view.overdue = linesOf(overdue, numbers, view.today);
    view.dueToday = linesOf(dueToday, numbers, view.today);
    view.thisWeek = linesOf(thisWeek, numbers, view.today);
    const Role role = session.profile().role;
    std::ranges::stable_sort(view.alsoDue, {}, [role](const DutyLine& line) {
        return std::tuple(!isDoneHere(line.duty.actor, role), line.duty.state != DutyState::Overdue,
                          line.duty.severity, line.duty.dueOn);
    });
    TONGDANG_TRY(const qint64 conflicts, session.archive().reader().conflictCount());
    view.conflicts = static_cast<int>(conflicts);
    TONGDANG_TRY(view.notSent, countWaiting(session));
    TONGDANG_TRY(view.backupMissing, isBackupMissing(session));
    view.policyNotice = policyNotice(session);
    TONGDANG_TRY(view.office, officeDuties(session));
    std::erase_if(view.office, [](const OrganisationDuty& duty) {
        return duty.state != DutyState::Overdue && duty.state != DutyState::Due;
    });
    return view;
}

TodayView TodayView::withoutOthers()
{
    TodayView week;
    week.today = today;
    week.children = children;
    week.overdue = std::exchange(overdue, {});
    week.dueToday = std::exchange(dueToday, {});
    week.thisWeek = std::exchange(thisWeek, {});
    return week;
}

QString policyNotice(Session& session)
{
    const auto ranOut = session.rules().ranOutOn(workingDay(session));
    return ranOut ? QStringLiteral("政策期已满（%1止），请确认新规则；现有规则继续执行")
                        .arg(ranOut->toString(u"yyyy年M月d日"))
                  : QString();
}

} // namespace tongdang::desk
