// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/statistics.h"

#include "report/derived.h"

#include <algorithm>
#include <map>
#include <span>

namespace tongdang::report {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype townshipDigits = 9;
constexpr qsizetype villageDigits = 12;

/// Sorts the parts into lines.
class Adding {
public:
    Adding(const Table& table, const Scope& scope, Statistics& result)
        : m_table(table)
        , m_scope(scope)
        , m_result(result)
    {
        for (const Place& place : scope.places) {
            if (place.code.startsWith(scope.code))
                placeLine(place.code).title = place.name;
        }
        for (std::size_t block = 1; block < table.blocks().size(); ++block) {
            for (const Kind& kind : table.blocks()[block].kinds) {
                Line line = emptyLine(kind.key, kind.title, block, LineKind::Kind);
                for (std::size_t i = 0; i < line.cells.size(); ++i) {
                    if (!isCounted(kind, table.columns()[i]))
                        line.cells[i].number.reset();
                }
                m_kinds.emplace(std::pair(block, kind.key), std::move(line));
            }
            m_kinds.emplace(std::pair(block, QString()), totalOf(block));
        }
    }

    void add(const Tally& tally)
    {
        std::optional<std::size_t> child;
        for (const Tally::Entry& entry : tally.entries) {
            Line* line = lineOf(entry);
            if (!line)
                continue;
            if (!child && tally.child) {
                child = m_result.children.size();
                m_result.children.push_back(*tally.child);
            }
            Cell& cell = line->cells[entry.column];
            const std::span<const std::size_t> behind =
                child ? std::span(&*child, 1) : std::span<const std::size_t>();
            if (m_table.columns()[entry.column].counts == Counts::Largest) {
                takeLargest(cell, entry.amount, behind);
                continue;
            }
            cell.number = cell.number.value_or(0) + entry.amount;
            if (child && (cell.children.empty() || cell.children.back() != *child))
                cell.children.push_back(*child);
        }
    }

    void finish()
    {
        addPlaces();
        for (std::size_t block = 1; block < m_table.blocks().size(); ++block) {
            for (const Kind& kind : m_table.blocks()[block].kinds)
                m_result.lines.push_back(std::move(m_kinds.at(std::pair(block, kind.key))));
            for (auto& [place, line] : m_kinds) {
                if (m_table.blocks()[block].by && place.first == block && !place.second.isEmpty())
                    m_result.lines.push_back(std::move(line));
            }
            m_result.lines.push_back(std::move(m_kinds.at(std::pair(block, QString()))));
        }
    }

private:
    static bool isCounted(const Kind& kind, const Column& column)
    {
        if (isOfPersons(column.counts))
            return kind.persons.has_value();
        return column.counts == Counts::Records && kind.records.contains(column.type);
    }

    /// Nobody has a number: there is no largest. Behind it stand those who have it.
    static void takeLargest(Cell& cell, qint64 amount, std::span<const std::size_t> children)
    {
        if (cell.number && *cell.number > amount)
            return;
        if (cell.number != amount)
            cell.children.clear();
        cell.number = amount;
        cell.children.insert(cell.children.end(), children.begin(), children.end());
    }

    Line emptyLine(const QString& key, const QString& title, std::size_t block, LineKind kind) const
    {
        Line line{key, title, block, kind, m_table.blocks()[block].isSensitive, {}, {}};
        for (const Column& column : m_table.columns()) {
            line.cells.push_back({0, {}, false, {}});
            if (column.day > m_table.period().cutoff || column.counts == Counts::Largest)
                line.cells.back().number.reset();
        }
        return line;
    }

    Line totalOf(std::size_t block) const
    {
        Line total = emptyLine({}, u"合计"_s, block, LineKind::Total);
        const auto& kinds = m_table.blocks()[block].kinds;
        for (std::size_t i = 0; !m_table.blocks()[block].by && i < total.cells.size(); ++i) {
            if (std::ranges::none_of(
                    kinds, [&](const Kind& kind) { return isCounted(kind, m_table.columns()[i]); }))
                total.cells[i].number.reset();
        }
        return total;
    }

    Line& placeLine(const QString& code)
    {
        const auto known = m_places.find(code);
        if (known != m_places.end())
            return known->second;
        return m_places
            .emplace(code, emptyLine(code, code.isEmpty() ? u"未填村"_s : code, 0, LineKind::Place))
            .first->second;
    }

    Line* lineOf(const Tally::Entry& entry)
    {
        if (entry.block != 0)
            return &kindLine(entry.block, entry.row);
        if (entry.row.isEmpty())
            return &placeLine(m_scope.code.size() == villageDigits ? m_scope.code : QString());
        return entry.row.startsWith(m_scope.code) ? &placeLine(entry.row) : nullptr;
    }

