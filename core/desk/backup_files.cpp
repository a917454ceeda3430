// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/backup_files.h"

#include "base/clock.h"
#include "storage/archive_file.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStorageInfo>

#include <algorithm>
#include <array>
#include <cstdint>
#include <filesystem>
#include <limits>
#include <system_error>

namespace tongdang::desk {

namespace {

constexpr qint64 bytesPerMegabyte = 1 << 20;

const QString timeFormat = QStringLiteral("yyyyMMdd-HHmm");

QString megabytes(qint64 bytes)
{
    return QString::number(bytes / bytesPerMegabyte + 1);
}

tl::unexpected<Error> tooLarge(const QString& folder, qint64 bytes)
{
    return failure(ErrorKind::Medium, "desk.backup_too_large", {folder, megabytes(bytes)});
}

} // namespace

QString timeStamp(qint64 milliseconds)
{
    return Clock::wallTime(milliseconds).toString(timeFormat);
}

QString backupName(qint64 madeAt)
{
    return QStringLiteral("tongdang-%1.tdbk").arg(timeStamp(madeAt));
}

std::optional<qint64> timeOfStamp(const QString& stamp)
{
    static const QRegularExpression pattern(QStringLiteral("^(\\d{8}-\\d{4})(?:-(\\d{1,3}))?$"));
    const QRegularExpressionMatch match = pattern.match(stamp);
    if (!match.hasMatch())
        return {};
    const QDateTime wall = QDateTime::fromString(match.captured(1), timeFormat);
    if (!wall.isValid())
        return {};
    // Of two of one minute the one with the number is the later one.
    return Clock::startOf(wall.date()) + wall.time().msecsSinceStartOfDay()
           + match.captured(2).toInt();
}

std::optional<qint64> backupTimeOf(const QString& name)
{
    static const QRegularExpression pattern(QStringLiteral("^tongdang-(.+)\\.tdbk$"));
    const QRegularExpressionMatch match = pattern.match(name);
    return match.hasMatch() ? timeOfStamp(match.captured(1)) : std::nullopt;
}

QString freeBackupPath(const QString& folder, qint64 madeAt)
{
    const QString name = backupName(madeAt);
    QString path = QDir(folder).filePath(name);
    for (int copy = 2; QFileInfo::exists(path); ++copy)
        path = QDir(folder).filePath(
            QStringLiteral("%1-%2.tdbk").arg(QFileInfo(name).completeBaseName()).arg(copy));
    return path;
}

std::vector<BackupFile> backupsIn(const QString& folder, const Id& archiveId)
{
    std::vector<BackupFile> files;
    if (folder.isEmpty())
        return files;
    const SystemClock clock; // telling whose a file is asks for no time
    for (const QFileInfo& info :
         QDir(folder).entryInfoList({QStringLiteral("*.tdbk")}, QDir::Files | QDir::NoSymLinks)) {
        const auto madeAt = backupTimeOf(info.fileName());
        if (!madeAt)
            continue;
        const auto owner = storage::archiveIdOf(info.absoluteFilePath(), {clock, {}});
        if (owner && *owner == archiveId)
            files.push_back({info.absoluteFilePath(), *madeAt, info.size()});
    }
    std::ranges::sort(files, [](const BackupFile& one, const BackupFile& other) {
        return std::pair(one.madeAt, one.path) > std::pair(other.madeAt, other.path);
    });
    return files;
}

QString newestBackupIn(const QStringList& folders)
{
    QString newest;
    qint64 newestMade = 0;
    for (const QString& folder : folders) {
        for (const QFileInfo& info :
             QDir(folder).entryInfoList({QStringLiteral("*.tdbk")}, QDir::Files)) {
            const qint64 madeAt = backupTimeOf(info.fileName()).value_or(0);
            if (madeAt > newestMade) {
                newestMade = madeAt;
                newest = info.absoluteFilePath();
            }
        }
    }
    return newest;
}

qint64 mostFileBytes(QByteArrayView fileSystem)
{
    // As Linux and Windows call it; exFAT has no such bound.
    static constexpr std::array<QByteArrayView, 4> fat{"vfat", "msdos", "fat", "fat32"};
    const bool isFat = std::ranges::any_of(fat, [fileSystem](QByteArrayView name) {
        return fileSystem.compare(name, Qt::CaseInsensitive) == 0;
    });
    return isFat ? (qint64{1} << 32) - 1 : std::numeric_limits<qint64>::max();
}

Result<void> checkBackupFolder(const QString& folder, qint64 bytesNeeded)
{
    const QFileInfo info(folder);
    if (!info.isDir())
        return failure(ErrorKind::Medium, "desk.backup_gone", {folder});
    if (!info.isWritable() || QStorageInfo(folder).isReadOnly())
        return failure(ErrorKind::Medium, "desk.backup_read_only", {folder});
    // Asks the folder itself: QStorageInfo knows only what the list of mounts names.
    std::error_code unknown;
    const auto room = std::filesystem::space(info.filesystemFilePath(), unknown);
    if (!unknown && room.available < static_cast<std::uintmax_t>(bytesNeeded))
        return failure(ErrorKind::Medium, "desk.backup_full", {folder, megabytes(bytesNeeded)});
    // Told before the first four gigabytes are written and not behind them.
    if (bytesNeeded > mostFileBytes(QStorageInfo(folder).fileSystemType()))
        return tooLarge(folder, bytesNeeded);
    return {};
}

Error errorOfBackup(const Error& error, const QString& file)
{
    if (error.kind != ErrorKind::Damaged)
        return error;
    return {error.kind, "desk.backup_damaged", {file}, QString::fromLatin1(error.code)};
}

Error backupError(const Error& error, const QString& folder, qint64 bytesNeeded)
{
    if (error.kind != ErrorKind::Medium)
        return error;
    if (error.code == "storage.disk_full")
        return {error.kind, "desk.backup_full", {folder, megabytes(bytesNeeded)}, error.detail};
    if (error.code == "storage.file_too_large") {
        Error told = tooLarge(folder, bytesNeeded).value();
        told.detail = error.detail;
        return told;
    }
    if (const auto usable = checkBackupFolder(folder, 0); !usable) {
        Error told = usable.error();
        told.detail = error.detail;
        return told;
    }
    return error;
}

} // namespace tongdang::desk
