// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

/// Base64 in exactly one spelling: nothing ignored, no left-over bits.
namespace tongdang::vault {

enum class Padding { None, Required };

[[nodiscard]] QByteArray toBase64(QByteArrayView bytes, Padding padding);
[[nodiscard]] std::optional<QByteArray> fromBase64(QByteArrayView text, Padding padding);

} // namespace tongdang::vault
