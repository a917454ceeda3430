// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/id.h"

#include "base/randomness.h"

#include <algorithm>

namespace tongdang {

Id Id::create(Randomness& randomness)
{
    Id id;
    randomness.fill(id.m_bytes);
    return id;
}

std::optional<Id> Id::fromBytes(QByteArrayView bytes)
{
    if (bytes.size() != static_cast<qsizetype>(size))
        return std::nullopt;
    Id id;
    std::copy(bytes.begin(), bytes.end(), id.m_bytes.begin());
    return id;
}

std::optional<Id> Id::parse(QStringView text)
{
    if (text.size() != 2 * static_cast<qsizetype>(size))
        return std::nullopt;
    const bool hexadecimal = std::ranges::all_of(text, [](QChar sign) {
        return (sign >= u'0' && sign <= u'9') || (sign >= u'a' && sign <= u'f');
    });
    return hexadecimal ? fromBytes(QByteArray::fromHex(text.toLatin1())) : std::nullopt;
}

QByteArray Id::toBytes() const
{
    return view().toByteArray();
}

QByteArrayView Id::view() const
{
    return QByteArrayView(m_bytes.data(), static_cast<qsizetype>(size));
}

QString Id::toString() const
{
    return QString::fromLatin1(toBytes().toHex());
}

} // namespace tongdang
