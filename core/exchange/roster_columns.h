// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/table.h"

#include <array>
#include <optional>

namespace tongdang::exchange {

/// What a village's roster may tell about a child.
enum class RosterColumn {
    Name,
    Sex,
    Birth,
    Ethnic,
    IdNumber,
    HukouAddress,
    LivingAddress,
    Categories,
    FatherName,
    FatherPlace,
    FatherSince,
    MotherName,
    MotherPlace,
    MotherSince,
    CaregiverName,
    CaregiverRelation,
    CaregiverPhone,
    School,
    Class,
    Health,
    Remark
};
constexpr int rosterColumnCount = static_cast<int>(RosterColumn::Remark) + 1;

/// Where each column stands in a sheet: found by its heading, in any order.
struct RosterHeading {
    int row = 0;   ///< number of the heading row
    QString title; ///< the text above it, e.g. "大湾村留守儿童花名册"
    std::array<int, rosterColumnCount> position{}; ///< column from 0; -1: not in this sheet
    std::array<QString, rosterColumnCount> label;  ///< heading as written

    [[nodiscard]] const Cell& cell(const TableRow& row, RosterColumn column) const;
    [[nodiscard]] QString text(const TableRow& row, RosterColumn column) const;
    [[nodiscard]] QString heading(RosterColumn column) const;
};

/// Looks for the heading in the first ten rows: the first with name and identity number. Nothing if
/// no row has both.
[[nodiscard]] std::optional<RosterHeading> findRosterHeading(const Table& table);

/// The same for lists of other offices: of the first ten rows the one that has a name column and
/// the most known headings.
[[nodiscard]] std::optional<RosterHeading> findNameHeading(const Table& table);

} // namespace tongdang::exchange
