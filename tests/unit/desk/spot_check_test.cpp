// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/spot_check.h"

#include "archive/archive.h"
#include "catalogue/fields.h"
#include "desk/drafts.h"
#include "desk/organisation.h"
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

std::vector<RecordId> drawn(Office& office, const SampleQuestion& question)
{
    std::vector<RecordId> children;
    for (const SampleLine& line : take(drawSample(office.session(), question)).lines)
        children.push_back(line.child);
    return children;
}

/// A dossier of a village, as it came up in a bundle.
RecordId receiveDossier(Office& office, const QString& name, const QString& village)
{
    namespace f = fields::child;
    SystemRandomness randomness;
    const RecordId id = RecordId::create(randomness);
    (void)take(office.session().archive().writer().write(
        createRequest(office.session(), {id,
                                         f::type,
                                         id,
                                         {{f::name, Value(name)},
                                          {f::village, Value(village)},
                                          {f::status, Value(u"open"_s)},
                                          {f::opened_on, Value(QDate(2026, 1, 5))}}})));
    office.receive(fields::dossier_event::type, id,
                   {{fields::dossier_event::kind, u"open"_s},
                    {fields::dossier_event::date, Value(QDate(2026, 1, 5))},
                    {fields::dossier_event::status, u"open"_s}});
    return id;
}

} // namespace

TEST_CASE("The same seed and day draw the same dossiers, whatever happened since")
{
    Office office;
    std::vector<RecordId> children;
    for (int i = 0; i < 20; ++i)
        children.push_back(office.addChild(u"示%1"_s.arg(i)));
    const SampleQuestion question{office.today(), u"K7-2026"_s, 25, 1, {}};
    const Sample first = take(drawSample(office.session(), question));
    CHECK(first.population == 20);
    REQUIRE(first.lines.size() == 5);
    CHECK(first.lines.front().number == 1);
    CHECK(first.lines.back().number == 5);
    const auto sample = drawn(office, question);

    office.setToday(office.today().addDays(40));
    office.addChild(u"示新"_s);
    office.change(
        fields::child::type, sample.front(),
        {{fields::child::status, u"suspended"_s}, {fields::child::suspend_reason, u"1"_s}});
    CHECK(drawn(office, question) == sample);
    SampleQuestion now = question;
    now.cutoff = office.today();
    CHECK(take(drawSample(office.session(), now)).population == 21);
    SampleQuestion other = question;
    other.seed = u"K8-2026"_s;
    CHECK(drawn(office, other) != sample);
}

TEST_CASE("How many are usually drawn is what the rules say")
{
    Office county(Role::County, u"530426000000"_s, u"示范县"_s);
    for (int i = 0; i < 4; ++i)
        receiveDossier(county, u"示小%1"_s.arg(i), u"530426999202"_s);
    SampleQuestion usual = usualSample(county.session());
    CHECK(usual.percent == 10);
    CHECK(usual.leastPerVillage == 3);
    CHECK(usual.cutoff == county.today());
    usual.seed = u"K7"_s;
    CHECK(take(drawSample(county.session(), usual)).lines.size() == 3);
}

TEST_CASE("Every village gives its share, and one dossier at least")
{
    Office county(Role::County, u"530426000000"_s, u"示范县"_s);
    for (int i = 0; i < 12; ++i)
        receiveDossier(county, u"示大%1"_s.arg(i), u"530426999201"_s);
    receiveDossier(county, u"示小"_s, u"530426999202"_s);
    const SampleQuestion question{county.today(), u"K7"_s, 10, 1, {}};
    const Sample sample = take(drawSample(county.session(), question));
    CHECK(sample.population == 13);
    const auto of = [&](QStringView village) {
        return std::ranges::count(sample.lines, village, &SampleLine::village);
    };
    CHECK(of(u"530426999201") == 2); // 10 of a hundred of twelve, rounded up
    CHECK(of(u"530426999202") == 1);

    const RecordId kept = take(keepSample(county.session(), question, u"年度抽查"_s));
    const Record check = *take(county.session().archive().reader().record(kept));
    CHECK(check.value(fields::spot_check::seed).toText() == u"K7"_s);
    CHECK(check.value(fields::spot_check::population).toInteger() == 13);
    CHECK(check.value(fields::spot_check::size).toInteger() == 3);
    const auto items = take(listRecords(
        county.session(), {fields::spot_check_item::type, std::nullopt, std::nullopt, false}));
    REQUIRE(items.size() == 3);
    for (const Record& item : items) {
        const auto line = std::ranges::find(
            sample.lines, item.value(fields::spot_check_item::sample_no).toInteger().value(),
            &SampleLine::number);
        REQUIRE(line != sample.lines.end());
        CHECK(item.child == line->child);
    }
}

