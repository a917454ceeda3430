// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/enrolment_place.h"

namespace tongdang::sync {
namespace {

constexpr qsizetype countyDigits = 6;
constexpr qsizetype townshipDigits = 9;

/// Digits of a code that are the same for everything under a place of this role.
qsizetype digitsOver(Role role)
{
    return role == Role::County ? countyDigits : townshipDigits;
}

bool endsInZeros(const QString& org, qsizetype digits)
{
    return QStringView(org).sliced(digits).count(u'0') == org.size() - digits;
}

bool isUnder(const Certificate& station, const QString& org)
{
    return liesIn(org, station.role, station.org);
}

} // namespace

bool liesIn(const QString& org, Role role, const QString& station)
{
    const qsizetype digits = digitsOver(role);
    return org != station && org.size() == station.size()
           && QStringView(org).first(digits) == QStringView(station).first(digits);
}

bool isSameCounty(const QString& one, const QString& other)
{
    return QStringView(one).first(countyDigits) == QStringView(other).first(countyDigits);
}

Result<void> fitsUnder(const Certificate& station, Role role, const QString& org)
{
    if (role > station.role)
        return failure(ErrorKind::Refused, "sync.role");
    const bool isSecond = role == station.role && org == station.org;
    switch (role) {
    case Role::Village:
        if (isUnder(station, org) && !endsInZeros(org, townshipDigits))
            return {};
        return failure(ErrorKind::Refused, "sync.enrol_village", {org});
    case Role::Township:
        if (isSecond
            || (station.role == Role::County && isUnder(station, org)
                && endsInZeros(org, townshipDigits) && !endsInZeros(org, countyDigits)))
            return {};
        return failure(ErrorKind::Refused, "sync.enrol_township", {org});
    case Role::County:
        break;
    }
    return isSecond ? Result<void>() : failure(ErrorKind::Refused, "sync.enrol_county", {org});
}

} // namespace tongdang::sync
