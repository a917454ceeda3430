// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/secret_bytes.h"

#include "vault/raw.h"

#include <sodium.h>

#include <algorithm>
#include <utility>

namespace tongdang::vault {

SecretBytes::SecretBytes(qsizetype size)
    : m_size(size)
{
    Q_ASSERT(size >= 0);
    // Idempotent and cheap; a secret made before initSodium() must not come from a generator or an
    // allocator that is not ready.
    if (sodium_init() < 0)
        qFatal("libsodium cannot be initialised");
    m_bytes.reset(static_cast<quint8*>(sodium_malloc(static_cast<std::size_t>(size))));
    Q_CHECK_PTR(m_bytes.get());
    std::fill_n(m_bytes.get(), size, quint8{0}); // libsodium fills with 0xdb
}

SecretBytes SecretBytes::random(qsizetype size)
{
    SecretBytes bytes(size);
    randombytes_buf(bytes.data(), static_cast<std::size_t>(size));
    return bytes;
}

SecretBytes SecretBytes::copyOf(QByteArrayView bytes)
{
    SecretBytes copy(bytes.size());
    std::copy_n(raw(bytes), bytes.size(), copy.data());
    return copy;
}

SecretBytes SecretBytes::clone() const
{
    return copyOf(view());
}

SecretBytes::SecretBytes(SecretBytes&& other) noexcept
    : m_bytes(std::move(other.m_bytes))
    , m_size(std::exchange(other.m_size, 0))
{
}

SecretBytes& SecretBytes::operator=(SecretBytes&& other) noexcept
{
    m_bytes = std::move(other.m_bytes);
    m_size = std::exchange(other.m_size, 0);
    return *this;
}

void SecretBytes::Free::operator()(quint8* bytes) const
{
    sodium_free(bytes); // wipes
}

bool operator==(const SecretBytes& one, const SecretBytes& other)
{
    return equalInConstantTime(one.view(), other.view());
}

bool equalInConstantTime(QByteArrayView one, QByteArrayView other)
{
    return one.size() == other.size() && sodium_memcmp(one.data(), other.data(), rawSize(one)) == 0;
}

} // namespace tongdang::vault
