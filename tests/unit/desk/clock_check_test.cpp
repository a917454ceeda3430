// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/clock_check.h"

#include "archive/archive.h"
#include "base/clock.h"
#include "catalogue/fields.h"
#include "support/catch.h"
#include "support/desk/office.h"
#include "support/desk/office_pair.h"

using namespace tongdang;
using namespace tongdang::desk;
using tongdang::test::Office;
using tongdang::test::OfficePair;
using tongdang::test::take;

namespace {

std::optional<ClockProof> proofOf(Office& office)
{
    const auto slow = take(checkClock(office.session()));
    return slow ? std::optional(slow->proof) : std::nullopt;
}

/// The day and whether it is marked, of the newest version of a child's name.
std::pair<QDate, bool> newestEntry(Office& office, const RecordId& child)
{
    const auto changes = take(office.session().archive().log().history(child));
    const Change& last = changes.back();
    return {last.header.day,
            take(office.session().archive().clockDoubts().isMarked(last.header.dot))};
}

void rename(Office& office, const RecordId& child, const QString& name)
{
    office.change(fields::child::type, child, {{fields::child::name, name}});
}

} // namespace

TEST_CASE("A clock that goes right is not spoken of")
{
    Office office;
    office.addChild();
    CHECK_FALSE(proofOf(office));
    office.setToday(QDate(2027, 3, 1));
    CHECK_FALSE(proofOf(office));
}

TEST_CASE("A clock before the day the program was made is slow, and entries take that day, marked")
{
    Office office;
    const RecordId child = office.addChild();
    const QDate made(2026, 12, 24);
    office.setBuildDate(made);
    office.reopen();
    const auto slow = take(checkClock(office.session()));
    REQUIRE(slow);
    CHECK(slow->proof == ClockProof::BuildDate);
    CHECK(slow->floor == Clock::startOf(made));
    CHECK(Clock::dayOf(slow->clock) == office.today());
    rename(office, child, QStringLiteral("示甲"));
    CHECK(newestEntry(office, child) == std::pair(made, true));

    office.setToday(made); // the person set the clock
    CHECK_FALSE(proofOf(office));
    rename(office, child, QStringLiteral("示乙"));
    CHECK(newestEntry(office, child) == std::pair(made, false));
}

TEST_CASE("An archive that is made on a slow clock begins with marked entries")
{
    Office office;
    NewArchive wanted = office.wanted();
    wanted.folder = office.file(QStringLiteral("second"));
    Environment environment = office.environment();
    environment.buildDate = Clock::startOf(QDate(2026, 12, 24));
    const CreatedArchive created = take(createArchive(wanted, environment));
    Archive& archive = created.session->archive();
    const auto staff = take(archive.log().history(created.session->profile().person));
    CHECK(staff.front().header.day == QDate(2026, 12, 24));
    CHECK(take(archive.clockDoubts().isMarked(staff.front().header.dot)));
}

TEST_CASE("A clock more than a day before the newest entry is doubted, however often it is opened")
{
    Office office;
    const RecordId child = office.addChild();
    office.setToday(QDate(2026, 11, 23)); // a day may be missing: nothing is certain
    office.reopen();
    CHECK_FALSE(proofOf(office));
    office.setToday(QDate(2020, 1, 1));
    for (int opening = 0; opening < 3; ++opening) {
        office.reopen();
        CHECK(proofOf(office) == ClockProof::LastEntry);
        rename(office, child, QStringLiteral("示童%1").arg(opening));
        // What was entered meanwhile does not pull the floor down.
        CHECK(newestEntry(office, child) == std::pair(QDate(2026, 11, 23), true));
    }
}

TEST_CASE("A time that the station vouched for proves a village's clock slow, at once")
{
    OfficePair both;
    const RecordId child = both.village.addChild();
    both.station.setToday(QDate(2026, 12, 20));
    const ImportReport report = both.bringReceipt();
    CHECK(report.warnings == QStringList{QStringLiteral("own_clock")});
    rename(both.village, child, QStringLiteral("示甲")); // before anybody asks
    CHECK(newestEntry(both.village, child) == std::pair(QDate(2026, 12, 20), true));
    CHECK(proofOf(both.village) == ClockProof::StationTime);
}

TEST_CASE("A field that another PC dated far ahead does not make a right clock slow")
{
    OfficePair both;
    const RecordId child = both.village.addChild();
    both.village.setToday(QDate(2036, 1, 1));
    rename(both.village, child, QStringLiteral("示甲"));
    CHECK(both.handOver().warnings.contains(QStringLiteral("clock")));
    // The station's edit has to stand behind what it saw, in that other time.
    rename(both.station, child, QStringLiteral("示乙"));
    CHECK(newestEntry(both.station, child).second);
    both.station.reopen();
    CHECK_FALSE(proofOf(both.station));
}
