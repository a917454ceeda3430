// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/suppression.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace tongdang::report {

namespace {

struct TiedCell {
    CellPlace place;
    int times = 1;
};
/// Cells whose numbers, each so many times, add up to nothing, as every reader of the table knows.
using Tie = std::vector<TiedCell>;
using CellPlaces = std::set<CellPlace>;

const Cell& cellAt(const Statistics& statistics, CellPlace place)
{
    return statistics.lines[place.line].cells[place.column];
}

bool addsUp(const Statistics& statistics, const Tie& tie)
{
    qint64 sum = 0;
    for (const TiedCell& part : tie) {
        const auto number = cellAt(statistics, part.place).number;
        if (!number)
            return false;
        sum += part.times * *number;
    }
    return sum == 0;
}

/// Along a line: the equations that hold, and columns that are sums of others.
void tiesAlong(const Statistics& statistics, std::size_t line, std::vector<Tie>& ties)
{
    const auto add = [&](const std::vector<Term>& left, const std::vector<Term>& right) {
        Tie tie;
        for (const Term& term : left)
            tie.push_back({{line, term.column}, term.times});
        for (const Term& term : right)
            tie.push_back({{line, term.column}, -term.times});
        if (addsUp(statistics, tie))
            ties.push_back(std::move(tie));
    };
    for (const Equation& equation : statistics.equations) {
        if (equation.relation == Relation::Equal)
            add(equation.left, equation.right);
    }
    for (std::size_t i = 0; i < statistics.columns.size(); ++i) {
        if (statistics.columns[i].counts == Counts::Sum)
            add({{i, 1}}, statistics.columns[i].terms);
    }
}

/// The lines that a sum adds up. Kinds may overlap: they are tied where their numbers happen to add
/// up, since a reader may think that they do.
std::vector<std::size_t> partsOf(const Statistics& statistics, std::size_t sum)
{
    const Line& line = statistics.lines[sum];
    if (line.block == 0)
        return line.parts;
    std::vector<std::size_t> parts;
    for (std::size_t i = 0; line.kind == LineKind::Total && i < statistics.lines.size(); ++i) {
        if (statistics.lines[i].block == line.block && i != sum)
            parts.push_back(i);
    }
    return parts;
}

/// Down the columns: sums of lines, and the totals of all blocks, which are the same number.
void tiesDown(const Statistics& statistics, std::size_t column, std::vector<Tie>& ties)
{
    std::optional<CellPlace> first;
    for (std::size_t i = 0; i < statistics.lines.size(); ++i) {
        Tie tie{{{i, column}, 1}};
        for (const std::size_t part : partsOf(statistics, i)) {
            if (statistics.lines[part].cells[column].number)
                tie.push_back({{part, column}, -1});
        }
        if (tie.size() > 1 && addsUp(statistics, tie))
            ties.push_back(std::move(tie));
        if (statistics.lines[i].kind != LineKind::Total)
            continue;
        if (!first) {
            first = CellPlace{i, column};
            continue;
        }
        Tie same{{*first, 1}, {{i, column}, -1}};
        if (addsUp(statistics, same))
            ties.push_back(std::move(same));
    }
}

std::vector<Tie> allTies(const Statistics& statistics)
{
    std::vector<Tie> ties;
    for (std::size_t line = 0; line < statistics.lines.size(); ++line)
        tiesAlong(statistics, line, ties);
    for (std::size_t column = 0; column < statistics.columns.size(); ++column) {
        if (statistics.columns[column].counts != Counts::Ratio)
            tiesDown(statistics, column, ties);
    }
    return ties;
}

/// The hidden numbers as unknowns of linear equations, reduced to their simplest form modulo a
/// prime: an unknown that stands alone in one of them is known to whoever can subtract.
class Unknowns {
public:
    void add(const Statistics& statistics, const Tie& tie, const CellPlaces& told)
    {
        std::map<std::size_t, qint64> row;
        for (const TiedCell& part : tie) {
            if (!cellAt(statistics, part.place).isHidden || told.contains(part.place))
                continue;
            const auto known = m_places.try_emplace(part.place, m_places.size()).first;
            row[known->second] = (row[known->second] + part.times % prime + prime) % prime;
        }
        std::erase_if(row, [](const auto& member) { return member.second == 0; });
        if (!row.empty())
            m_rows.push_back(std::move(row));
    }

    std::vector<CellPlace> solve()
    {
        reduce();
        std::map<std::size_t, CellPlace> byNumber;
        for (const auto& [place, number] : m_places)
            byNumber.emplace(number, place);
        std::vector<CellPlace> known;
        for (const auto& row : m_rows) {
            if (row.size() == 1)
                known.push_back(byNumber.at(row.begin()->first));
        }
        return known;
    }

private:
    static constexpr qint64 prime = 2'147'483'647;

