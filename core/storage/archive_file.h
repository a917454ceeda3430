// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/result.h"
#include "storage/open_archive.h"
#include "vault/passphrase.h"

#include <QString>

/// Making, unlocking and mending the file of an archive. What one holds then is an OpenArchive.
namespace tongdang::storage {

struct NewArchive {
    OpenArchive archive;
    QString recoveryCode; ///< shown once (encryption.md §3.5)
};

/// Makes an archive file with an empty database in it. Written as `<path>.new`, synced and renamed:
/// a file of that name is complete or absent. Errors: Refused "storage.file_exists",
/// "storage.path"; Medium "storage.medium", "storage.disk_full"; those of vault for the passphrase.
[[nodiscard]] Result<NewArchive> createArchiveFile(const QString& path, const QString& passphrase,
                                                   const RecordId& person,
                                                   const vault::KdfCost& cost,
                                                   const FileEnvironment& environment);

/// Errors: Passphrase "storage.wrong_passphrase"; Refused "storage.not_found",
/// "storage.not_an_archive", "storage.plain_sqlite" (an unencrypted database),
/// "storage.newer_format"; Damaged "storage.head_damaged" (both copies of the key block; see
/// restoreKeyBlock), "storage.head_tampered"; Medium "storage.medium".
[[nodiscard]] Result<OpenArchive> unlockArchiveFile(const QString& path, const QString& passphrase,
                                                    const FileEnvironment& environment);

/// Errors as above, with Passphrase "storage.wrong_recovery_code"; a code that was mistyped is told
/// by vault, with the group.
[[nodiscard]] Result<OpenArchive> unlockWithRecoveryCode(const QString& path, const QString& code,
                                                         const FileEnvironment& environment);

/// With the key that a station found in its slot (station_slot.h). Refused, "storage.other_master":
/// it is not that of this file as it is now.
[[nodiscard]] Result<OpenArchive> unlockWithMaster(const QString& path,
                                                   const vault::SecretBytes& master,
                                                   const FileEnvironment& environment);

/// The good copy of the key block, 4096 bytes, which says nothing without a secret. Not for a file
/// that is open. Errors of `unlockArchiveFile` that need no passphrase.
[[nodiscard]] Result<QByteArray> readKeyBlock(const QString& path,
                                              const FileEnvironment& environment);

/// Whose copy a file is, as its head claims without any key: for telling apart, not for trusting.
/// Not for a file that is open. Errors of `unlockArchiveFile` that need no passphrase.
[[nodiscard]] Result<Id> archiveIdOf(const QString& path, const FileEnvironment& environment);

/// Puts a key block (from `keyBlockCopy`) back in a file whose head is damaged. The passphrase must
/// open the block, and the block must belong to the pages of this file. Errors: Refused
/// "storage.not_a_key_block", "storage.head_intact" (nothing to restore), Damaged
/// "storage.head_mismatch", and those of unlocking.
[[nodiscard]] Result<void> restoreKeyBlock(const QString& path, const QByteArray& keyBlock,
                                           const QString& passphrase,
                                           const FileEnvironment& environment);

} // namespace tongdang::storage
