// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The guards of domain.md §7 and the errors of §11 that keep a record from being saved.
#include "desk/guards.h"

#include "catalogue/fields.h"
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

const QString asks = u"catalogue.step_asks"_s;
const QString guarded = u"desk.guarded"_s;

/// One archive in which steps are tried; each on a day of its own.
struct Trial : Office {
    using Office::Office;
    RecordId child = addChild();

    /// "label: code" of each fault; empty if it was saved. Incomplete is accepted, as in a window.
    QStringList step(TypeNo type, const RecordId& record, const std::vector<FieldInput>& fields)
    {
        setToday(today().addDays(1));
        return faultsOf(putRecord(session(), {type, record, {}, fields, true}));
    }
    QStringList make(TypeNo type, const std::vector<FieldInput>& fields)
    {
        return faultsOf(putRecord(session(), {type, {}, child, fields, true}));
    }
    QString state(const RecordId& record, FieldNo field)
    {
        return shownRecord(take(getRecord(session(), record))).value(field).toText();
    }

private:
    static QStringList faultsOf(const Result<SavedRecord>& saved)
    {
        if (saved)
            return {};
        QStringList faults;
        const QStringList& words = saved.error().arguments;
        for (qsizetype i = 0; i + 1 < words.size(); i += 2)
            faults.append(words[i] + u": "_s + words[i + 1].section(u'\t', 0, 0));
        return faults.isEmpty() ? QStringList{QString::fromLatin1(saved.error().code)} : faults;
    }
};

} // namespace

TEST_CASE("A problem is not escalated without the incident that it became")
{
    using namespace fields::problem;
    Trial trial;
    const RecordId problem =
        trial.put(type, trial.child, {{kind, u"15"_s}, {state, u"found"_s}, {severity, u"3"_s}});
    CHECK(trial.step(type, problem, {{state, u"escalated"_s}})
          == QStringList{u"升级为强制报告: "_s + asks});
    const RecordId report =
        trial.put(fields::incident::type, trial.child, {{fields::incident::state, u"found"_s}});
    CHECK(trial.step(type, problem, {{state, u"escalated"_s}, {incident, report}}).isEmpty());
}

TEST_CASE("An incident is reported only once somebody who must act was told, and asks for a visit")
{
    using namespace fields;
    Trial trial;
    const RecordId report = trial.put(incident::type, trial.child, {{incident::state, u"found"_s}});
    const auto to = [&](const QString& state, std::vector<FieldInput> more = {}) {
        more.push_back({incident::state, state});
        return trial.step(incident::type, report, more);
    };
    const auto tell = [&](const QString& whom, std::vector<FieldInput> more) {
        more.push_back({incident_receiver::incident, report});
        more.push_back({incident_receiver::receiver, whom});
        return trial.put(incident_receiver::type, trial.child, more);
    };
    const QStringList refused{u"状态: "_s + guarded};
    CHECK(to(u"oral"_s) == refused);
    // The committee is a reporter itself (clause 3), and a receiver without a time was not told.
    const FieldInput when{incident_receiver::reported_at, u"2026-11-24T10:00"_s};
    tell(u"CW"_s, {when});
    const RecordId police = tell(u"GA"_s, {});
    CHECK(to(u"oral"_s) == refused);
    SECTION("a receiver with a time")
    {
        trial.change(incident_receiver::type, police, {when});
        CHECK(to(u"oral"_s).isEmpty());
    }
    SECTION("the call that is noted in the same breath")
    {
        CHECK(to(u"oral"_s, {{incident::called_110_at, u"2026-11-24T10:00"_s}}).isEmpty());
    }
    const auto dated = [&](FieldNo field) {
        trial.change(incident_receiver::type, police, {{field, Value(trial.today())}});
    };
    CHECK(to(u"written"_s) == refused);
    CHECK(to(u"accepted"_s) == refused);
    dated(incident_receiver::accepted_on);
    for (const QString& state : {u"accepted"_s, u"handling"_s})
        CHECK(to(state).isEmpty());
    CHECK(to(u"feedback"_s) == refused);
    dated(incident_receiver::feedback_on);
    CHECK(to(u"feedback"_s).isEmpty());
    CHECK(to(u"ended"_s) == QStringList{u"回访: "_s + asks});
    const RecordId visit = trial.visit(trial.child, trial.today());
    CHECK(to(u"ended"_s, {{incident::end_visit, visit}}).isEmpty());
}

