// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/office.h"

#include "catalogue/fields.h"
#include "desk/records.h"
#include "desk/upkeep.h"
#include "support/catch.h"
#include "support/desk/office.h"
#include "support/desk/office_pair.h"

using namespace tongdang;
using namespace tongdang::desk;
using tongdang::test::Office;
using tongdang::test::OfficePair;
using tongdang::test::take;

namespace {

template <class T>
QByteArray codeOf(const Result<T>& result)
{
    return result ? QByteArray() : result.error().code;
}

Result<SavedRecord> tryPut(Office& office, TypeNo type, const std::optional<RecordId>& record,
                           const std::vector<FieldInput>& fields,
                           const std::optional<RecordId>& child = std::nullopt)
{
    return putRecord(office.session(), {type, record, child, fields, true});
}

const QString number = QStringLiteral("53042699920100011");

Value dossierNumber(Office& office, const RecordId& child)
{
    return shownRecord(take(getRecord(office.session(), child))).value(fields::child::dossier_no);
}

} // namespace

TEST_CASE("A village cannot fill in what the station gives and is told who does")
{
    Office village;
    const RecordId child = village.addChild();
    const auto before = village.changes();
    const auto refused =
        tryPut(village, fields::child::type, child, {{fields::child::dossier_no, number}});
    REQUIRE(codeOf(refused) == "desk.owner_station");
    CHECK(refused.error().arguments == QStringList{QStringLiteral("档案编号")});
    CHECK(village.changes() == before);
    // Beside a field of its own nothing is saved by halves.
    CHECK(codeOf(tryPut(village, fields::child::type, child,
                        {{fields::child::remark, QStringLiteral("住得远")},
                         {fields::child::dossier_no, number}}))
          == "desk.owner_station");
    CHECK(village.changes() == before);
}

TEST_CASE("A village makes no meeting, review, unit or school, and a station does")
{
    Office village;
    Office station(Role::Township, QStringLiteral("530426999000"), QStringLiteral("示范镇社工站"));
    const RecordId child = village.addChild();
    const std::vector<std::pair<TypeNo, FieldInput>> theirs{
        {fields::meeting::type, {fields::meeting::title, QStringLiteral("联席会议")}},
        {fields::unit::type, {fields::unit::name, QStringLiteral("派出所")}},
        {fields::school::type, {fields::school::name, QStringLiteral("示范小学")}}};
    for (const auto& [type, field] : theirs) {
        CAPTURE(type);
        CHECK(codeOf(tryPut(village, type, std::nullopt, {field})) == "desk.owner_station");
        CHECK(tryPut(station, type, std::nullopt, {field}).has_value());
    }
    CHECK(codeOf(tryPut(village, fields::review::type, std::nullopt,
                        {{fields::review::reason, QStringLiteral("同意")}}, child))
          == "desk.owner_station");
}

TEST_CASE("What is the county's alone is refused at the station too and names the county")
{
    Office station(Role::Township, QStringLiteral("530426999000"), QStringLiteral("示范镇社工站"));
    Office county(Role::County, QStringLiteral("530426000000"), QStringLiteral("示范县民政局"));
    const FieldInput basis{fields::restricted_category::basis, QStringLiteral("证明")};
    for (Office* const office : {&station, &county}) {
        const RecordId child = office->addChild();
        const auto put =
            tryPut(*office, fields::restricted_category::type, std::nullopt, {basis}, child);
        CHECK(codeOf(put) == (office == &county ? QByteArray() : "desk.owner_county"));
    }
}

TEST_CASE("A form that holds the station's value unchanged is saved at the village")
{
    OfficePair both;
    const RecordId child = both.village.addChild();
    (void)both.handOver();
    both.station.change(fields::child::type, child, {{fields::child::dossier_no, number}});
    (void)both.bringReceipt();
    CHECK(dossierNumber(both.village, child).isText(number));
    both.village.change(
        fields::child::type, child,
        {{fields::child::dossier_no, number}, {fields::child::remark, QStringLiteral("住得远")}});
    // To clear it is to change it.
    CHECK(codeOf(tryPut(both.village, fields::child::type, child,
                        {{fields::child::dossier_no, Value()}}))
          == "desk.owner_station");
}

TEST_CASE("Only the office that keeps a record withdraws it")
{
    OfficePair both;
    const RecordId child = both.village.addChild();
    (void)both.handOver();
    const RecordId note =
        both.station.put(fields::station_note::type, child,
                         {{fields::station_note::text, QStringLiteral("请补走访记录")}});
    (void)both.bringReceipt();
    CHECK(codeOf(withdrawRecord(both.village.session(), note, QStringLiteral("登错了")))
          == "desk.owner_station");
    // The answer is the village's.
    both.village.change(fields::station_note::type, note,
                        {{fields::station_note::reply, QStringLiteral("已补")}});
    CHECK(withdrawRecord(both.station.session(), note, QStringLiteral("登错了")).has_value());
}

TEST_CASE(
    "What an office wrote that does not own the field is kept and shown, and the owner decides")
{
    OfficePair both;
    const RecordId child = both.village.addChild();
    (void)both.handOver();
    // An older program at the village did not ask.
    const QString wrong = QStringLiteral("自编001");
    both.station.change(fields::child::type, child, {{fields::child::dossier_no, number}});
    both.village.setNow(both.village.environment().clock.nowMilliseconds() + 1000);
    both.village.receiveChange(fields::child::type, child, {{fields::child::dossier_no, wrong}});
    (void)both.handOver();
    (void)both.bringReceipt();
    for (Office* const office : {&both.village, &both.station}) {
        CHECK(dossierNumber(*office, child).isText(wrong)); // the newest, whoever wrote it
        const auto lines = take(listConflicts(office->session()));
        REQUIRE(lines.size() == 1);
        CHECK(lines[0].heads.size() == 2);
    }
    const auto lines = take(listConflicts(both.station.session()));
    const Resolution stations{child, lines[0].field, lines[0].heads[1].version, {}};
    CHECK(codeOf(resolveConflict(both.village.session(), stations)) == "desk.owner_station");
    CHECK(take(listConflicts(both.village.session())).size() == 1);
    CHECK(resolveConflict(both.station.session(), stations).has_value());
    (void)both.bringReceipt();
    CHECK(dossierNumber(both.village, child).isText(number));
    CHECK(take(listConflicts(both.village.session())).empty());
}
