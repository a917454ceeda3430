// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/arguments.h"
#include "desk/reports.h"

#include <QJsonObject>
#include <QString>

/// A statistics table as the commands print it.
namespace tongdang::cli {

/// `withChildren`: the ids of who stands behind each number.
[[nodiscard]] QJsonObject reportJson(const desk::Report& report, bool withChildren);
[[nodiscard]] QString reportText(const desk::Report& report);
/// "--month", "--quarter" or "--year", but one of them; empty if none is given.
[[nodiscard]] Result<QString> periodOption(const Arguments& arguments);
/// What was typed wrongly is a slip on the command line.
[[nodiscard]] Error asReportSlip(Error error);

} // namespace tongdang::cli
