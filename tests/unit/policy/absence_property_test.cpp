// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Absences against a model that looks at every single day.
#include "policy/facts.h"
#include "policy/family.h"
#include "support/catch.h"
#include "support/policy/situation.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <random>
#include <vector>

namespace tongdang::policy {

using namespace Qt::StringLiterals;

namespace {

constexpr int span = 500; ///< days of a made-up history
constexpr int tolerance = 30;
constexpr int months = 3;
const QDate first(2025, 1, 1);

/// One parent, day by day.
struct Person {
    std::array<bool, span> isAway{};

    /// The day on which the absence that goes on that day began; -1 if there is none.
    [[nodiscard]] int absentSince(int today) const
    {
        int last = today;
        while (last >= 0 && !isAway[static_cast<size_t>(last)])
            --last;
        if (last < 0 || (last < today && today - (last + 1) > tolerance))
            return -1;
        int begin = last;
        for (int day = last; day >= 0; --day) {
            if (!isAway[static_cast<size_t>(day)])
                continue;
            if (begin - (day + 1) > tolerance)
                break;
            begin = day;
        }
        return begin;
    }
};

struct History {
    QJsonObject facts;
    std::array<Person, 2> parents;

    [[nodiscard]] bool isLeftBehind(int today) const
    {
        return std::all_of(parents.begin(), parents.end(), [&](const Person& parent) {
            const int since = parent.absentSince(today);
            return since >= 0 && first.addDays(since).addMonths(months) <= first.addDays(today);
        });
    }
};

QString iso(int day)
{
    return first.addDays(day).toString(Qt::ISODate);
}

History makeHistory(std::mt19937& random)
{
    const auto below = [&random](int limit) {
        return static_cast<int>(random() % static_cast<unsigned>(limit));
    };
    History history;
    QJsonArray away;
    QJsonArray leaves;
    for (int parent = 0; parent < 2; ++parent) {
        Person& person = history.parents[static_cast<size_t>(parent)];
        for (int row = below(4); row >= 0; --row) {
            const int from = below(span - 100);
            const int to = from + 1 + below(250);
            const bool isOpen = below(3) == 0;
            const bool counts = below(5) > 0;
            const QString id = u"a%1-%2"_s.arg(parent).arg(row);
            QJsonObject absence{{u"id"_s, id},
                                {u"person"_s, parent == 0 ? u"f"_s : u"m"_s},
                                {u"from_on"_s, iso(from)},
                                {u"cross_county"_s, counts},
                                {u"reason"_s, u"1"_s}};
            if (!isOpen)
                absence.insert(u"to_on"_s, iso(to));
            away.append(absence);
            const int leaveFrom = from + below(120);
            const int leaveTo = leaveFrom + below(45);
            if (below(2))
                leaves.append(QJsonObject{
                    {u"away"_s, id}, {u"from_on"_s, iso(leaveFrom)}, {u"to_on"_s, iso(leaveTo)}});
            const bool hasLeave = !leaves.isEmpty() && leaves.last()[u"away"_s] == id;
            for (int day = from; counts && day < (isOpen ? span : std::min(to, span)); ++day) {
                if (!hasLeave || day < leaveFrom || day >= leaveTo)
                    person.isAway[static_cast<size_t>(day)] = true;
            }
        }
    }
    const auto parent = [](const QString& id, const QString& relation) {
        return QJsonObject{{u"id"_s, id}, {u"rel"_s, relation}, {u"guardianship_able"_s, true}};
    };
    history.facts = {
        {u"child"_s, QJsonArray{QJsonObject{{u"birth"_s, u"2016-05-10"_s},
                                            {u"status"_s, u"open"_s},
                                            {u"opened_on"_s, u"2025-01-01"_s}}}},
        {u"family_member"_s, QJsonArray{parent(u"f"_s, u"51"_s), parent(u"m"_s, u"52"_s)}},
        {u"away"_s, away},
        {u"home_leave"_s, leaves}};
    return history;
}

} // namespace

TEST_CASE("Absences and the time left behind agree with a look at every day")
{
    const bool nightly = qEnvironmentVariable("TONGDANG_DEPTH") == u"nightly";
    const unsigned seed = nightly ? std::random_device()() : 20261125U;
    std::mt19937 random(seed);
    int leftBehind = 0;
    for (int round = 0; round < (nightly ? 5000 : 150); ++round) {
        INFO("seed " << seed << ", round " << round);
        const History history = makeHistory(random);
        const test::Situation child = test::situation(test::productCatalogue(), history.facts);
        const RuleBook& book = test::productRules().book(first);
        const Dossier dossier(book, child.view());
        Matter matter(book, dossier, child.posts, 0);
        for (int check = 0; check < 10; ++check) {
            const int today = static_cast<int>(random() % span);
            INFO("on " << iso(today).toStdString());
            Evaluation evaluation(matter, first.addDays(today));
            const Parents parents = parentsOf(evaluation);
            for (size_t i = 0; i < 2; ++i) {
                const int since = history.parents[i].absentSince(today);
                CHECK(continuousAbsenceFrom(evaluation, i == 0 ? *parents.father : *parents.mother)
                      == (since < 0 ? QDate() : first.addDays(since)));
            }
            const bool holds = history.isLeftBehind(today);
            CHECK(hasFlag(evaluation, u"LB_COUNTY") == holds);
            if (!holds)
                continue;
            ++leftBehind;
            int begin = today;
            while (begin > 0 && history.isLeftBehind(begin - 1))
                --begin;
            CHECK(leftBehindFrom(evaluation, months) == first.addDays(begin));
        }
    }
    CHECK(leftBehind > 0);
}

} // namespace tongdang::policy
