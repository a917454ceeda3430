// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/child_list.h"

#include "exchange/roster_words.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace tongdang::exchange {

namespace {

/// Whether a finding says that nobody can be found by the row; the others are about what a
/// comparison does not look at.
bool hidesTheChild(const RosterFinding& finding)
{
    static constexpr std::array<QByteArrayView, 9> codes{
        "exchange.name_missing", "exchange.id_is_number",    "exchange.id_length",
        "exchange.id_sign",      "exchange.id_birth",        "exchange.id_check_digit",
        "exchange.id_rounded",   "exchange.date_impossible", "exchange.date_unreadable",
    };
    return finding.code.startsWith("catalogue.")
           || std::ranges::find(codes, QByteArrayView(finding.code)) != codes.end();
}

std::vector<std::pair<QString, QString>> valuesOf(const TableRow& heading, const TableRow& row)
{
    std::vector<std::pair<QString, QString>> values;
    for (int column = 0; column < static_cast<int>(row.cells.size()); ++column) {
        const QString& label = heading.cell(column).text;
        const Cell& cell = row.cell(column);
        if (!cell.isEmpty() && !label.isEmpty() && !tellsOfInfection(cell.text)
            && !tellsOfInfection(label))
            values.emplace_back(label, cell.text);
    }
    return values;
}

/// A number that stands above already: the same child twice, or one of two has a wrong number.
void markRepeated(ChildList& list, const RosterHeading& heading)
{
    QHash<QString, int> first;
    for (ListedChild& child : list.rows) {
        if (child.idNumber.isEmpty() || child.fault)
            continue;
        const auto above = first.constFind(child.idNumber);
        if (above == first.constEnd())
            first.insert(child.idNumber, child.row);
        else
            child.fault = RosterFinding{child.row,
                                        heading.heading(RosterColumn::IdNumber),
                                        "exchange.row_repeated",
                                        {QString::number(*above)}};
    }
}

} // namespace

Result<ChildList> readChildList(const QString& file, const RosterSetting& setting)
{
    TONGDANG_TRY(const Table table, readTable(file));
    const auto heading = findNameHeading(table);
    if (!heading)
        return failure(ErrorKind::Refused, "exchange.no_name_heading");
    const auto headingRow = std::ranges::find(table.rows, heading->row, &TableRow::number);
    ChildList list;
    list.title = heading->title;
    for (const TableRow& row : table.rows) {
        if (row.number <= heading->row || row.isEmpty())
            continue;
        std::vector<RosterFinding> faults;
        std::vector<RosterFinding> warnings;
        const RosterChild read = readRosterRow(*heading, row, setting, faults, warnings);
        ListedChild child{read.row,   read.name, read.idNumber,
                          read.birth, read.sex,  valuesOf(*headingRow, row),
                          {}};
        const auto fault = std::ranges::find_if(faults, hidesTheChild);
        if (fault != faults.end())
            child.fault = *fault;
        list.rows.push_back(std::move(child));
    }
    markRepeated(list, *heading);
    return list;
}

} // namespace tongdang::exchange
