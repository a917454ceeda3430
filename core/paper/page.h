// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paper/fonts.h"
#include "paper/qr.h"

#include <QLineF>
#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QString>

#include <vector>

namespace tongdang::paper {

/// A run of text on one line.
struct TextRun {
    QPointF baseline; ///< of its left end
    QString text;
    Face face = Face::Body;
    double points = 9;
    double spacing = 0; ///< added after each sign, as a share of the sign's width
};

struct Stroke {
    QLineF line;
    double width = 0.2;
};

struct TickBox {
    QRectF square;
    bool ticked = false;
};

struct SquareCode {
    QRectF place; ///< with its quiet zone
    QrMatrix matrix;
};

/// A finished page: what to draw where, in millimetres from the upper left corner of the sheet.
struct Page {
    QSizeF size;
    std::vector<TextRun> texts;
    std::vector<Stroke> strokes;
    std::vector<TickBox> boxes;
    std::vector<SquareCode> codes;
};

} // namespace tongdang::paper
