// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paper/fill.h"
#include "paper/flow.h"
#include "paper/page.h"

namespace tongdang::paper {

/// What the counts at the foot of a page stand for.
struct PageCounts {
    int onPage = 0;
    int soFar = 0;
    int all = 0;
};

struct LaidCell {
    const FilledCell* filled = nullptr;
    double x = 0; ///< from the left margin
    double width = 0;
    Flow flow;
};

/// A row with its lines broken: knows its height and can be drawn anywhere.
struct LaidRow {
    const FilledRow* filled = nullptr;
    std::vector<LaidCell> cells;
    double height = 0;
};

/// Breaks the row's text; `scale` shrinks type and heights; no row gets higher than `highest`: its
/// type shrinks instead.
[[nodiscard]] LaidRow layOutRow(const FilledRow& row, double points, double scale, double highest,
                                const PageCounts& counts, Measure& measure);

/// Draws the row with its upper left corner at `corner`, `height` high: its text, its upper and
/// inner lines.
void placeRow(const LaidRow& row, QPointF corner, double height, Page& page);

} // namespace tongdang::paper
