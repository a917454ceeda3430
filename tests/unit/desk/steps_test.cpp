// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/fields.h"
#include "desk/duties.h"
#include "desk/records.h"
#include "support/catch.h"
#include "support/desk/office.h"

#include <QJsonDocument>

#include <algorithm>

using namespace tongdang;
using namespace tongdang::desk;
using tongdang::test::Office;
using tongdang::test::take;
using namespace Qt::StringLiterals;

TEST_CASE("Nobody merges a dossier into nothing by its state, and one that was so comes back")
{
    Office office;
    const RecordId child = office.addChild();
    // Two dossiers are joined where both are compared (sync.md §3); the state alone names no other.
    const auto set = [&](const QString& state) {
        return putRecord(office.session(),
                         {fields::child::type, child, {}, {{fields::child::status, state}}, true});
    };
    const auto refused = set(u"merged"_s);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().arguments.join(u' ').contains(u"catalogue.step"));
    office.receiveChange(fields::child::type, child, {{fields::child::status, u"merged"_s}});
    CHECK(set(u"open"_s));
}

TEST_CASE("A dossier is not suspended or rejected without saying why, and the event says it")
{
    using namespace fields;
    Office office;
    const RecordId child = office.addChild();
    const auto step = [&](const std::vector<FieldInput>& fields) {
        office.setToday(office.today().addDays(1)); // the order of entry is by the moment
        return putRecord(office.session(), {child::type, child, {}, fields, true});
    };
    const auto lastEvent = [&] {
        return take(listRecords(office.session(), {dossier_event::type, child, {}})).back();
    };
    const auto refused = step({{child::status, u"suspended"_s}});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().arguments == QStringList{u"暂停原因"_s, u"catalogue.step_asks"_s});
    take(step({{child::status, u"suspended"_s}, {child::suspend_reason, u"3"_s}}));
    CHECK(lastEvent().value(dossier_event::suspend_reason).toText() == u"3");
    take(step({{child::status, u"open"_s}}));
    CHECK(lastEvent().value(dossier_event::suspend_reason).isEmpty());
    // What was said the last time does not answer for this one.
    CHECK_FALSE(step({{child::status, u"suspended"_s}}));

    const RecordId other = office.put(child::type, {},
                                      {{child::name, u"示候选"_s},
                                       {child::status, u"verifying"_s},
                                       {child::status_on, Value(office.today())}});
    office.setToday(office.today().addDays(1));
    CHECK_FALSE(putRecord(office.session(),
                          {child::type, other, {}, {{child::status, u"rejected"_s}}, true}));
    office.change(child::type, other,
                  {{child::status, u"rejected"_s}, {child::status_reason, u"不在本村居住"_s}});
    const auto events = take(listRecords(office.session(), {dossier_event::type, other, {}}));
    CHECK(events.back().value(dossier_event::reject_reason).toText() == u"不在本村居住");
}

TEST_CASE("A child that goes along with the parents is not left behind while it is away with them")
{
    using namespace fields;
    Office office;
    const RecordId child = office.addChild();
    office.sendParentsAway(child, office.today().addMonths(-5));
    const auto isLeftBehind = [&] {
        return take(classifyChildren(office.session(), child))
            .front()
            .classification.has(u"LB_COUNTY");
    };
    REQUIRE(isLeftBehind());
    office.setToday(office.today().addDays(1));
    office.change(child::type, child,
                  {{child::status, u"suspended"_s}, {child::suspend_reason, u"1"_s}});
    CHECK(isLeftBehind()); // in hospital
    office.setToday(office.today().addDays(1));
    office.change(child::type, child, {{child::status, u"open"_s}});
    office.setToday(office.today().addDays(1));
    office.change(child::type, child,
                  {{child::status, u"suspended"_s}, {child::suspend_reason, u"1"_s}});
    CHECK(isLeftBehind());
    // Put right in the dossier: it is put right where the rules look.
    office.change(child::type, child, {{child::suspend_reason, u"3"_s}});
    CHECK_FALSE(isLeftBehind());
    int suspensions = 0;
    for (const Record& event :
         take(listRecords(office.session(), {dossier_event::type, child, {}})))
        suspensions += event.value(dossier_event::kind).isText(u"suspend") ? 1 : 0;
    CHECK(suspensions == 2);
}

