// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "catalogue/fields.h"
#include "policy/dossier.h"
#include "policy/evaluation.h"
#include "policy/pairing_modes.h"
#include "report/place.h"
#include "report/table.h"

#include <algorithm>
#include <map>

namespace tongdang::report {

using namespace Qt::StringLiterals;

namespace {

constexpr policy::Slot recordSlot = 1;

QString wordOf(policy::TurnOutcome outcome)
{
    switch (outcome) {
    case policy::TurnOutcome::InTime:
        return u"in_time"_s;
    case policy::TurnOutcome::MadeUp:
        return u"made_up"_s;
    case policy::TurnOutcome::Waived:
        return u"waived"_s;
    case policy::TurnOutcome::Postponed:
        return u"postponed"_s;
    case policy::TurnOutcome::Overdue:
        return u"overdue"_s;
    case policy::TurnOutcome::NotYetDue:
        break;
    }
    return u"not_yet_due"_s;
}

/// One dossier before a table.
class Counter {
public:
    Counter(const Table& table, const policy::RuleBook& book, const ChildRecords& records,
            const StaffPosts& posts)
        : m_table(table)
        , m_dossier(book, records)
        // Duties that count hours are judged at the end of the last day.
        , m_matter(book, m_dossier, posts, Clock::startOf(table.period().cutoff.addDays(1)) - 1,
                   records.common)
        , m_evaluation(history(m_matter), table.period().cutoff)
    {
    }
    Counter(const Counter&) = delete;
    Counter& operator=(const Counter&) = delete;

    [[nodiscard]] bool hasChild() const { return m_dossier.child() != nullptr; }

    [[nodiscard]] HelperWorks helpers() const
    {
        HelperWorks works;
        const std::vector<RecordId> now = policy::helpersOf(m_evaluation);
        for (const policy::Row& pairing : m_dossier.rows(fields::pairing::type)) {
            const auto helper = pairing.value(fields::pairing::helper).toRecordId();
            if (helper && !works.contains(*helper))
                works.insert(*helper, {0, policy::pairedSince(m_evaluation, *helper), {}});
        }
        for (const RecordId& helper : now) {
            works[helper].children = 1;
            works[helper].villages[villageOn(m_dossier, m_evaluation.today())] = 1;
        }
        return works;
    }

    void count(const policy::Node& population, bool ofChildren, std::vector<Tally::Entry>& entries)
    {
        for (std::size_t i = 0; i < m_table.columns().size(); ++i) {
            const Column& column = m_table.columns()[i];
            if (column.isOfChild != ofChildren)
                continue;
            m_column = i;
            if (column.day > m_table.period().cutoff)
                continue;
            policy::Evaluation then = m_evaluation.on(column.day);
            if (isOfPersons(column.counts) && isOne(population, then))
                countChild(column, then, entries);
            else if (column.counts == Counts::Records)
                countRecords(column, then, entries);
            else if (column.counts == Counts::Turns)
                countTurns(column, entries);
        }
    }

private:
    static policy::Matter& history(policy::Matter& matter)
    {
        matter.statesOfTheDay = true;
        return matter;
    }

    /// Whether the child is one of those that the table is about; asked once for each day.
    bool isOne(const policy::Node& population, policy::Evaluation& evaluation)
    {
        const auto known = m_isOne.find(evaluation.today());
        return known != m_isOne.end()
                   ? known->second
                   : m_isOne.emplace(evaluation.today(), evaluation.holds(population))
                         .first->second;
    }

    void countChild(const Column& column, policy::Evaluation& evaluation,
                    std::vector<Tally::Entry>& entries)
    {
        if (!evaluation.holds(column.where))
            return;
        const auto amount = column.amount ? evaluation.value(*column.amount).toInteger() : 1;
        if (!amount)
            return; // a child without that number is not the one with the largest
        add(villageOn(m_dossier, evaluation.today()), *amount, entries);
        addKinds(
            evaluation, *amount,
            [](const Kind& kind) { return kind.persons ? &*kind.persons : nullptr; }, entries);
    }

    void countRecords(const Column& column, policy::Evaluation& evaluation,
                      std::vector<Tally::Entry>& entries)
    {
        for (const policy::Row& row : m_dossier.rows(column.type)) {
            if (!evaluation.sees(row))
                continue;
            evaluation.bind(recordSlot, row);
            if (!evaluation.holds(column.where))
                continue;
            const qint64 amount = column.amount ? amountOf(column, evaluation) : 1;
            const QDate day = row.day.isValid() ? row.day : evaluation.today();
            add(column.place ? placeOf(column, evaluation) : villageOn(m_dossier, day), amount,
                entries);
            addKinds(
                evaluation, amount,
                [&column](const Kind& kind) {
                    const auto found = kind.records.find(column.type);
                    return found == kind.records.end() ? nullptr : &found->second;
                },
                entries);
        }
    }