TEST_CASE("A dossier that moved since is drawn where it was on the day")
{
    Office county(Role::County, u"530426000000"_s, u"示范县"_s);
    std::vector<RecordId> children;
    for (int i = 0; i < 6; ++i)
        children.push_back(receiveDossier(county, u"示%1"_s.arg(i), u"530426999201"_s));
    const QDate day = county.today();
    const SampleQuestion ofOld{day, u"K7"_s, 50, 1, u"530426999201"_s};
    const auto sample = drawn(county, ofOld);
    REQUIRE(sample.size() == 3);
    county.setToday(day.addDays(20));
    const auto takenIn = [&](const QString& from, const QString& to, QDate on) {
        county.receive(fields::dossier_event::type, sample.front(),
                       {{fields::dossier_event::kind, u"move_in"_s},
                        {fields::dossier_event::date, Value(on)},
                        {fields::dossier_event::status, u"open"_s},
                        {fields::dossier_event::from_village, Value(from)}});
        county.moveTo(to, sample.front());
    };
    takenIn(u"530426999202"_s, u"530426998203"_s, day.addDays(9));
    takenIn(u"530426999201"_s, u"530426998203"_s, day.addDays(4)); // the first one tells
    CHECK(drawn(county, ofOld) == sample);
    const Sample again = take(drawSample(county.session(), {day, u"K7"_s, 50, 1, {}}));
    CHECK(std::ranges::all_of(again.lines, [](const SampleLine& line) {
        return line.village == u"530426999201" && !line.name.isEmpty();
    }));
    // Asked about a later day it is the new village's.
    SampleQuestion later{day.addDays(9), u"K7"_s, 100, 1, u"530426998203"_s};
    CHECK(drawn(county, later) == std::vector{sample.front()});
    later.cutoff = day.addDays(8);
    CHECK(drawn(county, later).empty());
}

TEST_CASE("Who was handed to another office since is drawn again, without a name")
{
    Office station(Role::Township, u"530426999000"_s, u"示范镇社工站"_s);
    const RecordId child = receiveDossier(station, u"示甲"_s, u"530426999201"_s);
    const SampleQuestion question{station.today(), u"K7"_s, 10, 1, {}};
    REQUIRE(drawn(station, question) == std::vector{child});
    station.setToday(station.today().addDays(5));
    station.receive(fields::dossier_event::type, child,
                    {{fields::dossier_event::kind, u"move_in"_s},
                     {fields::dossier_event::date, Value(station.today())},
                     {fields::dossier_event::status, u"open"_s},
                     {fields::dossier_event::from_village, Value(u"530426999201"_s)}});
    station.moveTo(u"530426998203"_s, child);
    const Sample again = take(drawSample(station.session(), question));
    REQUIRE(again.lines.size() == 1);
    CHECK(again.lines.front().child == child);
    CHECK(again.lines.front().name.isEmpty());
    // Whoever came from elsewhere after the day was not here.
    const RecordId newcomer = receiveDossier(station, u"示乙"_s, u"530426999201"_s);
    station.receive(fields::dossier_event::type, newcomer,
                    {{fields::dossier_event::kind, u"move_in"_s},
                     {fields::dossier_event::date, Value(station.today())},
                     {fields::dossier_event::status, u"open"_s},
                     {fields::dossier_event::from_village, Value(u"530426998203"_s)}});
    CHECK(drawn(station, question) == std::vector{child});
}

