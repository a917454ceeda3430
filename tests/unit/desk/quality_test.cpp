// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// domain.md §11 over an archive: what compares dossiers, and what is about the office.
#include "desk/quality.h"

#include "catalogue/fields.h"
#include "desk/finding_subject.h"
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

/// Names of those of whom, or of what, a check tells something; in the order of the list.
QStringList toldBy(Office& office, const QString& check, const CheckQuestion& question = {})
{
    QStringList names;
    for (const CheckLine& line : take(checkQuality(office.session(), question)).lines) {
        if (line.finding.check == check)
            names.append(line.name);
    }
    return names;
}

void writeSameVisits(Office& office, int children)
{
    for (int i = 0; i < children; ++i) {
        const RecordId visit = office.visit(office.addChild(u"示%1"_s.arg(i)), office.today());
        office.change(fields::visit::type, visit,
                      {{fields::visit::observed_text, u"家中整洁，作业完成，奶奶身体好"_s}});
    }
}

} // namespace

TEST_CASE("Visits that are copies are told to a station, and not to the village that wrote them")
{
    Office village;
    writeSameVisits(village, 4);
    CHECK(toldBy(village, u"Q36"_s).isEmpty());
    Office station(Role::Township, u"530426999000"_s, u"示范镇社工站"_s);
    writeSameVisits(station, 3);
    CHECK(toldBy(station, u"Q36"_s).isEmpty());
    writeSameVisits(station, 1);
    CHECK(toldBy(station, u"Q36"_s).size() == 4);
}

TEST_CASE("Siblings whose father is away in one dossier only are told in the list and in both")
{
    Office office;
    const RecordId household = office.addHousehold(u"一组"_s);
    const RecordId first = office.addChild(u"示甲"_s, household);
    const RecordId second = office.addChild(u"示乙"_s, household);
    const RecordId other = office.addChild(u"示丙"_s, office.addHousehold(u"二组"_s));
    using namespace fields;
    for (const RecordId& child : {first, second, other})
        office.put(family_member::type, child,
                   {{family_member::rel, u"51"_s}, {family_member::name, u"示父"_s}});
    CHECK(toldBy(office, u"Q53"_s).isEmpty());
    office.put(person_state::type, first,
               {{person_state::person,
                 take(listRecords(office.session(), {family_member::type, first, {}})).front().id},
                {person_state::state, u"P11"_s},
                {person_state::from_on, Value(office.today())}});
    QStringList told = toldBy(office, u"Q53"_s);
    std::ranges::sort(told);
    CHECK(told == QStringList{u"示乙"_s, u"示甲"_s});
    CHECK(toldBy(office, u"Q53"_s, {first, {}}) == QStringList{u"示甲"_s});
    CHECK(toldBy(office, u"Q53"_s, {second, {}}) == QStringList{u"示乙"_s});
    CHECK(toldBy(office, u"Q53"_s, {other, {}}).isEmpty());
}

TEST_CASE("What a village's team lacks is told of the village, until somebody fills it")
{
    Office office;
    CHECK(toldBy(office, u"Q46"_s).contains(u"示范村"_s));
    const CheckReport report = take(checkQuality(office.session(), {}));
    const auto line = std::ranges::find_if(
        report.lines, [](const CheckLine& one) { return one.finding.check == u"Q46"; });
    REQUIRE(line != report.lines.end());
    CHECK_FALSE(line->child);
    CHECK(line->village == u"530426999201");
    REQUIRE(report.villages.size() == 1);
    CHECK(report.villages.front().infos >= 1);
    CHECK(report.villages.front().children == 0);
}