    static qint64 inverse(qint64 number)
    {
        qint64 result = 1;
        for (qint64 power = prime - 2; power > 0; power /= 2) {
            if (power % 2 == 1)
                result = result * number % prime;
            number = number * number % prime;
        }
        return result;
    }

    static void subtract(std::map<std::size_t, qint64>& from,
                         const std::map<std::size_t, qint64>& row, qint64 times)
    {
        for (const auto& [unknown, factor] : row) {
            qint64& left = from[unknown];
            left = (left + prime - factor * times % prime) % prime;
            if (left == 0)
                from.erase(unknown);
        }
    }

    void reduce()
    {
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            if (m_rows[i].empty())
                continue;
            const auto [pivot, factor] = *m_rows[i].begin();
            const qint64 scale = inverse(factor);
            for (auto& member : m_rows[i])
                member.second = member.second * scale % prime;
            for (std::size_t other = 0; other < m_rows.size(); ++other) {
                const auto found = m_rows[other].find(pivot);
                if (other != i && found != m_rows[other].end())
                    subtract(m_rows[other], m_rows[i], qint64{found->second});
            }
        }
    }

    std::map<CellPlace, std::size_t> m_places;
    std::vector<std::map<std::size_t, qint64>> m_rows;
};

std::vector<CellPlace> derivable(const Statistics& statistics, const std::vector<Tie>& ties,
                                 const CellPlaces& told = {})
{
    Unknowns unknowns;
    for (const Tie& tie : ties)
        unknowns.add(statistics, tie, told);
    return unknowns.solve();
}

/// Looks for the cell to hide beside one that can be worked out.
class Companions {
public:
    Companions(const Statistics& statistics, const std::vector<Tie>& ties, const CellPlaces& told)
        : m_statistics(statistics)
        , m_ties(ties)
        , m_told(told)
    {
    }

    /// One that is tied to it by an equation in which nothing else is hidden, or by any. Nothing:
    /// all that is tied to it is hidden.
    [[nodiscard]] std::optional<CellPlace> of(CellPlace place) const
    {
        const auto tells = [&](const Tie& tie) { return hiddenIn(tie) == 1; };
        const auto best = bestOf(place, tells);
        return best ? best : bestOf(place, [](const Tie&) { return true; });
    }

private:
    template <class Wanted>
    [[nodiscard]] std::optional<CellPlace> bestOf(CellPlace place, Wanted wanted) const
    {
        std::optional<CellPlace> best;
        for (const Tie& tie : m_ties) {
            if (!includes(tie, place) || !wanted(tie))
                continue;
            for (const TiedCell& part : tie) {
                if (!cellAt(m_statistics, part.place).isHidden && !m_told.contains(part.place)
                    && (!best || cost(part.place) < cost(*best)))
                    best = part.place;
            }
        }
        return best;
    }

    static bool includes(const Tie& tie, CellPlace place)
    {
        return std::ranges::any_of(tie, [&](const TiedCell& part) { return part.place == place; });
    }
    [[nodiscard]] qsizetype hiddenIn(const Tie& tie) const
    {
        return std::ranges::count_if(tie, [&](const TiedCell& part) {
            return cellAt(m_statistics, part.place).isHidden && !m_told.contains(part.place);
        });
    }

    /// The fewest further equations that would tell it, then what hurts least: the smallest number
    /// of a single line. Nought is taken last, since readers would guess it first.
    [[nodiscard]] std::tuple<qsizetype, bool, bool, bool, qint64, CellPlace>
    cost(CellPlace at) const
    {
        const LineKind kind = m_statistics.lines[at.line].kind;
        const bool isSum = kind == LineKind::Total || kind == LineKind::Subtotal;
        const qint64 number = cellAt(m_statistics, at).number.value_or(0);
        const auto exposing = std::ranges::count_if(
            m_ties, [&](const Tie& tie) { return includes(tie, at) && hiddenIn(tie) == 0; });
        return {exposing,    isSum,  !m_statistics.columns[at.column].isSensitive,
                number == 0, number, at};
    }

    const Statistics& m_statistics;
    const std::vector<Tie>& m_ties;
    const CellPlaces& m_told;
};

bool isSmall(const Cell& cell, int smallest)
{
    return cell.number && *cell.number > 0 && *cell.number < smallest;
}

void markSmall(Statistics& statistics, int smallest)
{
    for (Line& line : statistics.lines) {
        for (std::size_t i = 0; i < line.cells.size(); ++i) {
            if (statistics.columns[i].isSensitive || line.isSensitive)
                line.cells[i].isHidden = isSmall(line.cells[i], smallest);
        }
    }
}

