// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/organisation.h"

#include "catalogue/fields.h"
#include "desk/audit.h"
#include "desk/duties.h"
#include "desk/overview.h"
#include "support/catch.h"
#include "support/desk/office.h"

#include <algorithm>

using namespace tongdang;
using namespace tongdang::desk;
using namespace Qt::StringLiterals;
using tongdang::test::errorCode;
using tongdang::test::Office;
using tongdang::test::take;

namespace {

QStringList rulesOf(const std::vector<OrganisationDuty>& duties)
{
    QStringList rules;
    for (const OrganisationDuty& duty : duties)
        rules.append(duty.rule);
    return rules;
}

bool isDouble(Office& office, const RecordId& child)
{
    const ChildOverview found = take(Overview::ofChild(office.session(), child));
    return std::ranges::any_of(found.classification.findings,
                               [](const Flag& finding) { return finding.rule == u"DUP"; });
}

} // namespace

TEST_CASE("An office is asked about itself from the year on in which the program came into use")
{
    Office village;
    const auto duties = take(officeDuties(village.session()));
    const auto safety = std::ranges::find(duties, QStringLiteral("S1"), &Demand::rule);
    REQUIRE(safety != duties.end());
    CHECK(safety->dueOn == QDate(2026, 12, 31));
    CHECK(safety->state == DutyState::Due);
    CHECK(safety->subject.division == QStringLiteral("530426999201"));
    CHECK(safety->subject.name == QStringLiteral("示范村"));
    CHECK_FALSE(rulesOf(duties).contains(QStringLiteral("K1"))); // the county's
    CHECK_FALSE(rulesOf(duties).contains(QStringLiteral("D1"))); // its director made the archive

    Office county(Role::County, QStringLiteral("530426000000"), QStringLiteral("示范县"));
    const QStringList asked = rulesOf(take(officeDuties(county.session())));
    CHECK(asked.contains(QStringLiteral("K1")));
    CHECK(asked.contains(QStringLiteral("R0"))); // the plan ended on 31 Oct 2026
    CHECK_FALSE(asked.contains(QStringLiteral("S1")));
}

TEST_CASE("Thirty-one children who are served ask for a second director")
{
    Office office;
    const auto asks = [&] {
        return rulesOf(take(officeDuties(office.session()))).contains(QStringLiteral("D2"));
    };
    std::vector<RecordId> children;
    for (int i = 0; i < 31; ++i) {
        const RecordId child = office.addChild(QStringLiteral("示%1").arg(i));
        office.change(fields::child::type, child,
                      {{fields::child::village, QStringLiteral("530426999201")}});
        if (i < 30)
            office.sendParentsAway(child, QDate(2026, 1, 10));
        children.push_back(child);
    }
    CHECK_FALSE(asks());
    office.sendParentsAway(children.back(), QDate(2026, 1, 10));
    CHECK(asks());
}

TEST_CASE("Two dossiers of one id number know of each other as soon as both are here")
{
    Office office;
    const RecordId first = office.addChild(QStringLiteral("示一"));
    const RecordId second = office.addChild(QStringLiteral("示二"));
    // Another office's: here the second one would be refused.
    const auto number = [&](const RecordId& child, const QString& idno) {
        office.receiveChange(fields::child::type, child, {{fields::child::idno, idno}});
    };
    number(first, QStringLiteral("530426201511240023"));
    (void)take(Overview::of(office.session()));
    CHECK_FALSE(isDouble(office, first));
    number(second, QStringLiteral("530426201511240023"));
    (void)take(Overview::of(office.session())); // an update, not made anew
    CHECK(isDouble(office, first));
    CHECK(isDouble(office, second));
    number(second, QStringLiteral("53042620151124004X"));
    (void)take(Overview::of(office.session()));
    CHECK_FALSE(isDouble(office, first));
}

TEST_CASE("A school that becomes a pilot school concerns its pupils at once")
{
    Office office;
    const RecordId child = office.addChild();
    const RecordId school = office.receive(fields::school::type, {},
                                           {{fields::school::name, QStringLiteral("示范小学")},
                                            {fields::school::kind, QStringLiteral("3")}});
    office.put(fields::education::type, child,
               {{fields::education::child, child},
                {fields::education::year, 2026},
                {fields::education::term, QStringLiteral("1")},
                {fields::education::status, QStringLiteral("03")},
                {fields::education::school, school}});
    const auto isTested = [&] {
        const auto overview = take(Overview::of(office.session()));
        return overview->child(child)->duty(u"psych_test") != nullptr;
    };
    CHECK_FALSE(isTested());
    office.receiveChange(fields::school::type, school, {{fields::school::pilot, true}});
    CHECK(isTested());
}

