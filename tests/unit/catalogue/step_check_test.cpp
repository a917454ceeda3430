// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/validation.h"
#include "catalogues.h"
#include "support/catch.h"

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
                CHECK(reached.contains(code.code));
            }
        }
    }
}
