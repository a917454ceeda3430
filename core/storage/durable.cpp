// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/durable.h"

#include <QFile>
#include <QFileInfo>

#include <filesystem>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>
#endif

namespace tongdang::storage {

namespace {

tl::unexpected<Error> mediumFailure(const QString& detail)
{
    return failure(ErrorKind::Medium, "storage.medium", {}, detail);
}

} // namespace

#ifdef Q_OS_UNIX

Result<void> syncFolder(const QString& folder)
{
    const int descriptor =
        ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return mediumFailure(QStringLiteral("open folder: %1").arg(qt_error_string(errno)));
    const int outcome = ::fsync(descriptor);
    const int reason = errno;
    ::close(descriptor);
    // Some file systems of sticks cannot sync a folder and say so; their names are written at once.
    if (outcome != 0 && reason != EINVAL && reason != ENOTSUP)
        return mediumFailure(QStringLiteral("sync folder: %1").arg(qt_error_string(reason)));
    return {};
}

#else

// Windows writes names with the file system's own journal and has nothing to sync.
Result<void> syncFolder(const QString&)
{
    return {};
}

#endif

Result<void> replaceDurably(const QString& from, const QString& to)
{
    // Not QFile::rename, which falls back to copying: a copy is neither synced nor all or nothing.
    std::error_code problem;
    std::filesystem::rename(from.toStdU16String(), to.toStdU16String(), problem);
    if (problem)
        return mediumFailure(QStringLiteral("rename: %1").arg(qt_error_string(problem.value())));
    return syncFolder(QFileInfo(to).absolutePath());
}

Result<void> renameDurably(const QString& from, const QString& to)
{
    if (QFileInfo::exists(to))
        return failure(ErrorKind::Refused, "storage.file_exists", {to});
    return replaceDurably(from, to);
}

} // namespace tongdang::storage
