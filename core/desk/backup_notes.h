// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace tongdang::desk {

class Session;

/// What the archive remembers of a backup, wherever it went: the stick it lies on is not always
/// there. Local, in the archive's settings.
struct BackupNote {
    QString file; ///< path
    qint64 madeAt = 0;
    qint64 bytes = 0;
    qint64 changes = -1;
    qint64 checkedAt = 0; ///< milliseconds UTC
    bool isSound = true;
    bool holdsErased = false; ///< made before something was erased, and not within reach then
    bool hasOldKeys = false;  ///< made before a new master key, and not within reach then

    friend bool operator==(const BackupNote&, const BackupNote&) = default;
};

/// In the order in which they were made.
[[nodiscard]] Result<std::vector<BackupNote>> readBackupNotes(Session& session);
/// The oldest are forgotten beyond 60.
[[nodiscard]] Result<void> storeBackupNotes(Session& session, std::vector<BackupNote> notes);
/// Adds or replaces the note of its file.
[[nodiscard]] Result<void> noteBackup(Session& session, const BackupNote& note);

[[nodiscard]] Result<QString> secondFolderOf(Session& session);
[[nodiscard]] Result<void> storeSecondFolder(Session& session, const QString& folder);

} // namespace tongdang::desk
