// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/reports.h"

#include <QString>
#include <QStringList>

#include <vector>

/// The words around a table's numbers, the same on the screen, in a spreadsheet and on paper. They
/// are official terms and Chinese everywhere.
namespace tongdang::desk {

/// What tables and lists that stay in the office say of themselves, as the printed forms do.
inline const QString confidentialWords = QStringLiteral("内部资料　注意保密");

/// "2026年11月", "2026年第4季度", "2026年"; with the cut-off where the period still runs.
[[nodiscard]] QString periodWords(const report::Period& period);
/// "示范村　2026年10月　截止2026年10月31日　单位：人　计数：..."
[[nodiscard]] QString headWords(const Report& report);
/// "统计口径：…（规则…第3版）"
[[nodiscard]] QString definitionWords(const Report& report);
/// One line per equation: "✓ 合计＝男＋女", "✗ …（示范村、合计）".
[[nodiscard]] QStringList checkWords(const Report& report);
/// "制表：… 2026-11-24 10:12　内部资料　注意保密", or what "*" means in a table that leaves.
[[nodiscard]] QString footWords(const Report& report);

/// The columns that are shown; places in Statistics::columns.
[[nodiscard]] std::vector<std::size_t> shownColumns(const report::Statistics& statistics);

} // namespace tongdang::desk
