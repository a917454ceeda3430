// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/registers/office_entry.h"

#include "base/clock.h"
#include "base/randomness.h"
#include "catalogue/fields.h"
#include "policy/rule_set.h"
#include "support/catch.h"

#include <algorithm>

using namespace tongdang;
using namespace tongdang::pages;
using namespace Qt::StringLiterals;

namespace {

const QString village = u"530426001201"_s;
const QString resources = u":/tongdang"_s;

const Catalogue& catalogue()
{
    static const Catalogue loaded = test::take(Catalogue::load(resources));
    return loaded;
}

struct OfficeCase {
    QString division = village;
    std::vector<Record> records = {};
    QDate today{2026, 11, 25};
};

/// What the rule asks of an office that has been at work since the year began.
OrganisationDuty asked(const OfficeCase& office, const QString& rule)
{
    static const RuleSet rules = test::take(RuleSet::load(resources, catalogue()));
    const OrganisationRecords records{office.division,  u"大湾"_s, office.records, {}, {},
                                      QDate(2026, 1, 1)};
    const auto all = organisationDuties(rules, records, StaffPosts(office.records), office.today,
                                        Clock::startOf(office.today));
    const auto found = std::ranges::find(all, rule, &OrganisationDuty::rule);
    REQUIRE(found != all.end());
    return *found;
}

std::optional<Destination> entryAt(desk::Role role, const OrganisationDuty& duty)
{
    return officeEntry(duty, catalogue(), role);
}

Value valueOf(const Destination& there, FieldNo field)
{
    const auto at = std::ranges::find(there.preset, field, &Record::FieldValue::field);
    return at == there.preset.end() ? Value() : at->value;
}

} // namespace

TEST_CASE("A duty of an office opens the register's form with what the rule and the place tell")
{
    const auto there = entryAt(desk::Role::Township, asked({}, u"S1"_s));
    REQUIRE(there);
    CHECK(there->place == Place::Registers);
    CHECK(there->newType == fields::activity::type);
    CHECK_FALSE(there->record);
    CHECK(valueOf(*there, fields::activity::village) == Value(village));
    CHECK(valueOf(*there, fields::activity::state) == Value(u"2"_s));

    const auto check = entryAt(desk::Role::County, asked({u"530426"_s}, u"K1"_s));
    REQUIRE(check);
    CHECK(check->newType == fields::spot_check::type);
    CHECK(valueOf(*check, fields::spot_check::division) == Value(u"530426000000"_s));
}

TEST_CASE("A finding about a place opens the record whose absence it states, where that is kept")
{
    const OrganisationDuty missing = asked({}, u"D1"_s);
    const auto there = entryAt(desk::Role::Township, missing);
    REQUIRE(there);
    CHECK(there->newType == fields::staff_post::type);
    CHECK(valueOf(*there, fields::staff_post::division) == Value(village));
    CHECK_FALSE(entryAt(desk::Role::Village, missing)); // the station appoints
}

TEST_CASE("A duty that asks for a field of a register's record opens that record")
{
    SeededRandomness randomness(4);
    Record school{RecordId::create(randomness), fields::school::type, {}, 0, false, {}};
    school.set(fields::school::division, u"530426001000"_s);
    school.set(fields::school::kind, u"2"_s);
    school.set(fields::school::name, u"青石完小"_s);
    const auto there = entryAt(desk::Role::Township, asked({u"530426001"_s, {school}}, u"G2"_s));
    REQUIRE(there);
    CHECK(there->record == school.id);
    CHECK(there->newType == fields::school::type);
    CHECK(there->preset.empty());
}

TEST_CASE("The duty to compare lists leads to the page where that is done")
{
    const auto there = entryAt(desk::Role::County, asked({u"530426"_s}, u"X3"_s));
    REQUIRE(there);
    CHECK(there->place == Place::Comparison);
    CHECK_FALSE(there->newType);
}

TEST_CASE("A duty that no register's record fulfils opens nothing")
{
    CHECK_FALSE(entryAt(desk::Role::County, asked({u"530426"_s}, u"Z1"_s)));
}
