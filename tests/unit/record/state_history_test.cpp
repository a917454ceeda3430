// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/state_history.h"

#include "support/record/changes.h"

#include <algorithm>

using namespace tongdang;
using namespace tongdang::test;
using namespace Qt::StringLiterals;

namespace {

constexpr FieldNo state = 5;
constexpr FieldNo since = 6;
constexpr FieldNo note = 7;

/// The how-manieth change says: in this state since that day.
Change says(quint64 place, const QString& word, QDate day)
{
    return change(dot(1, place), stamp(someMoment + static_cast<qint64>(place)),
                  {{state, Value(word), {}}, {since, day.isValid() ? Value(day) : Value(), {}}});
}

QStringList told(const std::vector<Change>& changes)
{
    QStringList words;
    for (const StateSince& step : stateHistory(changes, state, since))
        words.append(step.state.toText() + u' ' + step.since.toString(Qt::ISODate));
    return words;
}

} // namespace

TEST_CASE("Every state that a record had is told with its first day")
{
    const std::vector<Change> changes{
        says(1, u"active"_s, QDate(2026, 3, 1)), says(2, u"paused"_s, QDate(2026, 5, 1)),
        says(3, u"active"_s, QDate(2026, 6, 1)), says(4, u"ended"_s, QDate(2026, 7, 1))};
    const QStringList all{u"active 2026-03-01"_s, u"paused 2026-05-01"_s, u"active 2026-06-01"_s,
                          u"ended 2026-07-01"_s};
    CHECK(told(changes) == all);
    std::vector<Change> shuffled{changes[2], changes[0], changes[3], changes[1]};
    CHECK(told(shuffled) == all);
    CHECK(told({}).isEmpty());
}

TEST_CASE("Whoever wrote last is believed about the day of a state")
{
    // Late paper: it was over before it was said to rest.
    CHECK(told({says(1, u"active"_s, QDate(2026, 3, 1)), says(2, u"paused"_s, QDate(2026, 5, 1)),
                says(3, u"ended"_s, QDate(2026, 4, 1))})
          == QStringList{u"active 2026-03-01"_s, u"ended 2026-04-01"_s});
    // On the very day of the other one.
    CHECK(told({says(1, u"active"_s, QDate(2026, 3, 1)), says(2, u"paused"_s, QDate(2026, 3, 1))})
          == QStringList{u"paused 2026-03-01"_s});
    CHECK(told({says(1, u"active"_s, QDate(2026, 3, 1)), says(2, u"paused"_s, QDate(2026, 3, 2))})
              .size()
          == 2);
    // The same state once more: its day was put right.
    CHECK(told({says(1, u"active"_s, QDate(2026, 3, 1)), says(2, u"paused"_s, QDate(2026, 5, 1)),
                says(3, u"paused"_s, QDate(2026, 5, 9))})
          == QStringList{u"active 2026-03-01"_s, u"paused 2026-05-09"_s});
}

TEST_CASE("A state without a day is one of the day of entry, and other changes tell of no state")
{
    CHECK(told({says(1, u"active"_s, {})}) == QStringList{u"active 2026-11-24"_s});
    const Change other = change(dot(1, 2), stamp(someMoment + 2), {{note, text(u"x"), {}}});
    CHECK(told({says(1, u"active"_s, QDate(2026, 3, 1)), other})
          == QStringList{u"active 2026-03-01"_s});
    const Change moved =
        change(dot(1, 3), stamp(someMoment + 3), {{since, Value(QDate(2026, 3, 4)), {}}});
    CHECK(told({says(1, u"active"_s, QDate(2026, 3, 1)), moved})
          == QStringList{u"active 2026-03-04"_s});
}
