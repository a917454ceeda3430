// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the duties of a village of 200 and of 10,000 children cost, each child with two years of
// work, made in memory. Two promises (50 ms, 2 s) and how the time grows. usage: bench_policy
#include "base/clock.h"
#include "catalogue/catalogue.h"
#include "catalogue/fields.h"
#include "policy/classify.h"
#include "policy/duties.h"
#include "support/bench.h"

#include <QTime>

#include <array>
#include <cstdio>
#include <random>
#include <vector>

using namespace tongdang;
using namespace tongdang::test;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 11, 25);

/// Records with ids in the order of making, the same in each run.
class Maker {
public:
    RecordId id()
    {
        QByteArray bytes(16, '\0');
        for (char& byte : bytes)
            byte = static_cast<char>(m_random() & 0xff);
        return *RecordId::fromBytes(bytes);
    }
    int below(int limit) { return static_cast<int>(m_random() % static_cast<unsigned>(limit)); }

    Record record(TypeNo type, const RecordId& child, QDate entered,
                  std::initializer_list<Record::FieldValue> values)
    {
        Record made{id(), type, child, Clock::startOf(entered), false, {}};
        for (const Record::FieldValue& value : values)
            made.set(value.field, value.value);
        return made;
    }

private:
    std::mt19937 m_random{2026};
};

struct MadeChild {
    RecordId id;
    std::vector<Record> records;
};

const QDate begin(2024, 11, 20);

void addParents(Maker& maker, MadeChild& child, bool away)
{
    for (const QString& relation : {u"51"_s, u"52"_s}) {
        Record parent = maker.record(fields::family_member::type, child.id, begin,
                                     {{fields::family_member::child, child.id},
                                      {fields::family_member::rel, relation},
                                      {fields::family_member::guardianship_able, true}});
        if (away) {
            Record absence =
                maker.record(fields::away::type, child.id, begin,
                             {{fields::away::person, parent.id},
                              {fields::away::from_on, begin.addDays(-maker.below(200))},
                              {fields::away::cross_county, true},
                              {fields::away::reason, u"1"_s}});
            for (const QDate home : {QDate(2025, 1, 20), QDate(2026, 2, 8)})
                child.records.push_back(
                    maker.record(fields::home_leave::type, child.id, home,
                                 {{fields::home_leave::away, absence.id},
                                  {fields::home_leave::from_on, home},
                                  {fields::home_leave::to_on, home.addDays(18)}}));
            child.records.push_back(std::move(absence));
        }
        child.records.push_back(std::move(parent));
    }
}

void addWork(Maker& maker, MadeChild& child, const RecordId& director)
{
    for (int month = 0; month < 24; ++month) {
        const QDate day = begin.addMonths(month).addDays(maker.below(20));
        child.records.push_back(
            maker.record(fields::contact::type, child.id, day,
                         {{fields::contact::child, child.id},
                          {fields::contact::date, day},
                          {fields::contact::whom, QStringList{maker.below(3) ? u"1"_s : u"2"_s}},
                          {fields::contact::reached, maker.below(8) > 0},
                          {fields::contact::by, director},
                          {fields::contact::means, u"2"_s}}));
        if (month % 3 != 0)
            continue;
        child.records.push_back(
            maker.record(fields::visit::type, child.id, day,
                         {{fields::visit::child, child.id},
                          {fields::visit::date, day},
                          {fields::visit::means, u"1"_s},
                          {fields::visit::outcome, maker.below(10) ? u"1"_s : u"3"_s},
                          {fields::visit::by, director},
                          {fields::visit::b2, QStringList{maker.below(12) ? u"1"_s : u"2"_s}}}));
    }
}

MadeChild makeChild(Maker& maker, const RecordId& director)
{
    MadeChild child{maker.id(), {}};
    Record own = maker.record(fields::child::type, child.id, begin,
                              {{fields::child::birth, QDate(2010, 6, 1).addDays(maker.below(4000))},
                               {fields::child::status, u"open"_s},
                               {fields::child::opened_on, begin},
                               {fields::child::name, u"测试"_s}});
    own.id = child.id;
    child.records.push_back(std::move(own));
    addParents(maker, child, maker.below(10) < 7);
    if (maker.below(2))
        child.records.push_back(maker.record(fields::category::type, child.id, begin,
                                             {{fields::category::child, child.id},
                                              {fields::category::cat, u"K06"_s},
                                              {fields::category::state, u"2"_s},
                                              {fields::category::from_on, begin}}));
    child.records.push_back(maker.record(fields::caregiver::type, child.id, begin,
                                         {{fields::caregiver::child, child.id},
                                          {fields::caregiver::main, true},
                                          {fields::caregiver::from_on, begin}}));
    addWork(maker, child, director);
    return child;
}

size_t dutiesOf(const RuleSet& rules, const StaffPosts& posts,
                const std::vector<MadeChild>& children, size_t count)
{
    size_t found = 0;
    for (size_t i = 0; i < count; ++i)
        found += duties(rules, {children[i].id, children[i].records}, posts, today,
                        Clock::startOf(today))
                     .size();
    return found;
}

} // namespace

int main()
{
    const auto catalogue = Catalogue::load(u":/tongdang"_s);
    const auto rules = catalogue ? RuleSet::load(u":/tongdang"_s, *catalogue)
                                 : Result<RuleSet>(failure(catalogue.error()));
    if (!rules) {
        std::fprintf(stderr, "%s\n", rules.error().code.constData());
        return 1;
    }
    constexpr size_t village = 200;
    constexpr size_t county = 10'000;
    Maker maker;
    const RecordId director = maker.id();
    std::vector<Record> posts{maker.record(fields::staff_post::type, director, begin,
                                           {{fields::staff_post::staff, director},
                                            {fields::staff_post::role, u"1"_s},
                                            {fields::staff_post::from_on, QDate(2020, 1, 1)}})};
    const StaffPosts staff(posts);
    std::vector<MadeChild> children;
    size_t records = 0;
    for (size_t i = 0; i < county; ++i) {
        children.push_back(makeChild(maker, director));
        records += children.back().records.size();
    }

    size_t found = 0;
    std::vector<double> ofVillage;
    for (int round = 0; round < 5; ++round)
        ofVillage.push_back(
            milliseconds([&] { found = dutiesOf(*rules, staff, children, village); }));
    const double village200 = median(ofVillage);
    const double all = milliseconds([&] { found = dutiesOf(*rules, staff, children, county); });
    const double classified = milliseconds([&] {
        for (const MadeChild& child : children)
            found += classify(*rules, {child.id, child.records}, staff, today).flags.size();
    });
    std::printf("%zu records, %zu duties and flags\n", records, found);
    const BenchTable table("duties", "allowed ms");
    table.allow("a village of 200 children", 50, village200);
    table.allow("10,000 children", 2000, all);
    table.compare("10,000 children against 50 villages", 50 * village200, all);
    table.compare("classify 10,000 against their duties", all, classified);
    return 0;
}