TEST_CASE("The state of a restricted benefit holds since the day of its step, too")
{
    using namespace fields::restricted_category;
    Office office(Role::County, u"530426000000"_s, u"示范县"_s);
    const RecordId child = office.addChild();
    const RecordId record = office.put(
        type, child,
        {{cat, u"K03"_s}, {benefit_state, u"1"_s}, {benefit_on, Value(QDate(2026, 10, 1))}});
    office.setToday(QDate(2026, 11, 27));
    office.change(type, record, {{benefit_state, u"2"_s}});
    CHECK(take(getRecord(office.session(), record)).field(benefit_on)->shown().toText()
          == u"2026-11-27");
}

TEST_CASE("Whoever entered an incident does not void it alone, nor by naming another in one breath")
{
    using namespace fields;
    Office office;
    const RecordId child = office.addChild();
    const RecordId self = office.session().profile().person;
    const RecordId other = office.receive(staff::type, {}, {{staff::name, u"李支书"_s}});
    const auto entered = [&](const std::vector<FieldInput>& by) {
        std::vector<FieldInput> fields = by;
        fields.push_back({incident::state, u"found"_s});
        fields.push_back({incident::facts, u"看错了人"_s});
        return office.put(incident::type, child, fields);
    };
    const auto refused = [&](const RecordId& incident, std::vector<FieldInput> fields) {
        fields.push_back({incident::state, u"void"_s});
        fields.push_back({incident::state_reason, u"看错了人"_s});
        const auto saved =
            putRecord(office.session(), {incident::type, incident, {}, fields, true});
        return saved ? QStringList() : saved.error().arguments;
    };
    const QStringList same{u"作废第二人"_s, u"catalogue.same_person\t登记人"_s};
    const RecordId mine = entered({{incident::by, self}});
    CHECK(refused(mine, {{incident::void_by, self}}) == same);
    CHECK(refused(mine, {{incident::void_by, self}, {incident::by, other}}) == same);
    CHECK(refused(mine, {{incident::void_by, other}}).isEmpty());
    // Where nobody is named it is whoever sits here.
    const RecordId nobodys = entered({});
    CHECK(refused(nobodys, {{incident::void_by, self}}) == same);
    CHECK(refused(nobodys, {{incident::void_by, other}}).isEmpty());
    const RecordId theirs = entered({{incident::by, other}});
    CHECK(refused(theirs, {{incident::void_by, other}}) == same);
    CHECK(refused(theirs, {{incident::void_by, self}}).isEmpty());
}

TEST_CASE("A problem is reported with whom and when, worked on with a plan, handed on to somebody")
{
    using namespace fields;
    Office office;
    const RecordId child = office.addChild();
    const RecordId problem = office.put(problem::type, child, {{problem::state, u"found"_s}});
    const auto to = [&](const QString& state, std::vector<FieldInput> fields = {}) {
        fields.push_back({problem::state, state});
        const auto saved = putRecord(office.session(), {problem::type, problem, {}, fields, true});
        return saved ? QStringList() : saved.error().arguments;
    };
    const QString asks = u"catalogue.step_asks"_s;
    CHECK(to(u"reported"_s) == QStringList{u"报告对象"_s, asks, u"报告日期"_s, asks});
    CHECK(to(u"reported"_s, {{problem::reported_to, QStringList{u"CW"_s}},
                             {problem::reported_on, u"2026-11-24T10:00"_s}})
              .isEmpty());
    CHECK(to(u"transferred"_s) == QStringList{u"责任单位"_s, asks});
    CHECK(to(u"accepted"_s).isEmpty());
    CHECK(to(u"in_progress"_s) == QStringList{u"解决方案"_s, asks});
    CHECK(to(u"in_progress"_s, {{problem::solution, u"换插座"_s}}).isEmpty());
}

