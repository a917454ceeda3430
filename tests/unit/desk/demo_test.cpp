// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/demo.h"

#include "archive/archive.h"
#include "base/id_number.h"
#include "catalogue/fields.h"
#include "desk/duties.h"
#include "desk/quality.h"
#include "desk/records.h"
#include "desk/upkeep.h"
#include "support/catch.h"
#include "support/desk/office.h"

#include <algorithm>

using namespace tongdang;
using namespace tongdang::desk;
using tongdang::test::errorCode;
using tongdang::test::Office;
using tongdang::test::take;

namespace {

std::vector<Record> all(Office& office, TypeNo type)
{
    return take(listRecords(office.session(), {type, {}, {}}));
}

/// What the records say, without the director, who is another one in each archive.
QStringList told(Office& office)
{
    QStringList lines;
    for (const RecordType& type : office.session().catalogue().types()) {
        if (type.number == fields::staff::type || type.number == fields::staff_post::type)
            continue;
        for (const Record& record : all(office, type.number)) {
            QString line = record.id.toString();
            for (const auto& [field, value] : record.values) {
                if (type.field(field)->refersTo != u"staff")
                    line += u'|' + value.toText() + value.toCodes().join(u',');
            }
            lines.append(line);
        }
    }
    lines.sort();
    return lines;
}

} // namespace

TEST_CASE("The same seed and day invent the same people, another seed or village, other ones")
{
    Office one;
    Office same;
    Office other(Role::Village, QStringLiteral("530426999202"));
    const DemoReport report = take(fillWithDemo(one.session(), {6, 7}));
    (void)take(fillWithDemo(same.session(), {6, 7}));
    (void)take(fillWithDemo(other.session(), {6, 7}));
    CHECK(report.children == 6);
    CHECK(all(one, fields::child::type).size() == 6);
    CHECK(told(one) == told(same));
    const auto firstName = [](Office& office) {
        return all(office, fields::child::type).front().id.toString();
    };
    CHECK(firstName(one) != firstName(other));
}

TEST_CASE("The demo's records are valid, its log is told in the past, and nobody in it can be real")
{
    Office office;
    const DemoReport report = take(fillWithDemo(office.session(), {12, 3}));
    CHECK(report.records > 12 * 10);
    CHECK(report.changes >= report.records);
    for (const RecordType& type : office.session().catalogue().types()) {
        for (const Record& record : all(office, type.number)) {
            const auto findings = validateRecord(
                office.session().catalogue(), type,
                [&record](FieldNo field) { return record.value(field); }, {office.today(), {}});
            for (const Finding& finding : findings) {
                INFO(type.key.toStdString()
                     << " " << finding.field << " " << finding.code.toStdString());
                CHECK(finding.severity != Finding::Severity::Error);
            }
            CHECK(record.createdAt <= office.environment().clock.nowMilliseconds());
        }
    }
    for (const Record& child : all(office, fields::child::type)) {
        const QString number = child.value(fields::child::idno).toText();
        CHECK(parseIdNumber(number).isValid());
        CHECK(number.startsWith(QStringLiteral("539900"))); // no county has it
    }
    const auto visits = all(office, fields::visit::type);
    CHECK(std::ranges::any_of(visits, [](const Record& visit) {
        return Clock::dayOf(visit.createdAt) < QDate(2026, 1, 1);
    }));
    CHECK(take(runDoctor(office.session(), DoctorMode::Check)).projections.isEmpty());
}

TEST_CASE("The invented director's visits count: most children are not overdue")
{
    Office office;
    (void)take(fillWithDemo(office.session(), {60, 1}));
    const auto duties = take(listDuties(office.session(), {}));
    const auto overdue = std::ranges::count_if(duties, [](const DutyLine& line) {
        return line.duty->act == u"visit" && line.duty->state == DutyState::Overdue;
    });
    CHECK(overdue > 0);
    CHECK(overdue < 30);
}

TEST_CASE("What an invented visit finds is followed up, and most visits find nothing")
{
    Office office;
    (void)take(fillWithDemo(office.session(), {40, 5}));
    int unanswered = 0;
    for (const CheckLine& line : take(checkQuality(office.session(), {})).lines)
        unanswered += line.finding.check == u"Q37" ? 1 : 0;
    CHECK(unanswered == 0);
    for (const ChildClassification& found : take(classifyChildren(office.session(), {}))) {
        for (const Flag& finding : found.classification.findings)
            CHECK(finding.rule != u"Y4");
    }
    const auto visits = all(office, fields::visit::type);
    std::size_t withProblem = 0;
    for (const Record& problem : all(office, fields::problem::type))
        withProblem += problem.value(fields::problem::visit).isEmpty() ? 0 : 1;
    CHECK(withProblem > 0);
    CHECK(withProblem * 5 < visits.size());
}

TEST_CASE("No invented child has a dossier from before its birth")
{
    Office office;
    (void)take(fillWithDemo(office.session(), {60, 3}));
    archive::RecordQuery query;
    query.type = fields::child::type;
    for (const Record& child : take(office.session().archive().reader().records(query)))
        CHECK(child.value(fields::child::birth).toDate()
              <= child.value(fields::child::opened_on).toDate());
}

TEST_CASE("The same invented children are not made twice")
{
    Office office;
    (void)take(fillWithDemo(office.session(), {2, 1}));
    const qint64 before = office.changes();
    CHECK(errorCode(fillWithDemo(office.session(), {2, 1})) == "desk.demo_repeated");
    CHECK(office.changes() == before);
    CHECK(fillWithDemo(office.session(), {2, 2}));
}

TEST_CASE("A stopped demo says so, and the clock is the true one afterwards")
{
    Office office;
    int percent = -1;
    const auto stopped = fillWithDemo(office.session(), {3, 1}, [&percent](int now) {
        percent = now;
        return false;
    });
    CHECK(errorCode(stopped) == "desk.stopped");
    CHECK(percent > 0);
    const RecordId child = office.addChild();
    CHECK(take(recordHistory(office.session(), child)).front().day == office.today());
}
