// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "desk/session.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

/// What opens an archive (encryption.md §3). Nothing here rewrites data: only the key block at the
/// head of the file changes, and at every moment the old or the new secret opens it. Each step goes
/// into the access log. Backups made before still open with the old secrets. If the disk fails
/// while the block is written, it is not known which of the two opens, and both are kept: Medium,
/// "desk.keys_unsure", of each step. After every other error the old one opens.
namespace tongdang::desk {

struct PassphraseChange {
    QString present; ///< asked again: an unlocked window is not enough
    QString wanted;
};
/// Of the person who unlocked. Passphrase: "storage.wrong_passphrase" (`present`). Refused:
/// "desk.passphrase_weak", "storage.passphrase_taken". Medium: "desk.keys_unsure".
[[nodiscard]] Result<void> changePassphrase(Session& session, const PassphraseChange& change);

/// Whether it is that of the person who unlocked: before a step that takes paper and time.
/// Passphrase: "storage.wrong_passphrase".
[[nodiscard]] Result<void> confirmPassphrase(Session& session, const QString& passphrase);

/// Whether a code can be one at all, without an archive. Passphrase: "vault.recovery_code_length",
/// "vault.recovery_code_group".
[[nodiscard]] Result<void> checkRecoveryCode(const QString& code);

/// A code that nothing has yet, to be shown once and written on paper before it is put in place.
[[nodiscard]] QString newRecoveryCode();

struct RecoveryCodeChange {
    QString passphrase; ///< of the person who unlocked, asked again
    QString code;       ///< from newRecoveryCode
};
/// The old code opens nothing any more. The new one is on paper before: after Medium,
/// "desk.keys_unsure", one of the two papers opens. Passphrase: "storage.wrong_passphrase".
[[nodiscard]] Result<void> changeRecoveryCode(Session& session, const RecoveryCodeChange& change);

struct DeviceKeyExport {
    QString passphrase; ///< of the person who unlocked, asked again
    QString file;       ///< must not exist
};
struct ExportedKeys {
    QString recipient; ///< "age1...", public
    QString minisign;  ///< "RW...", public
};
/// Writes this PC's receiving key to a file with which `age` opens the bundles that it gets and
/// writes: for people who check them without this program. It stands in the access log first.
/// Passphrase: "storage.wrong_passphrase". Refused: "sync.file_exists". Medium: those of sync.
[[nodiscard]] Result<ExportedKeys> exportDeviceKey(Session& session, const DeviceKeyExport& wanted);

struct Recovery {
    QString code;
    QString passphrase; ///< the new one
    /// Whose passphrase it is to be; may be left out if only one person has one.
    std::optional<RecordId> person;
};
/// Opens an archive whose passphrase was forgotten, and gives its person a new one. Passphrase:
/// "vault.recovery_code_length", "vault.recovery_code_group" (mistyped), and
/// "storage.wrong_recovery_code". Refused: "desk.passphrase_weak", "desk.several_people"
/// (arguments: name and id of each as one text, then id and name of each in turn),
/// "storage.no_such_slot", "storage.passphrase_taken", and those
/// of `unlockArchive`. Medium: "desk.keys_unsure"; the code opens still.
[[nodiscard]] Result<std::unique_ptr<Session>>
recoverArchive(const QString& folder, const Recovery& recovery, const Environment& environment);

/// Who or what opens the archive.
struct KeySlot {
    enum class Kind { Person, RecoveryCode, Station };
    int number = 0;
    Kind kind = Kind::Person;
    std::optional<RecordId> person;
    QString personName;
    QDate made;
    bool mine = false; ///< of the person who unlocked
};
[[nodiscard]] Result<std::vector<KeySlot>> listKeySlots(Session& session);

struct StaffLine {
    RecordId person;
    QString name;
    QString place; ///< whose staff; empty where it is not known
};
/// Of the register of staff, those who have no passphrase here, by name.
[[nodiscard]] Result<std::vector<StaffLine>> staffWithoutKey(Session& session);

struct PostLine {
    QString code; ///< of list ROLE
    QString name;
    bool isUsual = false; ///< of this office: the one that a newcomer gets if nobody says another
};
/// The posts that a newcomer may be given, in the catalogue's order.
[[nodiscard]] std::vector<PostLine> newcomerPosts(const Session& session);

struct NewKeyHolder {
    QString passphrase;             ///< of the person who unlocked, asked again
    std::optional<RecordId> person; ///< a staff record
    QString wanted;                 ///< that person's passphrase
    QString
        newName; ///< of somebody who is not in the register yet and is written there (newcomer.h)
    QString newPost = {}; ///< of that one, of list ROLE; empty: the office's usual one
};
/// Lets one more person open the archive, as who that person is known in the access log and beside
/// every entry. Answers the staff record. Passphrase: "storage.wrong_passphrase". Refused:
/// "desk.unknown_staff", "desk.name_missing" (neither a person nor a name),
/// "desk.name_in_register", "desk.unknown_post" (argument: it), "desk.passphrase_weak",
/// "storage.slot_taken", "storage.passphrase_taken", "storage.slots_full".
[[nodiscard]] Result<RecordId> addKeyHolder(Session& session, const NewKeyHolder& wanted);

struct KeyRemoval {
    QString passphrase; ///< of the person who unlocked, asked again
    int slot = 0;       ///< KeySlot::number of a person or of the station
};
/// That person's passphrase, or the station, opens the archive no more; copies that somebody kept
/// it opens still: `renewMasterKey` ends that. Passphrase: "storage.wrong_passphrase". Refused:
/// "storage.no_such_slot", "storage.last_slot", "desk.code_stays" (the recovery code).
[[nodiscard]] Result<void> removeKeyHolder(Session& session, const KeyRemoval& wanted);

} // namespace tongdang::desk
