// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/base64.h"

namespace tongdang::vault {

namespace {

QByteArray::Base64Options optionsOf(Padding padding)
{
    return QByteArray::Base64Encoding
           | (padding == Padding::None ? QByteArray::OmitTrailingEquals
                                       : QByteArray::KeepTrailingEquals);
}

} // namespace

QByteArray toBase64(QByteArrayView bytes, Padding padding)
{
    return QByteArray::fromRawData(bytes.data(), bytes.size()).toBase64(optionsOf(padding));
}

std::optional<QByteArray> fromBase64(QByteArrayView text, Padding padding)
{
    const auto decoded = QByteArray::fromBase64Encoding(
        text.toByteArray(), optionsOf(padding) | QByteArray::AbortOnBase64DecodingErrors);
    // Qt takes missing padding and left-over bits; only the one true spelling comes out again.
    if (!decoded || toBase64(*decoded, padding) != text)
        return std::nullopt;
    return *decoded;
}

} // namespace tongdang::vault
