// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A village's year, day by day: whatever becomes due is done or stays in sight, nothing vanishes by
// itself and nothing stands twice (issue of the whole domain; facts.md §7.6, §7.11).
#include "support/catch.h"
#include "support/policy/situation.h"

#include <QJsonArray>

#include <map>
#include <optional>
#include <random>
#include <set>
#include <tuple>

namespace tongdang::test {

using namespace Qt::StringLiterals;

namespace {

const QDate newYear(2025, 1, 1);
constexpr int daysOfTheYear = 365;
constexpr int seeds = 12;

/// What one rule asks for one act, wherever it stands that day.
using Asked = std::tuple<QString, QString, QString>; // rule, act, record it is about
/// The same in one turn.
using Turn = std::tuple<QString, QString, QString, QString>;

Asked askedBy(const Duty& duty, const Demand& demand)
{
    return {demand.rule, duty.act, demand.about ? demand.about->toString() : QString()};
}

/// A child of the village, and what its director types in.
class Child {
public:
    Child(int number, std::mt19937_64& random)
        : m_random(random)
    {
        m_birth = newYear.addDays(-365 * chance(2, 17) - chance(0, 364));
        m_opened = newYear.addDays(chance(-200, 90));
        add(u"child"_s, {{u"id"_s, u"child%1"_s.arg(number)},
                         {u"birth"_s, text(m_birth)},
                         {u"status"_s, u"open"_s},
                         {u"opened_on"_s, text(m_opened)}});
        if (chance(0, 2) > 0) { // left behind, since when it comes
            for (const auto& [parent, relation] :
                 {std::pair{u"father"_s, u"51"_s}, std::pair{u"mother"_s, u"52"_s}}) {
                add(u"family_member"_s, {{u"id"_s, parent}, {u"rel"_s, relation}});
                add(u"away"_s, {{u"person"_s, parent},
                                {u"from_on"_s, text(newYear.addDays(chance(-400, 300)))},
                                {u"cross_county"_s, true},
                                {u"reason"_s, u"1"_s}});
            }
        }
        if (chance(0, 3) == 0)
            add(u"category"_s,
                {{u"cat"_s, u"K06"_s}, {u"state"_s, u"2"_s}, {u"from_on"_s, text(m_opened)}});
        m_situation = situation(productCatalogue(), m_facts);
    }

    /// Perhaps something is typed in today; whether it was.
    bool live(QDate today)
    {
        if (today < m_opened || chance(0, 19) > 0)
            return false;
        switch (chance(0, 6)) {
        case 0: // not at home: explains the debt, leaves it standing
            visit(today, u"3"_s);
            break;
        case 1:
        case 2: // written on paper some days ago
            visit(today.addDays(-chance(0, 20)), u"1"_s);
            break;
        case 3: // assessed anew, on any level
            add(u"level_assessment"_s,
                {{u"id"_s, u"level%1"_s.arg(m_facts[u"level_assessment"_s].toArray().size())},
                 {u"level"_s, QString::number(chance(1, 4))},
                 {u"effective_on"_s, text(today)},
                 {u"created_at"_s, text(today) + u"T09:00"_s}});
            break;
        case 4: // in hospital, or with the parents for a time; and back
            turn(today);
            break;
        default:
            add(u"contact"_s, {{u"date"_s, text(today)},
                               {u"reached"_s, true},
                               {u"whom"_s, QJsonArray{u"1"_s, u"2"_s}},
                               {u"by"_s, u"s1"_s}});
        }
        m_situation = situation(productCatalogue(), m_facts);
        return true;
    }

    /// The plan ends at 16 for children left behind and at 18 for all (S3.5).
    [[nodiscard]] bool growsOut(QDate today) const
    {
        return today == m_birth.addYears(16) || today == m_birth.addYears(18);
    }

