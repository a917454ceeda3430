// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/fingerprint.h"

#include <sodium.h>

#include <algorithm>
#include <array>

namespace tongdang::vault {

namespace {

constexpr qsizetype groupSize = 4;

/// The first `size` characters with a blank between every four.
QString grouped(const QString& text, qsizetype size)
{
    QString groups;
    for (qsizetype at = 0; at < size; at += groupSize) {
        if (at > 0)
            groups.append(u' ');
        groups.append(QStringView(text).mid(at, groupSize));
    }
    return groups;
}

QByteArray digitsOf(QStringView text)
{
    QByteArray digits;
    for (const QChar sign : text) {
        if (sign.digitValue() >= 0)
            digits.append(static_cast<char>('0' + sign.digitValue()));
    }
    return digits;
}

} // namespace

QString fingerprint(const Hash256& hash)
{
    return grouped(QString::fromLatin1(QByteArrayView(hash).toByteArray().toHex()), 32);
}

QString enrolmentNumber(const Hash256& hash)
{
    // 66 bits do not fit in 64: eight bytes and the two upper bits of the ninth, divided by ten by
    // hand.
    constexpr int digitCount = 20;
    std::array<unsigned, 9> number{};
    std::copy_n(hash.begin(), number.size(), number.begin());
    number.back() >>= 6;
    QString digits(digitCount, u'0');
    for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit) {
        unsigned rest = 0;
        for (unsigned& part : number) {
            const unsigned base = &part == &number.back() ? 4 : 256;
            const unsigned value = rest * base + part;
            part = value / 10;
            rest = value % 10;
        }
        *digit = QChar(static_cast<char16_t>(u'0' + rest));
    }
    return grouped(digits, digitCount);
}

bool isSameNumber(QStringView typed, QStringView number)
{
    const QByteArray left = digitsOf(typed);
    const QByteArray right = digitsOf(number);
    return !right.isEmpty() && left.size() == right.size()
           && sodium_memcmp(left.constData(), right.constData(),
                            static_cast<std::size_t>(right.size()))
                  == 0;
}

} // namespace tongdang::vault
