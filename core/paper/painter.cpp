// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/painter.h"

#include <QPainter>
#include <QPainterPath>

namespace tongdang::paper {

namespace {

void drawTexts(QPainter& painter, const Page& page, const Fonts& fonts)
{
    painter.save();
    painter.scale(Fonts::unit, Fonts::unit);
    painter.setPen(Qt::black);
    painter.setRenderHint(QPainter::TextAntialiasing);
    const TextRun* previous = nullptr;
    for (const TextRun& run : page.texts) {
        if (previous == nullptr || previous->face != run.face || previous->points != run.points
            || previous->spacing != run.spacing) {
            QFont font = fonts.font(run.face, run.points);
            // In percent: Qt takes an absolute spacing times the resolution of the device.
            if (run.spacing > 0)
                font.setLetterSpacing(QFont::PercentageSpacing, 100 * (1 + run.spacing));
            painter.setFont(font);
        }
        painter.drawText(run.baseline / Fonts::unit, run.text);
        previous = &run;
    }
    painter.restore();
}

void drawBox(QPainter& painter, const TickBox& box)
{
    const QRectF& square = box.square;
    painter.setPen(QPen(Qt::black, 0.22, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.drawRect(square);
    if (!box.ticked)
        return;
    const double side = square.width();
    painter.setPen(QPen(Qt::black, 0.16 * side, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(QPolygonF{square.topLeft() + QPointF(0.16 * side, 0.48 * side),
                                   square.topLeft() + QPointF(0.42 * side, 0.80 * side),
                                   square.topLeft() + QPointF(0.96 * side, -0.06 * side)});
}

} // namespace

void paintPage(QPainter& painter, const Page& page, const Fonts& fonts)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setBrush(Qt::NoBrush);
    for (const Stroke& stroke : page.strokes) {
        painter.setPen(QPen(Qt::black, stroke.width, Qt::SolidLine, Qt::SquareCap));
        painter.drawLine(stroke.line);
    }
    for (const SquareCode& code : page.codes) {
        QPainterPath path;
        path.setFillRule(Qt::WindingFill);
        for (const QRectF& run : code.matrix.darkRuns(code.place))
            path.addRect(run);
        painter.fillPath(path, Qt::black);
    }
    painter.setRenderHint(QPainter::Antialiasing);
    for (const TickBox& box : page.boxes)
        drawBox(painter, box);
    drawTexts(painter, page, fonts);
    painter.restore();
}

void scaleToMillimetres(QPainter& painter)
{
    const QPaintDevice& device = *painter.device();
    painter.scale(device.logicalDpiX() / 25.4, device.logicalDpiY() / 25.4);
}

} // namespace tongdang::paper
