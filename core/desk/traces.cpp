// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/traces.h"

#include "desk/erased_backups.h"
#include "desk/overview.h"
#include "desk/session_parts.h"
#include "sync/sweep.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace tongdang::desk {

namespace {

/// Logs that did not verify and were put aside (encryption.md §2.7): they may have frames of
/// before.
Result<void> removeKeptLogs(const QString& archiveFile)
{
    const QFileInfo archive(archiveFile);
    const QDir folder = archive.dir();
    const QStringList kept =
        folder.entryList({archive.fileName() + QStringLiteral("-wal.kept*")}, QDir::Files);
    for (const QString& name : kept) {
        if (!QFile::remove(folder.filePath(name)))
            return failure(ErrorKind::Medium, "sync.write_failed", {folder.filePath(name)});
    }
    return {};
}

Result<ReplacedBackups> sweep(Session& session)
{
    SessionParts& parts = session.parts();
    TONGDANG_TRY(const bool isLeft, parts.archive->hasTracesOfErased());
    if (!isLeft)
        return ReplacedBackups();
    parts.overview.reset();
    TONGDANG_TRY([[maybe_unused]] const int dropped, sync::sweepCarried(syncContext(parts)));
    TONGDANG_CHECK(removeKeptLogs(parts.file.path()));
    TONGDANG_CHECK(parts.archive->wipeTracesInFile());
    TONGDANG_TRY(ReplacedBackups backups, replaceBackups(session, OutdatedBy::Erasure));
    TONGDANG_CHECK(parts.archive->noteTracesGone());
    return backups;
}

} // namespace

Swept sweepTraces(Session& session)
{
    auto swept = sweep(session);
    return swept ? Swept{std::nullopt, *std::move(swept)} : Swept{swept.error(), {}};
}

} // namespace tongdang::desk
