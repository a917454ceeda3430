// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/incident_level.h"

#include "archive/archive.h"
#include "catalogue/fields.h"
#include "desk/drafts.h"
#include "desk/duties.h"
#include "desk/levels.h"
#include "desk/upkeep.h"
#include "support/desk/office_pair.h"

#include <algorithm>

using namespace tongdang;
using namespace tongdang::desk;
using namespace Qt::StringLiterals;
using tongdang::test::Office;
using tongdang::test::OfficePair;
using tongdang::test::take;

namespace {

namespace f = fields::incident;

const QString words = u"水井边的事"_s; // invented, and nowhere else in the archive

RecordId secondPerson(Office& office)
{
    return office.receive(fields::staff::type, {}, {{fields::staff::name, u"李支书"_s}});
}

struct Reported {
    OfficePair pair;
    RecordId child = pair.village.addChild(u"示小满"_s);
    Reported()
    {
        pair.handOver();
        CHECK(levels(pair.station).empty());
    }
    SavedRecord report(Office& office, std::vector<FieldInput> fields = {})
    {
        fields.push_back({f::facts, words});
        fields.push_back({f::state, u"found"_s});
        return take(putRecord(office.session(), {f::type, std::nullopt, child, fields, true}));
    }
    void set(Office& office, const RecordId& incident, const QString& state)
    {
        std::vector<FieldInput> fields{{f::state, state}};
        if (state == u"void") { // asks why, and for a second person (domain.md §7.3)
            fields.push_back({f::state_reason, words});
            fields.push_back({f::void_by, secondPerson(office)});
        } else if (state == u"oral") { // somebody must have been told
            fields.push_back({f::called_110_at, u"2026-11-24T09:00"_s});
            namespace receiver = fields::incident_receiver;
            office.put(receiver::type, child,
                       {{receiver::incident, incident},
                        {receiver::receiver, u"GA"_s},
                        {receiver::reported_at, u"2026-11-24T09:00"_s},
                        {receiver::accepted_on, Value(office.today())},
                        {receiver::feedback_on, Value(office.today())}});
        } else if (state == u"ended") {
            fields.push_back({f::end_visit, office.visit(child, office.today())});
        }
        office.change(f::type, incident, fields);
    }
    std::vector<Record> levels(Office& office, bool withdrawnToo = false)
    {
        return take(listRecords(
            office.session(), {fields::level_assessment::type, child, std::nullopt, withdrawnToo}));
    }
    std::optional<int> level(Office& office)
    {
        return take(classifyChildren(office.session(), child)).front().classification.level;
    }
    /// Due days of the visits that are asked for.
    QList<QDate> visits(Office& office)
    {
        QList<QDate> days;
        for (const DutyLine& line : take(listDuties(office.session(), {child, {}, {}}))) {
            if (line.duty->act == u"visit")
                days.append(line.duty->dueOn);
        }
        return days;
    }
};

/// Every value of every record that is here, for words that must not be.
QString everything(Office& office)
{
    QString text;
    for (const RecordType& type : office.session().catalogue().types()) {
        const auto records =
            take(listRecords(office.session(), {type.number, std::nullopt, std::nullopt, true}));
        for (const Record& record : records) {
            for (const auto& [field, value] : record.values)
                text += value.toText() + u'\n';
        }
    }
    return text;
}

} // namespace

TEST_CASE("An incident entered at the station brings the village level 1 and a visit within a day, "
          "and none of its words")
{
    Reported reported;
    OfficePair& pair = reported.pair;
    CHECK(reported.level(pair.village) != 1);
    const SavedRecord saved = reported.report(pair.station);
    CHECK(saved.tellsVillage);
    CHECK(everything(pair.station).contains(words));
    pair.bringReceipt();
    CHECK(reported.level(pair.village) == 1);
    CHECK(reported.visits(pair.village).contains(QDate(2026, 11, 25)));
    REQUIRE(reported.levels(pair.village).size() == 1);
    const Record level = reported.levels(pair.village).front();
    CHECK(level.id == levelRecordOf(saved.id));
    CHECK(level.value(fields::level_assessment::level).toText() == u"1"_s);
    CHECK(level.value(fields::level_assessment::effective_on).toDate() == QDate(2026, 11, 24));
    CHECK(level.value(fields::level_assessment::review_due).toDate() == QDate(2026, 12, 1));
    CHECK(take(countRecords(pair.village.session(), f::type)) == 0);
    CHECK_FALSE(everything(pair.village).contains(words));
    CHECK_FALSE(everything(pair.village).contains(saved.id.toString()));
}

