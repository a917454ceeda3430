// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "vault/age_x25519.h"
#include "vault/secret_bytes.h"

#include <QByteArray>
#include <QByteArrayView>

/// Small secrets for the holder of a receiving key, from nobody in particular: libsodium's
/// crypto_box_seal (X25519, XSalsa20-Poly1305). Who wrote it has to be proven by what is in it.
namespace tongdang::vault {

/// By how much a box is larger than its content: a throw-away public key (32) and a tag (16).
inline constexpr qsizetype publicBoxOverhead = 48;

/// Another box each time. Refused, "vault.age_recipient": a point that is no key.
[[nodiscard]] Result<QByteArray> sealFor(const AgeRecipient& recipient, const SecretBytes& content);

/// Damaged, "vault.sealed_box": altered, cut off, or for another key.
[[nodiscard]] Result<SecretBytes> unsealWith(const AgeIdentity& identity, QByteArrayView box);

} // namespace tongdang::vault
