// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paper/measure.h"
#include "paper/page.h"

#include <QString>

#include <vector>

namespace tongdang::paper {

/// One thing in the running text of a cell.
struct Item {
    enum class Kind { Text, Box, Blank, Break, CountPage, CountSoFar, CountAll };
    Kind kind = Kind::Text;
    QString text; ///< of a box: its label; of a blank: what stands on the line
    Face face = Face::Body;
    bool together = false; ///< text that is not broken if a line can hold it
    bool ticked = false;
    QString key;      ///< small number at the box
    double width = 0; ///< of a blank, millimetres
    bool toLineEnd = false;
};

/// A piece of a finished line: text, a box, or a line to write on.
struct Piece {
    enum class Kind { Text, Box, Rule };
    Kind kind = Kind::Text;
    double x = 0;
    double width = 0;
    QString text;
    Face face = Face::Body;
    double points = 0;
    bool ticked = false;
};

struct FlowLine {
    std::vector<Piece> pieces;
    double width = 0;
    double height = 0;
    bool isForWriting = false; ///< has an empty blank
};

struct Flow {
    std::vector<FlowLine> lines;
    double height = 0;
    double points = 0;
};

/// How far lines are apart.
struct Spacing {
    double pitch = linePitch; ///< in heights of the type
    double writing = 4.5;     ///< least height of a line with an empty blank, millimetres
};

/// Breaks the items into lines of the width (millimetres), by the rules of Chinese line breaking
/// (UAX 14); a box never parts from its word, a caption never from the blank behind it. What is
/// wider than a whole line is broken between any two signs: nothing is cut.
[[nodiscard]] Flow flowItems(const std::vector<Item>& items, double width, double points,
                             Measure& measure, Spacing spacing = {});

/// Draws the lines with their upper left corner at `corner`.
void placeFlow(const Flow& flow, QPointF corner, double width, bool centred, Page& page);

} // namespace tongdang::paper
