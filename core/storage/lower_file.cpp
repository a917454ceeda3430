// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/lower_file.h"

#include <cerrno>

namespace tongdang::storage {

LowerFile::LowerFile(sqlite3_vfs* vfs)
    : m_memory(std::make_unique<std::byte[]>(static_cast<std::size_t>(vfs->szOsFile)))
{
}

LowerFile::~LowerFile()
{
    // A failed xOpen may or may not have set the methods; SQLite's rule is to close if they are
    // set.
    if (handle()->pMethods)
        handle()->pMethods->xClose(handle());
}

int LowerFile::open(sqlite3_vfs* vfs, sqlite3_filename name, int flags, int* outFlags,
                    std::unique_ptr<LowerFile>& file)
{
    std::unique_ptr<LowerFile> opened(new LowerFile(vfs));
    int resultFlags = 0;
    const int code = vfs->xOpen(vfs, name, opened->handle(), flags, &resultFlags);
    if (code != SQLITE_OK)
        return code;
    if (outFlags)
        *outFlags = resultFlags;
    file = std::move(opened);
    return SQLITE_OK;
}

int LowerFile::openPath(sqlite3_vfs* vfs, const QByteArray& path, int flags,
                        std::unique_ptr<LowerFile>& file)
{
    std::unique_ptr<char, FreeFilename> name(
        const_cast<char*>(sqlite3_create_filename(path.constData(), "", "", 0, nullptr)));
    if (!name)
        return SQLITE_NOMEM;
    const int code = open(vfs, name.get(), flags, nullptr, file);
    if (code == SQLITE_OK)
        file->m_ownName = std::move(name);
    return code;
}

int LowerFile::read(void* bytes, int size, qint64 offset)
{
    return handle()->pMethods->xRead(handle(), bytes, size, offset);
}

int LowerFile::write(const void* bytes, int size, qint64 offset)
{
    const int code = handle()->pMethods->xWrite(handle(), bytes, size, offset);
    return code == SQLITE_IOERR_WRITE && lastError() == EFBIG ? ioErrorTooLarge : code;
}

int LowerFile::truncate(qint64 size)
{
    return handle()->pMethods->xTruncate(handle(), size);
}

int LowerFile::sync(int flags)
{
    return handle()->pMethods->xSync(handle(), flags);
}

int LowerFile::size(qint64& bytes)
{
    sqlite3_int64 size = 0;
    const int code = handle()->pMethods->xFileSize(handle(), &size);
    bytes = size;
    return code;
}

int LowerFile::lastError()
{
    int error = 0;
    const int code = handle()->pMethods->xFileControl(handle(), SQLITE_FCNTL_LAST_ERRNO, &error);
    return code == SQLITE_OK ? error : 0;
}

sqlite3_file* LowerFile::handle()
{
    return reinterpret_cast<sqlite3_file*>(m_memory.get());
}

} // namespace tongdang::storage