/// What versions that left the office already hide is hidden in this one, too. Answers which cells
/// they print with the number that this one has: to hide these helps nobody.
CellPlaces heedHandedOut(Statistics& statistics, std::span<const Statistics> handedOut)
{
    CellPlaces told;
    const auto heed = [&](std::size_t place, const Statistics& version) {
        Line& line = statistics.lines[place];
        const Line* const then = version.line(line.block, line.key);
        for (std::size_t i = 0; then && i < line.cells.size(); ++i) {
            const auto column = version.column(statistics.columns[i].key);
            // The rate of a hidden number is left out by itself.
            if (!column || statistics.columns[i].counts == Counts::Ratio)
                continue;
            const Cell& cell = then->cells[*column];
            line.cells[i].isHidden = line.cells[i].isHidden || cell.isHidden;
            if (!cell.isHidden && cell.number == line.cells[i].number)
                told.insert({place, i});
        }
    };
    for (std::size_t place = 0; place < statistics.lines.size(); ++place) {
        for (const Statistics& version : handedOut)
            heed(place, version);
    }
    return told;
}

/// Hides cells beside the hidden ones until none of these follows from what is printed, here and
/// (`told`) in what left the office before.
void hideCompanions(Statistics& statistics, const CellPlaces& told = {})
{
    const std::vector<Tie> ties = allTies(statistics);
    const Companions companions(statistics, ties, told);
    for (auto known = derivable(statistics, ties, told); !known.empty();
         known = derivable(statistics, ties, told)) {
        // One at a time: the companion of one is often that of the next.
        std::optional<CellPlace> companion;
        for (auto place = known.begin(); place != known.end() && !companion; ++place)
            companion = companions.of(*place);
        if (!companion)
            break;
        statistics.lines[companion->line].cells[companion->column].isHidden = true;
    }
}

/// A cell that is hidden at one date is hidden at the other: its neighbour would tell how it
/// changed. Whether anything was still to hide.
bool hideAlike(Statistics& now, Statistics& earlier)
{
    bool isMore = false;
    for (Line& line : now.lines) {
        const auto old = std::ranges::find_if(earlier.lines, [&](const Line& other) {
            return other.block == line.block && other.key == line.key;
        });
        for (std::size_t i = 0; old != earlier.lines.end() && i < line.cells.size(); ++i) {
            const auto column = earlier.column(now.columns[i].key);
            if (!column || line.cells[i].isHidden == old->cells[*column].isHidden)
                continue;
            line.cells[i].isHidden = old->cells[*column].isHidden = true;
            isMore = true;
        }
    }
    return isMore;
}

/// Rates of hidden numbers and what they exceed, earlier numbers beside sensitive ones.
void hideWhatTells(Statistics& statistics)
{
    for (Line& line : statistics.lines) {
        for (std::size_t i = 0; i < line.cells.size(); ++i) {
            const Column& column = statistics.columns[i];
            const auto isHidden = [&](const Term& term) {
                return line.cells[term.column].isHidden;
            };
            Cell& cell = line.cells[i];
            if ((column.counts == Counts::Ratio || column.counts == Counts::Exceeds)
                && (std::ranges::any_of(column.terms, isHidden)
                    || std::ranges::any_of(column.under, isHidden)))
                cell.isHidden = true;
            if (cell.isHidden || column.isSensitive || line.isSensitive)
                cell.before.reset();
            if (cell.isHidden)
                cell.children.clear();
        }
    }
}

} // namespace

void hideSmallNumbers(Statistics& statistics, int smallest, std::span<const Statistics> handedOut)
{
    if (!statistics.leavesTheOffice)
        return;
    markSmall(statistics, smallest);
    hideCompanions(statistics, heedHandedOut(statistics, handedOut));
    hideWhatTells(statistics);
}

void hideSmallNumbers(Statistics& now, Statistics& earlier, int smallest,
                      std::span<const Statistics> handedOut,
                      std::span<const Statistics> handedOutEarlier)
{
    if (!now.leavesTheOffice)
        return;
    markSmall(now, smallest);
    markSmall(earlier, smallest);
    const CellPlaces told = heedHandedOut(now, handedOut);
    const CellPlaces toldEarlier = heedHandedOut(earlier, handedOutEarlier);
    // A companion at one date may expose another one at the other date; what is hidden only grows.
    do {
        hideCompanions(now, told);
        hideCompanions(earlier, toldEarlier);
    } while (hideAlike(now, earlier));
    hideWhatTells(now);
    hideWhatTells(earlier);
}

std::vector<CellPlace> derivableCells(const Statistics& statistics)
{
    return derivable(statistics, allTies(statistics));
}

} // namespace tongdang::report
