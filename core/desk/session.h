// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "desk/environment.h"
#include "desk/profile.h"

#include <QDate>
#include <QString>

#include <memory>
#include <vector>

namespace tongdang {
class Archive;
class Catalogue;
class RuleSet;
} // namespace tongdang
namespace tongdang::storage {
class OpenArchive;
}

namespace tongdang::desk {

struct SessionParts;

/// What opening found about who writes here (sync.md §6). It stands in the archive until the person
/// was told: a power cut, or a recovery that is refused after the opening, does not lose it.
struct IdentityNotice {
    /// The archive was restored, copied or reinstalled. It goes on under a new name, and the next
    /// bundles ask for what the others have of it.
    bool newReplica = false;
    /// Id of the device whose place this PC took, because its keys are not here; empty: this PC is
    /// the one it was. It has to be enrolled again, and so has every PC that was enrolled at it.
    QString replacedDevice;
    Role role = Role::Village;

    [[nodiscard]] bool isEmpty() const { return !newReplica && replacedDevice.isEmpty(); }
};

/// An unlocked archive with everything the use cases need. One thread at a time: a window posts its
/// jobs to a StorageThread. Closing it (destruction) checkpoints the archive, wipes the keys and
/// gives the lock file back.
class Session {
public:
    ~Session();
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    [[nodiscard]] Archive& archive();
    [[nodiscard]] storage::OpenArchive& file();
    [[nodiscard]] const Catalogue& catalogue() const;
    [[nodiscard]] const RuleSet& rules() const;
    [[nodiscard]] const Environment& environment() const;
    [[nodiscard]] const Profile& profile() const;
    [[nodiscard]] QString folder() const;
    [[nodiscard]] IdentityNotice identityNotice() const;
    /// The person has read the notice: the next opening says nothing of it. If it fails, the notice
    /// is shown once more.
    [[nodiscard]] Result<void> noteIdentityTold();
    /// What belongs to an opening and could not be done, as on a full disk: sweeping the traces of
    /// something erased, the rest of sealing anew, the station's slot. The next opening tries
    /// again.
    [[nodiscard]] const std::vector<Error>& openingFaults() const;

    /// For the use cases of this folder only: what it is made of is in session_parts.h.
    [[nodiscard]] SessionParts& parts() { return *m_parts; }

private:
    friend class SessionFactory;
    explicit Session(std::unique_ptr<SessionParts> parts);
    std::unique_ptr<SessionParts> m_parts;
};

struct NewArchive {
    QString folder; ///< made if missing; must not hold an archive
    QString passphrase;
    Role role = Role::Village;
    QString orgCode; ///< 12 digits
    QString orgName;
    QString personName;
    /// Since when the person holds the post; invalid: today. Visits before that day are kept but do
    /// not count as the director's (facts.md §7).
    QDate inPostSince;
};

struct CreatedArchive {
    std::unique_ptr<Session> session;
    QString recoveryCode; ///< shown once, printed, kept in an envelope (encryption.md §3.5)
    QString fingerprint;  ///< of this device's signing key
    QString device;       ///< id of this device
};

/// `init`: makes the archive, its first `staff` record (role director at a village, station worker
/// above) with a `staff_post`, and the device's keys. Refused: "desk.archive_exists",
/// "desk.org_code", "desk.name_missing", "desk.org_name_long" (argument: the most signs),
/// "desk.passphrase_weak"; Medium: "desk.cannot_make_folder".
/// After a failure there is no archive.
[[nodiscard]] Result<CreatedArchive> createArchive(const NewArchive& wanted,
                                                   const Environment& environment);

/// Unlocks by a person's passphrase; the slot tells who it is. An archive without its device's keys
/// opens as a new device (`identityNotice`). Refused: "desk.no_archive"; errors of core/storage
/// pass through.
[[nodiscard]] Result<std::unique_ptr<Session>>
unlockArchive(const QString& folder, const QString& passphrase, const Environment& environment);

/// Once in main(), before anything else of this program: memory is wiped when it is given back, no
/// core files (encryption.md §3.7).
[[nodiscard]] Result<void> prepareProcess();

/// Whether a folder holds an archive, be it one whose restoring was cut off: first start or unlock.
[[nodiscard]] bool holdsArchive(const QString& folder);

} // namespace tongdang::desk
