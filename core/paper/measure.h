// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paper/fonts.h"

#include <QFontMetricsF>
#include <QHash>
#include <QMutex>
#include <QString>

#include <map>

namespace tongdang::paper {

[[nodiscard]] constexpr double millimetres(double points)
{
    return points * 25.4 / 72.0;
}

/// Distance of two lines of text, in heights of the type. The fonts' own 1.44 wastes a page.
constexpr double linePitch = 1.32;
/// How far the writing stands above and below the base line, in heights of the type; the same for
/// every font, so that a rare sign from another font moves no line.
constexpr double ascent = 0.88;
constexpr double descent = 0.12;

/// Widths at a size of 100 points, remembered as long as the typefaces: the same few hundred signs
/// come again on every sheet. The type is scaled without hinting, so that widths are proportional
/// to the size. Several threads may lay out pages.
struct WidthCache {
    QMutex mutex;
    std::map<Face, QHash<QString, double>> widths;
};

/// Widths of text in millimetres.
class Measure {
public:
    explicit Measure(const Fonts& fonts)
        : m_fonts(fonts)
    {
    }
    [[nodiscard]] double width(Face face, double points, const QString& text);

private:
    const Fonts& m_fonts;
    std::map<Face, QFontMetricsF>
        m_metrics; ///< not shared: a font belongs to the thread that loaded it
};

} // namespace tongdang::paper
