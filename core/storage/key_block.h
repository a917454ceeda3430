// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "storage/record_map.h"
#include "storage/slot.h"
#include "vault/age_x25519.h"
#include "vault/secret_bytes.h"

#include <QByteArray>

#include <array>
#include <vector>

namespace tongdang::storage {

inline constexpr int slotCount = 8;
inline constexpr int passphraseSaltSize = 16;

/// How the passphrases of a file are stretched: one Argon2id for all slots, so that unlocking costs
/// the same however many people there are (sync.md §6).
struct Stretching {
    QByteArray salt; ///< 16 bytes
    quint32 operations = 0;
    quint64 memory = 0; ///< bytes
};

/// The 4096 bytes that hold the sealed master key (FORMAT.md §3). Two copies stand at the head of
/// the file; this is one of them in memory. Holds nothing secret in clear.
class KeyBlock {
public:
    [[nodiscard]] static KeyBlock create(const Id& archiveId, const QByteArray& fileSalt,
                                         const Stretching& stretching, qint64 created);
    /// The good copy with the higher sequence out of the first bytes of a file. Errors as those of
    /// `unlockArchiveFile` that need no key.
    [[nodiscard]] static Result<KeyBlock> choose(QByteArrayView head);
    /// One copy by itself; Refused "storage.not_a_key_block" if it is none.
    [[nodiscard]] static Result<KeyBlock> parse(QByteArrayView block);

    [[nodiscard]] QByteArrayView bytes() const;
    [[nodiscard]] quint64 sequence() const;
    [[nodiscard]] Id archiveId() const;
    [[nodiscard]] QByteArray fileSalt() const;
    [[nodiscard]] Stretching stretching() const;

    [[nodiscard]] std::vector<Slot> usedSlots() const;
    /// The number of an empty slot, or nothing.
    [[nodiscard]] std::optional<int> freeSlot() const;

    /// Seals the master key into slot.number. `secret` is the stretched passphrase or the bytes of
    /// the recovery code. The block is not valid again before `seal`.
    void setSlot(const Slot& slot, const vault::SecretBytes& secret,
                 const vault::SecretBytes& master);
    /// The same for the holder of slot.stationKey, who opens it without a secret of this archive.
    /// Refused, "vault.age_recipient": that is no key.
    [[nodiscard]] Result<void> setStationSlot(const Slot& slot, const vault::SecretBytes& master);
    void clearSlot(int number);
    /// The master key, or nothing if `secret` is not this slot's.
    [[nodiscard]] std::optional<vault::SecretBytes>
    openSlot(int number, const vault::SecretBytes& secret) const;

    /// The same for a station's slot. Whoever can write to the file can put another box there:
    /// only if the block verifies with the key it came from the archive.
    [[nodiscard]] std::optional<vault::SecretBytes>
    openStationSlot(int number, const vault::AgeIdentity& station) const;

    /// The same archive under a file salt of its own, for a copy.
    void setFileSalt(const QByteArray& fileSalt);

    /// Next sequence number, MAC and sum: after every change. `headMac`: FileKeys::headMac.
    void seal(const vault::SecretBytes& headMac);
    [[nodiscard]] bool verifies(const vault::SecretBytes& headMac) const;

private:
    using Bytes = std::array<quint8, keyBlockSize>;
    explicit KeyBlock(const Bytes& bytes);
    [[nodiscard]] static std::optional<KeyBlock> intact(QByteArrayView block);
    [[nodiscard]] Result<void> checkFormat() const;
    [[nodiscard]] vault::SecretBytes slotKey(int number, const vault::SecretBytes& secret) const;
    [[nodiscard]] QByteArray slotAssociated(int number) const;
    [[nodiscard]] const quint8* slotAt(int number) const;
    [[nodiscard]] quint8* slotAt(int number);

    Bytes m_bytes;
};

} // namespace tongdang::storage
