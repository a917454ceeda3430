// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/child_records.h"
#include "policy/rule_set.h"
#include "record/record.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <algorithm>
#include <initializer_list>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace tongdang {

enum class DutyState {
    Upcoming,  ///< before its window
    Due,       ///< may be done now, in time
    Overdue,   ///< its day has passed; stays until it is done
    Postponed, ///< a suspension holds it up
    Waived,    ///< the station agreed to leave it out for now
};

enum class IntervalUnit { Minute, Hour, Day, Workday, Month };
struct Interval {
    int number = 0;
    IntervalUnit unit = IntervalUnit::Day;
    friend bool operator==(const Interval&, const Interval&) = default;
};

/// What people type in to fulfil a demand, as far as the rule tells.
struct EntryForm {
    TypeNo type = 0;
    bool isNew = true; ///< false: the record that the demand is about is to be completed
    std::vector<Record::FieldValue> preset; ///< of a new one
    FieldNo refersTo = 0; ///< of a new one: takes the record that the demand is about; 0: none does
};

/// How urgent what must be done at once has become (facts.md §7.10, M1).
enum class Alarm { Now, Remind, Red };

/// Which acts are asked about: "visit", "contact"; none is named: all.
struct Acts {
    std::vector<QStringView> named;

    Acts() = default;
    Acts(std::initializer_list<QStringView> acts)
        : named(acts)
    {
    }
    [[nodiscard]] bool include(QStringView act) const
    {
        return named.empty() || std::ranges::find(named, act) != named.end();
    }
};

/// How much weight the policy gives to what a rule asks.
enum class Severity { Urgent, High, Normal, Info };

/// What one rule asks.
struct Demand {
    QString rule; ///< "V1"
    QString title;
    QString clause;              ///< "S6.8"
    QString clauseText;          ///< the words of the policy
    QString article;             ///< "方案第6条": where they stand, as people say it
    QDate windowFrom;            ///< from this day on it may be done
    QDate dueOn;                 ///< last day in time
    std::optional<qint64> dueAt; ///< last moment in time, where hours count
    DutyState state = DutyState::Upcoming;
    Severity severity = Severity::Normal;
    std::optional<Interval> every; ///< the rhythm, for duties that come back
    std::optional<int> stage;      ///< the warning step (90, 30, 7; 0 on the day and after)
    std::optional<Alarm> alarm;    ///< of what must be done at once
    /// The next moment at which state or alarm change; nothing if only another day changes them.
    std::optional<qint64> changesAt;
    /// The record that the rule is about: a problem, a pairing; nothing: the child itself.
    std::optional<RecordId> about;
    std::shared_ptr<const EntryForm> form; ///< null: the rule names none
    QString period;                        ///< names this turn of the duty (facts.md §7.11)
    QString because;     ///< the rule's reason with this child's facts; K03 masked
    QDate lastDone;      ///< invalid: never
    int attempts = 0;    ///< tries since then that came to nothing: they explain and erase nothing
    bool lapsed = false; ///< the rule no longer holds; its day passed undone while it did (§7.6)
};

/// Something to be done for a child: what the tightest of its rules demands (the earliest due day;
/// ties by the rule set's order), and what the act looks like. Computed, never stored; identified
/// by (child, act, period).
struct Duty : Demand {
    RecordId child;
    QString act;   ///< "visit", "contact", "parent_contact", ...: the `kind` of `duties --json`
    QString actor; ///< "儿童主任"
    std::vector<Demand> others; ///< further rules that ask for this act, the tightest first

    /// Every rule that asks for this act, the tightest first. They live as long as the duty.
    [[nodiscard]] std::vector<const Demand*> demands() const;

    Duty(Demand tightest, const RecordId& ofChild)
        : Demand(std::move(tightest))
        , child(ofChild)
    {
    }
};

/// The duties of a child on a day, by due day, then in the order of the rules. Pure; the order of
/// the records does not matter. `now`: milliseconds UTC, for the rules that count hours.
[[nodiscard]] std::vector<Duty> duties(const RuleSet& rules, const ChildRecords& records,
                                       const StaffPosts& posts, QDate today, qint64 now);

} // namespace tongdang
