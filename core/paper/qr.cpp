// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/qr.h"

#include <QByteArray>

#include <memory>
#include <qrencode.h>

namespace tongdang::paper {

std::vector<QRectF> QrMatrix::darkRuns(const QRectF& place) const
{
    std::vector<QRectF> runs;
    const double module = place.width() / (width + 2 * quietZone);
    for (int y = 0; y < width; ++y) {
        for (int x = 0; x < width; ++x) {
            const int from = x;
            while (x < width
                   && dark[static_cast<std::size_t>(y) * static_cast<std::size_t>(width)
                           + static_cast<std::size_t>(x)])
                ++x;
            if (x > from)
                runs.emplace_back(place.x() + (from + quietZone) * module,
                                  place.y() + (y + quietZone) * module, (x - from) * module,
                                  module);
        }
    }
    return runs;
}

Result<QrMatrix> encodeQr(QStringView text)
{
    constexpr qsizetype longest =
        200; // far more than a payload; a larger code would not be read from a small square
    const QByteArray bytes = text.toUtf8();
    if (bytes.isEmpty() || bytes.size() > longest || bytes.size() != text.size()
        || bytes.contains('\0'))
        return failure(ErrorKind::Refused, "paper.qr_text");
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeString(bytes.constData(), 0, QR_ECLEVEL_Q, QR_MODE_8, 1), &QRcode_free);
    if (!code)
        return failure(ErrorKind::Refused, "paper.qr_text");
    QrMatrix matrix;
    matrix.width = code->width;
    matrix.dark.reserve(static_cast<std::size_t>(code->width)
                        * static_cast<std::size_t>(code->width));
    for (int i = 0; i < code->width * code->width; ++i)
        matrix.dark.push_back((code->data[i] & 1) != 0);
    return matrix;
}

} // namespace tongdang::paper
