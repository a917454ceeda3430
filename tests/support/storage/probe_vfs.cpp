// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/storage/probe_vfs.h"

#include <cstring>

namespace tongdang::test {

namespace {

struct ProbeFile {
    sqlite3_file base;
    struct Open {
        ProbeVfs* probe;
        QByteArray path;
        std::unique_ptr<std::byte[]> memory;
        [[nodiscard]] sqlite3_file* lower() const
        {
            return reinterpret_cast<sqlite3_file*>(memory.get());
        }
    };
    Open* open;
};

ProbeFile::Open& openOf(sqlite3_file* file)
{
    return *reinterpret_cast<ProbeFile*>(file)->open;
}

sqlite3_file* lowerOf(sqlite3_file* file)
{
    return openOf(file).lower();
}

int tell(sqlite3_file* file, DiskOperation::Kind kind, qint64 at, QByteArray bytes = {})
{
    return openOf(file).probe->done({kind, openOf(file).path, at, std::move(bytes)});
}

int fileClose(sqlite3_file* file)
{
    const std::unique_ptr<ProbeFile::Open> open(&openOf(file));
    return open->lower()->pMethods->xClose(open->lower());
}

int fileRead(sqlite3_file* file, void* bytes, int size, sqlite3_int64 offset)
{
    return lowerOf(file)->pMethods->xRead(lowerOf(file), bytes, size, offset);
}

int fileWrite(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 offset)
{
    const int code = tell(file, DiskOperation::Kind::Write, offset,
                          QByteArray(static_cast<const char*>(bytes), size));
    if (code == SQLITE_DONE)
        return SQLITE_OK; // a disk that lies
    return code != SQLITE_OK ? code
                             : lowerOf(file)->pMethods->xWrite(lowerOf(file), bytes, size, offset);
}

int fileTruncate(sqlite3_file* file, sqlite3_int64 size)
{
    const int code = tell(file, DiskOperation::Kind::Truncate, size);
    return code != SQLITE_OK ? code : lowerOf(file)->pMethods->xTruncate(lowerOf(file), size);
}

int fileSync(sqlite3_file* file, int)
{
    return tell(file, DiskOperation::Kind::Sync, 0);
}

int fileSize(sqlite3_file* file, sqlite3_int64* size)
{
    return lowerOf(file)->pMethods->xFileSize(lowerOf(file), size);
}

int fileLock(sqlite3_file* file, int level)
{
    return lowerOf(file)->pMethods->xLock(lowerOf(file), level);
}

int fileUnlock(sqlite3_file* file, int level)
{
    return lowerOf(file)->pMethods->xUnlock(lowerOf(file), level);
}

int fileCheckReservedLock(sqlite3_file* file, int* result)
{
    return lowerOf(file)->pMethods->xCheckReservedLock(lowerOf(file), result);
}

int fileControl(sqlite3_file* file, int operation, void* argument)
{
    return lowerOf(file)->pMethods->xFileControl(lowerOf(file), operation, argument);
}

int fileSectorSize(sqlite3_file* file)
{
    return lowerOf(file)->pMethods->xSectorSize(lowerOf(file));
}

int fileDeviceCharacteristics(sqlite3_file* file)
{
    return lowerOf(file)->pMethods->xDeviceCharacteristics(lowerOf(file));
}

constexpr sqlite3_io_methods methods = {
    1,
    fileClose,
    fileRead,
    fileWrite,
    fileTruncate,
    fileSync,
    fileSize,
    fileLock,
    fileUnlock,
    fileCheckReservedLock,
    fileControl,
    fileSectorSize,
    fileDeviceCharacteristics,
    nullptr,
    nullptr,
    nullptr,
    nullptr,
    nullptr,
    nullptr,
};

ProbeVfs& probeOf(sqlite3_vfs* vfs)
{
    return *static_cast<ProbeVfs*>(vfs->pAppData);
}

int vfsOpen(sqlite3_vfs* vfs, sqlite3_filename name, sqlite3_file* file, int flags, int* outFlags)
{
    ProbeVfs& probe = probeOf(vfs);
    file->pMethods = nullptr;
    auto open = std::make_unique<ProbeFile::Open>();
    open->probe = &probe;
    open->path = flags & SQLITE_OPEN_DELETEONCLOSE ? QByteArray() : QByteArray(name);
    open->memory = std::make_unique<std::byte[]>(static_cast<std::size_t>(probe.lower()->szOsFile));
    int exists = 1;
    if (!open->path.isEmpty())
        probe.lower()->xAccess(probe.lower(), name, SQLITE_ACCESS_EXISTS, &exists);
    if (!exists && (flags & SQLITE_OPEN_CREATE))
        if (const int code = probe.done({DiskOperation::Kind::Create, open->path, 0, {}});
            code != SQLITE_OK)
            return code;
    if (const int code = probe.lower()->xOpen(probe.lower(), name, open->lower(), flags, outFlags);
        code != SQLITE_OK)
        return code;
    reinterpret_cast<ProbeFile*>(file)->open = open.release();
    file->pMethods = &methods;
    return SQLITE_OK;
}

int vfsDelete(sqlite3_vfs* vfs, const char* name, int syncFolder)
{
    ProbeVfs& probe = probeOf(vfs);
    if (const int code = probe.done({DiskOperation::Kind::Delete, name, 0, {}}); code != SQLITE_OK)
        return code;
    return probe.lower()->xDelete(probe.lower(), name, syncFolder);
}

int vfsAccess(sqlite3_vfs* vfs, const char* name, int flags, int* result)
{
    return probeOf(vfs).lower()->xAccess(probeOf(vfs).lower(), name, flags, result);
}

int vfsFullPathname(sqlite3_vfs* vfs, const char* name, int size, char* full)
{
    return probeOf(vfs).lower()->xFullPathname(probeOf(vfs).lower(), name, size, full);
}

int vfsRandomness(sqlite3_vfs* vfs, int size, char* bytes)
{
    return probeOf(vfs).lower()->xRandomness(probeOf(vfs).lower(), size, bytes);
}

int vfsSleep(sqlite3_vfs* vfs, int microseconds)
{
    return probeOf(vfs).lower()->xSleep(probeOf(vfs).lower(), microseconds);
}

int vfsCurrentTime(sqlite3_vfs* vfs, double* day)
{
    return probeOf(vfs).lower()->xCurrentTime(probeOf(vfs).lower(), day);
}

} // namespace

ProbeVfs::ProbeVfs()
    : m_name("probe-" + QByteArray::number(reinterpret_cast<quintptr>(this), 16))
    , m_lower(sqlite3_vfs_find(nullptr))
    , m_vfs()
{
    m_vfs.iVersion = 1;
    m_vfs.szOsFile = sizeof(ProbeFile);
    m_vfs.mxPathname = m_lower->mxPathname;
    m_vfs.zName = m_name.constData();
    m_vfs.pAppData = this;
    m_vfs.xOpen = vfsOpen;
    m_vfs.xDelete = vfsDelete;
    m_vfs.xAccess = vfsAccess;
    m_vfs.xFullPathname = vfsFullPathname;
    m_vfs.xRandomness = vfsRandomness;
    m_vfs.xSleep = vfsSleep;
    m_vfs.xCurrentTime = vfsCurrentTime;
    sqlite3_vfs_register(&m_vfs, 0);
}

ProbeVfs::~ProbeVfs()
{
    sqlite3_vfs_unregister(&m_vfs);
}

void ProbeVfs::mark(qint64 number)
{
    if (isRecording)
        operations.push_back({DiskOperation::Kind::Mark, {}, number, {}});
}

int ProbeVfs::done(DiskOperation operation)
{
    if (verdict)
        if (const int code = verdict(operation); code != SQLITE_OK)
            return code;
    if (isRecording)
        operations.push_back(std::move(operation));
    return SQLITE_OK;
}

} // namespace tongdang::test
