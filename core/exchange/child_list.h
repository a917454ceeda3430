// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "exchange/roster_row.h"

#include <QDate>
#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace tongdang::exchange {

/// A row of a list that another office keeps, with what may tell who the child is.
struct ListedChild {
    int row = 0; ///< as the sheet counts, from 1
    QString name;
    QString idNumber; ///< as written where it is wrong; empty: the list does not say
    QDate birth;      ///< of the id number, else as written; invalid: unknown
    QString sex;      ///< code of SEX; empty: unknown
    /// All columns as written, by their headings. Cells that tell of an infection are left out:
    /// they belong into records of restricted access.
    std::vector<std::pair<QString, QString>> values;
    std::optional<RosterFinding> fault; ///< why nobody can be found by this row
};

struct ChildList {
    QString title;
    std::vector<ListedChild> rows; ///< in the order of the sheet
};

/// Reads xlsx, xls or csv with the headings of the roster (roster_columns.h). Less is asked than of
/// a roster: a name will do. A row is at fault without one, with an id number or a day of birth
/// that cannot be, where the two disagree, and where its id number stands above already. Refused:
/// what `readTable` refuses, and "exchange.no_name_heading".
[[nodiscard]] Result<ChildList> readChildList(const QString& file, const RosterSetting& setting);

} // namespace tongdang::exchange
