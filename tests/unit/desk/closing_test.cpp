// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/fields.h"
#include "desk/duties.h"
#include "desk/records.h"
#include "support/catch.h"
#include "support/desk/office.h"

using namespace tongdang;
using namespace tongdang::desk;
using tongdang::test::Office;
using tongdang::test::take;
using namespace Qt::StringLiterals;

/// Closing a dossier (domain.md §7.1): a reason, the station's confirmation, and a closing visit
/// unless the child died, moved away or was entered by mistake.
namespace {

RecordId closingVisit(Office& office, const RecordId& child, const QString& purpose = u"9"_s,
                      const QString& outcome = u"1"_s)
{
    return office.put(fields::visit::type, child,
                      {{fields::visit::date, Value(office.today())},
                       {fields::visit::purpose, Value(QStringList{purpose})},
                       {fields::visit::means, u"1"_s},
                       {fields::visit::outcome, outcome}});
}

Result<SavedRecord> save(Office& office, const RecordId& child,
                         const std::vector<FieldInput>& fields)
{
    return putRecord(office.session(), {fields::child::type, child, {}, fields, true});
}

QStringList refusal(Office& office, const RecordId& child, const std::vector<FieldInput>& fields)
{
    const auto saved = save(office, child, fields);
    return saved ? QStringList() : saved.error().arguments;
}

bool waitsForStation(Office& office, const RecordId& child)
{
    for (const ChildClassification& found : take(classifyChildren(office.session(), child))) {
        for (const Flag& finding : found.classification.findings) {
            if (finding.code == u"CLOSE_CONFIRM")
                return true;
        }
    }
    return false;
}

} // namespace

TEST_CASE("A village proposes to close a dossier and does not close it")
{
    using namespace fields::child;
    Office village;
    const RecordId child = village.addChild();
    const RecordId visit = closingVisit(village, child);
    CHECK(refusal(village, child,
                  {{status, u"closed"_s}, {close_reason, u"3"_s}, {close_visit, visit}})
          == QStringList{u"档案状态"_s, u"catalogue.step_by\t结案"_s});
    CHECK_FALSE(waitsForStation(village, child));
    take(save(village, child, {{close_reason, u"3"_s}, {close_visit, visit}}));
    CHECK(waitsForStation(village, child));
    CHECK(take(getRecord(village.session(), child)).field(status)->shown().toText() == u"open");
}

TEST_CASE("A village enters no dossier that is closed already, nor confirms it")
{
    using namespace fields;
    Office village;
    const auto saved = putRecord(
        village.session(),
        {child::type,
         {},
         {},
         {{child::name, u"示旧"_s}, {child::status, u"closed"_s}, {child::close_reason, u"3"_s}},
         true});
    REQUIRE_FALSE(saved);
    CHECK(saved.error().arguments == QStringList{u"档案状态"_s, u"catalogue.step_by\t结案"_s});
    CHECK(take(listRecords(village.session(), {review::type, {}, {}})).empty());
}

TEST_CASE("The station confirms what the village proposed, with the reason and the visit")
{
    using namespace fields;
    Office station(Role::Township, u"530426999000"_s, u"示范镇社工站"_s);
    const RecordId child = station.addChild();
    station.setToday(station.today().addDays(1));
    const RecordId visit = closingVisit(station, child);
    take(save(station, child, {{child::close_reason, u"3"_s}, {child::close_visit, visit}}));
    station.setToday(station.today().addDays(1));
    take(save(station, child, {{child::status, u"closed"_s}}));
    const auto event =
        take(listRecords(station.session(), {dossier_event::type, child, {}})).back();
    CHECK(event.value(dossier_event::close_reason).toText() == u"3");
    CHECK(event.value(dossier_event::visit).toRecordId() == visit);
    const auto reviews = take(listRecords(station.session(), {review::type, child, {}}));
    REQUIRE(reviews.size() == 1);
    CHECK(reviews.front().value(review::subject).toText() == u"4");
    CHECK(reviews.front().value(review::dossier_event).toRecordId() == event.id);
    CHECK(reviews.front().value(review::decision).toText() == u"1");
    CHECK(reviews.front().value(review::by).toRecordId() == station.session().profile().person);
    CHECK(reviews.front().value(review::date).toDate() == station.today());
    CHECK_FALSE(waitsForStation(station, child));
    // Opened again, it is closed by new answers only.
    station.setToday(station.today().addDays(1));
    take(save(station, child, {{child::status, u"open"_s}}));
    CHECK_FALSE(waitsForStation(station, child));
    CHECK_FALSE(save(station, child, {{child::status, u"closed"_s}}));
}

TEST_CASE("Closing asks for a closing visit unless the child died, moved or was a mistake")
{
    using namespace fields::child;
    Office station(Role::Township, u"530426999000"_s, u"示范镇社工站"_s);
    const RecordId child = station.addChild();
    station.setToday(station.today().addDays(1));
    const auto asked = [&](const QString& reason) {
        return refusal(station, child, {{status, u"closed"_s}, {close_reason, reason}});
    };
    for (const QString& reason : {u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"7"_s})
        CHECK(asked(reason) == QStringList{u"结案走访"_s, u"catalogue.step_asks"_s});
    const QString reason = GENERATE(u"5"_s, u"6"_s, u"8"_s, u"9"_s);
    CHECK(asked(reason).isEmpty());
}

TEST_CASE("A closing visit is one to this child, for that purpose, that met somebody")
{
    using namespace fields::child;
    Office village;
    const RecordId child = village.addChild();
    const RecordId other = village.addChild(u"示另"_s);
    const auto refused = [&](const RecordId& visit) {
        const QStringList faults =
            refusal(village, child, {{close_reason, u"3"_s}, {close_visit, visit}});
        return faults.value(0) == u"结案走访"
               && faults.value(1).startsWith(u"desk.reference_unfit\t走访"_s);
    };
    CHECK(refused(closingVisit(village, child, u"1"_s)));
    CHECK(refused(closingVisit(village, child, u"9"_s, u"3"_s)));
    CHECK(refused(closingVisit(village, other)));
    const RecordId gone = closingVisit(village, child);
    take(withdrawRecord(village.session(), gone, u"录错"_s));
    CHECK(refused(gone));
    CHECK_FALSE(refused(closingVisit(village, child, u"9"_s, u"2"_s)));
}

TEST_CASE("A proposal to close falls with another step of the dossier")
{
    using namespace fields::child;
    Office village;
    const RecordId child = village.addChild();
    take(save(village, child, {{close_reason, u"5"_s}}));
    REQUIRE(waitsForStation(village, child));
    village.setToday(village.today().addDays(1));
    take(save(village, child, {{status, u"suspended"_s}, {suspend_reason, u"1"_s}}));
    CHECK_FALSE(waitsForStation(village, child));
}
