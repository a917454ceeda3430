// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/derived.h"

#include <algorithm>

namespace tongdang::report {

namespace {

/// Nothing if one of them is nothing.
std::optional<qint64> sumOf(const Line& line, const std::vector<Term>& terms)
{
    qint64 sum = 0;
    for (const Term& term : terms) {
        const Cell& cell = line.cells[term.column];
        if (!cell.number)
            return std::nullopt;
        sum += term.times * *cell.number;
    }
    return sum;
}

std::vector<std::size_t> childrenOf(const Line& line, const std::vector<Term>& terms)
{
    std::vector<std::size_t> children;
    for (const Term& term : terms) {
        const auto& more = line.cells[term.column].children;
        children.insert(children.end(), more.begin(), more.end());
    }
    std::ranges::sort(children);
    children.erase(std::unique(children.begin(), children.end()), children.end());
    return children;
}

/// Tenths, rounded half up; nothing of nothing is no rate.
std::optional<qint64> ratioOf(const Line& line, const Column& column)
{
    const auto above = sumOf(line, column.terms);
    const auto below = sumOf(line, column.under);
    if (!above || !below || *below <= 0)
        return std::nullopt;
    constexpr qint64 tenths = 10;
    return (2 * *above * column.scale * tenths + *below) / (2 * *below);
}

/// Of a place whether it is one, of a sum how many of its parts are. Where nobody is below, it is
/// as with one.
std::optional<qint64> exceeding(const Statistics& statistics, const Line& line, std::size_t place)
{
    const Column& column = statistics.columns[place];
    if (line.kind == LineKind::Place) {
        const auto above = sumOf(line, column.terms);
        const auto below = sumOf(line, column.under);
        if (!above || !below)
            return std::nullopt;
        return *above > column.scale * std::max<qint64>(*below, 1) ? 1 : 0;
    }
    if (line.block != 0)
        return std::nullopt;
    qint64 sum = 0;
    for (const std::size_t part : line.parts)
        sum += statistics.lines[part].cells[place].number.value_or(0);
    return sum;
}

bool holds(const Equation& equation, qint64 left, qint64 right)
{
    return equation.relation == Relation::Equal ? left == right : left <= right;
}

} // namespace

void derive(Statistics& statistics)
{
    for (Line& line : statistics.lines) {
        // A sum may name another sum that stands before it.
        for (std::size_t i = 0; i < statistics.columns.size(); ++i) {
            const Column& column = statistics.columns[i];
            if (column.counts == Counts::Sum) {
                line.cells[i].number = sumOf(line, column.terms);
                line.cells[i].children = childrenOf(line, column.terms);
            } else if (column.counts == Counts::Ratio) {
                line.cells[i].number = ratioOf(line, column);
            } else if (column.counts == Counts::Exceeds) {
                // Sums stand behind their parts.
                line.cells[i].number = exceeding(statistics, line, i);
            }
        }
    }
}

std::vector<Check> checkEquations(const Statistics& statistics)
{
    std::vector<Check> checks;
    for (const Equation& equation : statistics.equations) {
        Check check{equation.words, true, {}};
        for (const Line& line : statistics.lines) {
            const auto left = sumOf(line, equation.left);
            const auto right = sumOf(line, equation.right);
            if (!left || !right || holds(equation, *left, *right))
                continue;
            check.holds = false;
            check.brokenIn.append(line.title);
        }
        checks.push_back(check);
    }
    return checks;
}

} // namespace tongdang::report
