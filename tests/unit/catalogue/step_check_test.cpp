// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/fields.h"
#include "catalogue/validation.h"
#include "catalogues.h"
#include "support/catch.h"

#include <map>

using namespace tongdang;
using namespace Qt::StringLiterals;
using test::shipped;
using test::shippedField;

namespace {

std::optional<Finding> step(const QString& field, const QString& saved, const QString& value)
{
    return checkStep(shipped(), shippedField(field), saved.isEmpty() ? Value() : Value(saved),
                     Value(value));
}

} // namespace

TEST_CASE("A problem goes the way of the plan, and nothing is left out")
{
    CHECK_FALSE(step(u"problem.state"_s, u"found"_s, u"reported"_s));
    CHECK_FALSE(step(u"problem.state"_s, u"reported"_s, u"accepted"_s));
    CHECK_FALSE(step(u"problem.state"_s, u"accepted"_s, u"in_progress"_s));
    CHECK_FALSE(step(u"problem.state"_s, u"in_progress"_s, u"solved"_s));
    CHECK_FALSE(step(u"problem.state"_s, u"solved"_s, u"verified"_s));
    CHECK_FALSE(step(u"problem.state"_s, u"verified"_s, u"reopened"_s));

    const auto skipped = step(u"problem.state"_s, u"found"_s, u"verified"_s);
    REQUIRE(skipped);
    CHECK(skipped->severity == Finding::Severity::Error);
    CHECK(skipped->code == "catalogue.step");
    CHECK(skipped->arguments
          == QStringList{u"发现"_s, u"已核实销号"_s,
                         u"已报告、转办、升级强制报告、提交联席会议、误报"_s});
    CHECK(step(u"problem.state"_s, u"verified"_s, u"solved"_s));
}

TEST_CASE("After an end nothing follows, and the words say what helps")
{
    for (const auto& [field, end] :
         {std::pair{u"agreement.state"_s, u"ended"_s}, std::pair{u"pairing.state"_s, u"ended"_s},
          std::pair{u"problem.state"_s, u"void"_s}}) {
        const CodeList& list = *shipped().codeList(shippedField(field).codeList);
        for (const Code& code : list.items) {
            INFO(field.toStdString() << " to " << code.code.toStdString());
            const auto finding = step(field, end, code.code);
            CHECK(finding.has_value() == (code.code != end));
            CHECK((!finding || finding->code == "catalogue.step_ended"));
        }
    }
}

TEST_CASE("A new record may begin in any state, as it tells of what happened on paper")
{
    CHECK_FALSE(step(u"agreement.state"_s, {}, u"in_force"_s));
    CHECK_FALSE(step(u"problem.state"_s, {}, u"verified"_s));
}

TEST_CASE("A state of a newer version keeps nobody from going on")
{
    CHECK_FALSE(step(u"problem.state"_s, u"of_tomorrow"_s, u"solved"_s));
}

TEST_CASE("The state after an event and other lists follow no steps")
{
    CHECK_FALSE(step(u"dossier_event.status"_s, u"candidate"_s, u"closed"_s));
    CHECK_FALSE(step(u"child.sex"_s, u"1"_s, u"2"_s));
}

TEST_CASE(
    "Of every list of states each state can be reached, and from each but the ends one goes on")
{
    for (const RecordType& type : shipped().types()) {
        for (const Field& field : type.fields) {
            if (!field.followsSteps)
                continue;
            INFO(type.key.toStdString() << '.' << field.key.toStdString());
            const CodeList& list = *shipped().codeList(field.codeList);
            CHECK(list.hasSteps());
            QSet<QString> reached{list.items.front().code};
            for (const Code& code : list.items) {
                for (const QString& next : code.next)
                    reached.insert(next);
                CHECK_FALSE(code.next.contains(code.code));
            }
            for (const Code& code : list.items) {
                INFO(code.code.toStdString());
                CHECK((reached.contains(code.code) || !code.active));
            }
        }
    }
}

