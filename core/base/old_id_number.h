// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace tongdang {

/// The 18 signs of an identity number of 15 digits as they were given until 1999: the century
/// before the year and the check sign behind (GB 11643-1999). Nothing if it is no such number.
[[nodiscard]] std::optional<QString> newIdNumber(QStringView typed);

} // namespace tongdang
