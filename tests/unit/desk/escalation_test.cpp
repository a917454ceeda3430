// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/escalation.h"

#include "catalogue/fields.h"
#include "desk/duties.h"
#include "desk/records.h"
#include "support/catch.h"
#include "support/desk/office.h"

using namespace tongdang;
using namespace tongdang::desk;
using namespace Qt::StringLiterals;
using tongdang::test::Office;
using tongdang::test::take;

namespace {

bool asksForThePolice(Office& office, const RecordId& child)
{
    for (const DutyLine& line : take(listDuties(office.session(), {child, {}, {}}))) {
        if (line.duty && line.duty->act == u"report_police")
            return true;
    }
    return false;
}

} // namespace

TEST_CASE("A grave problem becomes a report to the police in one step, and both name each other")
{
    using namespace fields;
    Office office;
    const RecordId child = office.addChild();
    const auto found = [&](const QString& state) {
        return office.put(problem::type, child,
                          {{problem::kind_s4, u"03"_s},
                           {problem::severity, u"3"_s},
                           {problem::found_on, Value(office.today())},
                           {problem::state, state}});
    };
    const auto stateOf = [&](const RecordId& id, FieldNo field) {
        return shownRecord(take(getRecord(office.session(), id))).value(field);
    };
    const RecordId grave = found(u"found"_s);
    REQUIRE(asksForThePolice(office, child));
    const RecordId report = office.put(incident::type, child,
                                       {{incident::problem, grave},
                                        {incident::state, u"found"_s},
                                        {incident::called_110_at, u"2026-11-24T11:00"_s}});
    CHECK(stateOf(grave, problem::incident).toRecordId() == report);
    CHECK(stateOf(grave, problem::state).isText(u"escalated"));
    CHECK(stateOf(grave, problem::state_on).toDate() == office.today());
    CHECK_FALSE(asksForThePolice(office, child));
    // The call is the report to the police.
    const auto receivers =
        take(listRecords(office.session(), {incident_receiver::type, child, {}}));
    REQUIRE(receivers.size() == 1);
    CHECK(receivers.front().value(incident_receiver::receiver).isText(u"GA"));

    // A second report takes nothing away, and a state that leads elsewhere stays.
    (void)office.put(incident::type, child,
                     {{incident::problem, grave}, {incident::state, u"found"_s}});
    CHECK(stateOf(grave, problem::incident).toRecordId() == report);
    const RecordId solved = found(u"solved"_s);
    const RecordId late = office.put(incident::type, child,
                                     {{incident::problem, solved}, {incident::state, u"found"_s}});
    CHECK(stateOf(solved, problem::incident).toRecordId() == late);
    CHECK(stateOf(solved, problem::state).isText(u"solved"));
}

TEST_CASE("A report takes up no problem of another child, but one of a child nobody knows does")
{
    using namespace fields;
    Office office;
    const RecordId child = office.addChild();
    const RecordId other = office.addChild(u"示另"_s);
    const RecordId found =
        office.put(problem::type, child,
                   {{problem::found_on, Value(office.today())}, {problem::state, u"found"_s}});
    const auto reportedBy = [&] {
        return shownRecord(take(getRecord(office.session(), found)))
            .value(problem::incident)
            .toRecordId();
    };
    (void)office.put(incident::type, other,
                     {{incident::problem, found}, {incident::state, u"found"_s}});
    CHECK_FALSE(reportedBy());
    const RecordId unknown = office.put(incident::type, {},
                                        {{incident::unknown_child, u"水井边的女孩"_s},
                                         {incident::problem, found},
                                         {incident::state, u"found"_s}});
    CHECK(reportedBy() == unknown);
}

TEST_CASE("A report that was a mistake gives its problem back, to be worked on or reported anew")
{
    using namespace fields;
    Office office;
    const RecordId child = office.addChild();
    const RecordId found =
        office.put(problem::type, child,
                   {{problem::found_on, Value(office.today())}, {problem::state, u"found"_s}});
    const auto value = [&](FieldNo field) {
        return shownRecord(take(getRecord(office.session(), found))).value(field);
    };
    const RecordId second = office.receive(staff::type, {}, {{staff::name, u"示甲"_s}});
    const auto report = [&] {
        return office.put(incident::type, child,
                          {{incident::problem, found}, {incident::state, u"found"_s}});
    };
    const RecordId mistaken = report();
    REQUIRE(value(problem::state).isText(u"escalated"));
    office.setToday(office.today().addDays(1));
    SECTION("void")
    {
        office.change(incident::type, mistaken,
                      {{incident::state, u"void"_s},
                       {incident::state_reason, u"看错"_s},
                       {incident::void_by, second}});
    }
    SECTION("withdrawn")
    {
        take(withdrawRecord(office.session(), mistaken, u"录错"_s));
    }
    CHECK(value(problem::incident).isEmpty());
    CHECK(value(problem::state).isText(u"in_progress"));
    CHECK(value(problem::state_on).toDate() == office.today());
    office.setToday(office.today().addDays(1));
    const RecordId again = report();
    CHECK(value(problem::incident).toRecordId() == again);
    CHECK(value(problem::state).isText(u"escalated"));
}
