// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/secret_bytes.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

/// BIP 173, without its limit of 90 characters: the spelling of age's keys.
namespace tongdang::vault {

/// `prefix` and `bytes` in small letters. The text is as secret as the bytes.
[[nodiscard]] SecretBytes toBech32(QByteArrayView prefix, QByteArrayView bytes);

/// The bytes of a text with this prefix (small letters) in all small or all capital letters;
/// nothing if it is mistyped or too long for a key.
[[nodiscard]] std::optional<SecretBytes> fromBech32(QByteArrayView text, QByteArrayView prefix);

} // namespace tongdang::vault
