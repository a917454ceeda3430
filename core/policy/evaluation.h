// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/absence.h"
#include "policy/child_records.h"
#include "policy/common_records.h"
#include "policy/dossier.h"
#include "policy/rule_book.h"

#include <QDate>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <vector>

namespace tongdang {
struct OrganisationRecords;
}

namespace tongdang::policy {

/// Whether conditions hold, as found before: some hundred answers of a few days each.
class Answers {
public:
    explicit Answers(size_t conditions)
        : m_newest(conditions, none)
    {
    }
    /// `condition`: Node::shared. `months`: in place of lb_months. Nothing: not asked yet.
    [[nodiscard]] std::optional<bool> find(int condition, QDate day, int months) const
    {
        for (qint32 place = m_newest[static_cast<size_t>(condition)]; place != none;) {
            const Answer& known = m_all[static_cast<size_t>(place)];
            if (known.day == day && known.months == months)
                return known.holds;
            place = known.before;
        }
        return std::nullopt;
    }
    void add(int condition, QDate day, int months, bool holds)
    {
        qint32& newest = m_newest[static_cast<size_t>(condition)];
        m_all.push_back({day, months, newest, holds});
        newest = static_cast<qint32>(m_all.size()) - 1;
    }

private:
    static constexpr qint32 none = -1;
    struct Answer {
        QDate day;
        int months = -1;
        qint32 before = none; ///< of the same condition
        bool holds = false;
    };
    std::vector<Answer> m_all;
    std::vector<qint32> m_newest; ///< by condition
};

/// What all evaluations about one child, or one organisation, share: the rules, the records, and
/// what was computed from them already.
struct Matter {
    /// All arguments outlive it. `shared`: what the children of a list share; null: nothing.
    Matter(const RuleBook& rules, const Dossier& records, const StaffPosts& staff, qint64 moment,
           const CommonRecords* shared = nullptr)
        : book(rules)
        , dossier(records)
        , posts(staff)
        , commonRecords(shared)
        , now(moment)
        , answers(static_cast<size_t>(rules.shared.count()))
    {
    }
    const RuleBook& book;
    const Dossier& dossier;
    const StaffPosts& posts;
    const CommonRecords* commonRecords;
    const OrganisationRecords* organisation = nullptr; ///< null: about a child
    qint64 now;

    /// The state of the dossier is that of the day asked about, as its dated events tell it, and
    /// not the present one: for statistics of a day in the past.
    bool statesOfTheDay = false;
    std::map<const Row*, AbsenceSpells> absences;
    /// `raised_since` by rule and day, as the records say (level_facts.cpp).
    std::map<std::pair<size_t, QDate>, QDate> raisedSince;
    Answers answers;
};

/// Evaluates conditions and operands about one child as on one day.
class Evaluation {
public:
    Evaluation(Matter& matter, QDate today);

    /// The answer of a shared condition is remembered where nothing is supposed.
    [[nodiscard]] bool holds(const Node& node);
    [[nodiscard]] bool holds(const Rule& rule) { return canHold(rule) && holds(*rule.condition); }
    /// Whether the records are there without which the rule holds on no day.
    [[nodiscard]] bool canHold(const Rule& rule) const;
    [[nodiscard]] Value value(const Operand& operand);
    [[nodiscard]] QDate day(const Operand& operand);
    [[nodiscard]] std::optional<int> number(const Operand& operand);
    /// The labelled nodes that are true, in the order of the tree.
    void collectLabelled(const Node& node, std::vector<const Node*>& labelled);