namespace {

/// A saved dossier in one state and what is wanted of it.
struct Step {
    std::map<FieldNo, Value> saved;
    std::map<FieldNo, Value> wanted;

    Step(const QString& from, const QString& to)
    {
        if (!from.isEmpty())
            saved[fields::child::status] = Value(from);
        wanted[fields::child::status] = Value(to);
    }
    [[nodiscard]] FieldValues before() const { return valuesOf(saved); }
    [[nodiscard]] FieldValues after() const { return valuesOf(wanted); }
    static FieldValues valuesOf(const std::map<FieldNo, Value>& values)
    {
        return [&values](FieldNo field) {
            const auto known = values.find(field);
            return known == values.end() ? Value() : known->second;
        };
    }
    [[nodiscard]] std::vector<FieldNo> asked() const
    {
        std::vector<FieldNo> found;
        for (const Finding& finding : checkAsked(*shipped().type(u"child"), before(), after(), {}))
            found.push_back(finding.field);
        return found;
    }
    [[nodiscard]] std::vector<FieldNo> gone() const
    {
        return answersOfEarlierSteps(*shipped().type(u"child"), before(), after(), {});
    }
};

} // namespace

TEST_CASE("A dossier is not suspended, closed or rejected without the reason that the step asks")
{
    using namespace fields::child;
    CHECK(Step(u"open"_s, u"suspended"_s).asked() == std::vector{suspend_reason});
    CHECK(Step(u"open"_s, u"closed"_s).asked() == std::vector{close_reason, close_visit});
    CHECK(Step(u"verifying"_s, u"rejected"_s).asked() == std::vector{status_reason});
    CHECK(Step(u"suspended"_s, u"open"_s).asked().empty());
    CHECK(Step(u"suspended"_s, u"suspended"_s).asked().empty()); // no step
    CHECK(Step({}, u"suspended"_s).asked().empty());             // tells of what was on paper
    Step answered(u"open"_s, u"suspended"_s);
    answered.wanted[suspend_reason] = Value(u"3"_s);
    CHECK(answered.asked().empty());
}

TEST_CASE("The answer to one step is none to the next, and goes when its state does")
{
    using namespace fields::child;
    Step again(u"open"_s, u"suspended"_s);
    again.saved[suspend_reason] = Value(u"3"_s); // of the last suspension
    CHECK(again.gone() == std::vector{suspend_reason});
    Step back(u"suspended"_s, u"open"_s);
    back.saved[suspend_reason] = Value(u"3"_s);
    CHECK(back.gone() == std::vector{suspend_reason});
    Step same(u"suspended"_s, u"suspended"_s);
    same.saved[suspend_reason] = Value(u"3"_s);
    CHECK(same.gone().empty());
}

TEST_CASE("A step asks also for a field that stands by itself, whose answer outlives the step")
{
    using namespace fields::dropout_case;
    const RecordType& type = *shipped().type(u"dropout_case"_s);
    REQUIRE(type.field(reported_to_education_on)->group.isEmpty());
    const std::map<FieldNo, Value> confirmed{{state, Value(u"confirmed"_s)}};
    std::map<FieldNo, Value> reported{{state, Value(u"reported"_s)},
                                      {confirmed_on, Value(u"2026-11-02"_s)},
                                      {reason, Value(u"1"_s)}};
    const auto faults = checkAsked(type, Step::valuesOf(confirmed), Step::valuesOf(reported), {});
    REQUIRE(faults.size() == 1);
    CHECK(faults.front().field == reported_to_education_on);

    // The child comes back to school: when it was reported stays written.
    reported[reported_to_education_on] = Value(u"2026-11-05"_s);
    const std::map<FieldNo, Value> returned{{state, Value(u"returned"_s)}};
    CHECK(answersOfEarlierSteps(type, Step::valuesOf(reported), Step::valuesOf(returned), {})
              .empty());
    // So does the answer that is in a group of its own.
    using namespace fields;
    const RecordType& problems = *shipped().type(u"problem"_s);
    REQUIRE(problems.field(problem::solved_on)->group != problems.field(problem::state)->group);
    const std::map<FieldNo, Value> solved{{problem::state, Value(u"solved"_s)},
                                          {problem::solved_on, Value(u"2026-11-05"_s)}};
    const std::map<FieldNo, Value> reopened{{problem::state, Value(u"reopened"_s)}};
    CHECK(answersOfEarlierSteps(problems, Step::valuesOf(solved), Step::valuesOf(reopened), {})
              .empty());
}

