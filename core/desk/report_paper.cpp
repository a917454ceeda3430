// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/report_paper.h"

#include "desk/report_words.h"
#include "paper/form.h"
#include "paper/form_data.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace tongdang::desk {

using namespace Qt::StringLiterals;

namespace {

// Millimetres, between the margins of landscape A4.
constexpr double pageWidth = 252;
constexpr double placeWidth = 30;
constexpr std::size_t columnsASheet = 14;
constexpr double headHeight = 7;
constexpr double lineHeight = 6.5;

const QString lineList = u"lines"_s;
const QString titleSource = u"line"_s;

QString sourceOf(std::size_t column)
{
    return u"c%1"_s.arg(column);
}

/// Some columns of a block as a form of its own.
class SheetForm {
public:
    SheetForm(const Report& report, std::size_t block, std::vector<std::size_t> columns)
        : m_report(report)
        , m_table(report.statistics)
        , m_block(block)
        , m_columns(std::move(columns))
    {
        const double width = (pageWidth - placeWidth) / static_cast<double>(m_columns.size());
        m_widths.append(placeWidth);
        for (std::size_t i = 0; i < m_columns.size(); ++i)
            m_widths.append(width);
    }

    [[nodiscard]] Result<paper::Form> form(const Catalogue& catalogue, bool isLast) const
    {
        QJsonArray rows{titleHeads(), lines()};
        const auto hasGroup = [this](std::size_t column) {
            return !m_table.columns[column].group.isEmpty();
        };
        if (std::ranges::any_of(m_columns, hasGroup))
            rows.prepend(groupHeads());
        if (isLast)
            addWords(rows);
        QJsonArray sources{titleSource};
        for (const std::size_t column : m_columns)
            sources.append(sourceOf(column));
        const QJsonObject json{{u"form"_s, m_table.number},
                               {u"version"_s, 1},
                               {u"title"_s, m_table.title},
                               {u"footNote"_s, footWords(m_report)},
                               {u"paper"_s, u"A4 landscape"_s},
                               {u"points"_s, 9},
                               {u"lists"_s, QJsonObject{{lineList, sources}}},
                               {u"sub"_s, QJsonArray{headWords(m_report)}},
                               {u"columns"_s, m_widths},
                               {u"rows"_s, rows}};
        return paper::Form::parse(QJsonDocument(json).toJson(), m_table.number, catalogue);
    }

    [[nodiscard]] paper::FormData data() const
    {
        std::vector<paper::FormValues> lines;
        for (const report::Line& line : m_table.lines) {
            if (line.block != m_block)
                continue;
            paper::FormValues values;
            values.texts.insert(titleSource, line.title);
            for (const std::size_t column : m_columns)
                values.texts.insert(sourceOf(column), numberWords(column, line.cells[column]));
            lines.push_back(std::move(values));
        }
        paper::FormData data;
        data.lists.insert(lineList, lines);
        return data;
    }

private:
    [[nodiscard]] QString numberWords(std::size_t column, const report::Cell& cell) const
    {
        const report::Column& of = m_table.columns[column];
        QString words = cellText(of, cell);
        if (cell.before)
            words += u" (%1)"_s.arg(numberText(of, *cell.before));
        return words;
    }

    static QJsonObject headCell(const QString& words, int span)
    {
        return {{u"head"_s, words}, {u"fit"_s, 3}, {u"span"_s, span}};
    }

    [[nodiscard]] QJsonObject groupHeads() const
    {
        QJsonArray cells{headCell({}, 1)};
        for (std::size_t i = 0; i < m_columns.size();) {
            const QString group = m_table.columns[m_columns[i]].group;
            std::size_t end = i + 1;
            while (end < m_columns.size() && m_table.columns[m_columns[end]].group == group)
                ++end;
            cells.append(headCell(group, static_cast<int>(end - i)));
            i = end;
        }
        return {{u"head"_s, true}, {u"height"_s, headHeight}, {u"cells"_s, cells}};
    }

    [[nodiscard]] QJsonObject titleHeads() const
    {
        const QString block = m_table.blockTitles[m_block];
        QJsonArray cells{headCell(block.isEmpty() ? u"单位"_s : block, 1)};
        for (const std::size_t column : m_columns) {
            const report::Column& of = m_table.columns[column];
            cells.append(headCell(of.unit == u"%" ? of.title + u"%"_s : of.title, 1));
        }
        return {{u"head"_s, true}, {u"height"_s, headHeight}, {u"cells"_s, cells}};
    }

    [[nodiscard]] QJsonObject lines() const
    {
        QJsonArray cells{valueCell(titleSource)};
        for (const std::size_t column : m_columns)
            cells.append(valueCell(sourceOf(column)));
        return {{u"repeat"_s, lineList}, {u"height"_s, lineHeight}, {u"cells"_s, cells}};
    }

    static QJsonObject valueCell(const QString& source)
    {
        return {{u"centred"_s, true},
                {u"fit"_s, 2},
                {u"parts"_s, QJsonArray{QJsonObject{{u"value"_s, source}}}}};
    }

    /// What was counted and whether it adds up, over the whole width.
    void addWords(QJsonArray& rows) const
    {
        for (const QString& words :
             QStringList{definitionWords(m_report)} + checkWords(m_report) + m_report.remarks)
            rows.append(QJsonObject{
                {u"columns"_s, QJsonArray{pageWidth}},
                {u"height"_s, lineHeight},
                {u"cells"_s, QJsonArray{QJsonObject{{u"parts"_s, QJsonArray{words}}}}}});
    }

    const Report& m_report;
    const report::Statistics& m_table;
    std::size_t m_block;
    std::vector<std::size_t> m_columns;
    QJsonArray m_widths;
};

/// The shown columns in sheets of about the same width.
std::vector<std::vector<std::size_t>> sheetsOf(const report::Statistics& table)
{
    const std::vector<std::size_t> shown = shownColumns(table);
    const std::size_t sheets = (shown.size() + columnsASheet - 1) / columnsASheet;
    std::vector<std::vector<std::size_t>> parts(sheets);
    for (std::size_t i = 0; i < shown.size(); ++i)
        parts[i * sheets / shown.size()].push_back(shown[i]);
    return parts;
}

} // namespace

Result<paper::Document> reportPages(const Report& report, const Catalogue& catalogue,
                                    const paper::Fonts& fonts)
{
    const auto sheets = sheetsOf(report.statistics);
    const std::size_t blocks = report.statistics.blockTitles.size();
    paper::Document document;
    for (std::size_t block = 0; block < blocks; ++block) {
        for (std::size_t i = 0; i < sheets.size(); ++i) {
            const bool isLast = block + 1 == blocks && i + 1 == sheets.size();
            const SheetForm sheet(report, block, sheets[i]);
            TONGDANG_TRY(const paper::Form form, sheet.form(catalogue, isLast));
            TONGDANG_TRY(const paper::Document pages,
                         paper::printForm(form, sheet.data(), catalogue, fonts));
            document.append(pages);
        }
    }
    return document;
}

} // namespace tongdang::desk