TEST_CASE("Whatever a state makes necessary is asked for by the step to it")
{
    // The day of opening and the end of looking into it are set by the program.
    const QStringList set{u"child.opened_on"_s, u"child.verify_until"_s};
    Office office;
    QStringList unasked;
    for (const RecordType& type : office.session().catalogue().types()) {
        for (const Field& field : type.fields) {
            const QString name = type.key + u'.' + field.key;
            const QByteArray needs = QJsonDocument(field.requiredWhen).toJson();
            const bool isOfState = std::ranges::any_of(type.fields, [&](const Field& other) {
                return other.followsSteps
                       && needs.contains((type.key + u'.' + other.key + u'"').toUtf8());
            });
            if (isOfState && field.askedWhen.isEmpty() && !set.contains(name))
                unasked.append(name);
        }
    }
    CHECK(unasked.isEmpty());
}

TEST_CASE("A problem is not solved without saying when, by whom and how")
{
    using namespace fields;
    Office office;
    const RecordId child = office.addChild();
    const RecordId problem = office.put(
        problem::type, child, {{problem::state, u"in_progress"_s}, {problem::solution, u"换"_s}});
    const auto solved = [&](const std::vector<FieldInput>& fields) {
        std::vector<FieldInput> all = fields;
        all.push_back({problem::state, u"solved"_s});
        return putRecord(office.session(), {problem::type, problem, {}, all, true});
    };
    const FieldInput how{problem::result, u"换了插座"_s};
    const FieldInput day{problem::solved_on, Value(office.today())};
    const FieldInput who{problem::solved_by, office.session().profile().person};
    const auto refused = solved({how, day});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().arguments == QStringList{u"解决人"_s, u"catalogue.step_asks"_s});
    CHECK_FALSE(solved({how, who}));
    CHECK_FALSE(solved({day, who}));
    take(solved({how, day, who}));
}

TEST_CASE(
    "Whoever solved a problem does not verify it alone: another person, a step or a visit does")
{
    using namespace fields;
    Office office;
    const RecordId child = office.addChild();
    const RecordId self = office.session().profile().person;
    const auto solvedBy = [&](const RecordId& solver) {
        return office.put(problem::type, child,
                          {{problem::kind, u"15"_s},
                           {problem::found_on, Value(office.today())},
                           {problem::state, u"solved"_s},
                           {problem::solved_by, solver},
                           {problem::solved_on, Value(office.today())},
                           {problem::solution, u"换插座"_s},
                           {problem::result, u"换了插座"_s}});
    };
    const auto verify = [&](const RecordId& problem) {
        return putRecord(office.session(),
                         {problem::type, problem, {}, {{problem::state, u"verified"_s}}, true});
    };
    const auto stepsOf = [&] {
        return take(listRecords(office.session(), {problem_step::type, child, {}}));
    };
    const RecordId own = solvedBy(self);
    const auto refused = verify(own);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().arguments == QStringList{u"状态"_s, u"desk.verified_by_solver"_s});
    CHECK(stepsOf().empty());
    SECTION("somebody else wrote that it is so")
    {
        office.put(problem_step::type, child,
                   {{problem_step::problem, own},
                    {problem_step::date, Value(office.today())},
                    {problem_step::kind, u"7"_s},
                    {problem_step::by_name, u"村支书"_s}});
        take(verify(own));
        CHECK(stepsOf().size() == 1);
    }
    SECTION("the next visit looked at it")
    {
        office.visit(child, office.today()); // on the day of solving: not the next one
        CHECK_FALSE(verify(own));
        office.setToday(office.today().addDays(3));
        office.visit(child, office.today());
        take(verify(own));
    }
    SECTION("another person solved it: the verifier is written as a step")
    {
        const RecordId other = office.receive(staff::type, {}, {{staff::name, u"李支书"_s}});
        const RecordId theirs = solvedBy(other);
        take(verify(theirs));
        const auto steps = stepsOf();
        REQUIRE(steps.size() == 1);
        CHECK(steps.front().value(problem_step::by).toRecordId() == self);
        CHECK(steps.front().value(problem_step::problem).toRecordId() == theirs);
        CHECK(steps.front().value(problem_step::kind).toText() == u"7");
    }
}

