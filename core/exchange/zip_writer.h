// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>

#include <vector>

namespace tongdang::exchange {

struct ZipPart {
    QByteArray name; ///< ASCII
    QByteArray content;
};

/// A zip file with these parts, in their order; nothing in it tells when it was made. Medium:
/// "exchange.cannot_pack" (no memory).
[[nodiscard]] Result<QByteArray> makeZip(const std::vector<ZipPart>& parts);

} // namespace tongdang::exchange
