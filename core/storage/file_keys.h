// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "vault/secret_bytes.h"

#include <QByteArray>

namespace tongdang::storage {

inline constexpr int masterSize = 32;
inline constexpr int fileSaltSize = 32;

/// BLAKE2b-256 keyed with `key` over the label, a zero byte and the context (FORMAT.md §4).
[[nodiscard]] vault::SecretBytes deriveKey(const vault::SecretBytes& key, QByteArrayView label,
                                           QByteArrayView context);

/// The keys of one file, derived from the master key, the archive's id and the file's salt: a copy
/// has a salt of its own, so its pages and logs cannot be put into another file of the archive.
class FileKeys {
public:
    FileKeys(const vault::SecretBytes& master, const Id& archiveId, QByteArray fileSalt);

    [[nodiscard]] const Id& archiveId() const { return m_archiveId; }
    [[nodiscard]] const QByteArray& fileSalt() const { return m_fileSalt; }
    [[nodiscard]] const vault::SecretBytes& pages() const { return m_pages; }
    [[nodiscard]] const vault::SecretBytes& epochMac() const { return m_epochMac; }
    [[nodiscard]] const vault::SecretBytes& headMac() const { return m_headMac; }
    /// Of one generation of the log; `epoch`: 16 bytes.
    [[nodiscard]] vault::SecretBytes log(QByteArrayView epoch) const;

private:
    Id m_archiveId;
    QByteArray m_fileSalt;
    vault::SecretBytes m_pages;
    vault::SecretBytes m_logRoot;
    vault::SecretBytes m_epochMac;
    vault::SecretBytes m_headMac;
};

} // namespace tongdang::storage