    // The view.
    [[nodiscard]] QDate today() const { return m_today; }
    /// Made when it is first asked for: most views of another day are looked at in passing.
    [[nodiscard]] const Value& todayValue();
    [[nodiscard]] bool sees(const Row& row) const;
    [[nodiscard]] const Row& child() const { return *m_frame[childSlot]; }
    /// The first record that is linked as the condition says, whatever it is asked besides; null if
    /// there is none.
    [[nodiscard]] const Row* firstLinked(const Exists& exists) const;
    [[nodiscard]] const Row& bound(Slot slot) const { return *m_frame[static_cast<size_t>(slot)]; }
    /// The rows among which those on a way are, oldest first, and whether one of them is.
    [[nodiscard]] std::span<const Row> candidates(const Way& way) const;
    [[nodiscard]] bool leadsTo(const Way& way, const Row& row) const;
    void bind(Slot slot, const Row& row) { m_frame[static_cast<size_t>(slot)] = &row; }
    /// The rows of a type that are seen, each to `visit(row)`, oldest first.
    template <class Visit>
    void forEach(TypeNo type, Visit visit) const
    {
        for (const Row& row : matter().dossier.rows(type)) {
            if (sees(row))
                visit(row);
        }
    }
    /// The last event of a type that is seen and passes the test; null if there is none.
    template <class Test>
    [[nodiscard]] const Row* latest(TypeNo type, Test test) const
    {
        const auto rows = matter().dossier.rows(type);
        const auto found = std::find_if(rows.rbegin(), rows.rend(),
                                        [&](const Row& row) { return sees(row) && test(row); });
        return found == rows.rend() ? nullptr : &*found;
    }
    /// A field as on this day (RecordShape::stateBefore).
    [[nodiscard]] const Value& field(const Row& row, FieldNo field) const;

    // Other views of the same records.
    /// As on another day. Dated rows are cut at that day.
    [[nodiscard]] Evaluation on(QDate day) const;
    /// As on another day, with only the records that were known by then (facts.md §5, §6).
    [[nodiscard]] Evaluation knownOn(QDate day) const;
    [[nodiscard]] bool seesOnlyKnown() const { return m_onlyKnown; }
    /// Whether nothing is supposed but the day: what is found then may be remembered.
    [[nodiscard]] bool supposesNothing() const
    {
        return !m_onlyKnown && !m_suspensionLifted && !m_asIfDone && !m_asIfEmpty
               && m_monthsInstead < 0;
    }
    /// With another number in place of the parameter lb_months.
    [[nodiscard]] Evaluation withMonths(int months) const;
    /// As if that visit had met the child, that call been answered: whether a failure was a try.
    [[nodiscard]] Evaluation asIfDone(const Row& row) const;
    /// As if that field were not filled in yet: what was asked until it was.
    [[nodiscard]] Evaluation asIfEmpty(const Row& row, FieldNo field) const;
    /// As if the dossier were open while it is suspended, for the rules whose duties a suspension
    /// only postpones (§7.5).
    [[nodiscard]] Evaluation asIfNotSuspended() const;

    [[nodiscard]] Matter& matter() const { return *m_matter; }
    [[nodiscard]] const RuleBook& book() const { return m_matter->book; }
    /// The rule being evaluated, for the facts that refer to it.
    [[nodiscard]] int monthsInstead() const { return m_monthsInstead; }

private:
    [[nodiscard]] bool find(const Node& node);
    /// Where a rule or a record holds the value it is not copied: lists are computed on several
    /// threads, and copies of what they share would make them wait for each other. `computed`
    /// keeps the value of a fact.
    [[nodiscard]] const Value& peek(const Operand& operand, Value& computed);
    [[nodiscard]] bool existsRow(const Exists& exists);
    [[nodiscard]] const Value& statusOfTheDay(const Row& child) const;

    Matter* m_matter;
    QDate m_today;
    Value m_todayValue; ///< null: not made yet
    std::array<const Row*, frameSize> m_frame{};
    const Row* m_asIfDone = nullptr;
    const Row* m_asIfEmpty = nullptr;
    FieldNo m_emptyField = 0; ///< of m_asIfEmpty
    bool m_onlyKnown = false;
    bool m_suspensionLifted = false;
    int m_monthsInstead = -1;
};

/// Null if the day is invalid.
[[nodiscard]] Value dayValue(QDate day);
[[nodiscard]] Value numberValue(std::optional<int> number);

/// The state in which the child's last event left the dossier; null if there is none.
[[nodiscard]] const Row* latestDossierEvent(const Evaluation& evaluation);

} // namespace tongdang::policy