TEST_CASE("The level record of an incident is no proposal that the station confirms to itself")
{
    Reported reported;
    Office& station = reported.pair.station;
    (void)reported.report(station);
    REQUIRE(reported.levels(station).size() == 1);
    const auto proposals = [&] {
        const auto reviews = take(levelReviews(station.session()));
        return std::ranges::count_if(
            reviews, [](const LevelReview& review) { return review.proposal.has_value(); });
    };
    const auto standing = [&] {
        const auto found = take(classifyChildren(station.session(), reported.child));
        return take(levelOf(station.session(), found.front().classification));
    };
    CHECK(proposals() == 0);
    CHECK(standing().level == 1);
    CHECK_FALSE(standing().proposal);
    // What somebody proposes after it waits as ever.
    station.setToday(station.today().addDays(1));
    station.put(fields::level_assessment::type, reported.child,
                {{fields::level_assessment::level, u"2"_s},
                 {fields::level_assessment::override_reason, u"已有人照看"_s}});
    CHECK(proposals() == 1);
    CHECK(standing().proposal);
}

TEST_CASE("The level record lacks nothing that a complete one must have")
{
    Reported reported;
    (void)reported.report(reported.pair.station);
    const Record level = reported.levels(reported.pair.station).front();
    const RecordType& type =
        *reported.pair.station.session().catalogue().type(fields::level_assessment::type);
    const auto findings = validateRecord(reported.pair.station.session().catalogue(), type,
                                         [&](FieldNo field) { return level.value(field); },
                                         {QDate(2026, 11, 24), {}});
    CHECK(std::ranges::none_of(findings, [](const Finding& finding) {
        return finding.severity != Finding::Severity::Warning;
    }));
}

TEST_CASE("An incident that changes or ends leaves the one level record as it is")
{
    Reported reported;
    Office& station = reported.pair.station;
    const SavedRecord saved = reported.report(station);
    station.change(f::type, saved.id, {{f::place, u"村口"_s}});
    CHECK(reported.levels(station, true).size() == 1);
    for (const QString& state :
         {u"oral"_s, u"accepted"_s, u"handling"_s, u"feedback"_s, u"ended"_s})
        reported.set(station, saved.id, state);
    REQUIRE(reported.levels(station, true).size() == 1);
    CHECK_FALSE(reported.levels(station, true).front().withdrawn);
    // A review ends it, as ever: its decision 3 is "not this level".
    CHECK(reported.level(station) == 1);
}

TEST_CASE("An incident that was a mistake takes its level record along, with no word of it")
{
    Reported reported;
    OfficePair& pair = reported.pair;
    const SavedRecord saved = reported.report(pair.station);
    pair.bringReceipt();
    REQUIRE(reported.level(pair.village) == 1);
    SECTION("void")
    {
        pair.station.change(f::type, saved.id,
                            {{f::state, u"void"_s},
                             {f::state_reason, words + u"二"_s},
                             {f::void_by, secondPerson(pair.station)}});
    }
    SECTION("withdrawn")
    {
        take(withdrawRecord(pair.station.session(), saved.id, words + u"三"_s));
    }
    CHECK(reported.levels(pair.station).empty());
    pair.bringReceipt();
    CHECK(reported.levels(pair.village).empty());
    CHECK(reported.level(pair.village) != 1);
    CHECK_FALSE(everything(pair.village).contains(words));
    // Why it was given up would say what it was, and that there was one.
    CHECK_FALSE(take(pair.village.session().archive().reader().folded(saved.id)));
}

