// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "desk/session.h"
#include "vault/secret_bytes.h"

#include <QString>

#include <memory>

/// Sealing the archive anew. Each page of the file is authentic by itself, so a page or a log of
/// before can be put back unnoticed by who can write to the disk; and a passphrase that was changed
/// opens every old copy of the key block still. Both end when all of it is written again: every
/// month under keys of a new file salt (encryption.md §2.6), and under a new master key when
/// somebody who knew a passphrase or the recovery code shall not open it any more (§3.3).
///
/// The new file is made beside the old one, proven to hold the same, and then takes its place, as a
/// restored one does (restore_swap.h). Whatever fails or is cut off, one whole archive is there,
/// and the secrets of that one open it.
namespace tongdang::desk {

struct NewMasterKey {
    QString passphrase; ///< of the person who unlocked; it stays
    QString code;       ///< from newRecoveryCode, on paper already
};
/// The session ends: open the archive anew with the same passphrase. From then on nothing of before
/// opens it: not the old code, no other person's passphrase, and no passphrase or code that opens a
/// copy which somebody kept. At that opening the step goes into the access log, and the backups of
/// before are replaced by a new one; those on sticks are listed as to be destroyed. On failure
/// nothing has changed and, unless only the last step failed, the session goes on.
/// Passphrase: "storage.wrong_passphrase", "vault.recovery_code_*". Medium: those of
/// checkBackupFolder, of writing. Damaged: "archive.backup_damaged".
[[nodiscard]] Result<void> renewMasterKey(std::unique_ptr<Session>& session,
                                          const NewMasterKey& wanted);

enum class Sealing {
    IfDue, ///< the file is older than a month, or nobody knows how old
    Now,
};
/// Closes the session, and seals the file anew under the same keys. True: it was. After an error it
/// is closed and as it was; a month more harms nobody. Errors as above, but of the passphrase.
[[nodiscard]] Result<bool> closeSealed(std::unique_ptr<Session>& session, Sealing when);

/// For the opening of an archive. What a sealing leaves to the opening that follows it. What cannot
/// be done is done at the next.
[[nodiscard]] Result<void> settleSealing(Session& session);

/// The keys of this PC wait, sealed anew, until the archive they belong to is in place. Takes them
/// over if `subkey` opens them, or takes them away. Medium "storage.medium".
[[nodiscard]] Result<void> settleDeviceKeys(const QString& file, const vault::SecretBytes& subkey);

} // namespace tongdang::desk