TEST_CASE("Today shows what is asked of the office, and says that the plan has ended")
{
    Office office;
    const TodayTasks view = take(todayTasks(office.session()));
    CHECK(rulesOf(view.office).contains(QStringLiteral("S1")));
    CHECK(std::ranges::none_of(view.office, [](const OrganisationDuty& duty) {
        return duty.state == DutyState::Upcoming;
    }));
    CHECK(view.policyNotice.contains(QStringLiteral("2026年10月31日")));
    office.setToday(QDate(2026, 10, 31));
    CHECK(policyNotice(office.session()).isEmpty());
}

TEST_CASE("The yearly audit is closed in the access log, and is asked again the year after")
{
    Office county(Role::County, QStringLiteral("530426000000"), QStringLiteral("示范县"));
    const auto due = [&] {
        const auto duties = take(officeDuties(county.session()));
        const auto audit = std::ranges::find(duties, QStringLiteral("Z1"), &Demand::rule);
        REQUIRE(audit != duties.end());
        return audit->dueOn;
    };
    CHECK(due() == QDate(2026, 12, 31));
    CHECK(errorCode(closeAudit(county.session(), QStringLiteral(" "))) == "desk.audit_result");
    CHECK(due() == QDate(2026, 12, 31));
    const AccessProof proof = take(closeAudit(county.session(), QStringLiteral("没有违规查看")));
    CHECK_FALSE(proof.firstFault);
    CHECK(take(lastAudit(county.session())) == county.today());
    CHECK(due() == QDate(2027, 12, 31));
    const auto done = take(officeDone(county.session(), QDate(2026, 11, 1), {}));
    REQUIRE(done.size() == 1);
    CHECK(done.front().duty.rule == QStringLiteral("Z1"));
    CHECK(done.front().duty.doneOn == county.today());
    CHECK(done.front().duty.isInTime());
    CHECK(take(officeDone(county.session(), {}, {})).empty());
    county.reopen();
    CHECK(due() == QDate(2027, 12, 31));

    Office village;
    CHECK(errorCode(closeAudit(village.session(), QStringLiteral("没有"))) == "desk.audit_office");
}

TEST_CASE("What an audit found is short and names nobody of a dossier")
{
    Office station(Role::Township, QStringLiteral("530426999000"), QStringLiteral("示范镇"));
    const RecordId child = station.addChild(QStringLiteral("马小龙"));
    station.sendParentsAway(child, station.today().addDays(-90));
    const auto code = [&station](const QString& found) {
        return errorCode(closeAudit(station.session(), found));
    };
    CHECK(code(QString(301, u'查')) == "desk.reason_too_long");
    CHECK(code(QStringLiteral("有人看了马小龙的档案")) == "desk.audit_names_child");
    CHECK(code(QStringLiteral("有人问过示家长")) == "desk.audit_names_child");
    CHECK_FALSE(take(lastAudit(station.session())).isValid());
    // Who did it is named: a member of the staff.
    const QString found = station.session().profile().personName + QString(290, u'查');
    (void)take(closeAudit(station.session(), found));
    CHECK(take(lastAudit(station.session())) == station.today());
}

TEST_CASE("What was done of an office's duties is told with the record that did it")
{
    using namespace fields;
    Office village;
    const auto done = [&](QDate from) {
        QStringList told;
        for (const OrganisationDone& one : take(officeDone(village.session(), from, {})))
            told.append(one.duty.act + u' ' + one.subject.name + u' '
                        + one.duty.doneOn.toString(Qt::ISODate));
        return told;
    };
    CHECK(done(QDate(2026, 11, 1)).isEmpty());
    const RecordId held =
        village.put(activity::type, {},
                    {{activity::date, Value(QDate(2026, 11, 20))},
                     {activity::state, QStringLiteral("2")},
                     {activity::village, QStringLiteral("530426999201")},
                     {activity::topics, Value(QStringList{QStringLiteral("01")})}});
    CHECK(done(QDate(2026, 11, 1))
          == QStringList{QStringLiteral("safety_activity 示范村 2026-11-20")});
    CHECK(take(officeDone(village.session(), QDate(2026, 11, 1), {})).front().duty.record == held);
    CHECK(done(QDate(2026, 11, 21)).isEmpty());
}

TEST_CASE("A station asks about every village that it knows, described or not")
{
    using namespace fields;
    Office station(Role::Township, u"530426999000"_s, u"示范镇社工站"_s);
    station.put(village::type, {},
                {{village::code, u"530426999201"_s}, {village::name, u"示范村"_s}});
    const auto live = [&](const QString& village) {
        const RecordId child = station.addChild();
        station.change(child::type, child, {{child::village, village}});
    };
    live(u"530426999201"_s);
    live(u"530426999202"_s);
    live(u"530426999202"_s);
    QStringList asked;
    for (const OrganisationDuty& duty : take(officeDuties(station.session()))) {
        if (duty.rule == u"D1")
            asked.append(duty.subject.division);
        if (duty.rule == u"D1" && duty.subject.division == u"530426999202")
            CHECK_FALSE(duty.subject.record); // nobody has described it
    }
    asked.sort();
    CHECK(asked == QStringList{u"530426999201"_s, u"530426999202"_s});
}
