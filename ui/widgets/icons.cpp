// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/icons.h"

#include "widgets/theme.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QSvgRenderer>

namespace tongdang::widgets {

namespace {

QColor colorOf(const Theme& theme, Ink ink)
{
    switch (ink) {
    case Ink::Text:
        return theme.text;
    case Ink::Secondary:
        return theme.secondary;
    case Ink::Primary:
        return theme.primary;
    case Ink::OnPrimary:
        return theme.onPrimary;
    case Ink::Danger:
        return theme.danger;
    case Ink::Soon:
        return theme.soon;
    case Ink::Good:
        return theme.good;
    case Ink::Navigation:
        return theme.navigationText;
    }
    return theme.text;
}

/// Draws the lines in the colours of the moment, so that a change of theme recolours every icon.
class LineIconEngine final : public QIconEngine {
public:
    LineIconEngine(const QByteArray& svg, Ink ink)
        : m_svg(svg)
        , m_ink(ink)
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        const Theme& theme = Theme::of(QGuiApplication::palette());
        const QColor color = mode == QIcon::Disabled ? theme.field
                             : state == QIcon::On    ? theme.primary
                                                     : colorOf(theme, m_ink);
        QByteArray colored = m_svg;
        QSvgRenderer renderer(colored.replace("#000000", color.name().toLatin1()));
        renderer.render(painter, rect);
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap picture(size);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        return picture;
    }

    [[nodiscard]] QIconEngine* clone() const override { return new LineIconEngine(m_svg, m_ink); }

private:
    QByteArray m_svg;
    Ink m_ink;
};

} // namespace

QIcon lineIcon(const char* name, Ink ink)
{
    QFile file(QStringLiteral(":/tongdang/icons/%1.svg").arg(QLatin1StringView(name)));
    // A missing picture is a gap beside the words, not a failure.
    return file.open(QIODevice::ReadOnly) ? QIcon(new LineIconEngine(file.readAll(), ink))
                                          : QIcon();
}

} // namespace tongdang::widgets
