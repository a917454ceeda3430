// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "exchange/roster_row.h"

#include <QDate>
#include <QString>

#include <vector>

namespace tongdang::exchange {

/// A village's roster as read: which rows can become children, which cannot and why.
struct Roster {
    QString title;
    int rows = 0;                        ///< rows with data below the heading
    std::vector<RosterChild> children;   ///< the good rows, in the order of the sheet
    std::vector<RosterFinding> rejected; ///< at least one for each bad row
    std::vector<RosterFinding> warnings; ///< about good rows only
};

/// Reads xlsx, xls or csv. Refused: what `readTable` refuses, and "exchange.no_heading" where no
/// row has name and identity number.
[[nodiscard]] Result<Roster> readRoster(const QString& file, const RosterSetting& setting);

} // namespace tongdang::exchange
