// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "vault/secret_bytes.h"

#include <QByteArrayView>

#include <array>
#include <initializer_list>

class QIODevice;

/// BLAKE2b, as `b2sum` computes it.
namespace tongdang::vault {

using Hash256 = std::array<quint8, 32>;
using Hash512 = std::array<quint8, 64>;

[[nodiscard]] Hash256 blake2b256(QByteArrayView bytes);
[[nodiscard]] Hash512 blake2b512(QByteArrayView bytes);

/// Keyed: a message authentication code. `key` has 16 to 64 bytes. Compare with
/// equalInConstantTime.
[[nodiscard]] Hash256 blake2b256(QByteArrayView bytes, const SecretBytes& key);
[[nodiscard]] Hash512 blake2b512(QByteArrayView bytes, const SecretBytes& key);

/// Hashes bytes that come in pieces. Hash is Hash256 or Hash512.
template <class Hash>
class Hasher {
public:
    Hasher();
    explicit Hasher(const SecretBytes& key);
    void add(QByteArrayView bytes);
    /// Ends it; nothing may be added after.
    [[nodiscard]] Hash result();

private:
    SecretBytes m_state;
};
extern template class Hasher<Hash256>;
extern template class Hasher<Hash512>;

/// From the position of the device to its end. Error: Medium "vault.read_failed".
[[nodiscard]] Result<Hash512> blake2b512(QIODevice& device);
/// `size` bytes from `offset` of a device that can seek. Errors: Medium "vault.read_failed";
/// Damaged "vault.too_short" (it ends before).
[[nodiscard]] Result<Hash512> blake2b512(QIODevice& device, qint64 offset, qint64 size);

/// A key of 32 bytes for one purpose: keyed BLAKE2b of label and ids, each with its length before
/// it (u32, little-endian), so that no two lists give the same bytes. `label` is ASCII and names
/// the purpose ("bundle", "attachment"); ids narrow it down (archive id, number). The same master,
/// label and ids give the same key for ever.
[[nodiscard]] SecretBytes derive(const SecretBytes& master, QByteArrayView label,
                                 std::initializer_list<QByteArrayView> ids = {});

} // namespace tongdang::vault
