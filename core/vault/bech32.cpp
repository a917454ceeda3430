// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/bech32.h"

#include "vault/raw.h"

#include <algorithm>
#include <array>

namespace tongdang::vault {

namespace {

constexpr QByteArrayView alphabet("qpzry9x8gf2tvdw0s3jn54khce6mua7l");
constexpr qsizetype checkSigns = 6;
constexpr qsizetype mostText = 256;

/// The check polynomial of BIP 173, fed sign by sign.
class Checksum {
public:
    explicit Checksum(QByteArrayView prefix)
    {
        for (const char sign : prefix)
            add(static_cast<quint8>(sign) >> 5);
        add(0);
        for (const char sign : prefix)
            add(static_cast<quint8>(sign) & 31U);
    }
    void add(unsigned value)
    {
        static constexpr std::array<quint32, 5> generator{0x3b6a57b2, 0x26508e6d, 0x1ea119fa,
                                                          0x3d4233dd, 0x2a1462b3};
        const quint32 top = m_state >> 25;
        m_state = (m_state & 0x1ffffff) << 5 ^ value;
        for (unsigned i = 0; i < generator.size(); ++i)
            if (top >> i & 1)
                m_state ^= generator[i];
    }
    [[nodiscard]] quint32 state() const { return m_state; }

private:
    quint32 m_state = 1;
};

bool isSmall(char c)
{
    return c >= 'a' && c <= 'z';
}

bool isCapital(char c)
{
    return c >= 'A' && c <= 'Z';
}

char small(char c)
{
    return isCapital(c) ? static_cast<char>(c - 'A' + 'a') : c;
}

} // namespace

SecretBytes toBech32(QByteArrayView prefix, QByteArrayView bytes)
{
    const qsizetype signs = (bytes.size() * 8 + 4) / 5;
    SecretBytes text(prefix.size() + 1 + signs + checkSigns);
    quint8* out = std::copy_n(raw(prefix), prefix.size(), text.data());
    *out++ = '1';
    Checksum checksum(prefix);
    const auto put = [&](unsigned value) {
        *out++ = static_cast<quint8>(alphabet[static_cast<qsizetype>(value)]);
    };
    for (qsizetype sign = 0; sign < signs; ++sign) {
        unsigned value = 0;
        for (qsizetype bit = sign * 5; bit < sign * 5 + 5; ++bit) {
            const bool set =
                bit < bytes.size() * 8 && (raw(bytes)[bit / 8] >> (7 - bit % 8) & 1) != 0;
            value = value << 1 | (set ? 1U : 0U);
        }
        checksum.add(value);
        put(value);
    }
    for (qsizetype i = 0; i < checkSigns; ++i)
        checksum.add(0);
    const quint32 check = checksum.state() ^ 1;
    for (qsizetype i = 0; i < checkSigns; ++i)
        put(check >> (5 * (checkSigns - 1 - i)) & 31);
    return text;
}

std::optional<SecretBytes> fromBech32(QByteArrayView text, QByteArrayView prefix)
{
    if (text.size() > mostText || text.size() < prefix.size() + 1 + checkSigns)
        return std::nullopt;
    if (std::any_of(text.begin(), text.end(), isSmall)
        && std::any_of(text.begin(), text.end(), isCapital))
        return std::nullopt;
    const bool isPrefixed = std::equal(prefix.begin(), prefix.end(), text.begin(),
                                       [](char one, char other) { return one == small(other); });
    if (!isPrefixed || text[prefix.size()] != '1')
        return std::nullopt;

    const QByteArrayView signs = text.sliced(prefix.size() + 1);
    const qsizetype dataSigns = signs.size() - checkSigns;
    SecretBytes bytes(dataSigns * 5 / 8);
    const qsizetype bits = bytes.size() * 8;
    Checksum checksum(prefix);
    for (qsizetype sign = 0; sign < signs.size(); ++sign) {
        const qsizetype value = alphabet.indexOf(small(signs[sign]));
        if (value < 0)
            return std::nullopt;
        checksum.add(static_cast<unsigned>(value));
        for (int i = 0; sign < dataSigns && i < 5; ++i) {
            const qsizetype bit = sign * 5 + i;
            if ((value >> (4 - i) & 1) == 0)
                continue;
            if (bit >= bits) // left-over bits are zero
                return std::nullopt;
            bytes.data()[bit / 8] |= static_cast<quint8>(0x80 >> (bit % 8));
        }
    }
    // A whole sign of padding would be a second spelling.
    if (checksum.state() != 1 || dataSigns * 5 - bits >= 5)
        return std::nullopt;
    return bytes;
}

} // namespace tongdang::vault