TEST_CASE("The report about a child whom nobody knows has the same guard, and no visit to end with")
{
    using namespace fields;
    Trial trial;
    const RecordId report =
        trial.put(incident::type, {},
                  {{incident::unknown_child, u"水井边的女孩"_s}, {incident::state, u"found"_s}});
    const auto to = [&](const QString& state) {
        return trial.step(incident::type, report, {{incident::state, state}});
    };
    CHECK(to(u"oral"_s) == QStringList{u"状态: "_s + guarded});
    trial.put(incident_receiver::type, {},
              {{incident_receiver::incident, report},
               {incident_receiver::receiver, u"MZ"_s},
               {incident_receiver::reported_at, u"2026-11-24T10:00"_s},
               {incident_receiver::written_on, Value(trial.today())},
               {incident_receiver::accepted_on, Value(trial.today())},
               {incident_receiver::feedback_on, Value(trial.today())}});
    for (const QString& state :
         {u"oral"_s, u"written"_s, u"accepted"_s, u"handling"_s, u"feedback"_s, u"ended"_s})
        CHECK(to(state).isEmpty());
}

TEST_CASE("An incident that is typed in from paper may stand where the paper says")
{
    Trial trial;
    CHECK(trial.make(fields::incident::type, {{fields::incident::state, u"handling"_s}}).isEmpty());
}

TEST_CASE("A dropout case says since when it is confirmed, reported and over")
{
    using namespace fields::dropout_case;
    Trial trial;
    const RecordId dropout =
        trial.put(type, trial.child, {{state, u"suspected"_s}, {reason, u"1"_s}});
    const Value day(trial.today());
    CHECK(trial.step(type, dropout, {{state, u"confirmed"_s}})
          == QStringList{u"确认日期: "_s + asks});
    CHECK(trial.step(type, dropout, {{state, u"confirmed"_s}, {confirmed_on, day}}).isEmpty());
    CHECK(trial.step(type, dropout, {{state, u"persuading"_s}}).isEmpty());
    CHECK(trial.step(type, dropout, {{state, u"reported"_s}})
          == QStringList{u"书面报教育部门: "_s + asks});
    CHECK(trial.step(type, dropout, {{state, u"returned"_s}})
          == QStringList{u"复学日期: "_s + asks});
    CHECK(trial.step(type, dropout, {{state, u"returned"_s}, {returned_on, day}}).isEmpty());
}

TEST_CASE("An agreement is in force once the committee and the school were told")
{
    using namespace fields;
    Trial trial;
    const auto signedOne = [&] {
        return trial.put(agreement::type, trial.child, {{agreement::state, u"signed"_s}});
    };
    const Value day(trial.today());
    const FieldInput inForce{agreement::state, u"in_force"_s};
    const RecordId first = signedOne();
    CHECK(trial.step(agreement::type, first, {inForce})
          == QStringList{u"告知村委会日期: "_s + asks});
    // Nobody can tell a school that is not there.
    CHECK(trial.step(agreement::type, first, {inForce, {agreement::notified_committee_on, day}})
              .isEmpty());
    trial.put(
        education::type, trial.child,
        {{education::year, Value(2026)}, {education::term, u"1"_s}, {education::status, u"03"_s}});
    const RecordId second = signedOne();
    CHECK(trial.step(agreement::type, second, {inForce, {agreement::notified_committee_on, day}})
          == QStringList{u"告知学校日期: "_s + guarded});
    CHECK(trial
              .step(agreement::type, second,
                    {inForce,
                     {agreement::notified_committee_on, day},
                     {agreement::notified_school_on, day}})
              .isEmpty());
}

TEST_CASE("Nobody helps a family that did not agree")
{
    using namespace fields::pairing;
    Trial trial;
    const RecordId pairing = trial.put(type, trial.child, {{state, u"proposed"_s}});
    CHECK(trial.step(type, pairing, {{state, u"agreed"_s}})
          == QStringList{u"监护人同意: "_s + asks, u"同意日期: "_s + asks});
    const FieldInput day{agreed_on, Value(trial.today())};
    CHECK(trial.step(type, pairing, {{state, u"agreed"_s}, {guardian_agreed, Value(false)}, day})
          == QStringList{u"监护人同意: "_s + guarded});
    CHECK(trial.step(type, pairing, {{state, u"agreed"_s}, {guardian_agreed, Value(true)}, day})
              .isEmpty());
    CHECK(trial.step(type, pairing, {{state, u"active"_s}}).isEmpty());
    // Nor is it taken back behind a pairing that goes on, nor begun so from paper.
    CHECK(trial.step(type, pairing, {{guardian_agreed, Value(false)}})
          == QStringList{u"监护人同意: "_s + guarded});
    CHECK(trial.make(type, {{state, u"active"_s}, {guardian_agreed, Value(false)}})
          == QStringList{u"监护人同意: "_s + guarded});
}

