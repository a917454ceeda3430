// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "storage/file_keys.h"
#include "storage/key_block.h"
#include "storage/lower_file.h"

#include <QByteArray>
#include <QString>

#include <memory>

/// Reading and writing the head of an archive file: two copies of the key block, two epoch slots.
namespace tongdang::storage {

/// Opens an existing file. Refused "storage.not_found", Medium "storage.medium".
[[nodiscard]] Result<std::shared_ptr<LowerFile>>
openExisting(sqlite3_vfs* vfs, const QByteArray& path, int flags = SQLITE_OPEN_READWRITE);

/// The places of both key blocks, or as much of them as the file has. Medium "storage.medium".
[[nodiscard]] Result<QByteArray> readKeyBlocks(LowerFile& file);

/// Overwrites both copies, one after the other with a sync between them, so that a power cut leaves
/// one whole copy, old or new. Answers a SQLite code.
[[nodiscard]] int writeKeyBlocks(LowerFile& file, const KeyBlock& block);

/// Whether the head is that of `keys`: same archive, same file salt, MAC right. SQLITE_NOTADB if
/// there is no head, SQLITE_AUTH if it is another one.
[[nodiscard]] int checkHead(LowerFile& file, const FileKeys& keys);

/// Writes the whole head of a new, empty file (no sync). Answers a SQLite code.
[[nodiscard]] int writeNewHead(LowerFile& file, const KeyBlock& block, const FileKeys& keys);

} // namespace tongdang::storage
