// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/roster.h"

#include "exchange/roster_checks.h"

#include <QSet>

#include <algorithm>

namespace tongdang::exchange {

Result<Roster> readRoster(const QString& file, const RosterSetting& setting)
{
    TONGDANG_TRY(const Table table, readTable(file));
    const auto heading = findRosterHeading(table);
    if (!heading)
        return failure(ErrorKind::Refused, "exchange.no_heading");

    Roster roster;
    roster.title = heading->title;
    std::vector<RosterChild> children;
    std::vector<RosterFinding> warnings;
    for (const TableRow& row : table.rows) {
        if (row.number <= heading->row)
            continue;
        ++roster.rows;
        children.push_back(readRosterRow(*heading, row, setting, roster.rejected, warnings));
    }
    const auto repeated = findRepeatedRows(children, *heading);
    roster.rejected.insert(roster.rejected.end(), repeated.begin(), repeated.end());
    std::ranges::stable_sort(roster.rejected, {}, &RosterFinding::row);

    QSet<int> bad;
    for (const RosterFinding& fault : roster.rejected)
        bad.insert(fault.row);
    for (RosterChild& child : children) {
        if (bad.contains(child.row))
            continue;
        const auto disagreements = findDisagreements(child, *heading, setting.today);
        warnings.insert(warnings.end(), disagreements.begin(), disagreements.end());
        roster.children.push_back(std::move(child));
    }
    std::ranges::copy_if(warnings, std::back_inserter(roster.warnings),
                         [&](const RosterFinding& warning) { return !bad.contains(warning.row); });
    std::ranges::stable_sort(roster.warnings, {}, &RosterFinding::row);
    return roster;
}

} // namespace tongdang::exchange