    [[nodiscard]] std::vector<Duty> duties(QDate today) const
    {
        return dutiesOf(*m_situation, today.toString(Qt::ISODate).toLatin1().constData());
    }

private:
    int chance(int least, int most)
    {
        return std::uniform_int_distribution<int>(least, most)(m_random);
    }
    static QString text(QDate day) { return day.toString(Qt::ISODate); }

    /// Suspends the dossier, or takes it up again.
    void turn(QDate today)
    {
        m_isSuspended = !m_isSuspended;
        const QString status = m_isSuspended ? u"suspended"_s : u"open"_s;
        QJsonObject event{{u"kind"_s, m_isSuspended ? u"suspend"_s : u"resume"_s},
                          {u"date"_s, text(today)},
                          {u"status"_s, status}};
        if (m_isSuspended)
            event.insert(u"suspend_reason"_s, QString::number(chance(1, 3)));
        add(u"dossier_event"_s, event);
        QJsonArray children = m_facts[u"child"_s].toArray();
        QJsonObject child = children.first().toObject();
        child.insert(u"status"_s, status);
        children[0] = child;
        m_facts[u"child"_s] = children;
    }
    void visit(QDate day, const QString& outcome)
    {
        if (day >= m_opened)
            add(u"visit"_s, {{u"date"_s, text(day)},
                             {u"means"_s, u"1"_s},
                             {u"outcome"_s, outcome},
                             {u"by"_s, u"s1"_s}});
    }
    void add(const QString& type, const QJsonObject& row)
    {
        QJsonArray rows = m_facts[type].toArray();
        rows.append(row);
        m_facts[type] = rows;
    }

    std::mt19937_64& m_random;
    QDate m_birth;
    QDate m_opened;
    bool m_isSuspended = false;
    QJsonObject m_facts{
        {u"staff_post"_s,
         QJsonArray{QJsonObject{
             {u"staff"_s, u"s1"_s}, {u"role"_s, u"1"_s}, {u"from_on"_s, u"2020-01-01"_s}}}}};
    std::optional<Situation> m_situation;
};

} // namespace

TEST_CASE("In a village's year no duty vanishes by itself and none stands twice")
{
    int arisen = 0;
    int overdue = 0;
    for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
        INFO("seed " << seed);
        std::mt19937_64 random(seed);
        for (int number = 0; number < 6; ++number) {
            INFO("child " << number);
            Child child(number, random);
            std::map<Asked, QDate> late; // asked yesterday, and its day had passed
            for (int day = 0; day < daysOfTheYear; ++day) {
                const QDate today = newYear.addDays(day);
                INFO("on " << today.toString(Qt::ISODate).toStdString());
                const bool isTyped = child.live(today);
                std::map<Asked, QDate> now;
                std::set<Turn> turns;
                for (const Duty& duty : child.duties(today)) {
                    for (const Demand* demand : duty.demands()) {
                        const auto [rule, act, about] = askedBy(duty, *demand);
                        INFO(rule.toStdString() << ' ' << act.toStdString());
                        CHECK(turns.emplace(rule, act, about, demand->period).second);
                        ++arisen;
                        if (demand->state == DutyState::Overdue) {
                            CHECK(demand->dueOn
                                  <= today); // what has to be done in hours, on its day
                            now.emplace(Asked{rule, act, about}, demand->dueOn);
                            ++overdue;
                        }
                    }
                }
                for (const auto& [asked, due] : late) {
                    INFO("late since " << due.toString(Qt::ISODate).toStdString() << ": "
                                       << std::get<0>(asked).toStdString() << ' '
                                       << std::get<1>(asked).toStdString());
                    if (!isTyped && !child.growsOut(today)) {
                        const auto still = now.find(asked);
                        REQUIRE(still != now.end());
                        CHECK(still->second <= due); // and its debt is no smaller
                    }
                }
                late = std::move(now);
            }
        }
    }
    // It was a year in which something was to do.
    CHECK(arisen > 10'000);
    CHECK(overdue > 1'000);
}

} // namespace tongdang::test
