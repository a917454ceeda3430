// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/report_sheet.h"

#include "desk/report_words.h"

namespace tongdang::desk {

using namespace Qt::StringLiterals;
using exchange::CellLook;
using exchange::OutCell;

namespace {

constexpr double placeColumn = 18;
constexpr double numberWidth = 9;

/// Writes the rows of one table.
class SheetMaker {
public:
    explicit SheetMaker(const Report& report)
        : m_report(report)
        , m_table(report.statistics)
        , m_shown(shownColumns(report.statistics))
    {
        m_sheet.name = m_table.number;
        m_sheet.widths.assign(m_shown.size() + 1, numberWidth);
        m_sheet.widths.front() = placeColumn;
    }

    exchange::OutSheet make()
    {
        addWords(m_table.title, CellLook::Title);
        addWords(headWords(m_report), CellLook::Plain);
        addWords(definitionWords(m_report), CellLook::Plain);
        m_sheet.headFrom = static_cast<int>(m_sheet.rows.size());
        m_sheet.headCount = 2;
        for (std::size_t block = 0; block < m_table.blockTitles.size(); ++block)
            addBlock(block);
        for (const QString& words : checkWords(m_report) + m_report.remarks)
            addWords(words, CellLook::Plain);
        addWords(footWords(m_report), CellLook::Plain);
        return std::move(m_sheet);
    }

private:
    static OutCell words(const QString& text, CellLook look)
    {
        OutCell cell;
        cell.text = text;
        cell.look = look;
        return cell;
    }

    /// Over the whole width.
    void addWords(const QString& text, CellLook look)
    {
        OutCell cell = words(text, look);
        if (look == CellLook::Title)
            cell.columns = static_cast<int>(m_shown.size()) + 1;
        m_sheet.rows.push_back({cell});
    }

    void addBlock(std::size_t block)
    {
        addHeads(block);
        for (const report::Line& line : m_table.lines) {
            if (line.block != block)
                continue;
            std::vector<OutCell> row{words(line.title, CellLook::Body)};
            for (const std::size_t column : m_shown)
                row.push_back(numberCell(m_table.columns[column], line.cells[column]));
            m_sheet.rows.push_back(std::move(row));
        }
    }

    /// Groups above, columns below; a column without a group stands in both rows.
    void addHeads(std::size_t block)
    {
        const QString title = m_table.blockTitles[block];
        std::vector<OutCell> groups{words(title.isEmpty() ? u"单位"_s : title, CellLook::Head)};
        groups.front().rows = 2;
        std::vector<OutCell> titles{words({}, CellLook::Head)};
        std::size_t first = 0; // cell of the group that goes on
        for (const std::size_t place : m_shown) {
            const report::Column& column = m_table.columns[place];
            const QString unit = column.unit == u"%" ? u"(%)"_s : QString();
            const bool isAlone = column.group.isEmpty();
            if (!isAlone && first > 0 && groups[first].text == column.group) {
                ++groups[first].columns;
                groups.push_back(words({}, CellLook::Head));
            } else {
                first = isAlone ? 0 : groups.size();
                groups.push_back(
                    words(isAlone ? column.title + unit : column.group, CellLook::Head));
                groups.back().rows = isAlone ? 2 : 1;
            }
            titles.push_back(words(isAlone ? QString() : column.title + unit, CellLook::Head));
        }
        m_sheet.rows.push_back(std::move(groups));
        m_sheet.rows.push_back(std::move(titles));
    }

    static OutCell numberCell(const report::Column& column, const report::Cell& cell)
    {
        OutCell made = words(cellText(column, cell), CellLook::Body);
        if (cell.before) {
            made.text += u" (%1)"_s.arg(numberText(column, *cell.before));
        } else if (cell.number && !cell.isHidden) {
            constexpr double tenths = 10;
            const bool isRatio = column.counts == report::Counts::Ratio;
            made.number = static_cast<double>(*cell.number) / (isRatio ? tenths : 1);
            made.decimals = isRatio ? 1 : 0;
        }
        return made;
    }

    const Report& m_report;
    const report::Statistics& m_table;
    std::vector<std::size_t> m_shown;
    exchange::OutSheet m_sheet;
};

} // namespace

exchange::OutSheet reportSheet(const Report& report)
{
    return SheetMaker(report).make();
}

} // namespace tongdang::desk
