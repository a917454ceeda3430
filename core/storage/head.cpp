// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/head.h"

#include "storage/epoch_slots.h"
#include "storage/sqlite_error.h"

#include <sodium.h>

#include <algorithm>

namespace tongdang::storage {

Result<std::shared_ptr<LowerFile>> openExisting(sqlite3_vfs* vfs, const QByteArray& path, int flags)
{
    int exists = 0;
    if (const int code = vfs->xAccess(vfs, path.constData(), SQLITE_ACCESS_EXISTS, &exists);
        code != SQLITE_OK)
        return failure(errorFromSqlite(code, QStringLiteral("look for the archive")));
    // SQLite takes an empty file for a missing one.
    if (!exists)
        return failure(ErrorKind::Refused, "storage.not_found", {QString::fromUtf8(path)});
    std::unique_ptr<LowerFile> file;
    if (const int code = LowerFile::openPath(vfs, path, flags | SQLITE_OPEN_MAIN_DB, file);
        code != SQLITE_OK)
        return failure(errorFromSqlite(code, QStringLiteral("open the archive")));
    return std::shared_ptr<LowerFile>(std::move(file));
}

Result<QByteArray> readKeyBlocks(LowerFile& file)
{
    qint64 size = 0;
    if (const int code = file.size(size); code != SQLITE_OK)
        return failure(errorFromSqlite(code, QStringLiteral("size of the archive")));
    QByteArray blocks(std::min<qint64>(size, epochOffsets[0]), '\0');
    if (blocks.isEmpty())
        return blocks;
    if (const int code = file.read(blocks.data(), int(blocks.size()), 0); code != SQLITE_OK)
        return failure(errorFromSqlite(code, QStringLiteral("read the head")));
    return blocks;
}

int writeKeyBlocks(LowerFile& file, const KeyBlock& block)
{
    for (const int copy : {1, 0}) {
        if (const int code = file.write(block.bytes().data(), keyBlockSize, keyBlockOffsets[copy]);
            code != SQLITE_OK)
            return code;
        if (const int code = file.sync(); code != SQLITE_OK)
            return code;
    }
    return SQLITE_OK;
}

int checkHead(LowerFile& file, const FileKeys& keys)
{
    QByteArray blocks(epochOffsets[0], '\0');
    const int code = file.read(blocks.data(), int(blocks.size()), 0);
    if (code == SQLITE_IOERR_SHORT_READ)
        return SQLITE_NOTADB;
    if (code != SQLITE_OK)
        return code;
    const auto block = KeyBlock::choose(blocks);
    if (!block)
        return SQLITE_NOTADB;
    const bool isOurs = block->archiveId() == keys.archiveId()
                        && block->fileSalt() == keys.fileSalt() && block->verifies(keys.headMac());
    return isOurs ? SQLITE_OK : SQLITE_AUTH;
}

int writeNewHead(LowerFile& file, const KeyBlock& block, const FileKeys& keys)
{
    QByteArray head(headSize, '\0');
    for (const qint64 offset : keyBlockOffsets)
        head.replace(offset, keyBlockSize, block.bytes().data(), keyBlockSize);
    for (const quint64 sequence : {quint64{1}, quint64{2}}) {
        QByteArray epoch(epochSize, Qt::Uninitialized);
        randombytes_buf(epoch.data(), epochSize);
        head.replace(epochOffsets[sequence & 1], epochSlotSize,
                     EpochSlots::slot(sequence, epoch, keys.epochMac()));
    }
    return file.write(head.constData(), int(head.size()), 0);
}

} // namespace tongdang::storage
