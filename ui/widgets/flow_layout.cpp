// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flow_layout.h"

#include <QWidget>

#include <algorithm>

namespace tongdang::widgets {

FlowLayout::FlowLayout(int horizontalGap, int verticalGap, QWidget* parent)
    : QLayout(parent)
    , m_horizontalGap(horizontalGap)
    , m_verticalGap(verticalGap)
{
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout() = default;

void FlowLayout::addItem(QLayoutItem* item)
{
    m_items.emplace_back(item);
}

QLayoutItem* FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)].get() : nullptr;
}

QLayoutItem* FlowLayout::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    const auto place = m_items.begin() + index;
    QLayoutItem* const item = place->release();
    m_items.erase(place);
    return item;
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), Pass::Measure);
}

void FlowLayout::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    static_cast<void>(arrange(rect, Pass::Place));
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const auto& item : m_items)
        size = size.expandedTo(item->minimumSize());
    const QMargins margins = contentsMargins();
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

int FlowLayout::arrange(const QRect& rect, Pass pass) const
{
    const QRect inner = rect.marginsRemoved(contentsMargins());
    int x = inner.x();
    int y = inner.y();
    int lineHeight = 0;
    for (std::size_t first = 0; first < m_items.size();) {
        // A line is measured first, so that its items can stand on its middle.
        std::size_t end = first;
        lineHeight = 0;
        for (x = inner.x(); end < m_items.size(); ++end) {
            const QSize size = m_items[end]->sizeHint();
            if (end > first && x + size.width() > inner.right() + 1)
                break;
            x += size.width() + m_horizontalGap;
            lineHeight = std::max(lineHeight, size.height());
        }
        for (x = inner.x(); first < end; ++first) {
            const QSize hint = m_items[first]->sizeHint();
            const QSize size(std::min(hint.width(), inner.width()), hint.height());
            if (pass == Pass::Place)
                m_items[first]->setGeometry(
                    QRect(QPoint(x, y + (lineHeight - size.height()) / 2), size));
            x += size.width() + m_horizontalGap;
        }
        y += lineHeight + (end < m_items.size() ? m_verticalGap : 0);
    }
    const QMargins margins = contentsMargins();
    return y - rect.y() + margins.bottom();
}

} // namespace tongdang::widgets
