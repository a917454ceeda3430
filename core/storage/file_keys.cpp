// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/file_keys.h"

#include <sodium.h>

namespace tongdang::storage {

vault::SecretBytes deriveKey(const vault::SecretBytes& key, QByteArrayView label,
                             QByteArrayView context)
{
    const auto update = [](crypto_generichash_state& state, QByteArrayView bytes) {
        crypto_generichash_update(&state, reinterpret_cast<const quint8*>(bytes.data()),
                                  static_cast<unsigned long long>(bytes.size()));
    };
    crypto_generichash_state state;
    vault::SecretBytes derived(masterSize);
    crypto_generichash_init(&state, key.data(), static_cast<std::size_t>(key.size()), masterSize);
    update(state, label);
    update(state, QByteArrayView("", 1));
    update(state, context);
    crypto_generichash_final(&state, derived.data(), masterSize);
    sodium_memzero(&state, sizeof state);
    return derived;
}

FileKeys::FileKeys(const vault::SecretBytes& master, const Id& archiveId, QByteArray fileSalt)
    : m_archiveId(archiveId)
    , m_fileSalt(std::move(fileSalt))
    , m_pages(deriveKey(master, "tongdang/pages", archiveId.toBytes() + m_fileSalt))
    , m_logRoot(deriveKey(master, "tongdang/log", archiveId.toBytes() + m_fileSalt))
    , m_epochMac(deriveKey(master, "tongdang/epoch", archiveId.toBytes() + m_fileSalt))
    , m_headMac(deriveKey(master, "tongdang/head", archiveId.toBytes()))
{
}

vault::SecretBytes FileKeys::log(QByteArrayView epoch) const
{
    return deriveKey(m_logRoot, "tongdang/log-epoch", epoch);
}

} // namespace tongdang::storage
