// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/table.h"

namespace tongdang::exchange {

/// Whether a number format shows a date: the built-in ones of ECMA-376 §18.8.30 (the same in xls)
/// and those whose code asks for day, month or year.
[[nodiscard]] bool isDateFormat(int id, const QString& code);

/// A cell of a number: a date if its format shows one and the number can be one; the text of a
/// moment if it is not the midnight of a day. `text` is the number as the file spells it. Days
/// count from 1900, or from 1904 in old Macintosh files.
[[nodiscard]] Cell numberCell(double number, const QString& text, bool showsDate, bool since1904);

} // namespace tongdang::exchange
