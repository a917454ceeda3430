// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/hash.h"

#include "vault/raw.h"

#include <QIODevice>
#include <QtEndian>

#include <sodium.h>

#include <algorithm>

namespace tongdang::vault {

namespace {

constexpr qsizetype pieceSize = 64 * 1024;

template <class Hash>
Hash hashOf(QByteArrayView bytes, const SecretBytes& key)
{
    Hash hash;
    crypto_generichash(hash.data(), hash.size(), raw(bytes), rawSize(bytes), key.data(),
                       static_cast<std::size_t>(key.size()));
    return hash;
}

crypto_generichash_state* stateOf(SecretBytes& bytes)
{
    return reinterpret_cast<crypto_generichash_state*>(bytes.data());
}

tl::unexpected<Error> readFailed(const QIODevice& device)
{
    return failure(ErrorKind::Medium, "vault.read_failed", {}, device.errorString());
}

} // namespace

Hash256 blake2b256(QByteArrayView bytes)
{
    return hashOf<Hash256>(bytes, {});
}

Hash512 blake2b512(QByteArrayView bytes)
{
    return hashOf<Hash512>(bytes, {});
}

Hash256 blake2b256(QByteArrayView bytes, const SecretBytes& key)
{
    Q_ASSERT(key.size() >= 16 && key.size() <= 64);
    return hashOf<Hash256>(bytes, key);
}

Hash512 blake2b512(QByteArrayView bytes, const SecretBytes& key)
{
    Q_ASSERT(key.size() >= 16 && key.size() <= 64);
    return hashOf<Hash512>(bytes, key);
}

template <class Hash>
Hasher<Hash>::Hasher()
    : Hasher(SecretBytes())
{
}

template <class Hash>
Hasher<Hash>::Hasher(const SecretBytes& key)
    // sodium_malloc puts it before the end of a page: aligned, as the size is a multiple of 64.
    : m_state(static_cast<qsizetype>(crypto_generichash_statebytes()))
{
    crypto_generichash_init(stateOf(m_state), key.data(), static_cast<std::size_t>(key.size()),
                            std::tuple_size_v<Hash>);
}

template <class Hash>
void Hasher<Hash>::add(QByteArrayView bytes)
{
    crypto_generichash_update(stateOf(m_state), raw(bytes), rawSize(bytes));
}

template <class Hash>
Hash Hasher<Hash>::result()
{
    Hash hash;
    crypto_generichash_final(stateOf(m_state), hash.data(), hash.size());
    return hash;
}

template class Hasher<Hash256>;
template class Hasher<Hash512>;

Result<Hash512> blake2b512(QIODevice& device)
{
    Hasher<Hash512> hasher;
    QByteArray piece(pieceSize, Qt::Uninitialized);
    for (;;) {
        const qint64 got = device.read(piece.data(), piece.size());
        if (got < 0)
            return readFailed(device);
        if (got == 0)
            return hasher.result();
        hasher.add(QByteArrayView(piece).first(got));
    }
}

Result<Hash512> blake2b512(QIODevice& device, qint64 offset, qint64 size)
{
    if (!device.seek(offset))
        return readFailed(device);
    Hasher<Hash512> hasher;
    QByteArray piece(pieceSize, Qt::Uninitialized);
    for (qint64 left = size; left > 0;) {
        const qint64 got = device.read(piece.data(), std::min<qint64>(left, piece.size()));
        if (got < 0)
            return readFailed(device);
        if (got == 0)
            return failure(ErrorKind::Damaged, "vault.too_short");
        hasher.add(QByteArrayView(piece).first(got));
        left -= got;
    }
    return hasher.result();
}

SecretBytes derive(const SecretBytes& master, QByteArrayView label,
                   std::initializer_list<QByteArrayView> ids)
{
    Q_ASSERT(master.size() >= 16 && master.size() <= 64);
    Hasher<Hash256> hasher(master);
    const auto add = [&](QByteArrayView part) {
        quint8 length[4];
        qToLittleEndian(static_cast<quint32>(part.size()), length);
        hasher.add({length, 4});
        hasher.add(part);
    };
    add(label);
    for (const QByteArrayView id : ids)
        add(id);
    Hash256 hash = hasher.result();
    SecretBytes key = SecretBytes::copyOf(hash);
    sodium_memzero(hash.data(), hash.size());
    return key;
}

} // namespace tongdang::vault
