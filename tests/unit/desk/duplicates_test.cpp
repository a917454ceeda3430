// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/duplicates.h"

#include "archive/archive.h"
#include "catalogue/fields.h"
#include "desk/duties.h"
#include "desk/overview.h"
#include "desk/reports.h"
#include "desk/upkeep.h"
#include "support/catch.h"
#include "support/desk/office_pair.h"

#include <algorithm>

using namespace tongdang;
using namespace tongdang::desk;
using tongdang::test::errorCode;
using tongdang::test::Office;
using tongdang::test::OfficePair;
using tongdang::test::take;
using namespace Qt::StringLiterals;

namespace {

std::vector<RecordId> shown(Office& office)
{
    std::vector<RecordId> ids;
    for (const ChildLine& line : take(listChildren(office.session())))
        ids.push_back(line.child);
    return ids;
}

int visitsOf(Office& office, const RecordId& child)
{
    const Dossier dossier = take(openDossier(office.session(), child));
    return static_cast<int>(
        std::ranges::count(dossier.records, fields::visit::type, &Record::type));
}

void join(Office& office, const RecordId& given, const RecordId& kept)
{
    take(joinChildren(office.session(), given, kept, u"同一身份证号"_s));
}

/// Two dossiers of one girl, each with a visit.
struct Twice : Office {
    RecordId given = addChild(u"马小龙"_s);
    RecordId kept = addChild(u"马晓龙"_s);
    RecordId first = visit(given, today().addDays(-20));
    RecordId second = visit(kept, today().addDays(-10));
};

QStringList archiveAsText(Office& office)
{
    QStringList lines;
    for (const auto& child : take(Overview::of(office.session()))->children()) {
        QString line = child->line.name + child->line.child.toString();
        for (const Duty& duty : child->duties)
            line += u' ' + duty.act + duty.dueOn.toString(Qt::ISODate)
                    + duty.lastDone.toString(Qt::ISODate);
        lines.append(line);
    }
    return lines;
}

} // namespace

TEST_CASE("A joined child is one in lists, search and dossier, and two again when taken apart")
{
    Twice office;
    REQUIRE(shown(office).size() == 2); // the lists are remembered and brought up to date
    join(office, office.given, office.kept);
    CHECK(shown(office) == std::vector{office.kept});
    CHECK(take(openDossier(office.session(), office.given)).head.child == office.kept);
    CHECK(visitsOf(office, office.kept) == 2);
    const auto found = take(findChildren(office.session(), u"马小龙"_s));
    REQUIRE(found.size() == 1);
    CHECK(found.front().child == office.kept);
    const auto givenUp = take(givenUpFor(office.session(), office.kept));
    REQUIRE(givenUp.size() == 1);
    CHECK(givenUp.front().child == office.given);
    CHECK(givenUp.front().name == u"马小龙");
    CHECK(givenUp.front().reason == u"同一身份证号");
    CHECK(givenUp.front().day == office.today());

    CHECK(errorCode(separateChildren(office.session(), office.given, u" "_s))
          == "desk.reason_missing");
    CHECK(errorCode(separateChildren(office.session(), office.kept, u"看错了"_s))
          == "desk.not_joined");
    take(separateChildren(office.session(), office.given, u"看错了"_s));
    CHECK(shown(office).size() == 2);
    CHECK(visitsOf(office, office.given) == 1);
    CHECK(visitsOf(office, office.kept) == 1);
    CHECK(errorCode(separateChildren(office.session(), office.given, u"看错了"_s))
          == "desk.not_joined");
}

TEST_CASE("Lists that are brought up to date after joining say what a fresh opening says")
{
    Twice office;
    const auto check = [&office] {
        const QStringList updated = archiveAsText(office);
        office.reopen();
        CHECK(archiveAsText(office) == updated);
    };
    REQUIRE(archiveAsText(office).size() == 2);
    join(office, office.given, office.kept);
    check();
    (void)archiveAsText(office);
    office.visit(office.given, office.today().addDays(-1)); // entered for the one given up
    check();
    (void)archiveAsText(office);
    office.change(fields::visit::type, office.first, {{fields::visit::date, office.today()}});
    check();
    (void)archiveAsText(office);
    take(separateChildren(office.session(), office.given, u"看错了"_s));
    check();
}

TEST_CASE("What is entered for a dossier that was given up goes into the one that is kept")
{
    Twice office;
    join(office, office.given, office.kept);
    const RecordId visit = office.visit(office.given, office.today());
    CHECK(take(office.session().archive().reader().record(visit))->child == office.kept);
}

TEST_CASE("The visit of one dossier counts for the duties of the joined child")
{
    Twice office;
    office.setToday(office.today().addDays(30)); // visits before the dossier do not count
    const QDate day = office.today().addDays(-5);
    office.visit(office.kept, day);
    join(office, office.kept, office.given);
    const ChildOverview child = take(Overview::ofChild(office.session(), office.given));
    REQUIRE(child.duty(u"visit"));
    CHECK(child.duty(u"visit")->lastDone == day);
}

