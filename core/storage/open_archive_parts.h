// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/file_keys.h"
#include "storage/key_block.h"
#include "storage/open_archive.h"
#include "storage/vfs.h"

namespace tongdang::storage {

/// What an OpenArchive is made of; seen by the files that create, unlock, change and copy.
struct OpenArchive::Parts {
    QByteArray path; ///< as VfsCore::fullPath answers it
    const Clock& clock;
    vault::SecretBytes master;
    std::shared_ptr<const FileKeys> keys;
    KeyBlock block;
    Slot openedBy;
    std::shared_ptr<VfsCore> core;

    Parts(QByteArray fullPath, const FileEnvironment& environment, vault::SecretBytes masterKey,
          KeyBlock keyBlock, Slot by, std::shared_ptr<VfsCore> vfs);
    ~Parts();
    Parts(const Parts&) = delete;
    Parts& operator=(const Parts&) = delete;

    /// The slot that opens with this stretched passphrase.
    [[nodiscard]] std::optional<Slot> slotOf(const vault::SecretBytes& stretched) const;
    /// The number of the one slot of that kind, or of an empty one. Refused: "storage.slots_full".
    [[nodiscard]] Result<int> onlySlot(Slot::Kind kind) const;
    [[nodiscard]] Result<vault::SecretBytes> stretch(const QString& passphrase) const;
    /// Seals and writes a changed block through the handle that SQLite has, or through one of its
    /// own if there is none.
    [[nodiscard]] Result<void> replaceBlock(KeyBlock changed,
                                            const BeforeWriting& beforeWriting = {});
    [[nodiscard]] Result<void> setPassphrase(int number, const RecordId& person,
                                             const QString& passphrase,
                                             const BeforeWriting& beforeWriting = {});
};

/// `file:` URI of a path that is opened through this VFS; `more` are further parameters.
[[nodiscard]] QString fileUri(const QByteArray& fullPath, const VfsCore& core,
                              QByteArrayView more = {});

/// A passphrase as the slots of a file want it. Errors of vault.
[[nodiscard]] Result<vault::SecretBytes> stretchPassphrase(const QString& passphrase,
                                                           const Stretching& stretching);

/// Random bytes that are no secret: salts and ids.
[[nodiscard]] QByteArray randomBytes(int size);

} // namespace tongdang::storage