    /// Rounded for each record, so that places add up to their total.
    static qint64 amountOf(const Column& column, policy::Evaluation& evaluation)
    {
        const qint64 whole = evaluation.value(*column.amount).toInteger().value_or(0);
        return (whole + column.scale / 2) / column.scale;
    }

    /// Empty where the way to it ends.
    static QString placeOf(const Column& column, policy::Evaluation evaluation)
    {
        for (const policy::Exists& step : column.through) {
            const policy::Row* linked = evaluation.firstLinked(step);
            if (!linked)
                return {};
            evaluation.bind(step.slot, *linked);
        }
        return evaluation.value(*column.place).toText();
    }

    void countTurns(const Column& column, std::vector<Tally::Entry>& entries)
    {
        for (const policy::Turn& turn : turns(column.turns.act)) {
            if (!column.turns.outcomes.contains(wordOf(turn.outcome))
                || (!column.turns.rules.isEmpty() && !column.turns.rules.contains(turn.rule)))
                continue;
            const QDate day =
                turn.doneOn.isValid() ? turn.doneOn : std::min(turn.dueOn, m_table.period().cutoff);
            add(villageOn(m_dossier, std::max(day, m_table.period().from)), 1, entries);
            addKinds(
                m_evaluation, 1, [](const Kind&) -> const policy::Node* { return nullptr; },
                entries);
        }
    }

    const std::vector<policy::Turn>& turns(const QString& act)
    {
        const auto known = m_turns.find(act);
        if (known != m_turns.end())
            return known->second;
        const Period& period = m_table.period();
        return m_turns
            .emplace(act,
                     policy::turnsOf(m_evaluation, act,
                                     {period.from, period.until, period.cutoff, period.isOver}))
            .first->second;
    }

    void add(const QString& village, qint64 amount, std::vector<Tally::Entry>& entries) const
    {
        entries.push_back({m_column, 0, village, amount});
    }

    /// In the rows of kinds, and once for all kinds together.
    template <class ConditionOf>
    void addKinds(policy::Evaluation& evaluation, qint64 amount, ConditionOf conditionOf,
                  std::vector<Tally::Entry>& entries) const
    {
        for (std::size_t block = 1; block < m_table.blocks().size(); ++block) {
            if (m_table.blocks()[block].by) {
                addValue(block, amount, entries);
                continue;
            }
            bool isCounted = false;
            for (const Kind& kind : m_table.blocks()[block].kinds) {
                const policy::Node* condition = conditionOf(kind);
                isCounted = isCounted || condition;
                if (condition && evaluation.holds(*condition))
                    entries.push_back({m_column, block, kind.key, amount});
            }
            if (isCounted)
                entries.push_back({m_column, block, QString(), amount});
        }
    }

    /// In the row of the child's value; that there is one is seen from the records of today.
    void addValue(std::size_t block, qint64 amount, std::vector<Tally::Entry>& entries) const
    {
        policy::Evaluation evaluation = m_evaluation;
        const Value value = evaluation.value(*m_table.blocks()[block].by);
        const auto record = value.toRecordId();
        const QString key = record ? record->toString() : value.toText();
        entries.push_back({m_column, block, key.isEmpty() ? noValue : key, amount});
        entries.push_back({m_column, block, QString(), amount});
    }

    const Table& m_table;
    policy::Dossier m_dossier;
    policy::Matter m_matter;
    policy::Evaluation m_evaluation;
    std::size_t m_column = 0;
    std::map<QDate, bool> m_isOne;
    std::map<QString, std::vector<policy::Turn>> m_turns;
};

} // namespace

Tally Table::tally(const ChildRecords& records, const StaffPosts& posts) const
{
    Tally tally{records.child, {}};
    Counter counter(*this, m_book, records, posts);
    if (counter.hasChild())
        counter.count(m_population, true, tally.entries);
    return tally;
}

HelperWorks Table::helpersOf(const ChildRecords& records) const
{
    const StaffPosts posts;
    const Counter counter(*this, m_book, records, posts);
    return counter.hasChild() ? counter.helpers() : HelperWorks();
}

Tally Table::tallyOfOrganisations(std::span<const Record> records) const
{
    Tally tally;
    if (records.empty())
        return tally;
    // Conditions are asked about a child; here nobody is one, and the records stand beside it.
    std::vector<Record> all(records.begin(), records.end());
    Record nobody = all.front();
    nobody.type = fields::child::type;
    nobody.values.clear();
    all.push_back(nobody);
    const StaffPosts posts;
    Counter counter(*this, m_book, {nobody.id, all}, posts);
    counter.count(m_population, false, tally.entries);
    return tally;
}

} // namespace tongdang::report
