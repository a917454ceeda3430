// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QStringList>

namespace tongdang::exchange {

/// The bytes of the first stream with one of these names in an OLE container ([MS-CFB]), the file
/// format around an xls. Foreign input: no chain yields more bytes than the file has. Refused:
/// "exchange.not_a_table" where there is no such stream or the container is damaged.
[[nodiscard]] Result<QByteArray> readOleStream(const QByteArray& file, const QStringList& names);

} // namespace tongdang::exchange
