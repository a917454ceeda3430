// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/old_id_number.h"

#include "base/id_number.h"

namespace tongdang {

std::optional<QString> newIdNumber(QStringView typed)
{
    // What is typed in a strange way is normalised there; of a wrong length it comes back as it is.
    const QString old = parseIdNumber(typed).number;
    constexpr qsizetype oldLength = 15;
    constexpr qsizetype areaLength = 6;
    if (old.size() != oldLength)
        return std::nullopt;
    for (const QChar sign : old) {
        if (sign < u'0' || sign > u'9')
            return std::nullopt;
    }
    const QString digits = old.left(areaLength) + QStringLiteral("19") + old.mid(areaLength);
    const QString number = digits + idNumberCheckSign(digits);
    return parseIdNumber(number).isValid() ? std::optional(number) : std::nullopt;
}

} // namespace tongdang
