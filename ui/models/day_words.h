// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

namespace tongdang::models {

/// A day as people say it: "11月25日", with the year if it is another one than today's,
/// or `today` is not given.
[[nodiscard]] QString dayWords(QDate day, QDate today);
/// "星期三"
[[nodiscard]] QString weekdayWords(QDate day);

} // namespace tongdang::models
