// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/print/page_view.h"

#include "paper/painter.h"
#include "widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QWheelEvent>

namespace tongdang::pages {

namespace {

constexpr int margin = 8; ///< pixels around the sheet

} // namespace

PageView::PageView(QWidget* parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(240, 240);
}

void PageView::showDocument(paper::Document document, const paper::Fonts& fonts)
{
    m_document = std::move(document);
    m_fonts = fonts;
    m_page = 0;
    update();
    Q_EMIT pageChanged();
}

void PageView::setPage(int page)
{
    page = qBound(0, page, qMax(0, pageCount() - 1));
    if (page == m_page)
        return;
    m_page = page;
    update();
    Q_EMIT pageChanged();
}

void PageView::paintEvent(QPaintEvent* event)
{
    Q_UNUSED(event)
    if (!m_fonts || pageCount() == 0)
        return;
    const paper::Page page = m_document.page(m_page);
    const double scale = qMin((width() - 2 * margin) / page.size.width(),
                              (height() - 2 * margin) / page.size.height());
    const QSizeF sheet = page.size * scale;
    const QRectF place(QPointF((width() - sheet.width()) / 2, (height() - sheet.height()) / 2),
                       sheet);
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    // Paper is white and ink is black, whatever the colours of the window.
    painter.fillRect(place, Qt::white);
    const widgets::Theme& theme = widgets::Theme::of(palette());
    painter.setPen(hasFocus() ? QPen(theme.primary, 3) : QPen(theme.line));
    painter.drawRect(place);
    painter.translate(place.topLeft());
    painter.scale(scale, scale);
    paper::paintPage(painter, page, *m_fonts);
}

void PageView::wheelEvent(QWheelEvent* event)
{
    setPage(m_page + (event->angleDelta().y() < 0 ? 1 : -1));
    event->accept();
}

void PageView::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_PageDown:
    case Qt::Key_Right:
    case Qt::Key_Down:
        setPage(m_page + 1);
        break;
    case Qt::Key_PageUp:
    case Qt::Key_Left:
    case Qt::Key_Up:
        setPage(m_page - 1);
        break;
    case Qt::Key_Home:
        setPage(0);
        break;
    case Qt::Key_End:
        setPage(pageCount() - 1);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace tongdang::pages
