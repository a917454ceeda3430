// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tidy_page.h"

#include "invented.h"
#include "paper/measure.h"
#include "support/catch.h"

#include <QRectF>

namespace tongdang::test {

using namespace paper;

namespace {

std::vector<QRectF> inkOf(const Page& page)
{
    static Measure measure(fonts());
    std::vector<QRectF> ink;
    for (const TextRun& run : page.texts) {
        const double em = millimetres(run.points);
        const double width = measure.width(run.face, run.points, run.text) * (1 + run.spacing);
        ink.emplace_back(run.baseline.x(), run.baseline.y() - 0.84 * em, width, 0.92 * em);
    }
    for (const TickBox& box : page.boxes)
        ink.push_back(box.square);
    for (const SquareCode& code : page.codes)
        ink.push_back(code.place);
    return ink;
}

} // namespace

void requireTidy(const Page& page, const Form& form)
{
    const std::vector<QRectF> ink = inkOf(page);
    const QRectF sheet(form.left - 0.1, 4, page.size.width() - form.left - form.right + 0.2,
                       page.size.height() - 8);
    constexpr double touch = 0.06; // millimetres: neighbours may touch
    for (std::size_t i = 0; i < ink.size(); ++i) {
        const QRectF inner = ink[i].adjusted(touch, touch, -touch, -touch);
        INFO("piece " << i << " "
                      << (i < page.texts.size() ? page.texts[i].text.toStdString() : "box"));
        REQUIRE(sheet.contains(ink[i]));
        if (inner.width() <= 0)
            continue;
        for (std::size_t j = i + 1; j < ink.size(); ++j) {
            if (inner.intersects(ink[j].adjusted(touch, touch, -touch, -touch)))
                FAIL("on top of piece "
                     << j << " "
                     << (j < page.texts.size() ? page.texts[j].text.toStdString() : "box"));
        }
        for (const Stroke& stroke : page.strokes) {
            if (QRectF(stroke.line.p1(), stroke.line.p2())
                    .normalized()
                    .adjusted(-0.001, -0.001, 0.001, 0.001)
                    .intersects(inner))
                FAIL("across a line");
        }
    }
}

} // namespace tongdang::test
