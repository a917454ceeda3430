// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/incident_call.h"

#include "catalogue/fields.h"
#include "desk/duties.h"
#include "desk/records.h"
#include "support/catch.h"
#include "support/desk/office.h"

#include <algorithm>

using namespace tongdang;
using namespace tongdang::desk;
using namespace Qt::StringLiterals;
using tongdang::test::Office;
using tongdang::test::take;

namespace {

namespace f = fields::incident;
namespace r = fields::incident_receiver;

const QString firstCall = u"2026-11-24T10:05"_s;

RecordId report(Office& office, const RecordId& child, std::vector<FieldInput> more = {})
{
    more.push_back({f::facts, u"示例"_s});
    more.push_back({f::state, u"found"_s});
    more.push_back({f::found_at, u"2026-11-24T10:00"_s});
    return take(putRecord(office.session(), {f::type, std::nullopt, child, more, true})).id;
}

std::vector<Record> receivers(Office& office)
{
    return take(listRecords(office.session(), {r::type, std::nullopt, std::nullopt, true}));
}

bool asksForReport(Office& office, const RecordId& child)
{
    const auto lines = take(listDuties(office.session(), {child, {}, {}}));
    return std::ranges::any_of(lines,
                               [](const DutyLine& line) { return line.duty->act == u"report"; });
}

} // namespace

TEST_CASE("Who called 110 has reported to the police: the call is written once")
{
    Office office;
    const RecordId child = office.addChild();
    const RecordId incident = report(office, child, {{f::called_110_at, firstCall}});
    const auto written = receivers(office);
    REQUIRE(written.size() == 1);
    CHECK(written.front().id == callRecordOf(incident));
    CHECK(written.front().child == child);
    CHECK(written.front().value(r::receiver).isText(u"GA"));
    CHECK(written.front().value(r::reported_at).toText() == firstCall);
    CHECK(written.front().value(r::means).isText(u"1"));
    CHECK_FALSE(asksForReport(office, child));
}

TEST_CASE("Where nobody has called, nothing is written and the report stays asked for")
{
    Office office;
    const RecordId child = office.addChild();
    const RecordId incident = report(office, child);
    CHECK(receivers(office).empty());
    CHECK(asksForReport(office, child));
    SECTION("a call that is noted later ends it")
    {
        office.change(f::type, incident, {{f::called_110_at, firstCall}});
        CHECK(receivers(office).size() == 1);
        CHECK_FALSE(asksForReport(office, child));
    }
    SECTION("a report to the police that a person wrote down is no second one")
    {
        office.put(r::type, child,
                   {{r::incident, Value(incident)},
                    {r::receiver, u"GA"_s},
                    {r::reported_at, u"2026-11-24T10:07"_s}});
        office.change(f::type, incident, {{f::called_110_at, firstCall}});
        CHECK(receivers(office).size() == 1);
    }
}

TEST_CASE("The moment of the call put right is put right there too, unless a person wrote another")
{
    Office office;
    const RecordId child = office.addChild();
    const RecordId incident = report(office, child, {{f::called_110_at, firstCall}});
    const QString later = u"2026-11-24T10:15"_s;
    office.change(f::type, incident, {{f::called_110_at, later}});
    REQUIRE(receivers(office).size() == 1);
    CHECK(receivers(office).front().value(r::reported_at).toText() == later);
    const QString byHand = u"2026-11-24T10:20"_s;
    office.change(r::type, callRecordOf(incident), {{r::reported_at, byHand}});
    office.change(f::type, incident, {{f::called_110_at, firstCall}});
    CHECK(receivers(office).front().value(r::reported_at).toText() == byHand);
}

TEST_CASE(
    "A call that never was, taken out again, reported nothing, and the report is asked for again")
{
    Office office;
    const RecordId child = office.addChild();
    const RecordId incident = report(office, child, {{f::called_110_at, firstCall}});
    REQUIRE_FALSE(asksForReport(office, child));
    office.change(f::type, incident, {{f::called_110_at, Value()}});
    REQUIRE(receivers(office).size() == 1);
    CHECK(receivers(office).front().withdrawn);
    CHECK(asksForReport(office, child));
}
