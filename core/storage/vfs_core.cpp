// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/vfs.h"

#include "storage/head.h"
#include "storage/kept_log.h"

#include <utility>

namespace tongdang::storage {

namespace {

std::function<RecordCipher(const QByteArray&)> logCiphers(std::shared_ptr<const FileKeys> keys)
{
    return [keys = std::move(keys)](const QByteArray& epoch) {
        return RecordCipher(FileKind::Log, keys->log(epoch));
    };
}

} // namespace

void VfsCore::admit(const QByteArray& path, Role role, std::shared_ptr<const FileKeys> keys)
{
    const std::lock_guard lock(m_mutex);
    m_admitted.insert_or_assign(path, Admitted{role, std::move(keys), nullptr, nullptr});
}

void VfsCore::dismiss(const QByteArray& path)
{
    const std::lock_guard lock(m_mutex);
    m_admitted.erase(path);
}

std::optional<VfsCore::Admitted> VfsCore::find(const QByteArray& path) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_admitted.find(path);
    return found == m_admitted.end() ? std::nullopt : std::optional(found->second);
}

std::shared_ptr<LowerFile> VfsCore::openFile(const QByteArray& path) const
{
    const auto found = find(path);
    return found ? found->file : nullptr;
}

void VfsCore::closed(const QByteArray& path)
{
    const std::lock_guard lock(m_mutex);
    if (const auto found = m_admitted.find(path); found != m_admitted.end()) {
        found->second.file.reset();
        found->second.epochs.reset();
    }
}

QByteArray VfsCore::fullPath(const QByteArray& path) const
{
    QByteArray full(m_lower->mxPathname + 1, '\0');
    // A symbolic link on the way is followed and told by an own code, which is no failure.
    const int code = m_lower->xFullPathname(m_lower, path.constData(),
                                            static_cast<int>(full.size()), full.data());
    if (code != SQLITE_OK && code != SQLITE_OK_SYMLINK)
        return {};
    return QByteArray(full.constData());
}

QStringList VfsCore::keptLogs() const
{
    const std::lock_guard lock(m_mutex);
    return m_keptLogs;
}

std::optional<qint64> VfsCore::damagedPage() const
{
    const std::lock_guard lock(m_mutex);
    return m_damagedPage;
}

void VfsCore::damaged(FileKind kind, quint64 record)
{
    sqlite3_log(SQLITE_IOERR_DATA, "record %llu of a file of kind %d does not verify",
                static_cast<unsigned long long>(record), static_cast<int>(kind));
    const std::lock_guard lock(m_mutex);
    if (kind == FileKind::Main && !m_damagedPage)
        m_damagedPage = static_cast<qint64>(record) + 1;
}

int VfsCore::open(sqlite3_filename name, int flags, int* outFlags,
                  std::unique_ptr<SealedFile>& file)
{
    if (flags & SQLITE_OPEN_MAIN_DB)
        return openArchive(name, flags, outFlags, file);
    if (flags & SQLITE_OPEN_WAL)
        return openLog(name, flags, outFlags, file);
    if (flags & SQLITE_OPEN_SUPER_JOURNAL)
        return SQLITE_CANTOPEN;
    if (flags & SQLITE_OPEN_MAIN_JOURNAL) {
        const auto owner = find(sqlite3_filename_database(name));
        if (!owner || owner->role != Role::Staging) {
            sqlite3_log(SQLITE_CANTOPEN, "a rollback journal is refused");
            return SQLITE_CANTOPEN;
        }
        // A staged copy that is not finished is thrown away, so nobody will ever play its journal
        // back: it may be a file without a name, under a key that nobody keeps.
        constexpr int unnamed = SQLITE_OPEN_TEMP_JOURNAL | SQLITE_OPEN_READWRITE
                                | SQLITE_OPEN_CREATE | SQLITE_OPEN_EXCLUSIVE
                                | SQLITE_OPEN_DELETEONCLOSE;
        return openTemporary(nullptr, unnamed, outFlags, file);
    }
    return openTemporary(name, flags, outFlags, file);
}

int VfsCore::openArchive(sqlite3_filename name, int flags, int* outFlags,
                         std::unique_ptr<SealedFile>& file)
{
    const auto admitted = find(name);
    if (!admitted) {
        sqlite3_log(SQLITE_CANTOPEN, "a file that is not this archive is refused");
        return SQLITE_CANTOPEN;
    }
    if (admitted->file)
        return SQLITE_BUSY;
    std::unique_ptr<LowerFile> opened;
    if (const int code =
            LowerFile::open(m_lower, name, flags & ~SQLITE_OPEN_CREATE, outFlags, opened);
        code != SQLITE_OK)
        return code;
    const std::shared_ptr<LowerFile> lower = std::move(opened);
    if (const int code = checkHead(*lower, *admitted->keys); code != SQLITE_OK)
        return code;
    auto epochs = std::make_shared<EpochSlots>(lower, admitted->keys->epochMac().clone());
    if (const int code = epochs->load(); code != SQLITE_OK)
        return code;
    qint64 physical = 0;
    if (const int code = lower->size(physical); code != SQLITE_OK)
        return code;
    // SQLite deletes the log of an empty database without opening it; an archive is never empty.
    if (admitted->role == Role::Archive && logicalSize(FileKind::Main, physical) == 0)
        return SQLITE_CORRUPT;
    file = std::make_unique<SealedFile>(
        FileKind::Main, lower, RecordCipher(FileKind::Main, admitted->keys->pages().clone()),
        *this);
    const std::lock_guard lock(m_mutex);
    if (const auto found = m_admitted.find(name); found != m_admitted.end()) {
        found->second.file = lower;
        found->second.epochs = epochs;
    }
    return SQLITE_OK;
}

int VfsCore::openLog(sqlite3_filename name, int flags, int* outFlags,
                     std::unique_ptr<SealedFile>& file)
{
    const auto owner = find(sqlite3_filename_database(name));
    if (!owner || !owner->epochs || owner->role != Role::Archive)
        return SQLITE_CANTOPEN;
    std::unique_ptr<LowerFile> opened;
    if (const int code = LowerFile::open(m_lower, name, flags, outFlags, opened); code != SQLITE_OK)
        return code;
    const std::shared_ptr<LowerFile> lower = std::move(opened);
    const auto ciphers = logCiphers(owner->keys);
    LogState state = LogState::Empty;
    if (const int code = checkLog(lower, *owner->epochs, ciphers, state); code != SQLITE_OK)
        return code;
    if (state == LogState::Doubtful) {
        QByteArray kept;
        if (const int code = keepLog(m_lower, *lower, name, kept); code != SQLITE_OK)
            return code;
        sqlite3_log(SQLITE_WARNING, "the log does not verify; a copy was kept");
        const std::lock_guard lock(m_mutex);
        m_keptLogs.append(QString::fromUtf8(kept));
    }
    file = std::make_unique<SealedFile>(lower, ciphers(owner->epochs->current()), *this,
                                        owner->epochs, ciphers);
    return SQLITE_OK;
}

int VfsCore::openTemporary(sqlite3_filename name, int flags, int* outFlags,
                           std::unique_ptr<SealedFile>& file)
{
    std::unique_ptr<LowerFile> opened;
    if (const int code = LowerFile::open(m_lower, name, flags, outFlags, opened); code != SQLITE_OK)
        return code;
    file = std::make_unique<SealedFile>(FileKind::Temporary, std::move(opened),
                                        RecordCipher::throwAway(FileKind::Temporary), *this);
    return SQLITE_OK;
}

} // namespace tongdang::storage