TEST_CASE("What happened to a dossier that was given up is not the history of the one that is kept")
{
    using namespace fields;
    Twice office;
    const auto isPostponed = [&](const RecordId& child) {
        const ChildOverview shown = take(Overview::ofChild(office.session(), child));
        const Duty* const visit = shown.duty(u"visit");
        return visit && visit->state == DutyState::Postponed;
    };
    const auto countedAsOpen = [&] {
        const Report made = take(makeReport(office.session(), {u"T03"_s, u"2027-01"_s, {}, false}));
        const auto column = made.statistics.column(u"end");
        return made.statistics.line(0, u"")->cells[*column].number;
    };
    office.setToday(office.today().addDays(7));
    office.change(child::type, office.given,
                  {{child::status, u"suspended"_s}, {child::suspend_reason, u"1"_s}});
    office.setToday(QDate(2027, 1, 20));
    REQUIRE(isPostponed(office.given));
    join(office, office.given, office.kept);
    CHECK_FALSE(isPostponed(office.kept));
    CHECK(countedAsOpen() == 1);
    // Taken apart it is the other one's again.
    take(separateChildren(office.session(), office.given, u"看错了"_s));
    CHECK(isPostponed(office.given));
    CHECK_FALSE(isPostponed(office.kept));
    office.closeDossier(office.given, u"8"_s);
    join(office, office.given, office.kept);
    CHECK(countedAsOpen() == 1);
}

TEST_CASE("Comparing shows both sides, marks what differs and counts records, it is noted")
{
    Twice office;
    const ChildComparison compared =
        take(compareChildren(office.session(), office.given, office.kept));
    const auto row = [&compared](FieldNo field) {
        return *std::ranges::find(compared.rows, field, &ChildComparison::Row::field);
    };
    CHECK(row(fields::child::name).one == u"马小龙");
    CHECK(row(fields::child::name).other == u"马晓龙");
    CHECK(row(fields::child::name).differs);
    CHECK_FALSE(row(fields::child::sex).differs);
    const auto visits =
        std::ranges::find(compared.counts, fields::visit::type, &ChildComparison::Count::type);
    REQUIRE(visits != compared.counts.end());
    CHECK(visits->one == 1);
    CHECK(visits->other == 1);
    const auto noted = take(office.session().archive().accessLog().latest(2));
    for (const auto& entry : noted)
        CHECK(entry.action == "dossier.compare");
}

TEST_CASE("Joining is refused for one dossier, a joined one, an unknown one, and without a reason")
{
    Twice office;
    auto& session = office.session();
    const QString why = u"同一人"_s;
    CHECK(errorCode(joinChildren(session, office.given, office.kept, u" "_s))
          == "desk.reason_missing");
    CHECK(errorCode(joinChildren(session, office.given, office.given, why)) == "desk.same_dossier");
    CHECK(errorCode(joinChildren(session, office.given, office.first, why))
          == "desk.unknown_child");
    join(office, office.given, office.kept);
    CHECK(errorCode(joinChildren(session, office.kept, office.given, why)) == "desk.same_dossier");
}

TEST_CASE("Possible duplicates are listed until they are joined or called two children")
{
    Twice office;
    auto& session = office.session();
    const auto listed = take(listDuplicates(session));
    REQUIRE(listed.size() == 1);
    CHECK(listed.front().reason == DuplicateReason::SameSound);
    SECTION("joined")
    {
        join(office, office.given, office.kept);
        CHECK(take(listDuplicates(session)).empty());
        take(separateChildren(session, office.given, u"看错了"_s));
        CHECK(take(listDuplicates(session)).size() == 1);
    }
    SECTION("two children")
    {
        take(tellApart(session, office.kept, office.given, u"堂姐妹"_s));
        CHECK(take(listDuplicates(session)).empty());
        office.reopen();
        CHECK(take(listDuplicates(office.session())).empty());
    }
}

TEST_CASE("A village and its station that join each other's way show the same, and one undoes both")
{
    OfficePair pair;
    const RecordId older = pair.village.addChild(u"马小龙"_s);
    pair.village.setNow(Clock::startOf(pair.village.today()) + 60'000);
    const RecordId younger = pair.village.addChild(u"马晓龙"_s);
    pair.handOver();
    pair.bringReceipt();
    join(pair.village, older, younger);
    join(pair.station, younger, older);
    pair.handOver();
    pair.bringReceipt();
    CHECK(shown(pair.village) == shown(pair.station));
    REQUIRE(shown(pair.village).size() == 1);
    const RecordId kept = shown(pair.village).front();
    const RecordId given = kept == older ? younger : older;
    take(separateChildren(pair.station.session(), given, u"看错了"_s));
    CHECK(shown(pair.station).size() == 2);
    pair.bringReceipt();
    CHECK(shown(pair.village).size() == 2);
    for (Office* office : {&pair.village, &pair.station})
        CHECK(take(runDoctor(office->session(), DoctorMode::Check)).projections.isEmpty());
}

TEST_CASE("A village that called two children different keeps its station from asking")
{
    OfficePair pair;
    const RecordId one = pair.village.addChild(u"马小龙"_s);
    const RecordId other = pair.village.addChild(u"马晓龙"_s);
    pair.handOver();
    CHECK(take(listDuplicates(pair.station.session())).size() == 1);
    take(tellApart(pair.village.session(), one, other, u"堂姐妹"_s));
    pair.handOver();
    CHECK(take(listDuplicates(pair.station.session())).empty());
}

TEST_CASE("A village joins its own children only, a station those of its villages")
{
    for (const Role role : {Role::Village, Role::Township}) {
        Office office(role, u"530426999201"_s, u"示范村"_s);
        const RecordId one = office.addChild(u"马小龙"_s);
        const RecordId other = office.addChild(u"马晓龙"_s);
        office.moveTo(u"530426999202"_s, other);
        const auto joined = joinChildren(office.session(), one, other, u"同一人"_s);
        const auto back = joinChildren(office.session(), other, one, u"同一人"_s);
        if (role == Role::Village) {
            CHECK(errorCode(joined) == "desk.moved_away");
            CHECK(errorCode(back) == "desk.moved_away");
        } else {
            CHECK(joined);
        }
    }
}
