// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/group_number.h"

#include <algorithm>

namespace tongdang::paper {

std::optional<int> groupNumber(QStringView group)
{
    constexpr QStringView digits = u"〇一二三四五六七八九";
    if (group.startsWith(u"第"))
        group = group.sliced(1);
    int number = 0;
    int digit = 0;
    bool found = false;
    bool endsInDigit = false;
    for (const QChar sign : group) {
        if (sign.isDigit()) {
            digit = endsInDigit ? digit * 10 + sign.digitValue() : sign.digitValue();
            endsInDigit = true;
        } else if (const qsizetype value = digits.indexOf(sign); value >= 0) {
            digit = static_cast<int>(value);
            endsInDigit = false;
        } else if (sign == u'十') {
            number += 10 * std::max(digit, 1);
            digit = 0;
            endsInDigit = false;
        } else {
            break;
        }
        found = true;
        if (number > 9999 || digit > 9999)
            return std::nullopt;
    }
    return found ? std::optional(number + digit) : std::nullopt;
}

} // namespace tongdang::paper
