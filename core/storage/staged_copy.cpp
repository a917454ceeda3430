// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/staged_copy.h"

#include "storage/durable.h"
#include "storage/first_page.h"
#include "storage/head.h"
#include "storage/open_archive_parts.h"
#include "storage/sqlite_error.h"
#include "vault/recovery_code.h"

#include <QFile>

namespace tongdang::storage {

struct StagedCopy::Parts {
    QByteArray path;
    std::shared_ptr<const FileKeys> keys;
    std::shared_ptr<VfsCore> core;
};

StagedCopy::StagedCopy(std::unique_ptr<Parts> parts)
    : m_parts(std::move(parts))
{
}

StagedCopy::StagedCopy(StagedCopy&&) noexcept = default;

StagedCopy& StagedCopy::operator=(StagedCopy&& other) noexcept
{
    if (this != &other) {
        discard();
        m_parts = std::move(other.m_parts);
    }
    return *this;
}

StagedCopy::~StagedCopy()
{
    discard();
}

void StagedCopy::discard()
{
    if (!m_parts)
        return;
    m_parts->core->dismiss(m_parts->path);
    QFile::remove(QString::fromUtf8(m_parts->path));
    m_parts.reset();
}

QString StagedCopy::partPath() const
{
    return QString::fromUtf8(m_parts->path);
}

QByteArray StagedCopy::fileSalt() const
{
    return m_parts->keys->fileSalt();
}

QString StagedCopy::uri() const
{
    return fileUri(m_parts->path, *m_parts->core, "&mode=rw");
}

QString StagedCopy::readUri() const
{
    return fileUri(m_parts->path, *m_parts->core, "&mode=ro&immutable=1");
}

Result<void> StagedCopy::finish()
{
    const auto failed = [](int code) {
        return failure(errorFromSqlite(code, QStringLiteral("finish a copy")));
    };
    TONGDANG_TRY(const auto file, openExisting(m_parts->core->lower(), m_parts->path));
    const SealedRecord record = recordAt(FileKind::Main, 0);
    QByteArray sealed(record.sealedLength(), '\0');
    auto* const bytes = reinterpret_cast<quint8*>(sealed.data());
    vault::SecretBytes clear(pageSize);
    const RecordCipher cipher(FileKind::Main, m_parts->keys->pages().clone());
    const int code = file->read(bytes, record.sealedLength(), record.physical);
    if (code == SQLITE_IOERR_SHORT_READ
        || (code == SQLITE_OK && !cipher.open(record, bytes, clear.data())))
        return failure(ErrorKind::Damaged, "storage.copy_incomplete");
    if (code != SQLITE_OK)
        return failed(code);
    markAsWal(clear.data());
    cipher.seal(record, clear.data(), bytes);
    if (const int written = file->write(bytes, record.sealedLength(), record.physical);
        written != SQLITE_OK)
        return failed(written);
    if (const int synced = file->sync(); synced != SQLITE_OK)
        return failed(synced);
    m_parts->core->admit(m_parts->path, VfsCore::Role::Archive, m_parts->keys);
    return {};
}

Result<void> StagedCopy::publish(const QString& path)
{
    TONGDANG_CHECK(renameDurably(partPath(), path));
    m_parts->core->dismiss(m_parts->path);
    m_parts.reset();
    return {};
}

Result<StagedCopy> OpenArchive::stageCopy(const QString& partPath) const
{
    KeyBlock block = m_parts->block;
    block.setFileSalt(randomBytes(fileSaltSize));
    return stage(partPath, block, m_parts->master);
}

Result<StagedCopy> OpenArchive::stageUnderNewMaster(const QString& partPath,
                                                    const NewSecrets& secrets) const
{
    TONGDANG_TRY(const vault::RecoveryCode code, vault::RecoveryCode::parse(secrets.recoveryCode));
    const qint64 now = m_parts->clock.nowMilliseconds();
    const Stretching before = m_parts->block.stretching();
    const Stretching stretching{randomBytes(passphraseSaltSize), before.operations, before.memory};
    TONGDANG_TRY(const vault::SecretBytes stretched,
                 stretchPassphrase(secrets.passphrase, stretching));
    const vault::SecretBytes master = vault::SecretBytes::random(masterSize);
    KeyBlock block = KeyBlock::create(archiveId(), randomBytes(fileSaltSize), stretching, now);
    block.setSlot({0, Slot::Kind::Passphrase, secrets.person, now}, stretched, master);
    block.setSlot({1, Slot::Kind::Recovery, std::nullopt, now}, code.secret(), master);
    for (const Slot& slot : slots()) {
        if (slot.kind != Slot::Kind::Station)
            continue;
        Slot station = slot;
        station.number = 2;
        station.created = now;
        TONGDANG_CHECK(block.setStationSlot(station, master));
    }
    return stage(partPath, block, master);
}

Result<StagedCopy> OpenArchive::stage(const QString& partPath, KeyBlock block,
                                      const vault::SecretBytes& master) const
{
    VfsCore& core = *m_parts->core;
    const QByteArray full = core.fullPath(partPath.toUtf8());
    if (full.isEmpty())
        return failure(ErrorKind::Refused, "storage.path", {partPath});
    if (QFile::exists(partPath))
        return failure(ErrorKind::Refused, "storage.file_exists", {partPath});

    auto keys = std::make_shared<FileKeys>(master, block.archiveId(), block.fileSalt());
    block.seal(keys->headMac());

    constexpr int flags =
        SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_EXCLUSIVE;
    std::unique_ptr<LowerFile> file;
    int code = LowerFile::openPath(core.lower(), full, flags, file);
    if (code != SQLITE_OK)
        return failure(storage::errorFromSqlite(code, QStringLiteral("begin a copy")));
    // As the archive's own file. Sticks have no permissions and say so.
    (void)QFile::setPermissions(partPath, QFile::ReadOwner | QFile::WriteOwner);
    // From here on the copy's destruction removes the part file.
    core.admit(full, VfsCore::Role::Staging, keys);
    StagedCopy copy(
        std::make_unique<StagedCopy::Parts>(StagedCopy::Parts{full, keys, m_parts->core}));
    code = writeNewHead(*file, block, *keys);
    if (code == SQLITE_OK)
        code = file->sync();
    if (code != SQLITE_OK)
        return failure(storage::errorFromSqlite(code, QStringLiteral("begin a copy")));
    return copy;
}

} // namespace tongdang::storage
