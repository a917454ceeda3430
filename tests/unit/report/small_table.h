// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/statistics.h"

#include <string>
#include <vector>

namespace tongdang::test {

inline report::Column column(const char16_t* key, bool isSensitive)
{
    report::Column made;
    made.key = QString::fromUtf16(key);
    made.title = made.key;
    made.isSensitive = isSensitive;
    return made;
}

/// A table "all = well + ill + unknown" of some villages with their total.
inline report::Statistics smallTable(const std::vector<std::vector<qint64>>& numbers)
{
    report::Statistics made;
    made.leavesTheOffice = true;
    made.columns = {column(u"all", false), column(u"well", true), column(u"ill", true),
                    column(u"unknown", true)};
    made.blockTitles = {QString()};
    report::Equation equation;
    equation.left = {{0, 1}};
    equation.right = {{1, 1}, {2, 1}, {3, 1}};
    made.equations = {equation};
    report::Line total{{}, QStringLiteral("合计"), 0, report::LineKind::Total, false, {}, {}};
    total.cells.resize(4);
    for (report::Cell& cell : total.cells)
        cell.number = 0;
    for (const std::vector<qint64>& row : numbers) {
        report::Line line{
            QString::number(made.lines.size()), {}, 0, report::LineKind::Place, false, {}, {}};
        line.cells.push_back({row[0] + row[1] + row[2], {}, false, {}});
        for (const qint64 number : row)
            line.cells.push_back({number, {}, false, {}});
        for (std::size_t i = 0; i < 4; ++i)
            *total.cells[i].number += *line.cells[i].number;
        total.parts.push_back(made.lines.size());
        made.lines.push_back(std::move(line));
    }
    made.lines.push_back(std::move(total));
    return made;
}

inline std::string printedTable(const report::Statistics& statistics)
{
    QString text;
    for (const report::Line& line : statistics.lines) {
        for (std::size_t i = 0; i < line.cells.size(); ++i)
            text += report::cellText(statistics.columns[i], line.cells[i]) + u' ';
        text += u"| ";
    }
    return text.trimmed().toStdString();
}

} // namespace tongdang::test
