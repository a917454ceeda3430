// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/archive.h"
#include "desk/backup.h"
#include "desk/duties.h"
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

/// Everything else that is overdue or due: what no line of the page speaks of.
void addOthers(const std::shared_ptr<const ChildOverview>& child, const Duty* spokenOf,
               std::vector<DutyLine>& others)
{
    for (const Duty& duty : child->duties) {
        if (&duty != spokenOf && (duty.state == DutyState::Overdue || duty.state == DutyState::Due))
            others.push_back({{child, &duty}, {child, &child->line}});
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

/// What this office does itself first, overdue before due, by weight and due day.
std::vector<DutyLine> byWeight(std::vector<DutyLine> lines, Role role)
{
    // A station has tens of thousands of few actors: each is looked at once, and the keys are found
    // before they are compared.
    QHash<QString, bool> here;
    using Key = std::tuple<bool, bool, Severity, qint64, std::size_t>;
    std::vector<Key> keys;
    keys.reserve(lines.size());
    for (const DutyLine& line : lines) {
        const Duty& duty = *line.duty;
        auto known = here.constFind(duty.actor);
        if (known == here.cend())
            known = here.insert(duty.actor, isDoneHere(duty.actor, role));
        keys.emplace_back(!*known, duty.state != DutyState::Overdue, duty.severity,
                          duty.dueOn.toJulianDay(), keys.size());
    }
    std::ranges::sort(keys);
    std::vector<DutyLine> sorted;
    sorted.reserve(lines.size());
    for (const Key& key : keys)
        sorted.push_back(std::move(lines[std::get<std::size_t>(key)]));
    return sorted;
}

Result<int> countWaiting(Session& session)
{
    TONGDANG_TRY(const sync::Handover handover, sync::handoverState(syncContext(session.parts())));
    return static_cast<int>(handover.waitingChanges);
}

} // namespace

Result<TodayTasks> todayTasks(Session& session)
{
    TONGDANG_TRY(const auto overview, Overview::of(session));
    TodayTasks tasks;
    tasks.today = workingDay(session);
    for (const auto& child : overview->children()) {
        const auto pressing = mostPressing(child, sundayOf(tasks.today));
        addOthers(child, pressing ? pressing->duty : nullptr, tasks.alsoDue);
        tasks.sheetsNotEntered += child->hasOpenSheet ? 1 : 0;
    }
    tasks.alsoDue = byWeight(std::move(tasks.alsoDue), session.profile().role);
    TONGDANG_TRY(tasks.found, listFindings(session, std::nullopt));
    // What is urgent stays in front, whoever sees to it.
    const auto lesser = std::ranges::find_if(tasks.found, [](const FindingLine& line) {
        return line.finding->severity != Severity::Urgent;
    });
    std::stable_partition(lesser, tasks.found.end(), [&](const FindingLine& line) {
        return isDoneHere(line.finding->actor, session.profile().role);
    });
    TONGDANG_TRY(const qint64 conflicts, session.archive().reader().conflictCount());
    tasks.conflicts = static_cast<int>(conflicts);
    TONGDANG_TRY(tasks.notSent, countWaiting(session));
    TONGDANG_TRY(tasks.backupMissing, isBackupMissing(session));
    tasks.policyNotice = policyNotice(session);
    tasks.seasonNotes = seasonNotes(session);
    TONGDANG_TRY(tasks.office, officeDuties(session));
    std::erase_if(tasks.office, [](const OrganisationDuty& duty) {
        return duty.state != DutyState::Overdue && duty.state != DutyState::Due;
    });
    return tasks;
}

QStringList seasonNotes(Session& session)
{
    return session.rules().seasonNotes(workingDay(session));
}

QString policyNotice(Session& session)
{
    const auto ranOut = session.rules().ranOutOn(workingDay(session));
    return ranOut ? QStringLiteral("政策期已满（%1止），请确认新规则；现有规则继续执行")
                        .arg(ranOut->toString(u"yyyy年M月d日"))
                  : QString();
}

} // namespace tongdang::desk
