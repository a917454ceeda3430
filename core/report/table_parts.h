// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/expression.h"
#include "policy/turns.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <vector>

/// A table's file after loading (TABLES.md).
namespace tongdang::report {

/// Whose archive it is: some columns are for a level only.
enum class Level { Village, Township, County };

enum class Counts {
    Persons, ///< children for whom a condition holds, each once
    Largest, ///< the largest number that such a child has
    Records, ///< records, or the sum of a field of them: person-times
    Turns,   ///< turns of a duty that comes back
    Sum,     ///< of other columns
    Ratio,   ///< of sums of other columns
    Exceeds, ///< places where one sum is more than so many times another
};

/// What is asked about a child of the population, not about its records.
[[nodiscard]] constexpr bool isOfPersons(Counts counts)
{
    return counts == Counts::Persons || counts == Counts::Largest;
}

/// A column in a sum, with the number it is taken times.
struct Term {
    std::size_t column = 0;
    int times = 1;
};

struct TurnsAsked {
    QString act;
    QStringList outcomes; ///< words of the file
    QStringList rules;    ///< empty: all
};

struct Column {
    QString key;   ///< "age.0_5"
    QString group; ///< head over several columns; may be empty
    QString title;
    QString unit; ///< "人", "人次", "件", "%"
    Counts counts = Counts::Persons;
    bool isSensitive = false; ///< small numbers of it are not given away
    bool isHelper = false;    ///< only for equations and other columns; not shown

    policy::Node where;    ///< of Persons and Largest, of Records with the record in slot 1
    QDate day;             ///< as of which; a day behind the cut-off has no number
    TypeNo type = 0;       ///< of Records
    bool isOfChild = true; ///< Records of children, not of an organisation
    std::optional<policy::Operand> amount; ///< of Records: this number in place of 1; of Largest
    std::optional<policy::Operand> place;  ///< of Records: their village; else the child's
    std::vector<policy::Exists> through;   ///< from the record to the one that `place` is of
    TurnsAsked turns;
    std::vector<Term> terms; ///< of Sum, above the line of Ratio, what is to exceed
    std::vector<Term> under; ///< below the line, what is exceeded
    /// Of Ratio: 100 for percent. Of Exceeds: how many times, at least once. Of Records: by what an
    /// amount is divided (money is kept in fen).
    int scale = 1;
};

/// A row that is no place.
struct Kind {
    QString key;
    QString title;
    std::optional<policy::Node> persons;    ///< which children; nothing: not counted here
    std::map<TypeNo, policy::Node> records; ///< which records
};

/// Rows of one sort: the places (block 0), kinds of something, or the people in charge.
struct Block {
    QString title;
    bool isSensitive = false; ///< as Column::isSensitive, for the whole block
    std::vector<Kind> kinds;
    std::optional<policy::Operand> by; ///< in place of kinds: a row for each value of the child
    QString names;                     ///< key of the record type that these values refer to
};

enum class Relation { Equal, AtMost };
struct Equation {
    QString words; ///< "合计＝男＋女"
    std::vector<Term> left;
    std::vector<Term> right;
    Relation relation = Relation::Equal;
};

} // namespace tongdang::report
