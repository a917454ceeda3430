// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/erase.h"

#include "archive/archive.h"
#include "archive/settings_table.h"
#include "catalogue/fields.h"
#include "desk/children.h"
#include "desk/drafts.h"
#include "desk/duplicates.h"
#include "desk/records.h"
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

const QString reason = u"监护人申请，第7号"_s;

Office station()
{
    return Office(Role::Township, u"530426999000"_s, u"示范镇社工站"_s);
}

bool isHere(Office& office, const RecordId& record)
{
    return take(office.session().archive().reader().record(record)).has_value();
}

/// Of the newest entry of the access log.
archive::AccessLog::Entry lastNoted(Office& office)
{
    return take(office.session().archive().accessLog().latest(1)).front();
}

} // namespace

TEST_CASE("A station erases a dossier with all its records, says why, and other children stay")
{
    Office office = station();
    const RecordId child = office.addChild(u"马小龙"_s);
    const RecordId visit = office.visit(child, office.today());
    const RecordId other = office.addChild(u"杨小凤"_s);
    const ErasureReport report = take(eraseForEver(office.session(), child, reason));
    const auto noted = lastNoted(office);
    CHECK(noted.action == "erase.dossier");
    CHECK(noted.subject == child);
    CHECK(noted.person == office.session().profile().person);
    CHECK(QString::fromUtf8(noted.detail) == reason);
    CHECK(report.done.isDossier);
    CHECK(report.done.records == 3); // with the event of its opening
    CHECK_FALSE(report.unfinished);
    CHECK_FALSE(isHere(office, child));
    CHECK_FALSE(isHere(office, visit));
    CHECK(isHere(office, other));
    CHECK(take(findChildren(office.session(), u"马小龙"_s)).empty());
    CHECK(take(listChildren(office.session())).size() == 1);
    CHECK(take(runDoctor(office.session(), DoctorMode::Check)).projections.isEmpty());
    CHECK(errorCode(eraseForEver(office.session(), child, reason)) == "desk.unknown_record");
}

TEST_CASE("A village erases nothing and is told to ask its station")
{
    Office village;
    const RecordId child = village.addChild();
    CHECK(errorCode(planErasure(village.session(), child)) == "desk.erase_station_only");
    CHECK(errorCode(eraseForEver(village.session(), child, reason)) == "desk.erase_station_only");
    CHECK(isHere(village, child));
}

TEST_CASE("One record is erased and its dossier stays")
{
    Office office = station();
    const RecordId child = office.addChild(u"马小龙"_s);
    const RecordId visit = office.visit(child, office.today());
    const ErasurePlan plan = take(planErasure(office.session(), visit));
    CHECK_FALSE(plan.isDossier);
    CHECK(plan.records == 1);
    CHECK(isConfirmedBy(plan, u"马小龙"_s));
    CHECK(take(eraseForEver(office.session(), visit, reason)).done.record == visit);
    CHECK_FALSE(isHere(office, visit));
    CHECK(isHere(office, child));
    CHECK(lastNoted(office).action == "erase.record");
}

TEST_CASE("A station that held a child before erases neither its dossier nor a record of it")
{
    Office office = station();
    const RecordId child = office.addChild(u"马小龙"_s);
    const RecordId visit = office.visit(child, office.today());
    office.moveTo(u"530426998201"_s, child);
    CHECK(errorCode(planErasure(office.session(), child)) == "desk.moved_away");
    CHECK(errorCode(eraseForEver(office.session(), child, reason)) == "desk.moved_away");
    CHECK(errorCode(eraseForEver(office.session(), visit, reason)) == "desk.moved_away");
    CHECK(isHere(office, child));
    CHECK(isHere(office, visit));
}

TEST_CASE("The household goes with the last child that lives in it")
{
    Office office = station();
    const RecordId household = office.addHousehold(u"四组"_s);
    const RecordId first = office.addChild(u"马小龙"_s, household);
    const RecordId second = office.addChild(u"马小凤"_s, household);
    take(eraseForEver(office.session(), first, reason));
    CHECK(isHere(office, household));
    const ErasureReport report = take(eraseForEver(office.session(), second, reason));
    CHECK_FALSE(isHere(office, household));
    CHECK(report.done.records == 3);
}