TEST_CASE("A category is recognised by somebody, on a day")
{
    using namespace fields::category;
    Trial trial;
    const RecordId category = trial.put(type, trial.child, {{cat, u"K06"_s}, {state, u"1"_s}});
    CHECK(trial.step(type, category, {{state, u"2"_s}})
          == QStringList{u"认定单位: "_s + asks, u"认定日期: "_s + asks});
    CHECK(trial
              .step(type, category,
                    {{state, u"2"_s},
                     {recognised_by, u"示范镇"_s},
                     {recognised_on, Value(trial.today())}})
              .isEmpty());
}

TEST_CASE("A village says of its census that it is done, and the offices above it that it is so")
{
    using namespace fields::census_village;
    Trial village;
    const auto running = [](Office& office) {
        return office.put(type, {}, {{state, u"running"_s}, {households, Value(2)}});
    };
    const RecordId census = running(village);
    const FieldInput done{state, u"village_done"_s};
    const FieldInput doneOn{done_on, Value(village.today())};
    CHECK(village.step(type, census, {done, doneOn}) == QStringList{u"状态: "_s + guarded});
    const auto checkHouse = [](Office& office, const RecordId& of) {
        office.put(fields::census_line::type, {},
                   {{fields::census_line::census_village, of},
                    {fields::census_line::head, u"示户"_s},
                    {fields::census_line::outcome, u"1"_s}});
    };
    checkHouse(village, census);
    CHECK(village.step(type, census, {done}) == QStringList{u"村完成日期: "_s + asks});
    CHECK(village.step(type, census, {done, doneOn}).isEmpty());
    CHECK(village.step(type, census, {{state, u"township_checked"_s}})
          == QStringList{u"复核/确认人: "_s + asks, u"复核日期: "_s + asks,
                         u"状态: catalogue.step_by"_s});
    CHECK(village.make(type, {{state, u"county_confirmed"_s}})
          == QStringList{u"状态: catalogue.step_by"_s});

    Trial station(Role::Township, u"530426999000"_s, u"示范镇社工站"_s);
    const RecordId theirs = running(station);
    checkHouse(station, theirs);
    CHECK(station.step(type, theirs, {done, doneOn}).isEmpty());
    CHECK(station.step(type, theirs, {{state, u"township_checked"_s}})
          == QStringList{u"复核/确认人: "_s + asks, u"复核日期: "_s + asks});
    CHECK(station
              .step(type, theirs,
                    {{state, u"township_checked"_s},
                     {confirmed_by, station.session().profile().person},
                     {confirmed_on, Value(station.today())}})
              .isEmpty());
}

TEST_CASE("A number that another open dossier has opens no second one")
{
    using namespace fields::child;
    Trial trial(Role::Township, u"530426999000"_s, u"示范镇社工站"_s);
    const FieldInput number{idno, u"530426201405011243"_s};
    const FieldInput born{birth, Value(QDate(2014, 5, 1))};
    CHECK(trial.step(type, trial.child, {number, born}).isEmpty());
    const std::vector<FieldInput> other{{name, u"示乙"_s}, number};
    std::vector<FieldInput> opened = other;
    opened.push_back({status, u"open"_s});
    CHECK(trial.make(type, opened) == QStringList{u"公民身份号码: "_s + guarded});
    // To be looked into it may stand, until it is opened.
    std::vector<FieldInput> looked = other;
    looked.push_back({status, u"verifying"_s});
    const RecordId second = trial.put(type, {}, looked);
    CHECK(trial.step(type, second, {{status, u"open"_s}})
          == QStringList{u"公民身份号码: "_s + guarded});
    CHECK(trial.step(type, second, {{remark, u"同名"_s}}).isEmpty());
    CHECK(trial.step(type, trial.child, {{status, u"closed"_s}, {close_reason, u"5"_s}}).isEmpty());
    CHECK(trial.step(type, second, {{status, u"open"_s}}).isEmpty());
}

TEST_CASE("Nobody is taken in who was grown up by then")
{
    using namespace fields::child;
    Trial trial;
    const auto born = [&](QDate day) {
        return trial.make(type, {{name, u"示大"_s},
                                 {birth, Value(day)},
                                 {status, u"open"_s},
                                 {opened_on, Value(trial.today())}});
    };
    CHECK(born(trial.today().addYears(-18)) == QStringList{u"出生日期: "_s + guarded});
    CHECK(born(trial.today().addYears(-18).addDays(1)).isEmpty());
}

