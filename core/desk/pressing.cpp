// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/pressing.h"

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

std::optional<Pressing> mostPressing(const std::shared_ptr<const ChildOverview>& child, QDate until)
{
    if (const Duty* visit = child->duty(u"visit"); visit && isVisitFor(*visit, until))
        return Pressing{child, visit};
    if (const Duty* contact = child->duty(u"contact"); contact && isDueBy(*contact, until))
        return Pressing{child, contact};
    return std::nullopt;
}

std::vector<Pressing> visitsUntil(const Overview& overview, QDate until)
{
    std::vector<Pressing> visits;
    for (const auto& child : overview.children()) {
        if (const Duty* visit = child->duty(u"visit"); visit && isVisitFor(*visit, until))
            visits.push_back({child, visit});
    }
    return visits;
}

std::vector<Pressing> inWalkingOrder(const std::vector<Pressing>& pressing)
{
    std::vector<paper::Stop> stops;
    stops.reserve(pressing.size());
    for (const Pressing& one : pressing)
        stops.push_back(stopAt(*one.child, one.duty->dueOn));
    std::vector<Pressing> sorted;
    sorted.reserve(pressing.size());
    for (const std::size_t place : paper::routeOrder(stops))
        sorted.push_back(pressing[place]);
    return sorted;
}

} // namespace tongdang::desk