TEST_CASE(
    "What names the child outside its dossier goes with it, and what only resembles it is told")
{
    using namespace fields;
    const QString idNumber = u"530426201601011216"_s;
    Office office = station();
    const RecordId child = office.addChild(u"马小龙"_s);
    office.change(
        child::type, child,
        {{child::idno, idNumber}, {child::sex, u"1"_s}, {child::birth, Value(QDate(2016, 1, 1))}});
    const RecordId given = office.addChild(u"马晓龙"_s);
    const RecordId other = office.addChild(u"杨小凤"_s);
    const RecordId comparison =
        office.put(comparison::type, std::nullopt, {{comparison::row_count, Value(qint64(3))}});
    const auto line = [&](const std::optional<RecordId>& names, const QString& number) {
        return office.put(comparison_line::type, std::nullopt,
                          {{comparison_line::comparison, comparison},
                           {comparison_line::row_no, Value(qint64(1))},
                           {comparison_line::name, u"马小龙"_s},
                           {comparison_line::idno, number},
                           {comparison_line::child, names ? Value(*names) : Value()}});
    };
    const RecordId named = line(child, {});
    const RecordId namedGiven = line(given, {});
    const RecordId foreign = line(other, {});
    const RecordId numbered = line({}, idNumber);
    const auto counted = [&](const std::optional<RecordId>& names) {
        return office.receive(census_child::type, std::nullopt,
                              {{census_child::name, u"马小龙"_s},
                               {census_child::birth, Value(QDate(2016, 1, 1))},
                               {census_child::child, names ? Value(*names) : Value()}});
    };
    const RecordId census = counted(child);
    const RecordId alike = counted({});
    const RecordId notSame =
        office.put(not_same_person::type, other,
                   {{not_same_person::other, child}, {not_same_person::reason, u"马小龙是邻居"_s}});
    const RecordId sibling = office.put(
        family_member::type, other,
        {{family_member::name, u"马小龙"_s}, {family_member::birth, Value(QDate(2016, 1, 1))}});
    take(joinChildren(office.session(), given, child, u"同一人"_s));
    const ErasurePlan plan = take(planErasure(office.session(), child));
    std::vector<RecordId> found;
    for (const AlikeRecord& one : plan.alike)
        found.push_back(one.record);
    std::vector<RecordId> expected{numbered, alike, sibling};
    std::ranges::sort(found);
    std::ranges::sort(expected);
    CHECK(found == expected);
    take(eraseForEver(office.session(), child, reason));
    for (const RecordId& gone : {named, namedGiven, census, notSame})
        CHECK_FALSE(isHere(office, gone));
    for (const RecordId& stays : {foreign, numbered, alike, sibling, other, comparison})
        CHECK(isHere(office, stays));
}

TEST_CASE("A child with joined dossiers is erased with all of them")
{
    Office office = station();
    const RecordId given = office.addChild(u"马小龙"_s);
    const RecordId kept = office.addChild(u"马晓龙"_s);
    take(joinChildren(office.session(), given, kept, u"同一人"_s));
    const ErasureReport report = take(eraseForEver(office.session(), given, reason));
    CHECK(report.done.record == kept);
    CHECK(report.done.records == 4); // two children, two events
    CHECK_FALSE(isHere(office, given));
    CHECK_FALSE(isHere(office, kept));
    CHECK(take(listChildren(office.session())).empty());
}

TEST_CASE("A dossier of which a joined one is another office's is erased by the office above both")
{
    Office office = station();
    const RecordId given = office.addChild(u"马小龙"_s);
    const RecordId kept = office.addChild(u"马晓龙"_s);
    take(joinChildren(office.session(), given, kept, u"同一人"_s));
    office.moveTo(u"530426998201"_s, given);
    CHECK(errorCode(eraseForEver(office.session(), kept, reason)) == "desk.erase_joined_elsewhere");
    CHECK(isHere(office, kept));
    Office county(Role::County, u"530426000000"_s, u"示范县民政局"_s);
    const RecordId first = county.addChild(u"马小龙"_s);
    const RecordId second = county.addChild(u"马晓龙"_s);
    take(joinChildren(county.session(), first, second, u"同一人"_s));
    county.moveTo(u"530426998201"_s, first);
    take(eraseForEver(county.session(), second, reason));
    CHECK_FALSE(isHere(county, first));
}

