// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/vfs.h"

#include <sodium.h>

#include <array>
#include <cstdlib>
#include <cstring>
#include <new>

// The functions that SQLite calls. Nothing may be thrown through SQLite, so whatever allocates is
// caught here and becomes SQLITE_NOMEM.
namespace tongdang::storage {

namespace {

/// What SQLite allocates for a file and hands to every function.
struct VfsFile {
    sqlite3_file base;
    struct Open {
        std::shared_ptr<VfsCore> core; ///< keeps the keys as long as the file is open
        std::unique_ptr<SealedFile> file;
        QByteArray path;
    };
    Open* open;
};

VfsCore& coreOf(sqlite3_vfs* vfs)
{
    return *static_cast<VfsCore*>(vfs->pAppData);
}

VfsFile::Open& openOf(sqlite3_file* file)
{
    return *reinterpret_cast<VfsFile*>(file)->open;
}

SealedFile& sealed(sqlite3_file* file)
{
    return *openOf(file).file;
}

sqlite3_file* lowerOf(sqlite3_file* file)
{
    return sealed(file).lower().handle();
}

int fileClose(sqlite3_file* file)
{
    const std::unique_ptr<VfsFile::Open> open(&openOf(file));
    if (open->file->kind() == FileKind::Main)
        open->core->closed(open->path);
    return open->file->flush();
}

int fileRead(sqlite3_file* file, void* bytes, int size, sqlite3_int64 offset)
{
    return sealed(file).read(static_cast<quint8*>(bytes), size, offset);
}

int fileWrite(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 offset)
try {
    return sealed(file).write(static_cast<const quint8*>(bytes), size, offset);
} catch (const std::bad_alloc&) {
    return SQLITE_NOMEM;
}

int fileTruncate(sqlite3_file* file, sqlite3_int64 size)
{
    return sealed(file).truncate(size);
}

int fileSync(sqlite3_file* file, int flags)
{
    return sealed(file).sync(flags);
}

int fileSize(sqlite3_file* file, sqlite3_int64* size)
{
    qint64 bytes = 0;
    const int code = sealed(file).size(bytes);
    *size = bytes;
    return code;
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

/// A PRAGMA on its way to SQLite: {result or error, name, value}.
int acceptPragma(char** pragma)
{
    const char* const name = pragma[1];
    const char* const value = pragma[2];
    const auto refuse = [&](const char* message) {
        pragma[0] = sqlite3_mprintf("%s", message);
        return SQLITE_ERROR;
    };
    if (sqlite3_stricmp(name, "mmap_size") == 0) {
        pragma[0] = sqlite3_mprintf("0");
        return SQLITE_OK;
    }
    if (!value)
        return SQLITE_NOTFOUND;
    if (sqlite3_stricmp(name, "page_size") == 0 && std::atoi(value) != pageSize)
        return refuse("pages of an archive have 4096 bytes");
    if (sqlite3_stricmp(name, "journal_mode") == 0 && sqlite3_stricmp(value, "wal") != 0)
        return refuse("an archive has a write-ahead log and no other journal");
    return SQLITE_NOTFOUND;
}

int fileControl(sqlite3_file* file, int operation, void* argument)
{
    switch (operation) {
    case SQLITE_FCNTL_PRAGMA:
        return acceptPragma(static_cast<char**>(argument));
    case SQLITE_FCNTL_MMAP_SIZE:
        *static_cast<sqlite3_int64*>(argument) = 0;
        return SQLITE_OK;
    // Growing a file ahead of its records would leave holes that nobody sealed.
    case SQLITE_FCNTL_CHUNK_SIZE:
    case SQLITE_FCNTL_SIZE_HINT:
        return SQLITE_OK;
    // These tell about the file or its locks and do not touch its bytes. Everything else, known or
    // yet to come, is answered as SQLite answers an operation that a VFS does not have.
    case SQLITE_FCNTL_LOCKSTATE:
    case SQLITE_FCNTL_LAST_ERRNO:
    case SQLITE_FCNTL_PERSIST_WAL:
    case SQLITE_FCNTL_HAS_MOVED:
    case SQLITE_FCNTL_BUSYHANDLER:
    case SQLITE_FCNTL_LOCK_TIMEOUT:
        return lowerOf(file)->pMethods->xFileControl(lowerOf(file), operation, argument);
    case SQLITE_FCNTL_VFSNAME:
        *static_cast<char**>(argument) =
            sqlite3_mprintf("%s", openOf(file).core->name().constData());
        return SQLITE_OK;
    default:
        return SQLITE_NOTFOUND;
    }
}

int fileSectorSize(sqlite3_file* file)
{
    return lowerOf(file)->pMethods->xSectorSize(lowerOf(file));
}

// Only what holds for sealed records too. POWERSAFE_OVERWRITE always: without it SQLite may split a
// page of the log in two writes, which are no records.
int fileDeviceCharacteristics(sqlite3_file* file)
{
    constexpr int kept =
        SQLITE_IOCAP_UNDELETABLE_WHEN_OPEN | SQLITE_IOCAP_SEQUENTIAL | SQLITE_IOCAP_SAFE_APPEND;
    return (lowerOf(file)->pMethods->xDeviceCharacteristics(lowerOf(file)) & kept)
           | SQLITE_IOCAP_POWERSAFE_OVERWRITE;
}

// Version 1: no shared memory, no memory mapping.
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

int vfsOpen(sqlite3_vfs* vfs, sqlite3_filename name, sqlite3_file* file, int flags, int* outFlags)
try {
    file->pMethods = nullptr;
    auto open = std::make_unique<VfsFile::Open>();
    open->core = coreOf(vfs).shared_from_this();
    open->path = QByteArray(name);
    if (const int code = open->core->open(name, flags, outFlags, open->file); code != SQLITE_OK)
        return code;
    reinterpret_cast<VfsFile*>(file)->open = open.release();
    file->pMethods = &methods;
    return SQLITE_OK;
} catch (const std::bad_alloc&) {
    return SQLITE_NOMEM;
}

bool isJournal(const char* name)
{
    return QByteArrayView(name).endsWith("-journal");
}

// Journals of staged copies have no name (VfsCore::open); whatever lies beside an archive under
// such a name is none of ours and must neither be believed nor deleted.
int vfsDelete(sqlite3_vfs* vfs, const char* name, int syncFolder)
{
    if (isJournal(name))
        return SQLITE_OK;
    sqlite3_vfs* const lower = coreOf(vfs).lower();
    return lower->xDelete(lower, name, syncFolder);
}

int vfsAccess(sqlite3_vfs* vfs, const char* name, int flags, int* result)
{
    *result = 0;
    if (isJournal(name))
        return SQLITE_OK;
    sqlite3_vfs* const lower = coreOf(vfs).lower();
    return lower->xAccess(lower, name, flags, result);
}

int vfsFullPathname(sqlite3_vfs* vfs, const char* name, int size, char* full)
{
    sqlite3_vfs* const lower = coreOf(vfs).lower();
    return lower->xFullPathname(lower, name, size, full);
}

void* refuseLibrary(sqlite3_vfs*, const char*)
{
    return nullptr;
}

void refusedLibraryError(sqlite3_vfs*, int size, char* message)
{
    sqlite3_snprintf(size, message, "%s", "extensions are refused");
}

void (*refuseSymbol(sqlite3_vfs*, void*, const char*))()
{
    return nullptr;
}

void closeNothing(sqlite3_vfs*, void*) {}

int vfsRandomness(sqlite3_vfs*, int size, char* bytes)
{
    randombytes_buf(bytes, static_cast<std::size_t>(size));
    return size;
}

int vfsSleep(sqlite3_vfs* vfs, int microseconds)
{
    sqlite3_vfs* const lower = coreOf(vfs).lower();
    return lower->xSleep(lower, microseconds);
}

int vfsCurrentTime(sqlite3_vfs* vfs, double* day)
{
    sqlite3_vfs* const lower = coreOf(vfs).lower();
    return lower->xCurrentTime(lower, day);
}

int vfsLastError(sqlite3_vfs* vfs, int size, char* message)
{
    sqlite3_vfs* const lower = coreOf(vfs).lower();
    return lower->xGetLastError ? lower->xGetLastError(lower, size, message) : 0;
}

QByteArray randomName()
{
    std::array<quint8, 16> random{};
    randombytes_buf(random.data(), random.size());
    return "tongdang-"
           + QByteArray(reinterpret_cast<const char*>(random.data()), random.size()).toHex();
}

} // namespace

VfsCore::VfsCore(sqlite3_vfs* lower)
    : m_name(randomName())
    , m_lower(lower)
    , m_vfs()
{
    m_vfs.iVersion = 1;
    m_vfs.szOsFile = sizeof(VfsFile);
    m_vfs.mxPathname = lower->mxPathname;
    m_vfs.zName = m_name.constData();
    m_vfs.pAppData = this;
    m_vfs.xOpen = vfsOpen;
    m_vfs.xDelete = vfsDelete;
    m_vfs.xAccess = vfsAccess;
    m_vfs.xFullPathname = vfsFullPathname;
    m_vfs.xDlOpen = refuseLibrary;
    m_vfs.xDlError = refusedLibraryError;
    m_vfs.xDlSym = refuseSymbol;
    m_vfs.xDlClose = closeNothing;
    m_vfs.xRandomness = vfsRandomness;
    m_vfs.xSleep = vfsSleep;
    m_vfs.xCurrentTime = vfsCurrentTime;
    m_vfs.xGetLastError = vfsLastError;
}

VfsCore::~VfsCore()
{
    sqlite3_vfs_unregister(&m_vfs);
}

Result<std::shared_ptr<VfsCore>> registerVfs(const QByteArray& lowerVfs)
{
    sqlite3_vfs* const lower =
        sqlite3_vfs_find(lowerVfs.isEmpty() ? nullptr : lowerVfs.constData());
    if (!lower)
        return failure(ErrorKind::Refused, "storage.vfs", {}, QStringLiteral("no lower VFS"));
    auto core = std::make_shared<VfsCore>(lower);
    constexpr int notTheDefault = 0;
    if (const int code = sqlite3_vfs_register(core->vfs(), notTheDefault); code != SQLITE_OK)
        return failure(ErrorKind::Refused, "storage.vfs", {},
                       QStringLiteral("sqlite3_vfs_register: %1").arg(code));
    return core;
}

} // namespace tongdang::storage