TEST_CASE("A dossier is not closed over what is not settled, nor is anything begun in a closed one")
{
    using namespace fields;
    Trial trial(Role::Township, u"530426999000"_s, u"示范镇社工站"_s);
    const std::vector<FieldInput> close{{child::status, u"closed"_s},
                                        {child::close_reason, u"5"_s}};
    const QStringList refused{u"档案状态: "_s + guarded};
    const auto isRefused = [&] { return trial.step(child::type, trial.child, close) == refused; };
    const RecordId found = trial.put(problem::type, trial.child, {{problem::state, u"found"_s}});
    CHECK(isRefused());
    trial.change(problem::type, found,
                 {{problem::state, u"void"_s}, {problem::state_reason, u"误"_s}});
    const RecordId care =
        trial.put(agreement::type, trial.child, {{agreement::state, u"signed"_s}});
    CHECK(isRefused());
    trial.change(agreement::type, care,
                 {{agreement::state, u"ended"_s}, {agreement::end_reason, u"1"_s}});
    const RecordId pair = trial.put(pairing::type, trial.child, {{pairing::state, u"active"_s}});
    CHECK(isRefused());
    trial.change(pairing::type, pair,
                 {{pairing::state, u"ended"_s},
                  {pairing::end_reason, u"1"_s},
                  {pairing::to_on, Value(trial.today())}});
    CHECK(trial.step(child::type, trial.child, close).isEmpty());
    CHECK(trial.make(pairing::type, {{pairing::state, u"active"_s}})
          == QStringList{u"状态: "_s + guarded});
    // What stood there before keeps nobody from mending something else.
    (void)trial.receive(pairing::type, trial.child, {{pairing::state, u"active"_s}});
    CHECK(trial.step(child::type, trial.child, {{child::remark, u"已搬走"_s}}).isEmpty());
}

TEST_CASE("What has to be reported at once is written down of a closed dossier too")
{
    using namespace fields;
    Trial trial;
    trial.closeDossier(trial.child);
    CHECK(trial.make(problem::type, {{problem::state, u"found"_s}}).isEmpty());
    CHECK(trial.make(incident::type, {{incident::state, u"found"_s}}).isEmpty());
}

TEST_CASE("A dossier is not closed over a report to the police that is not ended")
{
    using namespace fields;
    Trial trial(Role::Township, u"530426999000"_s, u"示范镇社工站"_s);
    trial.put(incident::type, trial.child, {{incident::state, u"handling"_s}});
    CHECK(trial.step(child::type, trial.child,
                     {{child::status, u"closed"_s}, {child::close_reason, u"5"_s}})
          == QStringList{u"档案状态: "_s + guarded});
}

TEST_CASE("A dossier is not closed while what the latest visit found is no problem anywhere")
{
    using namespace fields;
    Trial trial(Role::Township, u"530426999000"_s, u"示范镇社工站"_s);
    const RecordId older = trial.visit(trial.child, trial.today());
    trial.change(visit::type, older, {{visit::i1, Value(QStringList{u"17"_s})}});
    const auto close = [&] {
        return trial.step(child::type, trial.child,
                          {{child::status, u"closed"_s}, {child::close_reason, u"5"_s}});
    };
    const auto isRefused = [&] { return close().contains(u"档案状态: "_s + guarded); };
    CHECK(isRefused());
    // The visit itself is saved, and changed, without its problem.
    CHECK(trial.step(visit::type, older, {{visit::i1_text, u"屋顶漏雨"_s}}).isEmpty());
    // A later one that found nothing: older ones stay in the list of what is to be mended.
    trial.visit(trial.child, trial.today());
    CHECK_FALSE(isRefused());
}

TEST_CASE("The problem that the latest visit found lets the dossier be closed when it is settled")
{
    using namespace fields;
    Trial trial(Role::Township, u"530426999000"_s, u"示范镇社工站"_s);
    const QDate day = trial.today();
    const RecordId found = trial.visit(trial.child, day);
    trial.change(visit::type, found, {{visit::i1, Value(QStringList{u"17"_s})}});
    trial.put(problem::type, trial.child,
              {{problem::found_on, Value(day)},
               {problem::visit, Value(found)},
               {problem::kind, u"17"_s},
               {problem::state, u"solved"_s}});
    CHECK(trial
              .step(child::type, trial.child,
                    {{child::status, u"closed"_s}, {child::close_reason, u"5"_s}})
              .isEmpty());
}
