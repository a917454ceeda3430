// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/working_day.h"

#include "base/clock.h"
#include "desk/clock_check.h"
#include "desk/duties.h"
#include "support/catch.h"
#include "support/desk/office.h"

using namespace tongdang;
using namespace tongdang::desk;
using tongdang::test::Office;
using tongdang::test::take;

namespace {

const QDate stationDay(2027, 6, 1);

/// It was that day at the station already when its last bundle came.
void bringStationTime(Office& office)
{
    const qint64 noon = Clock::startOf(stationDay) + 12 * 3'600'000;
    office.bringStationTime(noon);
    (void)take(checkClock(office.session()));
}

} // namespace

TEST_CASE("On a PC whose clock is known to be slow what is overdue stays overdue")
{
    Office office;
    office.setBuildDate(QDate(2026, 1, 1));
    office.reopen();
    const RecordId child = office.addChild();
    bringStationTime(office);
    office.setToday(QDate(2026, 11, 25)); // its battery is flat
    CHECK(workingDay(office.session()) == stationDay);
    const TodayWeek view = take(todayWeek(office.session()));
    CHECK(view.today == stationDay);
    REQUIRE(view.overdue.size() == 1);
    CHECK(view.overdue.front().child->child == child);
    office.setToday(stationDay.addDays(3)); // somebody set it
    CHECK(workingDay(office.session()) == stationDay.addDays(3));
}

TEST_CASE("A date that was chosen for a trial counts as it is")
{
    Office office; // no build date: as with --today
    (void)office.addChild();
    bringStationTime(office);
    office.setToday(QDate(2026, 11, 25));
    CHECK(workingDay(office.session()) == QDate(2026, 11, 25));
    CHECK(take(todayWeek(office.session())).overdue.empty());
}
