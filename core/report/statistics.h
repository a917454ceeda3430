// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "report/table.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <span>
#include <vector>

namespace tongdang::report {

struct Place {
    QString code; ///< of a village: 12 digits
    QString name;
};
/// Whose table it is.
struct Scope {
    QString code;                 ///< leading digits of all its villages: 12, 9 or 6
    std::vector<Place> places;    ///< that have a row even if nothing happened there
    std::vector<Place> townships; ///< names of subtotals, by the leading 9 digits
};

struct Cell {
    std::optional<qint64> number; ///< nothing: it cannot be counted in this row. Of a Ratio: tenths
    std::optional<qint64> before; ///< at the earlier date that it is compared with
    bool isHidden = false;        ///< printed as "*"
    std::vector<std::size_t> children; ///< behind the number; places in Statistics::children
};

enum class LineKind { Place, Subtotal, Total, Kind };
struct Line {
    QString key; ///< a village's or township's code, or the key of a kind; empty: the total
    QString title;
    std::size_t block = 0;
    LineKind kind = LineKind::Place;
    bool isSensitive = false;       ///< small numbers of it are not given away, whatever the column
    std::vector<std::size_t> parts; ///< the lines that a subtotal or a total of places adds up
    std::vector<Cell> cells;        ///< one per column
};

struct Check {
    QString words;
    bool holds = true;
    QStringList brokenIn; ///< titles of the lines where it does not
};

/// A table that was counted.
struct Statistics {
    QString number;
    QString title;
    QString unit;
    QString definition;
    RuleBookInfo rules;
    Period period;
    bool leavesTheOffice = false;
    std::vector<Column> columns;
    std::vector<QString> blockTitles;
    std::vector<QString> blockNames; ///< type of the records that the keys of lines refer to
    std::vector<Line> lines; ///< places with their subtotals, then the total, then the kinds
    std::vector<Equation> equations;
    std::vector<Check> checks;
    std::vector<RecordId> children; ///< everybody counted somewhere

    [[nodiscard]] bool isSound() const;
    /// Null if there is none.
    [[nodiscard]] const Line* line(std::size_t block, QStringView key) const;
    [[nodiscard]] std::optional<std::size_t> column(QStringView key) const;
    /// Ids of the children behind a cell.
    [[nodiscard]] std::vector<RecordId> childrenBehind(const Cell& cell) const;
};

/// Adds up the parts of all children and of the organisations. Pure; the order of the parts makes
/// no difference. A child of a village outside the scope is not counted; one without a village is
/// the one village's, or has a line of its own.
[[nodiscard]] Statistics addUp(const Table& table, const std::vector<Tally>& tallies,
                               const Scope& scope);

/// How a number is printed: "12", "92.3", "*", "" where it does not apply.
[[nodiscard]] QString cellText(const Column& column, const Cell& cell);
/// The same of a bare number.
[[nodiscard]] QString numberText(const Column& column, qint64 number);

} // namespace tongdang::report
