// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/clock_check.h"

#include "archive/access_log.h"
#include "archive/archive.h"
#include "archive/clock_doubts.h"
#include "base/clock.h"
#include "catalogue/fields.h"
#include "desk/session_parts.h"
#include "desk/working_day.h"
#include "support/catch.h"
#include "support/desk/office.h"
#include "support/desk/office_pair.h"
#include "sync/archive_store.h"

using namespace tongdang;
using namespace tongdang::desk;
using tongdang::test::acceptShown;
using tongdang::test::errorCode;
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

/// An archive that tells no station time any more once something was committed.
class ForgetfulStore final : public sync::ArchiveStore {
public:
    using ArchiveStore::ArchiveStore;
    Result<void> commit() override
    {
        m_hasCommitted = true;
        return ArchiveStore::commit();
    }
    Result<std::optional<QByteArray>> setting(const QByteArray& name) override
    {
        if (m_hasCommitted && name == "station_times")
            return failure(ErrorKind::Damaged, "archive.damaged");
        return ArchiveStore::setting(name);
    }

private:
    bool m_hasCommitted = false;
};

void makeForgetful(Office& office)
{
    SessionParts& parts = office.session().parts();
    parts.store = std::make_unique<ForgetfulStore>(*parts.archive, parts.catalogue);
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
    office.setBuildDate(QDate(2026, 11, 1));
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

TEST_CASE("One entry on a clock that was years ahead does not date the work of those years")
{
    Office office;
    office.setBuildDate(QDate(2026, 11, 1));
    office.reopen();
    const RecordId child = office.addChild();
    const QDate today = office.today();
    office.setToday(QDate(2031, 1, 1));
    rename(office, child, QStringLiteral("示甲"));
    office.setToday(today); // somebody set it right
    office.reopen();
    CHECK(workingDay(office.session()) == today);
    CHECK(proofOf(office) == ClockProof::FarEntry);
    const RecordId other = office.addChild(QStringLiteral("示另"));
    CHECK(newestEntry(office, other) == std::pair(today, true));
    office.reopen();
    CHECK(proofOf(office) == ClockProof::FarEntry); // what was entered settles nothing
}

TEST_CASE("Who says that the clock is right marks what is dated later, and is rid of the doubt")
{
    Office office;
    office.setBuildDate(QDate(2026, 11, 1));
    office.reopen();
    const QDate today = office.today();
    for (const QDate wrong : {QDate(2031, 1, 1), today.addDays(20)}) {
        const RecordId child = office.addChild(QStringLiteral("示童%1").arg(wrong.year()));
        office.setToday(wrong);
        rename(office, child, QStringLiteral("示甲%1").arg(wrong.year()));
        office.setToday(today);
        REQUIRE(proofOf(office));
        CHECK(take(confirmClock(office.session())) == 1);
        CHECK(newestEntry(office, child) == std::pair(wrong, true));
        CHECK_FALSE(proofOf(office));
        CHECK(workingDay(office.session()) == today);
        CHECK(take(office.session().archive().accessLog().latest(1)).front().action
              == "clock.confirm");
        // It stands over what was seen, in that other time, but says nothing of the clock.
        rename(office, child, QStringLiteral("示乙%1").arg(wrong.year()));
        CHECK(take(office.session().archive().reader().record(child))
                  ->value(fields::child::name)
                  .toText()
              == QStringLiteral("示乙%1").arg(wrong.year()));
        const RecordId other = office.addChild(QStringLiteral("示另%1").arg(wrong.year()));
        CHECK(newestEntry(office, other) == std::pair(today, false));
        office.reopen();
        CHECK_FALSE(proofOf(office));
        CHECK(take(confirmClock(office.session())) == 0);
    }
}

TEST_CASE("A clock that cannot be right is not confirmed")
{
    Office office;
    office.addChild();
    office.setBuildDate(office.today());
    office.reopen();
    office.setToday(QDate(2026, 11, 20));
    CHECK(errorCode(confirmClock(office.session())) == "desk.clock_refuted");
    office.setToday(QDate(2026, 11, 24));
    CHECK(take(confirmClock(office.session())) == 0);
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

TEST_CASE("An import that is done is answered even if the clock's bounds cannot be read behind it")
{
    OfficePair both;
    both.village.addChild();
    makeForgetful(both.station);
    const ImportReport report = both.handOver();
    CHECK(report.status == ImportStatus::Merged);
    CHECK(report.newChildren == 1);
    // Told by the next look at the clock.
    CHECK(errorCode(checkClock(both.station.session())) == "archive.damaged");
}

TEST_CASE(
    "An enrolment that is done is answered even if the clock's bounds cannot be read behind it")
{
    Office village;
    Office station(Role::Township, QStringLiteral("530426999000"), QStringLiteral("示范镇社工站"));
    const QString request = village.file(QStringLiteral("request.tde"));
    const QString answer = village.file(QStringLiteral("answer.tde"));
    (void)take(requestEnrolment(village.session(), request));
    const EnrolmentAnswer given = take(approveEnrolment(station.session(), request, answer));
    makeForgetful(village);
    CHECK(take(acceptShown(village.session(), answer)).number == given.number);
    CHECK(errorCode(checkClock(village.session())) == "archive.damaged");
}

TEST_CASE("Entries are marked exactly as long as the clock is told to be slow")
{
    Office office;
    const RecordId child = office.addChild();
    const qint64 floor = office.session().parts().clock.nowMilliseconds() + 1'000'000;
    office.bringStationTime(floor);
    for (const qint64 below : {archive::clockTolerance, archive::clockTolerance + 1}) {
        office.session().parts().clock.tell(floor - below);
        const bool isTold = proofOf(office).has_value();
        CHECK(isTold == (below > archive::clockTolerance));
        rename(office, child, QStringLiteral("示童%1").arg(below));
        CHECK(newestEntry(office, child).second == isTold);
    }
}