TEST_CASE("A sample without a seed, of a day to come, or kept by a village is refused")
{
    Office office;
    office.addChild();
    const auto code = [&](const SampleQuestion& question) {
        const auto sample = drawSample(office.session(), question);
        return sample ? QByteArray() : sample.error().code;
    };
    CHECK(code({office.today(), u" "_s, 10, 1, {}}) == "desk.sample_seed");
    CHECK(code({office.today().addDays(1), u"a"_s, 10, 1, {}}) == "desk.sample_cutoff");
    CHECK(code({office.today(), u"a"_s, 0, 1, {}}) == "desk.sample_size");
    const auto kept = keepSample(office.session(), {office.today(), u"a"_s, 10, 1, {}}, u"x"_s);
    REQUIRE_FALSE(kept);
    CHECK(kept.error().code == "desk.owner_station");
    CHECK(newSeed(office.session()).size() == 8);
}

TEST_CASE("A spot check is fed back once every dossier of its sample was looked at, with its day")
{
    namespace check = fields::spot_check;
    namespace item = fields::spot_check_item;
    Office county(Role::County, u"530426000000"_s, u"示范县"_s);
    receiveDossier(county, u"示一"_s, u"530426999201"_s);
    receiveDossier(county, u"示二"_s, u"530426999201"_s);
    const RecordId kept =
        take(keepSample(county.session(), {county.today(), u"K7"_s, 100, 1, {}}, u"年度抽查"_s));
    const auto step = [&](const QString& state, bool isDated) {
        std::vector<FieldInput> fields{{check::state, state}};
        if (isDated)
            fields.push_back({check::to_on, Value(county.today())});
        return putRecord(county.session(), {check::type, kept, {}, fields, true});
    };
    const auto isAsked = [&] {
        const auto duties = take(officeDuties(county.session()));
        return std::ranges::any_of(duties, [](const OrganisationDuty& duty) {
            return duty.rule == u"K1" && duty.state == DutyState::Due;
        });
    };
    take(step(u"checking"_s, false));
    const auto items = take(listRecords(county.session(), {item::type, std::nullopt, {}, false}));
    REQUIRE(items.size() == 2);
    const auto refusal = [&](bool isDated) {
        const auto saved = step(u"feedback"_s, isDated);
        REQUIRE_FALSE(saved);
        return saved.error().arguments;
    };
    CHECK(refusal(true) == QStringList{u"状态"_s, u"desk.spot_check_open\t2"_s});
    county.change(item::type, items.front().id, {{item::checked_on, Value(county.today())}});
    CHECK(refusal(true) == QStringList{u"状态"_s, u"desk.spot_check_open\t1"_s});
    county.change(item::type, items.back().id, {{item::checked_on, Value(county.today())}});
    CHECK(isAsked());
    CHECK(refusal(false) == QStringList{u"止"_s, u"catalogue.step_asks"_s});
    CHECK(isAsked());
    take(step(u"feedback"_s, true));
    CHECK_FALSE(isAsked());
    take(step(u"archived"_s, false));
}

TEST_CASE("A spot check of nothing is not fed back, one that was done on paper is entered as it is")
{
    namespace check = fields::spot_check;
    Office county(Role::County, u"530426000000"_s, u"示范县"_s);
    const RecordId empty = county.put(check::type, std::nullopt, {{check::state, u"checking"_s}});
    const auto saved = putRecord(
        county.session(), {check::type,
                           empty,
                           {},
                           {{check::state, u"feedback"_s}, {check::to_on, Value(county.today())}},
                           true});
    REQUIRE_FALSE(saved);
    CHECK(saved.error().arguments == QStringList{u"状态"_s, u"desk.spot_check_no_sample"_s});
    county.change(check::type, empty, {{check::summary, u"还没有抽样"_s}});
    county.put(check::type, std::nullopt,
               {{check::state, u"archived"_s}, {check::to_on, Value(county.today())}});
}