TEST_CASE("A record in a joined dossier of another office is erased by the office above both")
{
    using namespace fields;
    Office office = station();
    const RecordId given = office.addChild(u"马小龙"_s);
    const RecordId kept = office.addChild(u"马晓龙"_s);
    const RecordId other = office.addChild(u"杨小凤"_s);
    const RecordId visit = office.visit(given, office.today());
    const RecordId ownVisit = office.visit(kept, office.today());
    const RecordId notSame =
        office.receive(not_same_person::type, given, {{not_same_person::other, other}});
    take(joinChildren(office.session(), given, kept, u"同一人"_s));
    office.moveTo(u"530426998201"_s, given);
    CHECK(errorCode(planErasure(office.session(), visit)) == "desk.erase_joined_elsewhere");
    CHECK(errorCode(eraseForEver(office.session(), visit, reason))
          == "desk.erase_joined_elsewhere");
    take(eraseForEver(office.session(), ownVisit, reason));
    // Of what names an erased child, early or late, it is left to that office, too.
    take(eraseForEver(office.session(), other, reason));
    const RecordId late =
        office.receive(not_same_person::type, given, {{not_same_person::other, other}});
    CHECK(take(eraseLateNames(office.session())) == 0);
    for (const RecordId& stays : {visit, notSame, late})
        CHECK(isHere(office, stays));
    for (const RecordId& gone : {ownVisit, other})
        CHECK_FALSE(isHere(office, gone));
}

TEST_CASE("What another organisation's list says of an erased child is left to that organisation")
{
    using namespace fields;
    Office office = station();
    const RecordId child = office.addChild(u"马小龙"_s);
    const RecordId line = RecordId::create(office.session().environment().randomness);
    archive::WriteRequest request = createRequest(
        office.session(),
        {line, comparison_line::type, std::nullopt, {{comparison_line::child, child}}});
    request.scope = Scope(u"530426998000"_s);
    (void)take(office.session().archive().writer().write(request));
    CHECK(errorCode(planErasure(office.session(), line)) == "desk.moved_away");
    take(eraseForEver(office.session(), child, reason));
    CHECK(take(eraseLateNames(office.session())) == 0);
    CHECK(isHere(office, line));
}

TEST_CASE("What names the child in a dossier that another office has now is left to that office")
{
    using namespace fields;
    Office office = station();
    const RecordId child = office.addChild(u"马小龙"_s);
    const RecordId moved = office.addChild(u"马晓龙"_s);
    const RecordId notSame =
        office.receive(not_same_person::type, moved, {{not_same_person::other, child}});
    office.moveTo(u"530426998201"_s, moved);
    take(eraseForEver(office.session(), child, reason));
    CHECK_FALSE(isHere(office, child));
    CHECK(isHere(office, notSame));
}

TEST_CASE("What names an erased child and comes later goes, too, and a village hears of it")
{
    using namespace fields;
    OfficePair both;
    const RecordId child = both.village.addChild(u"马小龙"_s);
    const RecordId other = both.village.addChild(u"马晓龙"_s);
    both.handOver();
    take(eraseForEver(both.station.session(), child, reason));
    // The village has not heard of it. Its stick comes late.
    const RecordId counted =
        both.village.receive(census_child::type, std::nullopt,
                             {{census_child::name, u"马小龙"_s}, {census_child::child, child}});
    const RecordId line = both.village.receive(
        comparison_line::type, std::nullopt,
        {{comparison_line::name, u"马小龙"_s}, {comparison_line::child, child}});
    const RecordId notSame =
        both.village.receive(not_same_person::type, other, {{not_same_person::other, child}});
    const RecordId foreign = both.village.receive(
        comparison_line::type, std::nullopt,
        {{comparison_line::name, u"马晓龙"_s}, {comparison_line::child, other}});
    const ImportReport report = both.handOver();
    CHECK(report.status == ImportStatus::Merged);
    CHECK(report.erasedRecords == 3);
    CHECK(lastNoted(both.station).action == "erase.late");
    CHECK(both.bringReceipt().erasedRecords == 3);
    for (Office* office : {&both.station, &both.village}) {
        for (const RecordId& gone : {child, counted, line, notSame})
            CHECK_FALSE(isHere(*office, gone));
        for (const RecordId& stays : {other, foreign})
            CHECK(isHere(*office, stays));
        bool isDumped = false;
        take(dumpArchive(office->session(), [&](const QByteArray& words) {
            isDumped = isDumped || words.contains(u"马小龙"_s.toUtf8());
        }));
        CHECK_FALSE(isDumped);
    }
    CHECK(both.handOver().erasedRecords == 0); // once
}

TEST_CASE("Only a station orders that what names an erased child goes")
{
    using namespace fields;
    OfficePair both;
    const RecordId child = both.station.addChild(u"马小龙"_s);
    take(eraseForEver(both.station.session(), child, reason));
    const RecordId counted =
        both.station.receive(census_child::type, std::nullopt,
                             {{census_child::name, u"马小龙"_s}, {census_child::child, child}});
    CHECK(take(eraseLateNames(both.station.session())) == 1);
    CHECK_FALSE(isHere(both.station, counted));
    CHECK(take(eraseLateNames(both.village.session())) == 0);
}

