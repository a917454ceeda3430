// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/measure.h"

#include <QMutexLocker>

namespace tongdang::paper {

double Measure::width(Face face, double points, const QString& text)
{
    constexpr double reference = 100;
    constexpr qsizetype mostRemembered = 20000;
    WidthCache& cache = m_fonts.widths();
    const QMutexLocker lock(&cache.mutex);
    auto& known = cache.widths[face];
    auto found = known.constFind(text);
    if (found == known.cend()) {
        if (known.size() >= mostRemembered)
            known.clear();
        const auto metrics = m_metrics.try_emplace(face, m_fonts.font(face, reference)).first;
        found = known.insert(text, metrics->second.horizontalAdvance(text) * Fonts::unit);
    }
    return *found * points / reference;
}

} // namespace tongdang::paper