TEST_CASE("A village's own incident raises the level by itself, and no record is written along")
{
    Reported reported;
    CHECK_FALSE(reported.report(reported.pair.village).tellsVillage);
    CHECK(reported.levels(reported.pair.village, true).empty());
    CHECK(reported.level(reported.pair.village) == 1);
}

TEST_CASE("An incident without a child, or that is void from the start, tells no village anything")
{
    Reported reported;
    Office& station = reported.pair.station;
    const auto nobody =
        take(putRecord(station.session(), {f::type,
                                           std::nullopt,
                                           std::nullopt,
                                           {{f::unknown_child, words}, {f::facts, words}},
                                           true}));
    CHECK_FALSE(nobody.tellsVillage);
    const auto voided = take(putRecord(
        station.session(), {f::type, std::nullopt, reported.child, {{f::state, u"void"_s}}, true}));
    CHECK_FALSE(voided.tellsVillage);
    CHECK(reported.levels(station, true).empty());
}

TEST_CASE("An incident that was given up by mistake and is decided back brings its level back")
{
    Reported reported;
    OfficePair& pair = reported.pair;
    Office& station = pair.station;
    const SavedRecord saved = reported.report(station);
    const auto found = take(getRecord(station.session(), saved.id)).field(f::state)->heads;
    reported.set(station, saved.id, u"void"_s);
    REQUIRE(reported.levels(station).empty());
    pair.bringReceipt();
    REQUIRE(reported.level(pair.village) != 1);

    // A colleague at the station's other PC went on with it, and knew nothing of that.
    archive::WriteRequest colleague =
        setRequest(station.session(), f::type, saved.id, {{f::state, u"oral"_s}});
    colleague.fields.front().seen = std::vector<Dot>{found.front().dot};
    (void)take(station.session().archive().writer().write(colleague));
    const auto open = take(listConflicts(station.session()));
    REQUIRE(open.size() == 1);
    (void)take(resolveConflict(station.session(), {saved.id, f::state, {}, Value(u"oral"_s)}));
    REQUIRE(reported.levels(station).size() == 1);
    pair.bringReceipt();
    CHECK(reported.level(pair.village) == 1);
    CHECK_FALSE(everything(pair.village).contains(words));
}

TEST_CASE("A level record that somebody withdrew for a reason of his own is not brought back")
{
    Reported reported;
    Office& station = reported.pair.station;
    const SavedRecord saved = reported.report(station);
    (void)take(withdrawRecord(station.session(), levelRecordOf(saved.id), u"评定有误"_s));
    take(settleIncidentLevels(station.session()));
    CHECK(reported.levels(station).empty());
}

TEST_CASE("Settling twice writes once, and a village that knows of the incident is told nothing")
{
    Reported reported;
    OfficePair& pair = reported.pair;
    (void)reported.report(pair.village);
    pair.handOver();
    CHECK(reported.levels(pair.station, true).empty());
    (void)reported.report(pair.station);
    const qint64 changes = pair.station.changes();
    take(settleIncidentLevels(pair.station.session()));
    CHECK(pair.station.changes() == changes);
    CHECK(reported.levels(pair.station).size() == 1);
}

TEST_CASE("An incident that came from elsewhere raises the level of the village that was not told")
{
    Reported reported;
    OfficePair& pair = reported.pair;
    const RecordId incident = pair.station.receive(
        f::type, reported.child,
        {{f::child, reported.child}, {f::facts, words}, {f::state, u"found"_s}});
    CHECK(reported.levels(pair.station).empty());
    (void)pair.handOver(); // any stick will do
    REQUIRE(reported.levels(pair.station).size() == 1);
    CHECK(reported.levels(pair.station).front().id == levelRecordOf(incident));
    pair.bringReceipt();
    CHECK(reported.level(pair.village) == 1);
}
