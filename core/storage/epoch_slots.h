// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/lower_file.h"
#include "vault/secret_bytes.h"

#include <QByteArray>

#include <memory>

namespace tongdang::storage {

inline constexpr int epochSize = 16;
inline constexpr int epochSlotSize = 64;

/// The two epoch slots in the head of an archive file (FORMAT.md §5). Each generation of the log is
/// sealed with a key made from the epoch, and the epoch changes, durably, before the header of a
/// new generation is written. SQLite begins a new generation only when the old one is wholly in the
/// synced archive; so an old log, laid beside another state of the file, is never taken for a live
/// one (encryption.md §2.7).
class EpochSlots {
public:
    /// `macKey`: FileKeys::epochMac.
    EpochSlots(std::shared_ptr<LowerFile> file, vault::SecretBytes macKey);

    /// SQLITE_AUTH if neither slot was written with this key: head and pages do not belong
    /// together.
    [[nodiscard]] int load();
    /// Writes a new epoch over the older slot and syncs it.
    [[nodiscard]] int renew();

    /// 16 bytes.
    [[nodiscard]] const QByteArray& current() const { return m_current; }
    /// The one before; empty if its slot does not verify.
    [[nodiscard]] const QByteArray& previous() const { return m_previous; }

    /// The bytes of a slot, for the head of a new file.
    [[nodiscard]] static QByteArray slot(quint64 sequence, const QByteArray& epoch,
                                         const vault::SecretBytes& macKey);

private:
    std::shared_ptr<LowerFile> m_file;
    vault::SecretBytes m_macKey;
    quint64 m_sequence = 0;
    QByteArray m_current;
    QByteArray m_previous;
};

} // namespace tongdang::storage