TEST_CASE("What ends says since when: a category, a benefit, a pairing")
{
    using namespace fields;
    Office office;
    const RecordId child = office.addChild();
    const auto refusal = [&](TypeNo type, const RecordId& record,
                             const std::vector<FieldInput>& fields) {
        const auto saved = putRecord(office.session(), {type, record, {}, fields, true});
        REQUIRE_FALSE(saved);
        return saved.error().arguments;
    };
    const Value today(office.today());
    const RecordId category =
        office.put(category::type, child, {{category::cat, u"K06"_s}, {category::state, u"2"_s}});
    const std::vector<FieldInput> over{{category::state, u"4"_s}};
    CHECK(refusal(category::type, category, over)
          == QStringList{u"止"_s, u"catalogue.step_asks"_s});
    office.change(category::type, category, {{category::state, u"4"_s}, {category::to_on, today}});

    const RecordId benefit =
        office.put(benefit::type, child, {{benefit::kind, u"04"_s}, {benefit::state, u"4"_s}});
    const std::vector<FieldInput> stopped{{benefit::state, u"6"_s},
                                          {benefit::state_reason, u"脱困"_s}};
    CHECK(refusal(benefit::type, benefit, stopped)
          == QStringList{u"享受止"_s, u"catalogue.step_asks"_s});

    const RecordId pairing = office.put(pairing::type, child, {{pairing::state, u"active"_s}});
    const std::vector<FieldInput> ended{{pairing::state, u"ended"_s},
                                        {pairing::end_reason, u"1"_s}};
    CHECK(refusal(pairing::type, pairing, ended) == QStringList{u"止"_s, u"catalogue.step_asks"_s});
    // A rest has no end of the pairing.
    office.change(pairing::type, pairing,
                  {{pairing::state, u"paused"_s}, {pairing::end_reason, u"1"_s}});
}

TEST_CASE("Whoever is taken in without a reason on record is to be looked into within 30 days")
{
    using namespace fields;
    Office office;
    const auto until = [&](const RecordId& child) {
        return shownRecord(take(getRecord(office.session(), child)))
            .value(child::verify_until)
            .toDate();
    };
    const RecordId fresh = office.addChild();
    CHECK(until(fresh) == office.today().addDays(30));
    // Typed in from paper long after it was opened: from the day on which it is typed.
    const RecordId old = office.put(child::type, {},
                                    {{child::name, u"示补录"_s},
                                     {child::status, u"open"_s},
                                     {child::status_on, Value(office.today().addYears(-1))},
                                     {child::opened_on, Value(office.today().addYears(-1))}});
    CHECK(until(old) == office.today().addDays(30));
    // Cleared where the reason is one that this village does not see.
    office.change(child::type, fresh, {{child::verify_until, Value()}});
    CHECK_FALSE(until(fresh).isValid());

    const auto verifying = [&] {
        return office.put(child::type, {},
                          {{child::name, u"示候选"_s},
                           {child::birth, Value(office.today().addYears(-9))},
                           {child::status, u"verifying"_s},
                           {child::status_on, Value(office.today())},
                           {child::verify_until, Value(office.today().addDays(10))}});
    };
    const RecordId doubtful = verifying();
    const RecordId clear = verifying();
    office.sendParentsAway(clear, office.today().addMonths(-5));
    office.setToday(office.today().addDays(1));
    for (const RecordId& one : {doubtful, clear})
        office.change(child::type, one, {{child::status, u"open"_s}});
    CHECK(until(doubtful) == office.today().addDays(9)); // as it was said
    CHECK_FALSE(until(clear).isValid());
}
