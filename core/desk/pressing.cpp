// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/pressing.h"

#include <QHash>

namespace tongdang::desk {

namespace {

bool isOpen(const Duty& duty)
{
    return duty.state != DutyState::Postponed && duty.state != DutyState::Waived;
}

bool isDueBy(const Duty& duty, QDate until)
{
    return duty.state == DutyState::Overdue
           || (isOpen(duty) && duty.dueOn.isValid() && duty.dueOn <= until);
}

} // namespace

QDate sundayOf(QDate day)
{
    return day.addDays(Qt::Sunday - day.dayOfWeek());
}

bool isVisitFor(const Duty& duty, QDate until)
{
    if (duty.act != u"visit")
        return false;
    const bool isFirst = !duty.lastDone.isValid();
    return isDueBy(duty, until)
           || (isFirst && isOpen(duty) && duty.windowFrom.isValid() && duty.windowFrom <= until);
}

std::optional<Pressing> mostPressing(const ChildOverview& child, QDate until)
{
    if (const Duty* visit = child.duty(u"visit"); visit && isVisitFor(*visit, until))
        return Pressing{&child, visit};
    if (const Duty* contact = child.duty(u"contact"); contact && isDueBy(*contact, until))
        return Pressing{&child, contact};
    return std::nullopt;
}

std::vector<Pressing> visitsUntil(const Overview& overview, QDate until)
{
    std::vector<Pressing> visits;
    for (const auto& child : overview.children()) {
        if (const Duty* visit = child->duty(u"visit"); visit && isVisitFor(*visit, until))
            visits.push_back({child.get(), visit});
    }
    return visits;
}

std::vector<Pressing> inWalkingOrder(const std::vector<Pressing>& pressing)
{
    std::vector<paper::Stop> stops;
    QHash<RecordId, Pressing> byChild;
    for (const Pressing& one : pressing) {
        stops.push_back(stopAt(*one.child, one.duty->dueOn));
        byChild.insert(one.child->line.child, one);
    }
    std::vector<Pressing> sorted;
    for (const paper::Stop& stop : paper::routeOrder(std::move(stops)))
        sorted.push_back(byChild.value(stop.child));
    return sorted;
}

} // namespace tongdang::desk
