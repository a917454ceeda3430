// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/qr.h"
#include "support/catch.h"

using namespace tongdang::paper;
using namespace tongdang::test;
using namespace Qt::StringLiterals;

TEST_CASE("the payload of a sheet is a QR code of version 2")
{
    CHECK(take(encodeQr(u"TD1:V3:7K2M9QX4:2024W48:5F")).width == 25);
}

TEST_CASE("the dark runs are exactly the dark modules, inside the quiet zone")
{
    const QrMatrix matrix = take(encodeQr(u"TD1:V3:7K2M9QX4:2024W48:5F"));
    const double modules = matrix.width + 2 * QrMatrix::quietZone;
    const QRectF place(10, 20, modules, modules); // one module is one unit
    std::vector<bool> painted(matrix.dark.size());
    for (const QRectF& run : matrix.darkRuns(place)) {
        CHECK(run.height() == Approx(1));
        const int y = qRound(run.y() - 20) - QrMatrix::quietZone;
        const int from = qRound(run.x() - 10) - QrMatrix::quietZone;
        for (int x = from; x < from + qRound(run.width()); ++x) {
            const auto index = static_cast<std::size_t>(y * matrix.width + x);
            REQUIRE_FALSE(painted.at(index));
            painted.at(index) = true;
        }
    }
    CHECK(painted == matrix.dark);
}

TEST_CASE("text that is too long or not ASCII makes no QR code")
{
    CHECK(errorCode(encodeQr(u"")) == "paper.qr_text");
    CHECK(errorCode(encodeQr(u"曾雨桐")) == "paper.qr_text");
    CHECK(errorCode(encodeQr(u"A"_s.repeated(5000))) == "paper.qr_text");
}
