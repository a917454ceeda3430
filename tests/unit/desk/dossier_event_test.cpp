// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/dossier_event.h"

#include "archive/archive.h"
#include "catalogue/fields.h"
#include "desk/records.h"
#include "support/catch.h"
#include "support/desk/office.h"

using namespace tongdang;
using namespace tongdang::desk;
using tongdang::test::Office;
using tongdang::test::take;

TEST_CASE("Each state of a dossier leaves its dated event, so that a suspension holds duties up")
{
    Office office;
    const RecordId child = office.addChild();
    office.setToday(QDate(2026, 12, 1));
    const auto setStatus = [&](const QString& status) {
        const bool isSuspended = status == QStringLiteral("suspended");
        office.change(
            fields::child::type, child,
            {{fields::child::status, status},
             {fields::child::suspend_reason, isSuspended ? Value(QStringLiteral("1")) : Value()},
             {fields::child::status_on, Value(office.today())}});
    };
    setStatus(QStringLiteral("suspended"));
    setStatus(QStringLiteral("suspended")); // again: nothing new
    office.setToday(QDate(2026, 12, 9));
    setStatus(QStringLiteral("open"));
    QStringList told;
    for (const Record& event :
         take(listRecords(office.session(), {fields::dossier_event::type, child, {}})))
        told.append(event.value(fields::dossier_event::kind).toText() + u' '
                    + event.value(fields::dossier_event::date).toText());
    CHECK(told
          == QStringList{QStringLiteral("open 2026-11-24"), QStringLiteral("suspend 2026-12-01"),
                         QStringLiteral("resume 2026-12-09")});
}

TEST_CASE("A state whose day nobody gives holds since today, in the dossier and in its event")
{
    using namespace fields;
    Office office;
    office.setToday(QDate(2026, 1, 5));
    const RecordId child = office.addChild();
    office.setToday(QDate(2026, 11, 27));
    office.change(child::type, child,
                  {{child::status, QStringLiteral("suspended")},
                   {child::suspend_reason, QStringLiteral("1")}});
    const auto eventDays = [&] {
        QStringList days;
        for (const Record& event :
             take(listRecords(office.session(), {dossier_event::type, child, {}})))
            days.append(event.value(dossier_event::date).toText());
        return days;
    };
    const auto statusOn = [&] {
        return take(getRecord(office.session(), child)).field(child::status_on)->shown().toDate();
    };
    CHECK(statusOn() == QDate(2026, 11, 27));
    CHECK(eventDays() == QStringList{QStringLiteral("2026-01-05"), QStringLiteral("2026-11-27")});
    // Who knows the day says it; another field of the dossier moves nothing.
    office.setToday(QDate(2026, 12, 20));
    office.change(
        child::type, child,
        {{child::status, QStringLiteral("open")}, {child::status_on, Value(QDate(2026, 12, 9))}});
    office.change(child::type, child, {{child::remark, QStringLiteral("备注")}});
    CHECK(statusOn() == QDate(2026, 12, 9));
    CHECK(eventDays().back() == QStringLiteral("2026-12-09"));
}

TEST_CASE("Every state with steps takes the day of its step, one with a moment takes the moment")
{
    using namespace fields;
    Office office;
    const RecordId child = office.addChild();
    const RecordId need = office.put(
        need::type, child,
        {{need::state, QStringLiteral("1")}, {need::state_on, Value(QDate(2026, 11, 24))}});
    const RecordId incident =
        office.put(incident::type, child,
                   {{incident::child, child},
                    {incident::found_at, QStringLiteral("2026-11-24T08:00")},
                    {incident::state, QStringLiteral("found")},
                    {incident::state_on, QStringLiteral("2026-11-24T08:00")}});
    office.setNow(Clock::startOf(QDate(2026, 11, 27)) + qint64(570) * 60 * 1000);
    office.change(need::type, need, {{need::state, QStringLiteral("2")}});
    office.change(incident::type, incident,
                  {{incident::state, QStringLiteral("oral")},
                   {incident::called_110_at, QStringLiteral("2026-11-27T09:00")}});
    CHECK(take(getRecord(office.session(), need)).field(need::state_on)->shown().toText()
          == QStringLiteral("2026-11-27"));
    CHECK(take(getRecord(office.session(), incident)).field(incident::state_on)->shown().toText()
          == QStringLiteral("2026-11-27T09:30"));
}

TEST_CASE("A dossier that waited as a candidate is opened on the day it is opened")
{
    using namespace fields;
    Office office;
    office.setToday(QDate(2026, 9, 1));
    const RecordId child = office.addChild();
    office.closeDossier(child);
    const RecordId candidate = office.put(child::type, {},
                                          {{child::name, QStringLiteral("示候选")},
                                           {child::status, QStringLiteral("verifying")},
                                           {child::status_on, Value(office.today())},
                                           {child::opened_on, Value(office.today())}});
    office.setToday(QDate(2026, 11, 27));
    office.change(child::type, candidate, {{child::status, QStringLiteral("open")}});
    office.change(child::type, child, {{child::status, QStringLiteral("open")}});
    const auto openedOn = [&](const RecordId& dossier) {
        return take(getRecord(office.session(), dossier)).field(child::opened_on)->shown().toDate();
    };
    CHECK(openedOn(candidate) == QDate(2026, 11, 27));
    CHECK(openedOn(child) == QDate(2026, 9, 1)); // opened again is not opened
    const auto events = take(listRecords(office.session(), {dossier_event::type, candidate, {}}));
    CHECK(events.back().value(dossier_event::date).toDate() == QDate(2026, 11, 27));
}

TEST_CASE("A state cannot begin before the last event of the dossier, on its day it can")
{
    using namespace fields;
    Office office;
    office.setToday(QDate(2026, 1, 5));
    const RecordId child = office.addChild();
    office.setToday(QDate(2026, 11, 27));
    const auto suspendOn = [&](QDate day) {
        return putRecord(office.session(), {child::type,
                                            child,
                                            {},
                                            {{child::status, QStringLiteral("suspended")},
                                             {child::suspend_reason, QStringLiteral("1")},
                                             {child::status_on, Value(day)}},
                                            true});
    };
    const auto refused = suspendOn(QDate(2026, 1, 4));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().arguments
          == QStringList{QStringLiteral("状态日期"),
                         QStringLiteral("desk.step_too_early\t2026-01-05")});
    CHECK(suspendOn(QDate(2026, 1, 5)));
}

TEST_CASE("A step that a dossier took is not withdrawn but taken back, and its day is mended")
{
    using namespace fields;
    Office office;
    office.setToday(QDate(2026, 12, 1));
    const RecordId child = office.addChild();
    office.setToday(QDate(2026, 12, 9));
    office.change(child::type, child,
                  {{child::status, QStringLiteral("suspended")},
                   {child::suspend_reason, QStringLiteral("1")}});
    const auto events = [&] {
        return take(listRecords(office.session(), {dossier_event::type, child, {}}));
    };
    REQUIRE(events().size() == 2);
    const RecordId step = events().back().id;
    CHECK(test::errorCode(withdrawRecord(office.session(), step, QStringLiteral("点错了")))
          == "desk.step_not_withdrawn");
    CHECK(events().size() == 2);
    office.change(dossier_event::type, step, {{dossier_event::date, Value(QDate(2026, 12, 8))}});
    office.setToday(QDate(2026, 12, 10));
    office.change(child::type, child, {{child::status, QStringLiteral("open")}});
    CHECK(events().size() == 3);
    CHECK(events().back().value(dossier_event::kind).isText(u"resume"));
}
