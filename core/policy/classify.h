// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/child_records.h"
#include "policy/duties.h"
#include "policy/rule_set.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace tongdang {

/// One reason why a child is served: a flag that a rule gives.
struct Flag {
    QString code;  ///< "LB_COUNTY", "LB_NATIONAL", "KJ"
    QString title; ///< "留守(县定)"
    QString rule;
    QString clause;     ///< "SA3.2/SA3.4"
    QString clauseText; ///< the words of the policy
    QString article;    ///< "方案一（三）": where they stand, as people say it
    Severity severity = Severity::Normal;
    bool isTrial = false; ///< what the rule says is this program's default (试行默认)
    QDate since;          ///< the day it began to hold; invalid if the rule does not tell
    QStringList details;  ///< codes: the kind of absence (LBT), or the categories; K03 is masked
    QString because;      ///< the rule's reason with this child's facts
    /// What the reason only calls restricted: for those who may read special data of the child.
    QStringList restricted;
    QString actor;                 ///< of a finding: who is to look at it
    std::optional<RecordId> about; ///< the record that it speaks of; nothing: the child itself
    std::shared_ptr<const EntryForm> form; ///< of a finding: what answers it; null: nothing does
};

/// How the level in force came about, and whether one waits for the station (facts.md §6).
struct LevelStanding {
    QDate since; ///< of the present level; invalid if none is in force
    /// Nothing: an open incident alone makes it level 1, or none is in force.
    std::optional<RecordId> assessment;
    std::optional<RecordId> review; ///< that agreed to it; nothing: level 1 holds without
    /// The newest assessment, as long as nobody has decided about it.
    std::optional<RecordId> waiting;
};

/// What a child is under the policy on a day. Computed, never stored.
struct Classification {
    RecordId child;
    std::vector<Flag> flags;        ///< one per rule that holds, in the order of the rules
    QStringList categories;         ///< codes of the open, recognised categories; without K03
    bool restrictedReason = false;  ///< an open restricted category: "健康原因(受限)"
    int suggestedLevel = 4;         ///< 1-4: the program proposes, people decide (facts.md §6)
    std::vector<Flag> levelReasons; ///< the classification rules that hold
    std::vector<Flag> findings;     ///< what people should look at, e.g. a child alone at home
    std::optional<int> level;       ///< the level in force; nothing if never assessed
    LevelStanding standing;

    explicit Classification(const RecordId& ofChild)
        : child(ofChild)
    {
    }
    /// Codes of the flags, each once.
    [[nodiscard]] QStringList flagCodes() const;
    /// The reasons of flags and level as sentences, in this order.
    [[nodiscard]] QStringList because() const;
    [[nodiscard]] bool has(QStringView code) const;
};

/// Pure, as at the beginning of the day. The order of the records does not matter.
[[nodiscard]] Classification classify(const RuleSet& rules, const ChildRecords& records,
                                      const StaffPosts& posts, QDate today);

} // namespace tongdang
