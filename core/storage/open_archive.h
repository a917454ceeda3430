// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "base/id.h"
#include "base/result.h"
#include "storage/slot.h"
#include "storage/staged_copy.h"
#include "vault/age_x25519.h"
#include "vault/secret_bytes.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <vector>

/// The encrypted file of an archive (encryption.md): a key block with slots, epochs of the log, and
/// pages that are sealed one by one. Byte layout: FORMAT.md.
namespace tongdang::storage {

class KeyBlock;

/// Where bytes really go, and what time it is. `lowerVfs` is the name of the SQLite VFS under the
/// sealing one; empty means SQLite's own. Tests put a recording or failing one there.
struct FileEnvironment {
    const Clock& clock;
    QByteArray lowerVfs;
};

/// A step that belongs to a change of the keys: taken when nothing can be refused any more and
/// before the key block is touched. If it fails, the keys stay as they are.
using BeforeWriting = std::function<Result<void>()>;

/// The key of one archive file in locked memory, and the SQLite VFS (with a random name of its own)
/// that opens this file and no other. Close every connection to `uri()` before it is destroyed:
/// destruction wipes the keys. Not for two threads at a time; key changes belong on the thread of
/// the connection.
///
/// The live file must never be opened by other means (QFile, another SQLite VFS) in the process
/// that has it open: closing such a handle drops SQLite's POSIX locks (encryption.md §2.8).
class OpenArchive {
public:
    OpenArchive(OpenArchive&&) noexcept;
    OpenArchive& operator=(OpenArchive&&) noexcept;
    ~OpenArchive();

    [[nodiscard]] QString path() const;
    /// Never changes; the same in every copy and backup.
    [[nodiscard]] Id archiveId() const;
    /// Of this file alone: another one in every copy (FORMAT.md §3). No secret.
    [[nodiscard]] QByteArray fileSalt() const;
    /// The slot that opened it; its `person` is who is logged in.
    [[nodiscard]] Slot openedBy() const;

    /// For QSqlDatabase::setDatabaseName with the connect option QSQLITE_OPEN_URI. A
    /// percent-encoded file: URI that names the VFS; opening it without this object fails, never
    /// shows plaintext. Run `connectionSettings()` (settings.h) first.
    [[nodiscard]] QString uri() const;
    /// The same for looking only: no log is read or made, so the file must have been closed
    /// properly.
    [[nodiscard]] QString readOnlyUri() const;

    /// A key for something beside the archive (device.keys, drafts, the spool of an import): always
    /// the same for the same label, which is ASCII, e.g. "device-keys". 32 bytes.
    [[nodiscard]] vault::SecretBytes subkey(QByteArrayView label) const;

    [[nodiscard]] std::vector<Slot> slots() const;
    /// Whether one of the passphrase slots opens with it: for asking again before a grave step.
    [[nodiscard]] Result<Slot> verifyPassphrase(const QString& passphrase) const;
    /// Errors: "storage.passphrase_taken" (another person's slot opens with it, so unlocking could
    /// not tell them apart), "storage.slots_full", "storage.slot_taken" (the person has one), and
    /// those of writing. Both copies of the key block are overwritten: the old one does not live
    /// on.
    [[nodiscard]] Result<void> addPassphraseSlot(const RecordId& person, const QString& passphrase,
                                                 const BeforeWriting& beforeWriting = {});
    /// Errors: "storage.no_such_slot", "storage.passphrase_taken". Backups made before still open
    /// with the old passphrase. If no passphrase opened the archive, this person counts as the
    /// one who did from then on. If writing the key block fails, either passphrase may open.
    [[nodiscard]] Result<void> replacePassphrase(const RecordId& person, const QString& passphrase,
                                                 const BeforeWriting& beforeWriting = {});
    /// Puts a new recovery code (vault::RecoveryCode) in the place of the old one, which opens
    /// nothing any more. The person has it on paper already: whatever fails on the way, one of the
    /// two papers opens the archive. Errors also: those of vault for a code that is none.
    [[nodiscard]] Result<void> replaceRecoveryCode(const QString& code,
                                                   const BeforeWriting& beforeWriting = {});
    struct Station {
        Id device;               ///< this PC, as the station knows it
        vault::AgeRecipient key; ///< the station's receiving key
    };
    /// Lets that station help when passphrase and code are lost (station_slot.h), and no other one:
    /// there is one such slot. Errors: "storage.slots_full", "vault.age_recipient".
    [[nodiscard]] Result<void> setStationSlot(const Station& station,
                                              const BeforeWriting& beforeWriting = {});
    /// Errors: "storage.no_such_slot", "storage.last_slot" (no passphrase would be left).
    [[nodiscard]] Result<void> removeSlot(int number, const BeforeWriting& beforeWriting = {});

    /// The 4096 bytes of the key block, to be kept inside every backup (encryption.md §3.3): with
    /// it a destroyed head can be made good (`restoreKeyBlock`). Holds no key in clear.
    [[nodiscard]] QByteArray keyBlockCopy() const;

    /// Begins a copy of this archive at `partPath` (must not exist): same key, same slots, a file
    /// salt of its own. See staged_copy.h.
    [[nodiscard]] Result<StagedCopy> stageCopy(const QString& partPath) const;

    struct NewSecrets {
        RecordId person;
        QString passphrase;   ///< of that person
        QString recoveryCode; ///< vault::RecoveryCode, on paper already
    };
    /// The same under a master key of its own, which nothing that opened this archive opens:
    /// neither the passphrases and codes of before nor a copy of its key block. Only this person,
    /// this code and the station, if it had one, have a slot in it. Errors also: those of vault for
    /// passphrase and code.
    [[nodiscard]] Result<StagedCopy> stageUnderNewMaster(const QString& partPath,
                                                         const NewSecrets& secrets) const;

    /// Opens another file of this archive (a backup, a copy in the making) with the key that is
    /// here: nobody is asked for the passphrase again. Never the live file itself. Refused
    /// "storage.other_archive", and the errors of `unlockArchiveFile` that need no passphrase.
    [[nodiscard]] Result<OpenArchive> openCopy(const QString& path) const;

    /// Copies of logs that did not verify and were put aside before SQLite could delete them
    /// (`<name>-wal.kept`), since this object was made. Not empty: tell the person that the last
    /// entries may be missing.
    [[nodiscard]] QStringList keptLogs() const;

    /// Words for an extended SQLite result code, with the page number where a page was damaged.
    /// `context` names the operation, never data.
    [[nodiscard]] Error errorFromSqlite(int extendedCode, const QString& context) const;

    struct Parts;
    explicit OpenArchive(std::unique_ptr<Parts> parts);

private:
    [[nodiscard]] Result<StagedCopy> stage(const QString& partPath, KeyBlock block,
                                           const vault::SecretBytes& master) const;
    std::unique_ptr<Parts> m_parts;
};

} // namespace tongdang::storage