TEST_CASE("Where no dossier was erased yet nothing is looked for, and what comes later is found")
{
    using namespace fields;
    Office office = station();
    const archive::Reader& reader = office.session().archive().reader();
    const auto looked = [&] {
        return take(office.session().archive().settings().value("erase.late_looked"))
            .value_or(QByteArray())
            .toLongLong();
    };
    const RecordId child = office.addChild(u"马小龙"_s);
    const RecordId visit = office.visit(child, office.today());
    take(eraseForEver(office.session(), visit, reason)); // one record is no dossier
    CHECK_FALSE(take(reader.hasPurgedDossier()));
    CHECK(take(eraseLateNames(office.session())) == 0);
    CHECK(looked() == take(office.session().archive().log().lastOrdinal()));
    take(eraseForEver(office.session(), child, reason));
    CHECK(take(reader.hasPurgedDossier()));
    for (int i = 0; i < 2; ++i)
        office.receive(census_child::type, std::nullopt,
                       {{census_child::name, u"马小龙"_s}, {census_child::child, child}});
    CHECK(take(eraseLateNames(office.session())) == 2);
    CHECK(take(eraseLateNames(office.session())) == 0);
}

TEST_CASE("An erasure is confirmed by the child's name or the dossier's number and nothing else")
{
    Office office = station();
    const RecordId child = office.addChild(u"马小龙"_s);
    ErasurePlan plan = take(planErasure(office.session(), child));
    CHECK(isConfirmedBy(plan, u" 马小龙 "_s));
    CHECK_FALSE(isConfirmedBy(plan, QString()));
    CHECK_FALSE(isConfirmedBy(plan, u"马小"_s));
    office.change(fields::child::type, child, {{fields::child::dossier_no, u"ES-0017"_s}});
    plan = take(planErasure(office.session(), child));
    CHECK(isConfirmedBy(plan, u"ES-0017"_s));
    const RecordId log = office.put(fields::work_log::type, std::nullopt,
                                    {{fields::work_log::date, Value(office.today())}});
    CHECK(isConfirmedBy(take(planErasure(office.session(), log)), u"工作日志"_s));
}

TEST_CASE("The reason of an erasure must be given and may not name whom it is about")
{
    Office office = station();
    const RecordId child = office.addChild(u"马小龙"_s);
    office.sendParentsAway(child, office.today().addDays(-90));
    for (const QString& naming : {u"马小龙的爸爸来申请"_s, u"示家长来申请"_s})
        CHECK(errorCode(eraseForEver(office.session(), child, naming))
              == "desk.reason_names_child");
    CHECK(errorCode(eraseForEver(office.session(), child, u"  "_s)) == "desk.reason_missing");
    CHECK(errorCode(eraseForEver(office.session(), child, u"依"_s.repeated(301)))
          == "desk.reason_too_long");
    CHECK(isHere(office, child));
}

TEST_CASE("Who works here is not erased")
{
    Office office = station();
    CHECK(errorCode(eraseForEver(office.session(), office.session().profile().person, reason))
          == "desk.erase_staff");
}

TEST_CASE("A village hears how much its station erased, in the plan and when it is done")
{
    OfficePair both;
    const RecordId child = both.village.addChild(u"马小龙"_s);
    const RecordId other = both.village.addChild(u"杨小凤"_s);
    const RecordId visit = both.village.visit(other, both.village.today());
    both.handOver();
    take(eraseForEver(both.station.session(), child, reason));
    take(eraseForEver(both.station.session(), visit, reason));
    const ExportedBundle bundle =
        take(exportBundle(both.station.session(), both.stick(), u"530426999201"_s));
    const ImportReport plan = take(planImport(both.village.session(), bundle.file));
    CHECK(plan.erasedDossiers == 1);
    CHECK(isHere(both.village, child));
    const ImportReport report = take(importBundle(both.village.session(), bundle.file));
    CHECK(report.erasedDossiers == 1);
    CHECK(report.erasedRecords == 1);
    CHECK(report.changedRecords == 0);
    CHECK_FALSE(report.unfinished);
    CHECK_FALSE(isHere(both.village, child));
    CHECK_FALSE(isHere(both.village, visit));
    CHECK(isHere(both.village, other));
    const auto noted = lastNoted(both.village);
    CHECK(noted.action == "erase.received");
    CHECK(noted.detail == "1 1");
}
