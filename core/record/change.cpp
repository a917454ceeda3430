// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/change.h"

#include <algorithm>

namespace tongdang {

QString Dot::toString() const
{
    return replica.toString() + u':' + QString::number(sequence);
}

std::optional<Dot> Dot::parse(QStringView text)
{
    const qsizetype colon = text.indexOf(u':');
    const auto replica = ReplicaId::parse(text.first(std::max<qsizetype>(colon, 0)));
    if (!replica)
        return std::nullopt;
    const QStringView digits = text.sliced(colon + 1);
    const bool plain = !digits.startsWith(u'0') && std::ranges::all_of(digits, [](QChar sign) {
        return sign >= u'0' && sign <= u'9';
    });
    bool fits = false;
    const quint64 sequence = digits.toULongLong(&fits);
    if (!plain || !fits || sequence > greatestSequence)
        return std::nullopt;
    return Dot{*replica, sequence};
}

size_t qHash(const Dot& dot, size_t seed) noexcept
{
    return qHashMulti(seed, dot.replica, dot.sequence);
}

} // namespace tongdang