TEST_CASE("What a form shows before the step was filled in ahead of it and answers it")
{
    using namespace fields::child;
    Step proposed(u"open"_s, u"closed"_s);
    proposed.saved[close_reason] = Value(u"3"_s);
    CHECK(proposed.gone().empty());
    Step otherwise(u"open"_s, u"suspended"_s);
    otherwise.saved[close_reason] = Value(u"3"_s);
    CHECK(otherwise.gone() == std::vector{close_reason});
    Step reopened(u"closed"_s, u"open"_s);
    reopened.saved[close_reason] = Value(u"3"_s);
    CHECK(reopened.gone() == std::vector{close_reason});
}

TEST_CASE("The step into a state that names an office is taken by that one and those above it")
{
    const auto fault = [](const QString& from, const QString& to, Owner office) {
        return checkStepTaker(shipped(), shippedField(u"child.status"_s), Value(from), Value(to),
                              office);
    };
    const auto refused = fault(u"open"_s, u"closed"_s, Owner::Village);
    REQUIRE(refused);
    CHECK(refused->code == "catalogue.step_by");
    CHECK(refused->arguments == QStringList{u"结案"_s});
    CHECK_FALSE(fault(u"open"_s, u"closed"_s, Owner::Station));
    CHECK_FALSE(fault(u"open"_s, u"closed"_s, Owner::County));
    CHECK_FALSE(fault(u"closed"_s, u"closed"_s, Owner::Village)); // no step
    CHECK_FALSE(fault(u"open"_s, u"watch"_s, Owner::Village));
    CHECK(fault({}, u"closed"_s, Owner::Village)); // nor does a new record get round it
    CHECK_FALSE(fault({}, u"closed"_s, Owner::Station));
}

TEST_CASE("A state that confirms what a village said is not the village's to set")
{
    const auto takes = [](Owner office, const QString& code) {
        return !checkStepTaker(shipped(), shippedField(u"census_village.state"_s), {}, Value(code),
                               office);
    };
    CHECK(takes(Owner::Village, u"village_done"_s));
    for (const QString& code : {u"township_checked"_s, u"county_confirmed"_s, u"archived"_s}) {
        CHECK_FALSE(takes(Owner::Village, code));
        // A county without an archive of its own has its station.
        CHECK(takes(Owner::Station, code));
        CHECK(takes(Owner::County, code));
    }
}

TEST_CASE("The states of §7 that end or hold something up ask why")
{
    const auto asks = [](const QString& field, const QString& from, const QString& to) {
        const RecordType& type = *shipped().type(field.section(u'.', 0, 0));
        const Field& state = shippedField(field);
        const auto values = [&state](const QString& code) {
            return [&state, code](FieldNo asked) {
                return asked == state.number ? Value(code) : Value();
            };
        };
        return !checkAsked(type, values(from), values(to), {}).empty();
    };
    CHECK(asks(u"problem.state"_s, u"in_progress"_s, u"solved"_s));
    CHECK(asks(u"problem.state"_s, u"in_progress"_s, u"unsolvable"_s));
    CHECK(asks(u"problem.state"_s, u"found"_s, u"void"_s));
    CHECK(asks(u"incident.state"_s, u"found"_s, u"void"_s));
    CHECK(asks(u"agreement.state"_s, u"in_force"_s, u"ended"_s));
    CHECK(asks(u"pairing.state"_s, u"active"_s, u"ended"_s));
    CHECK(asks(u"benefit.state"_s, u"4"_s, u"6"_s));
    CHECK_FALSE(asks(u"benefit.state"_s, u"1"_s, u"2"_s));
}
