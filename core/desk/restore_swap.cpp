// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/restore_swap.h"

#include "base/clock.h"
#include "desk/backup_files.h"
#include "desk/session_factory.h"
#include "desk/trial_restore.h"
#include "storage/archive_file.h"
#include "storage/durable.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace tongdang::desk {

namespace {

const QString waitingName = QStringLiteral("archive.tongdang.restored-");

/// Across folders both have to be synced.
Result<void> moveDurably(const QString& from, const QString& to)
{
    TONGDANG_CHECK(storage::renameDurably(from, to));
    return storage::syncFolder(QFileInfo(from).absolutePath());
}

/// The stamp of what waits; empty: nothing does. Names that a log or an unfinished file could have
/// are none.
QString waitingStamp(const QString& folder)
{
    const QStringList names =
        QDir(folder).entryList({waitingName + u'*'}, QDir::Files, QDir::Name | QDir::Reversed);
    for (const QString& name : names) {
        if (!name.endsWith(logOf({})))
            return name.sliced(waitingName.size());
    }
    return {};
}

/// Whether both heads can be read and are of different archives.
bool areOfDifferentArchives(const QString& one, const QString& other)
{
    const SystemClock clock; // telling whose a file is asks for no time
    const auto first = storage::archiveIdOf(one, {clock, {}});
    const auto second = storage::archiveIdOf(other, {clock, {}});
    return first && second && *first != *second;
}

struct Swap {
    QString archive;
    QString waiting;
    QString aside; ///< folder

    [[nodiscard]] QString asideOf(const QString& file) const
    {
        return aside + u'/' + QFileInfo(file).fileName();
    }
    [[nodiscard]] QString log() const { return logOf(archive); }
};

Result<void> moveAside(const Swap& swap, const QString& file, const Mover& move)
{
    if (!QFile::exists(file))
        return {};
    if (!QDir().mkpath(swap.aside))
        return failure(ErrorKind::Medium, "storage.medium", {}, QStringLiteral("make a folder"));
    TONGDANG_CHECK(storage::syncFolder(QFileInfo(swap.aside).absolutePath()));
    return move(file, swap.asideOf(file));
}

/// Each step is found done or not done by what is there, so that it can be begun anew. The archive
/// goes before its log: without its log it would be an older one and open all the same.
Result<void> takeSteps(const Swap& swap, const QString& keys, const Mover& move)
{
    TONGDANG_CHECK(moveAside(swap, swap.archive, move));
    TONGDANG_CHECK(moveAside(swap, swap.log(), move));
    if (areOfDifferentArchives(swap.asideOf(swap.archive), swap.waiting))
        TONGDANG_CHECK(moveAside(swap, keys, move));
    return move(swap.waiting, swap.archive);
}

/// The other way round, so that the archive is the last to come back: see above.
void undo(const Swap& swap, const QString& keys, const Mover& move)
{
    const bool isInPlace = !QFile::exists(swap.waiting); // only syncing the name failed
    if (isInPlace
        && (!QFile::exists(swap.asideOf(swap.archive)) || !move(swap.archive, swap.waiting)))
        return;
    for (const QString& file : {keys, swap.log(), swap.archive}) {
        if (QFile::exists(swap.asideOf(file)) && !move(swap.asideOf(file), file))
            return; // the next opening finishes
    }
    QFile::remove(swap.waiting);
    QDir().rmdir(swap.aside);
}

Swap swapOf(const QString& folder, const QString& stamp)
{
    return {SessionFactory::archiveFile(folder), waitingFile(folder, stamp),
            asideFolder(folder, stamp)};
}

} // namespace

QString waitingFile(const QString& folder, const QString& stamp)
{
    return folder + u'/' + waitingName + stamp;
}

QString asideFolder(const QString& folder, const QString& stamp)
{
    return folder + QStringLiteral("/before-restore-") + stamp;
}

QString freeRestoreStamp(const QString& folder, qint64 now)
{
    const QString stamp = timeStamp(now);
    QString free = stamp;
    for (int copy = 2; QFileInfo::exists(waitingFile(folder, free))
                       || QFileInfo::exists(asideFolder(folder, free));
         ++copy)
        free = QStringLiteral("%1-%2").arg(stamp).arg(copy);
    return free;
}

Result<void> swapIn(const QString& folder, const QString& stamp, const Mover& move)
{
    const Swap swap = swapOf(folder, stamp);
    const QString keys = SessionFactory::deviceKeysFile(folder);
    const Mover mover = move ? move : Mover(moveDurably);
    auto done = takeSteps(swap, keys, mover);
    if (!done)
        undo(swap, keys, mover);
    return done;
}

bool isSwapCutOff(const QString& folder)
{
    return !QFile::exists(SessionFactory::archiveFile(folder)) && !waitingStamp(folder).isEmpty();
}

void removeOldSetAside(const QString& folder, qint64 now)
{
    constexpr qint64 kept = 90 * 86'400'000LL; // milliseconds
    const QFileInfo pattern(asideFolder(folder, QStringLiteral("*")));
    const QDir place = pattern.dir();
    const qsizetype stampAt = pattern.fileName().size() - 1;
    for (const QString& name : place.entryList({pattern.fileName()}, QDir::Dirs)) {
        const auto moved = timeOfStamp(name.sliced(stampAt));
        if (moved && *moved < now - kept)
            QDir(place.filePath(name)).removeRecursively();
    }
}

Result<void> settleRestore(const QString& folder)
{
    const QString archive = SessionFactory::archiveFile(folder);
    for (const char* const suffix : {".restoring", ".drill", ".sealing"})
        removeTrial(archive + QLatin1StringView(suffix));
    const QString stamp = waitingStamp(folder);
    if (stamp.isEmpty())
        return {};
    if (!QFile::exists(archive))
        return takeSteps(swapOf(folder, stamp), SessionFactory::deviceKeysFile(folder),
                         moveDurably);
    QFile::remove(waitingFile(folder, stamp));
    return {};
}

} // namespace tongdang::desk
