// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/row_layout.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace tongdang::paper {

namespace {

// Millimetres.
constexpr double padX = 1.1;
constexpr double padY = 0.45;
constexpr double ruledPitch = 5.6; ///< least distance of lines to write on
constexpr double innerLine = 0.2;
constexpr double outerLine = 0.45;

/// A number for the foot of a page; on a blank form there is nothing to count but room to write.
QString written(int count, const PageCounts& counts)
{
    return counts.all > 0 ? QString::number(count) : u"　　　"_s;
}

std::vector<Item> withCounts(std::vector<Item> items, const PageCounts& counts)
{
    for (Item& item : items) {
        if (item.kind == Item::Kind::CountPage)
            item.text = written(counts.onPage, counts);
        else if (item.kind == Item::Kind::CountSoFar)
            item.text = written(counts.soFar, counts);
        else if (item.kind == Item::Kind::CountAll)
            item.text = written(counts.all, counts);
        else
            continue;
        item.kind = Item::Kind::Text;
        item.together = true;
    }
    return items;
}

/// Shrinks the type step by step until the text takes no more lines than the cell allows; below the
/// last step it wraps.
Flow flowToFit(const std::vector<Item>& items, double width, double points, const Cell& cell,
               double scale, Measure& measure)
{
    Spacing spacing;
    if (cell.pitch > 0)
        spacing.pitch = cell.pitch;
    if (cell.writing > 0)
        spacing.writing = cell.writing * scale;
    const int fitLines = cell.fitLines;
    Flow flow = flowItems(items, width, points, measure, spacing);
    for (const double step : {0.92, 0.84, 0.76, 0.7}) {
        if (fitLines == 0 || flow.lines.size() <= static_cast<std::size_t>(fitLines))
            break;
        flow = flowItems(items, width, points * step, measure, spacing);
    }
    return flow;
}

int ruledLines(const FilledCell& cell)
{
    return cell.hasValue ? 0 : cell.cell->ruledLines;
}

double leastHeight(const LaidCell& cell, double scale)
{
    const double pitch = std::max(ruledPitch, cell.filled->cell->writing);
    return cell.flow.height + ruledLines(*cell.filled) * pitch * scale + 2 * padY * scale;
}

LaidRow layOutAt(const FilledRow& row, double points, double scale, const PageCounts& counts,
                 Measure& measure)
{
    LaidRow laid;
    laid.filled = &row;
    laid.height = row.row->minHeight * scale;
    double x = 0;
    auto column = row.row->columns.begin();
    for (const FilledCell& filled : row.cells) {
        const double width = std::accumulate(column, column + filled.cell->span, 0.0);
        column += filled.cell->span;
        const double size = (filled.cell->points > 0 ? filled.cell->points : points) * scale;
        LaidCell cell{&filled, x, width,
                      flowToFit(withCounts(filled.items, counts), width - 2 * padX, size,
                                *filled.cell, scale, measure)};
        laid.height = std::max(laid.height, leastHeight(cell, scale));
        laid.cells.push_back(std::move(cell));
        x += width;
    }
    return laid;
}

void placeCell(const LaidCell& cell, QPointF corner, double height, Page& page)
{
    const int ruled = ruledLines(*cell.filled);
    const bool top = ruled > 0 || cell.filled->cell->top;
    const double y = top ? corner.y() + padY : corner.y() + (height - cell.flow.height) / 2;
    const double x = corner.x() + cell.x + padX;
    const double width = cell.width - 2 * padX;
    placeFlow(cell.flow, {x, y}, width, cell.filled->cell->centred, page);
    const double from = y + cell.flow.height;
    const double step = ruled > 0 ? (corner.y() + height - from) / ruled : 0;
    // The lower edge of the cell is the last line to write on.
    for (int i = 1; i < ruled; ++i)
        page.strokes.push_back({QLineF(x, from + i * step, x + width, from + i * step), 0.1});
}

/// A line to cut along, left and right of its words.
void placeCut(const LaidRow& row, QPointF corner, double height, Page& page)
{
    constexpr double dash = 2;
    constexpr double gap = 1.5;
    const LaidCell& cell = row.cells.front();
    const double y = corner.y() + height / 2;
    const double right = corner.x() + cell.width;
    const double words = cell.flow.lines.empty() ? 0 : cell.flow.lines.front().width + 2 * gap;
    const double from = corner.x() + (cell.width - words) / 2;
    for (double x = corner.x(); x + dash <= right; x += dash + gap) {
        if (words == 0 || x + dash <= from || x >= from + words)
            page.strokes.push_back({QLineF(x, y, x + dash, y), 0.2});
    }
}

} // namespace

LaidRow layOutRow(const FilledRow& row, double points, double scale, double highest,
                  const PageCounts& counts, Measure& measure)
{
    LaidRow laid = layOutAt(row, points, scale, counts, measure);
    for (double smaller = scale * 0.9; laid.height > highest && smaller > 0.05; smaller *= 0.9)
        laid = layOutAt(row, points, smaller, counts, measure);
    return laid;
}

void placeRow(const LaidRow& row, QPointF corner, double height, Page& page)
{
    if (row.filled->row->plain) {
        for (const LaidCell& cell : row.cells)
            placeCell(cell, corner, height, page);
        if (row.filled->row->cut)
            placeCut(row, corner, height, page);
        return;
    }
    double right = corner.x();
    for (const LaidCell& cell : row.cells) {
        placeCell(cell, corner, height, page);
        right = corner.x() + cell.x + cell.width;
        if (cell.x > 0) {
            const double x = corner.x() + cell.x;
            page.strokes.push_back({QLineF(x, corner.y(), x, corner.y() + height), innerLine});
        }
    }
    page.strokes.push_back({QLineF(corner.x(), corner.y(), right, corner.y()),
                            row.filled->section ? outerLine : innerLine});
}

} // namespace tongdang::paper
