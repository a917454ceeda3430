// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

/// Qt's bytes in the types of libsodium.
namespace tongdang::vault {

/// Never null: libsodium wants a place even for no bytes.
[[nodiscard]] inline const quint8* raw(QByteArrayView bytes)
{
    return reinterpret_cast<const quint8*>(bytes.isNull() ? "" : bytes.data());
}

[[nodiscard]] inline quint8* raw(QByteArray& bytes)
{
    return reinterpret_cast<quint8*>(bytes.data());
}

[[nodiscard]] inline std::size_t rawSize(QByteArrayView bytes)
{
    return static_cast<std::size_t>(bytes.size());
}

} // namespace tongdang::vault