TEST_CASE("A warning with a reason is information from then on, and says the reason")
{
    using namespace fields;
    Office office;
    const RecordId child = office.addChild(u"示甲"_s);
    const RecordId other = office.addChild(u"示乙"_s);
    const auto found = [&](const RecordId& whose, const QString& check) {
        const CheckReport report = take(checkQuality(office.session(), {whose, {}}));
        const auto line = std::ranges::find_if(
            report.lines, [&check](const CheckLine& one) { return one.finding.check == check; });
        REQUIRE(line != report.lines.end());
        return line->finding;
    };
    REQUIRE(found(child, u"Q16"_s).severity == CheckSeverity::Warning);
    const auto explainIt = [&](const QString& check, std::vector<FieldInput> more = {}) {
        more.push_back({check_reason::check_no, check});
        more.push_back({check_reason::reason, u"县里口头通知"_s});
        return office.put(check_reason::type, child, more);
    };
    explainIt(u"Q16"_s, {{check_reason::about_field, u"child.name"_s}}); // about another field
    CHECK(found(child, u"Q16"_s).severity == CheckSeverity::Warning);
    const RecordId reason = explainIt(u"q16"_s);
    const QualityFinding explained = found(child, u"Q16"_s);
    CHECK(explained.severity == CheckSeverity::Info);
    CHECK(explained.explained == u"县里口头通知");
    CHECK(explained.words.contains(u"县里口头通知"));
    CHECK(found(other, u"Q16"_s).severity == CheckSeverity::Warning);
    const VillageChecks counted = take(checkQuality(office.session(), {})).villages.front();
    take(withdrawRecord(office.session(), reason, u"写错了"_s));
    CHECK(take(checkQuality(office.session(), {})).villages.front().warnings
          == counted.warnings + 1);
    // An error is put right, whatever anybody says of it.
    REQUIRE(found(child, u"Q28"_s).severity == CheckSeverity::Error);
    explainIt(u"Q28"_s);
    CHECK(found(child, u"Q28"_s).severity == CheckSeverity::Error);
}

TEST_CASE("An identity number that is so on the paper is saved where somebody wrote that it is")
{
    using namespace fields;
    Office office;
    const RecordId child = office.addChild();
    const auto put = [&] {
        return putRecord(office.session(), {caregiver::type,
                                            {},
                                            child,
                                            {{caregiver::name, u"示奶奶"_s},
                                             {caregiver::idno, u"530499195001010012"_s}},
                                            true});
    };
    REQUIRE_FALSE(put());
    office.put(check_reason::type, child,
               {{check_reason::check_no, u"Q02"_s},
                {check_reason::about_field, u"idno"_s},
                {check_reason::reason, u"证件如此"_s}});
    REQUIRE(put());
    const CheckReport report = take(checkQuality(office.session(), {child, {}}));
    const auto line = std::ranges::find_if(
        report.lines, [](const CheckLine& one) { return one.finding.check == u"Q02"; });
    REQUIRE(line != report.lines.end());
    CHECK(line->finding.severity == CheckSeverity::Info);
    CHECK(line->finding.words.contains(u"证件如此"));
}

TEST_CASE("A station's overview has every village that it knows, those where all is right too")
{
    using namespace fields;
    Office station(Role::Township, u"530426999000"_s, u"示范镇社工站"_s);
    const auto describe = [&](const QString& code, const FieldInput& more) {
        station.put(village::type, {}, {{village::code, code}, {village::name, u"示村"_s}, more});
    };
    describe(u"530426999201"_s, {village::to_on, Value()});
    const RecordId child = station.addChild();
    station.change(child::type, child, {{child::village, u"530426999202"_s}});
    const auto villages = [&](const QString& only) {
        QStringList codes;
        for (const VillageChecks& one : take(checkQuality(station.session(), {{}, only})).villages)
            codes.append(one.village);
        return codes;
    };
    const QStringList all = villages({});
    CHECK(all.contains(u"530426999201"_s));
    CHECK(all.contains(u"530426999202"_s));
    CHECK(all.count(u"530426999202"_s) == 1);
    CHECK(villages(u"530426999201"_s) == QStringList{u"530426999201"_s});
}

TEST_CASE("A line of the checks is told apart by name or day of its record, and by nothing special")
{
    using namespace fields;
    Office office;
    const RecordId child = office.addChild(u"示甲"_s);
    const RecordId mother =
        office.put(family_member::type, child,
                   {{family_member::rel, u"52"_s}, {family_member::name, u"示母"_s}});
    const RecordId visit = office.visit(child, office.today());
    const auto line = [&](TypeNo type, const RecordId& record) {
        QualityFinding finding;
        finding.type = type;
        finding.record = record;
        return CheckLine{finding, child, u"示甲"_s, {}};
    };
    std::vector<CheckLine> lines{line(family_member::type, mother), line(visit::type, visit),
                                 line(child::type, child)};
    CHECK(nameSubjects(office.session(), lines));
    CHECK(lines[0].about == u"示母"_s);
    CHECK(lines[1].about.contains(u"%1年"_s.arg(office.today().year())));
    CHECK(lines[2].about.isEmpty());
    const RecordId restricted =
        office.receive(restricted_category::type, child,
                       {{restricted_category::cat, u"K03"_s},
                        {restricted_category::from_on, Value(office.today())}});
    std::vector<CheckLine> special{line(restricted_category::type, restricted)};
    CHECK(nameSubjects(office.session(), special));
    CHECK(special[0].about.isEmpty());
}
