// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/roster_checks.h"

#include "base/calendar.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace tongdang::exchange {

namespace {

/// Two signs for the compound family names that occur, one otherwise.
QString familyName(const QString& name)
{
    static const QStringList compound{
        QStringLiteral("万俟"), QStringLiteral("尉迟"), QStringLiteral("欧阳"),
        QStringLiteral("上官"), QStringLiteral("司马"), QStringLiteral("诸葛"),
        QStringLiteral("澹台"), QStringLiteral("皇甫"), QStringLiteral("慕容")};
    return compound.contains(name.left(2)) ? name.left(2) : name.left(1);
}

bool fitsFamily(const RosterChild& child)
{
    const QString family = familyName(child.name);
    return std::ranges::any_of(
        std::initializer_list<QString>{child.father.name, child.mother.name, child.caregiverName},
        [&](const QString& name) { return !name.isEmpty() && familyName(name) == family; });
}

/// Usual age in a grade of GRADE (11 first year of primary school ... 33 last of senior), give or
/// take three years.
bool gradeFitsAge(const QString& grade, int age)
{
    static constexpr std::array firstAge{3, 6, 12, 15}; // kindergarten, primary, junior, senior
    const int code = grade.toInt();
    const auto level = static_cast<std::size_t>(code / 10);
    if (code == 0 || level >= firstAge.size())
        return true;
    const int usual = firstAge[level] + code % 10 - 1;
    return age >= usual - 3 && age <= usual + 3;
}

constexpr int oldestAge = 18; // domain.md §1: 0 to 18; the policy decides, this only warns

} // namespace

std::vector<RosterFinding> findRepeatedRows(const std::vector<RosterChild>& children,
                                            const RosterHeading& heading)
{
    QHash<QString, std::vector<const RosterChild*>> byNumber;
    for (const RosterChild& child : children) {
        if (!child.idNumber.isEmpty())
            byNumber[child.idNumber].push_back(&child);
    }
    std::vector<RosterFinding> faults;
    for (const auto& same : std::as_const(byNumber)) {
        if (same.size() < 2)
            continue;
        const auto fitting =
            std::ranges::find_if(same, [](const RosterChild* child) { return fitsFamily(*child); });
        const RosterChild* kept = fitting == same.end() ? same.front() : *fitting;
        for (const RosterChild* child : same) {
            if (child != kept)
                faults.push_back({child->row,
                                  heading.heading(RosterColumn::IdNumber),
                                  "exchange.row_repeated",
                                  {QString::number(kept->row)}});
        }
    }
    return faults;
}

std::vector<RosterFinding> findDisagreements(const RosterChild& child, const RosterHeading& heading,
                                             QDate today)
{
    std::vector<RosterFinding> warnings;
    const auto warn = [&](RosterColumn column, const QByteArray& code,
                          const QStringList& arguments = {}) {
        warnings.push_back({child.row, heading.heading(column), code, arguments});
    };
    const auto checkParent = [&](const RosterParent& parent, const QString& relation,
                                 RosterColumn since) {
        if (parent.since.isValid() && parent.since.day > today)
            warn(since, "exchange.since_in_future", {parent.since.day.toString(Qt::ISODate)});
        if (child.caregiverRelation != relation || parent.name.isEmpty())
            return;
        if (child.caregiverName != parent.name)
            warn(RosterColumn::CaregiverRelation, "exchange.caregiver_is_other_parent",
                 {child.caregiverName, parent.name});
        else if (!parent.place.isEmpty())
            warn(RosterColumn::CaregiverRelation, "exchange.caregiver_is_away", {parent.name});
    };
    // A parent who is named and without a place is at home as far as the roster says.
    const auto warnOfParentAtHome = [&] {
        for (const RosterParent* parent : {&child.father, &child.mother}) {
            if (!parent->name.isEmpty() && parent->place.isEmpty() && !parent->since.isValid())
                warn(RosterColumn::Categories, "exchange.parent_at_home", {parent->name});
        }
    };
    checkParent(child.father, QStringLiteral("51"), RosterColumn::FatherSince);
    checkParent(child.mother, QStringLiteral("52"), RosterColumn::MotherSince);
    if (child.listedLeftBehind && child.father.place.isEmpty() && child.mother.place.isEmpty())
        warn(RosterColumn::Categories, "exchange.nobody_away");
    else if (child.listedLeftBehind)
        warnOfParentAtHome();
    const int age = calendar::ageYears(child.birth, today).value_or(0);
    if (!gradeFitsAge(child.grade, age))
        warn(RosterColumn::Class, "exchange.grade_age", {QString::number(age)});
    if (age >= oldestAge)
        warn(RosterColumn::Birth, "exchange.grown_up");
    return warnings;
}

} // namespace tongdang::exchange
