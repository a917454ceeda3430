// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/measure.h"

namespace tongdang::paper {

double Measure::width(Face face, double points, const QString& text)
{
    constexpr double reference = 100;
    constexpr qsizetype mostRemembered = 20000;
    auto& known = m_widths[face];
    auto found = known.constFind(text);
    if (found == known.cend()) {
        if (known.size() >= mostRemembered)
            known.clear();
        const double width =
            QFontMetricsF(m_fonts.font(face, reference)).horizontalAdvance(text) * Fonts::unit;
        found = known.insert(text, width);
    }
    return *found * points / reference;
}

} // namespace tongdang::paper