    /// Those of kinds are there from the start, those of values come as they are met.
    Line& kindLine(std::size_t block, const QString& key)
    {
        const auto known = m_kinds.find(std::pair(block, key));
        return known != m_kinds.end()
                   ? known->second
                   : m_kinds
                         .emplace(std::pair(block, key),
                                  emptyLine(key, key == noValue ? u"未填"_s : key, block,
                                            LineKind::Kind))
                         .first->second;
    }

    /// Villages by code, each township's sum behind its villages, the sum of all at the end.
    void addPlaces()
    {
        std::map<QString, std::vector<std::size_t>> townships;
        std::vector<std::size_t> all;
        QString township;
        const auto end = [&] {
            if (!township.isEmpty())
                addSum(township, titleOf(township), LineKind::Subtotal, townships[township]);
        };
        const bool isWide = m_scope.code.size() < townshipDigits;
        for (auto& [code, line] : m_places) {
            const QString next = isWide ? code.left(townshipDigits) : QString();
            if (next != township) {
                end();
                township = next;
            }
            townships[township].push_back(m_result.lines.size());
            all.push_back(m_result.lines.size());
            m_result.lines.push_back(std::move(line));
        }
        end();
        addSum({}, u"合计"_s, LineKind::Total, all);
    }

    QString titleOf(const QString& township) const
    {
        const auto known = std::ranges::find(m_scope.townships, township, &Place::code);
        return (known == m_scope.townships.end() ? u"乡镇 "_s + township : known->name) + u"小计"_s;
    }

    void addSum(const QString& key, const QString& title, LineKind kind,
                const std::vector<std::size_t>& parts)
    {
        Line sum = emptyLine(key, title, 0, kind);
        sum.parts = parts;
        for (const std::size_t part : parts) {
            for (std::size_t i = 0; i < sum.cells.size(); ++i) {
                const Cell& cell = m_result.lines[part].cells[i];
                if (m_table.columns()[i].counts == Counts::Largest) {
                    if (cell.number)
                        takeLargest(sum.cells[i], *cell.number, cell.children);
                    continue;
                }
                if (sum.cells[i].number)
                    *sum.cells[i].number += cell.number.value_or(0);
                auto& children = sum.cells[i].children;
                children.insert(children.end(), cell.children.begin(), cell.children.end());
            }
        }
        for (Cell& cell : sum.cells) {
            std::ranges::sort(cell.children);
            cell.children.erase(std::unique(cell.children.begin(), cell.children.end()),
                                cell.children.end());
        }
        m_result.lines.push_back(std::move(sum));
    }

    const Table& m_table;
    const Scope& m_scope;
    Statistics& m_result;
    std::map<QString, Line> m_places;
    std::map<std::pair<std::size_t, QString>, Line> m_kinds;
};

} // namespace

Statistics addUp(const Table& table, const std::vector<Tally>& tallies, const Scope& scope)
{
    Statistics result{table.number(),
                      table.title(),
                      table.unit(),
                      table.definition(),
                      table.rules(),
                      table.period(),
                      table.leavesTheOffice(),
                      table.columns(),
                      {},
                      {},
                      {},
                      table.equations(),
                      {},
                      {}};
    for (const Block& block : table.blocks()) {
        result.blockTitles.push_back(block.title);
        result.blockNames.push_back(block.names);
    }
    Adding adding(table, scope, result);
    for (const Tally& tally : tallies)
        adding.add(tally);
    adding.finish();
    derive(result);
    result.checks = checkEquations(result);
    return result;
}

bool Statistics::isSound() const
{
    return std::ranges::all_of(checks, &Check::holds);
}

const Line* Statistics::line(std::size_t block, QStringView key) const
{
    const auto found = std::ranges::find_if(
        lines, [&](const Line& line) { return line.block == block && line.key == key; });
    return found == lines.end() ? nullptr : &*found;
}

std::optional<std::size_t> Statistics::column(QStringView key) const
{
    const auto found = std::ranges::find(columns, key, &Column::key);
    return found == columns.end()
               ? std::nullopt
               : std::optional(static_cast<std::size_t>(found - columns.begin()));
}

std::vector<RecordId> Statistics::childrenBehind(const Cell& cell) const
{
    std::vector<RecordId> ids;
    ids.reserve(cell.children.size());
    for (const std::size_t place : cell.children)
        ids.push_back(children[place]);
    return ids;
}

QString numberText(const Column& column, qint64 number)
{
    if (column.counts != Counts::Ratio)
        return QString::number(number);
    constexpr int tenths = 10;
    return QString::number(static_cast<double>(number) / tenths, 'f', 1);
}

QString cellText(const Column& column, const Cell& cell)
{
    if (!cell.number)
        return {};
    return cell.isHidden ? u"*"_s : numberText(column, *cell.number);
}

} // namespace tongdang::report
