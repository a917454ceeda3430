// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QHash>
#include <QString>

namespace tongdang::exchange {

/// The parts of a zip file by name, unpacked in memory. libarchive reads; the budget bounds what a
/// zip bomb may unpack. Refused: "exchange.too_large", "exchange.password" (encrypted entries),
/// "exchange.not_a_table".
[[nodiscard]] Result<QHash<QString, QByteArray>> unpackZip(const QByteArray& content,
                                                           qint64 budget);

} // namespace tongdang::exchange
