// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/recovery_code.h"

#include <QList>

#include <algorithm>
#include <array>

namespace tongdang::vault {

namespace {

constexpr int dataSigns = 4; ///< of a group, without its check sign
constexpr int groupSigns = dataSigns + 1;
constexpr int allSigns = RecoveryCode::groups * groupSigns;
constexpr int bitsOfSign = 5;
constexpr char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Nothing that long is a code, however many blanks it has.
constexpr qsizetype mostText = 1000;

using Group = std::array<int, dataSigns>;

/// GF(32) with x^5 + x^2 + 1.
constexpr int product(int a, int b)
{
    int sum = 0;
    for (; b != 0; b >>= 1) {
        if (b & 1)
            sum ^= a;
        a <<= 1;
        if (a & 32)
            a ^= 0b100101;
    }
    return sum;
}

/// The fifth sign: group number + sum of 2^j times the j-th sign, j from 1. The weights differ from
/// each other, so that an exchange shows.
constexpr int checkOf(int group, const Group& values)
{
    int check = group;
    int weight = 1;
    for (const int value : values) {
        weight = product(weight, 2);
        check ^= product(weight, value);
    }
    return check;
}

int valueOf(QChar sign)
{
    const char16_t capital = sign.toUpper().unicode();
    switch (capital) {
    case u'O':
        return 0;
    case u'I':
    case u'L':
        return 1;
    default:
        for (int value = 0; value < 32; ++value)
            if (capital == static_cast<char16_t>(alphabet[value]))
                return value;
        return -1;
    }
}

bool isSeparator(QChar sign)
{
    return sign.isSpace() || sign.category() == QChar::Punctuation_Dash;
}

Group groupAt(const SecretBytes& secret, int group)
{
    Group values{};
    const quint8* const bytes = secret.data();
    for (int sign = 0; sign < dataSigns; ++sign) {
        for (int bit = 0; bit < bitsOfSign; ++bit) {
            const int at = (group * dataSigns + sign) * bitsOfSign + bit;
            const int set = bytes[at / 8] >> (7 - at % 8) & 1;
            values[static_cast<std::size_t>(sign)] =
                values[static_cast<std::size_t>(sign)] << 1 | set;
        }
    }
    return values;
}

void setGroup(SecretBytes& secret, int group, const Group& values)
{
    for (int sign = 0; sign < dataSigns; ++sign) {
        for (int bit = 0; bit < bitsOfSign; ++bit) {
            const int at = (group * dataSigns + sign) * bitsOfSign + bit;
            if (values[static_cast<std::size_t>(sign)] >> (bitsOfSign - 1 - bit) & 1)
                secret.data()[at / 8] |= static_cast<quint8>(0x80 >> (at % 8));
        }
    }
}

} // namespace

RecoveryCode::RecoveryCode(SecretBytes secret)
    : m_secret(std::move(secret))
{
    Q_ASSERT(m_secret.size() == secretSize);
}

RecoveryCode RecoveryCode::create()
{
    return RecoveryCode(SecretBytes::random(secretSize));
}

RecoveryCode RecoveryCode::fromSecret(const SecretBytes& secret)
{
    return RecoveryCode(secret.clone());
}

Result<RecoveryCode> RecoveryCode::parse(const QString& text)
{
    if (text.size() > mostText)
        return failure(ErrorKind::Passphrase, "vault.recovery_code_length",
                       {QString::number(text.size())});
    // NFKC: full-width signs of an input method.
    const QString normalized = text.normalized(QString::NormalizationForm_KC);
    QList<int> values;
    for (const QChar sign : normalized)
        if (!isSeparator(sign))
            values.append(valueOf(sign));
    if (values.size() != allSigns)
        return failure(ErrorKind::Passphrase, "vault.recovery_code_length",
                       {QString::number(values.size())});

    SecretBytes secret(secretSize);
    for (int group = 0; group < groups; ++group) {
        const int* const signs = values.constData() + group * groupSigns;
        const Group data{signs[0], signs[1], signs[2], signs[3]};
        const bool isKnown = std::all_of(signs, signs + groupSigns, [](int v) { return v >= 0; });
        if (!isKnown || checkOf(group, data) != signs[dataSigns])
            return failure(ErrorKind::Passphrase, "vault.recovery_code_group",
                           {QString::number(group + 1)});
        setGroup(secret, group, data);
    }
    return RecoveryCode(std::move(secret));
}

QString RecoveryCode::toString() const
{
    QString text;
    for (int group = 0; group < groups; ++group) {
        if (group > 0)
            text.append(u'-');
        const Group values = groupAt(m_secret, group);
        for (const int value : values)
            text.append(QLatin1Char(alphabet[value]));
        text.append(QLatin1Char(alphabet[checkOf(group, values)]));
    }
    return text;
}

} // namespace tongdang::vault
