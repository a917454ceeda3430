// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/form/form_grid.h"

#include <QWidget>

#include <algorithm>

namespace tongdang::pages {

namespace {

constexpr int columnWidth = 220; ///< the narrowest that shows an identity number
constexpr int mostColumns = 4;
constexpr int horizontalGap = 18;
constexpr int verticalGap = 12;

int heightOf(const QLayoutItem& item, int width)
{
    return item.hasHeightForWidth() ? item.heightForWidth(width) : item.sizeHint().height();
}

} // namespace

FormGrid::FormGrid(QWidget* parent)
    : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
}

FormGrid::~FormGrid() = default;

void FormGrid::addCell(QWidget* cell, Span span)
{
    addChildWidget(cell);
    m_cells.push_back({std::make_unique<QWidgetItem>(cell), span});
}

void FormGrid::addItem(QLayoutItem* item)
{
    m_cells.push_back({std::unique_ptr<QLayoutItem>(item), Span::Whole});
}

QLayoutItem* FormGrid::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_cells[static_cast<std::size_t>(index)].item.get()
                                         : nullptr;
}

QLayoutItem* FormGrid::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    const auto place = m_cells.begin() + index;
    QLayoutItem* const item = place->item.release();
    m_cells.erase(place);
    return item;
}

int FormGrid::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), Pass::Measure);
}

void FormGrid::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    static_cast<void>(arrange(rect, Pass::Place));
}

QSize FormGrid::minimumSize() const
{
    int width = columnWidth;
    for (const Cell& cell : m_cells)
        width = std::max(width, cell.item->minimumSize().width());
    return {width, 0};
}

int FormGrid::arrange(const QRect& rect, Pass pass) const
{
    const int columns =
        std::clamp((rect.width() + horizontalGap) / (columnWidth + horizontalGap), 1, mostColumns);
    const int step = (rect.width() + horizontalGap) / columns;
    int y = rect.y();
    int column = 0;
    int lineHeight = 0;
    for (const Cell& cell : m_cells) {
        if (cell.item->isEmpty())
            continue;
        const int span =
            cell.span == Span::Whole ? columns : std::min(static_cast<int>(cell.span), columns);
        if (column > 0 && column + span > columns) {
            y += lineHeight + verticalGap;
            column = 0;
            lineHeight = 0;
        }
        const int width = span == columns ? rect.width() : span * step - horizontalGap;
        const int height = heightOf(*cell.item, width);
        if (pass == Pass::Place)
            cell.item->setGeometry(QRect(rect.x() + column * step, y, width, height));
        lineHeight = std::max(lineHeight, height);
        column += span;
    }
    return y + lineHeight - rect.y();
}

} // namespace tongdang::pages
