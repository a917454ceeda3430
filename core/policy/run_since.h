// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/dossier.h"

#include <QDate>

#include <algorithm>

namespace tongdang::policy {

/// The first day of the run up to today on which `holds`, not before `floor`. Conditions change
/// where records begin, end or become known; between two such days only what counts months or years
/// does, and that once.
template <class Holds>
QDate runSince(const Dossier& dossier, QDate floor, QDate today, Holds holds)
{
    QDate first = today;
    const std::vector<QDate>& days = dossier.changeDays();
    for (auto day = days.rbegin(); day != days.rend(); ++day) {
        if (*day >= first)
            continue;
        const QDate asked = std::max(*day, floor);
        if (!holds(asked)) {
            QDate before = asked;
            while (before.daysTo(first) > 1) {
                const QDate middle = before.addDays(before.daysTo(first) / 2);
                (holds(middle) ? first : before) = middle;
            }
            return first;
        }
        first = asked;
        if (asked == floor)
            break;
    }
    return first;
}

} // namespace tongdang::policy
