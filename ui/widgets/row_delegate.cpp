// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/row_delegate.h"

#include "widgets/theme.h"

#include <QPainter>

#include <algorithm>

namespace tongdang::widgets {

namespace {

constexpr int edge = 16;
constexpr int circle = 28;
constexpr int gap = 12;
constexpr int rightWidth = 148;

struct Line {
    QString words;
    QFont font;
    QColor ink;
};

void paintLine(QPainter& painter, const QRect& rect, const Line& line)
{
    painter.setFont(line.font);
    painter.setPen(line.ink);
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(line.font).elidedText(line.words, Qt::ElideRight, rect.width()));
}

/// Two lines around the middle of the row; a single one stands on it.
void paintPair(QPainter& painter, const QRect& rect, const Line& upper, const Line& lower)
{
    if (lower.words.isEmpty())
        return paintLine(painter, rect, upper);
    const int middle = rect.center().y();
    paintLine(painter, QRect(rect.left(), middle - 25, rect.width(), 26), upper);
    paintLine(painter, QRect(rect.left(), middle + 1, rect.width(), 23), lower);
}

void paintHeading(QPainter& painter, const QStyleOptionViewItem& option, const RowContent& content)
{
    const Theme& theme = Theme::of(option.palette);
    const bool isToday = content.tone == Tone::Good;
    painter.fillRect(option.rect, isToday ? theme.primarySoft : theme.soft(content.tone));
    const QColor ink = isToday                       ? theme.primary
                       : content.tone == Tone::Plain ? theme.secondary
                                                     : theme.ink(content.tone);
    paintLine(painter, option.rect.adjusted(edge, 0, -edge, 0),
              {content.first, sizedFont(option.font, letter::small, true), ink});
}

void paintNumber(QPainter& painter, const QStyleOptionViewItem& option, int number)
{
    const Theme& theme = Theme::of(option.palette);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QRect round(option.rect.left() + edge, option.rect.center().y() - circle / 2, circle,
                      circle);
    painter.setPen(QPen(selected ? theme.primary : theme.secondary, 1.5));
    painter.setBrush(selected ? QBrush(theme.primary) : QBrush(Qt::NoBrush));
    painter.drawEllipse(round);
    painter.setFont(sizedFont(option.font, letter::small, true));
    painter.setPen(selected ? theme.onPrimary : theme.secondary);
    painter.drawText(round, Qt::AlignCenter, QString::number(number));
}

void paintGround(QPainter& painter, const QStyleOptionViewItem& option)
{
    const Theme& theme = Theme::of(option.palette);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter.fillRect(option.rect, selected ? theme.primarySoft : theme.card);
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                     theme.line);
    if (selected)
        painter.fillRect(QRect(option.rect.left(), option.rect.top(), 4, option.rect.height()),
                         theme.primary);
}

} // namespace

RowDelegate::RowDelegate(const Columns& columns, Reader reader, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_columns(columns)
    , m_reader(std::move(reader))
{
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    Q_UNUSED(option)
    return {120, m_reader(index).isHeading ? headingHeight : rowHeight};
}

void RowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                        const QModelIndex& index) const
{
    const RowContent content = m_reader(index);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (content.isHeading)
        paintHeading(*painter, option, content);
    else
        paintRow(*painter, option, content);
    painter->restore();
}

void RowDelegate::paintRow(QPainter& painter, const QStyleOptionViewItem& option,
                           const RowContent& content) const
{
    const Theme& theme = Theme::of(option.palette);
    const QFont body = sizedFont(option.font, letter::body);
    const QFont small = sizedFont(option.font, letter::small);
    paintGround(painter, option);
    QRect left = option.rect.adjusted(edge, 0, -edge, -1);
    if (m_columns.number) {
        if (content.number > 0)
            paintNumber(painter, option, content.number);
        left.setLeft(left.left() + circle + gap);
    }
    if (m_columns.right && left.width() > 3 * rightWidth) {
        const QRect right(left.right() - rightWidth, left.top(), rightWidth, left.height());
        const bool isStrong = content.tone == Tone::Danger;
        paintPair(painter, right,
                  {content.right, sizedFont(option.font, letter::body, isStrong),
                   theme.ink(content.tone)},
                  {content.rightSecond, small, theme.secondary});
        left.setRight(right.left() - gap);
    }
    if (m_columns.middle) {
        const int first = std::clamp(left.width() * 9 / 20, 150, 320);
        const QRect middle(left.left() + first, left.top(), left.width() - first, left.height());
        paintPair(painter, middle, {content.middle, body, theme.text},
                  {content.middleSecond, small, theme.secondary});
        left.setWidth(first - gap);
    }
    paintPair(painter, left,
              {content.first, sizedFont(option.font, letter::heading, true), theme.text},
              {content.second, small, theme.secondary});
}

} // namespace tongdang::widgets
