// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/archive_file.h"

#include "storage/durable.h"
#include "storage/first_page.h"
#include "storage/head.h"
#include "storage/open_archive_parts.h"
#include "storage/sqlite_error.h"
#include "vault/recovery_code.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <functional>

namespace tongdang::storage {

namespace {

Result<QByteArray> fullPathOf(const QString& path, const VfsCore& core)
{
    QByteArray full = core.fullPath(path.toUtf8());
    if (full.isEmpty())
        return failure(ErrorKind::Refused, "storage.path", {path});
    return full;
}

/// Head and first page of a new archive, synced.
Result<void> writeNewFile(sqlite3_vfs* vfs, const QByteArray& path, const KeyBlock& block,
                          const FileKeys& keys)
{
    const auto failed = [](int code) {
        return failure(errorFromSqlite(code, QStringLiteral("write a new archive")));
    };
    constexpr int flags =
        SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_EXCLUSIVE;
    std::unique_ptr<LowerFile> file;
    if (const int code = LowerFile::openPath(vfs, path, flags, file); code != SQLITE_OK)
        return failed(code);
    if (const int code = writeNewHead(*file, block, keys); code != SQLITE_OK)
        return failed(code);
    const SealedRecord record = recordAt(FileKind::Main, 0);
    const QByteArray page = emptyDatabasePage();
    QByteArray sealed(record.sealedLength(), '\0');
    RecordCipher(FileKind::Main, keys.pages().clone())
        .seal(record, reinterpret_cast<const quint8*>(page.constData()),
              reinterpret_cast<quint8*>(sealed.data()));
    if (const int code = file->write(sealed.constData(), int(sealed.size()), record.physical);
        code != SQLITE_OK)
        return failed(code);
    if (const int code = file->sync(); code != SQLITE_OK)
        return failed(code);
    return {};
}

struct Unlocked {
    vault::SecretBytes master;
    Slot slot;
};

/// Opens the slots of one kind by turns; `wrong` is the error if none opens.
Result<Unlocked> openSlots(const KeyBlock& block, Slot::Kind kind, const vault::SecretBytes& secret,
                           const char* wrong)
{
    for (const Slot& slot : block.usedSlots()) {
        if (slot.kind != kind)
            continue;
        auto master = block.openSlot(slot.number, secret);
        if (!master)
            continue;
        const FileKeys keys(*master, block.archiveId(), block.fileSalt());
        if (!block.verifies(keys.headMac()))
            return failure(ErrorKind::Damaged, "storage.head_tampered");
        return Unlocked{std::move(*master), slot};
    }
    return failure(ErrorKind::Passphrase, wrong);
}

Result<Unlocked> openWithPassphrase(const KeyBlock& block, const QString& passphrase)
{
    TONGDANG_TRY(const vault::SecretBytes stretched,
                 stretchPassphrase(passphrase, block.stretching()));
    return openSlots(block, Slot::Kind::Passphrase, stretched, "storage.wrong_passphrase");
}

// A power cut between the two copies leaves the old one, with a passphrase that is no longer meant
// to open anything. A file that cannot be written keeps it; it can be read all the same, so this is
// no error.
void mendOtherCopy(LowerFile& file, const QByteArray& head, const KeyBlock& block)
{
    const bool areEqual =
        head.first(keyBlockSize) == block.bytes() && head.sliced(keyBlockSize) == block.bytes();
    if (!areEqual)
        (void)writeKeyBlocks(file, block);
}

Result<OpenArchive> unlock(const QString& path, const FileEnvironment& environment,
                           const std::function<Result<Unlocked>(const KeyBlock&)>& open)
{
    TONGDANG_TRY(auto core, registerVfs(environment.lowerVfs));
    TONGDANG_TRY(const QByteArray full, fullPathOf(path, *core));
    TONGDANG_TRY(const auto file, openExisting(core->lower(), full));
    TONGDANG_TRY(const QByteArray head, readKeyBlocks(*file));
    TONGDANG_TRY(const KeyBlock block, KeyBlock::choose(head));
    TONGDANG_TRY(Unlocked unlocked, open(block));
    mendOtherCopy(*file, head, block);
    return OpenArchive(std::make_unique<OpenArchive::Parts>(
        full, environment, std::move(unlocked.master), block, unlocked.slot, std::move(core)));
}

/// The good copy of a file that nobody has opened.
Result<KeyBlock> lockedBlock(const QString& path, const FileEnvironment& environment)
{
    TONGDANG_TRY(const auto core, registerVfs(environment.lowerVfs));
    TONGDANG_TRY(const QByteArray full, fullPathOf(path, *core));
    TONGDANG_TRY(const auto file, openExisting(core->lower(), full, SQLITE_OPEN_READONLY));
    TONGDANG_TRY(const QByteArray head, readKeyBlocks(*file));
    return KeyBlock::choose(head);
}

/// Whether anything behind the head was written with these keys.
Result<bool> belongsTo(const std::shared_ptr<LowerFile>& file, const FileKeys& keys)
{
    constexpr int pagesTried = 16;
    const RecordCipher cipher(FileKind::Main, keys.pages().clone());
    QByteArray sealed(pageSize + sealOverhead, '\0');
    vault::SecretBytes clear(pageSize);
    for (int page = 0; page < pagesTried; ++page) {
        const SealedRecord record = recordAt(FileKind::Main, qint64{page} * pageSize);
        const int code = file->read(sealed.data(), record.sealedLength(), record.physical);
        if (code == SQLITE_IOERR_SHORT_READ)
            return false;
        if (code != SQLITE_OK)
            return failure(errorFromSqlite(code, QStringLiteral("read a page")));
        if (cipher.open(record, reinterpret_cast<const quint8*>(sealed.constData()), clear.data()))
            return true;
    }
    return false;
}

} // namespace

Result<vault::SecretBytes> stretchPassphrase(const QString& passphrase,
                                             const Stretching& stretching)
{
    return vault::stretchPassphrase(passphrase, stretching.salt,
                                    {stretching.operations, stretching.memory});
}

Result<vault::SecretBytes> OpenArchive::Parts::stretch(const QString& passphrase) const
{
    return stretchPassphrase(passphrase, block.stretching());
}

Result<NewArchive> createArchiveFile(const QString& path, const QString& passphrase,
                                     const RecordId& person, const vault::KdfCost& cost,
                                     const FileEnvironment& environment)
{
    if (QFileInfo::exists(path))
        return failure(ErrorKind::Refused, "storage.file_exists", {path});
    TONGDANG_TRY(auto core, registerVfs(environment.lowerVfs));
    TONGDANG_TRY(const QByteArray full, fullPathOf(path, *core));

    const qint64 now = environment.clock.nowMilliseconds();
    const Stretching stretching{randomBytes(passphraseSaltSize), cost.operations, cost.memory};
    TONGDANG_TRY(const vault::SecretBytes stretched, stretchPassphrase(passphrase, stretching));
    vault::SecretBytes master = vault::SecretBytes::random(masterSize);
    const Id archiveId = *Id::fromBytes(randomBytes(Id::size));
    KeyBlock block = KeyBlock::create(archiveId, randomBytes(fileSaltSize), stretching, now);
    const FileKeys keys(master, archiveId, block.fileSalt());
    const Slot owner{0, Slot::Kind::Passphrase, person, now};
    const vault::RecoveryCode code = vault::RecoveryCode::create();
    block.setSlot(owner, stretched, master);
    block.setSlot({1, Slot::Kind::Recovery, std::nullopt, now}, code.secret(), master);
    block.seal(keys.headMac());

    // Left over from a creation that was cut short; it never was an archive.
    const QString part = path + QStringLiteral(".new");
    if (QFileInfo::exists(part) && !QFile::remove(part))
        return failure(ErrorKind::Medium, "storage.medium", {}, QStringLiteral("remove .new"));
    TONGDANG_CHECK(writeNewFile(core->lower(), full + ".new", block, keys));
    // SQLite gives its log the same permissions.
    if (!QFile::setPermissions(part, QFile::ReadOwner | QFile::WriteOwner))
        return failure(ErrorKind::Medium, "storage.medium", {}, QStringLiteral("permissions"));
    TONGDANG_CHECK(renameDurably(part, path));

    return NewArchive{OpenArchive(std::make_unique<OpenArchive::Parts>(
                          full, environment, std::move(master), block, owner, std::move(core))),
                      code.toString()};
}

Result<OpenArchive> unlockArchiveFile(const QString& path, const QString& passphrase,
                                      const FileEnvironment& environment)
{
    return unlock(path, environment,
                  [&](const KeyBlock& block) { return openWithPassphrase(block, passphrase); });
}

Result<OpenArchive> unlockWithRecoveryCode(const QString& path, const QString& code,
                                           const FileEnvironment& environment)
{
    TONGDANG_TRY(const vault::RecoveryCode parsed, vault::RecoveryCode::parse(code));
    return unlock(path, environment, [&](const KeyBlock& block) {
        return openSlots(block, Slot::Kind::Recovery, parsed.secret(),
                         "storage.wrong_recovery_code");
    });
}

Result<OpenArchive> OpenArchive::openCopy(const QString& path) const
{
    const FileEnvironment environment{m_parts->clock, m_parts->core->lower()->zName};
    return unlock(path, environment, [this](const KeyBlock& block) -> Result<Unlocked> {
        if (block.archiveId() != archiveId())
            return failure(ErrorKind::Refused, "storage.other_archive");
        const FileKeys keys(m_parts->master, block.archiveId(), block.fileSalt());
        if (!block.verifies(keys.headMac()))
            return failure(ErrorKind::Damaged, "storage.head_tampered");
        return Unlocked{m_parts->master.clone(), m_parts->openedBy};
    });
}

Result<OpenArchive> unlockWithMaster(const QString& path, const vault::SecretBytes& master,
                                     const FileEnvironment& environment)
{
    return unlock(path, environment, [&](const KeyBlock& block) -> Result<Unlocked> {
        const FileKeys keys(master, block.archiveId(), block.fileSalt());
        if (!block.verifies(keys.headMac()))
            return failure(ErrorKind::Refused, "storage.other_master");
        const std::vector<Slot> used = block.usedSlots();
        const auto station = std::find_if(used.begin(), used.end(), [](const Slot& slot) {
            return slot.kind == Slot::Kind::Station;
        });
        if (station == used.end())
            return failure(ErrorKind::Refused, "storage.no_such_slot");
        return Unlocked{master.clone(), *station};
    });
}

Result<QByteArray> readKeyBlock(const QString& path, const FileEnvironment& environment)
{
    TONGDANG_TRY(const KeyBlock block, lockedBlock(path, environment));
    return block.bytes().toByteArray();
}

Result<Id> archiveIdOf(const QString& path, const FileEnvironment& environment)
{
    TONGDANG_TRY(const KeyBlock block, lockedBlock(path, environment));
    return block.archiveId();
}

Result<void> restoreKeyBlock(const QString& path, const QByteArray& keyBlock,
                             const QString& passphrase, const FileEnvironment& environment)
{
    TONGDANG_TRY(KeyBlock block, KeyBlock::parse(keyBlock));
    TONGDANG_TRY(const Unlocked unlocked, openWithPassphrase(block, passphrase));
    const FileKeys keys(unlocked.master, block.archiveId(), block.fileSalt());

    TONGDANG_TRY(const auto core, registerVfs(environment.lowerVfs));
    TONGDANG_TRY(const QByteArray full, fullPathOf(path, *core));
    TONGDANG_TRY(const auto file, openExisting(core->lower(), full));
    TONGDANG_TRY(const QByteArray head, readKeyBlocks(*file));
    if (const auto present = KeyBlock::choose(head);
        present && present->verifies(keys.headMac()) && present->fileSalt() == keys.fileSalt())
        return failure(ErrorKind::Refused, "storage.head_intact");
    EpochSlots epochs(file, keys.epochMac().clone());
    if (const int code = epochs.load(); code == SQLITE_AUTH) {
        TONGDANG_TRY(const bool pagesBelong, belongsTo(file, keys));
        if (!pagesBelong)
            return failure(ErrorKind::Damaged, "storage.head_mismatch");
        // The epochs are gone with the head. New ones make the archive readable; a log that is
        // still there can no longer be read and is put aside when the archive is opened.
        if (const int written = epochs.renew(); written != SQLITE_OK)
            return failure(errorFromSqlite(written, QStringLiteral("write an epoch")));
    } else if (code != SQLITE_OK) {
        return failure(errorFromSqlite(code, QStringLiteral("read the epochs")));
    }
    block.seal(keys.headMac());
    if (const int code = writeKeyBlocks(*file, block); code != SQLITE_OK)
        return failure(errorFromSqlite(code, QStringLiteral("write the key block")));
    return {};
}

} // namespace tongdang::storage
