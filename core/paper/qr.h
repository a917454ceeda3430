// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QRectF>
#include <QStringView>

#include <vector>

namespace tongdang::paper {

/// The dark modules of a QR code.
struct QrMatrix {
    int width = 0;
    std::vector<bool> dark; ///< row by row

    static constexpr int quietZone = 4; ///< modules on each side (ISO/IEC 18004)

    /// One rectangle for each horizontal run of dark modules, inside `place`, which holds the quiet
    /// zone too.
    [[nodiscard]] std::vector<QRectF> darkRuns(const QRectF& place) const;
};

/// Encodes upper-case ASCII with error correction Q. Refused: "paper.qr_text" (too long, or signs
/// outside ASCII).
[[nodiscard]] Result<QrMatrix> encodeQr(QStringView text);

} // namespace tongdang::paper
