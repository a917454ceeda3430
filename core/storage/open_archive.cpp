// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/open_archive.h"

#include "storage/head.h"
#include "storage/open_archive_parts.h"
#include "storage/sqlite_error.h"
#include "storage/staged_copy.h"
#include "vault/recovery_code.h"

#include <QUrl>

#include <sodium.h>

#include <algorithm>

namespace tongdang::storage {

QByteArray randomBytes(int size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    randombytes_buf(bytes.data(), static_cast<std::size_t>(size));
    return bytes;
}

QString fileUri(const QByteArray& fullPath, const VfsCore& core, QByteArrayView more)
{
    const QByteArray encoded =
        QUrl::toPercentEncoding(QString::fromUtf8(fullPath), QByteArrayLiteral("/"));
    return QString::fromLatin1((encoded.startsWith('/') ? "file:" : "file:/") + encoded
                               + "?vfs=" + core.name() + more.toByteArray());
}

OpenArchive::Parts::Parts(QByteArray fullPath, const FileEnvironment& environment,
                          vault::SecretBytes masterKey, KeyBlock keyBlock, Slot by,
                          std::shared_ptr<VfsCore> vfs)
    : path(std::move(fullPath))
    , clock(environment.clock)
    , master(std::move(masterKey))
    , keys(std::make_shared<FileKeys>(master, keyBlock.archiveId(), keyBlock.fileSalt()))
    , block(keyBlock)
    , openedBy(by)
    , core(std::move(vfs))
{
    core->admit(path, VfsCore::Role::Archive, keys);
}

OpenArchive::Parts::~Parts()
{
    core->dismiss(path);
}

std::optional<Slot> OpenArchive::Parts::slotOf(const vault::SecretBytes& stretched) const
{
    for (const Slot& slot : block.usedSlots())
        if (slot.kind == Slot::Kind::Passphrase && block.openSlot(slot.number, stretched))
            return slot;
    return std::nullopt;
}

Result<int> OpenArchive::Parts::onlySlot(Slot::Kind kind) const
{
    const std::vector<Slot> used = block.usedSlots();
    const auto old =
        std::find_if(used.begin(), used.end(), [&](const Slot& slot) { return slot.kind == kind; });
    const auto number = old == used.end() ? block.freeSlot() : std::optional(old->number);
    if (!number)
        return failure(ErrorKind::Refused, "storage.slots_full");
    return *number;
}

Result<void> OpenArchive::Parts::replaceBlock(KeyBlock changed, const BeforeWriting& beforeWriting)
{
    changed.seal(keys->headMac());
    std::shared_ptr<LowerFile> file = core->openFile(path);
    if (!file) {
        TONGDANG_TRY(file, openExisting(core->lower(), path));
    }
    if (beforeWriting)
        TONGDANG_CHECK(beforeWriting());
    const int code = writeKeyBlocks(*file, changed);
    if (code == SQLITE_OK) {
        block = changed;
        return {};
    }
    // One copy may be the new one already: what the file says now is what counts from here on.
    if (const auto head = readKeyBlocks(*file); head) {
        if (const auto written = KeyBlock::choose(*head);
            written && written->verifies(keys->headMac()))
            block = *written;
    }
    return failure(storage::errorFromSqlite(code, QStringLiteral("write the key block")));
}

Result<void> OpenArchive::Parts::setPassphrase(int number, const RecordId& person,
                                               const QString& passphrase,
                                               const BeforeWriting& beforeWriting)
{
    TONGDANG_TRY(const vault::SecretBytes stretched, stretch(passphrase));
    if (const auto owner = slotOf(stretched); owner && owner->number != number)
        return failure(ErrorKind::Refused, "storage.passphrase_taken");
    KeyBlock changed = block;
    changed.setSlot({number, Slot::Kind::Passphrase, person, clock.nowMilliseconds()}, stretched,
                    master);
    return replaceBlock(changed, beforeWriting);
}

OpenArchive::OpenArchive(std::unique_ptr<Parts> parts)
    : m_parts(std::move(parts))
{
}

OpenArchive::OpenArchive(OpenArchive&&) noexcept = default;
OpenArchive& OpenArchive::operator=(OpenArchive&&) noexcept = default;
OpenArchive::~OpenArchive() = default;

QString OpenArchive::path() const
{
    return QString::fromUtf8(m_parts->path);
}

Id OpenArchive::archiveId() const
{
    return m_parts->block.archiveId();
}

QByteArray OpenArchive::fileSalt() const
{
    return m_parts->block.fileSalt();
}

Slot OpenArchive::openedBy() const
{
    return m_parts->openedBy;
}

QString OpenArchive::uri() const
{
    // mode=rw: a file that is not there is an error, never a new one.
    return fileUri(m_parts->path, *m_parts->core, "&mode=rw");
}

QString OpenArchive::readOnlyUri() const
{
    return fileUri(m_parts->path, *m_parts->core, "&mode=ro&immutable=1");
}

vault::SecretBytes OpenArchive::subkey(QByteArrayView label) const
{
    return deriveKey(m_parts->master, "tongdang/sub",
                     m_parts->block.archiveId().toBytes() + label.toByteArray());
}

std::vector<Slot> OpenArchive::slots() const
{
    return m_parts->block.usedSlots();
}

Result<Slot> OpenArchive::verifyPassphrase(const QString& passphrase) const
{
    TONGDANG_TRY(const vault::SecretBytes stretched, m_parts->stretch(passphrase));
    if (const auto slot = m_parts->slotOf(stretched))
        return *slot;
    return failure(ErrorKind::Passphrase, "storage.wrong_passphrase");
}

Result<void> OpenArchive::addPassphraseSlot(const RecordId& person, const QString& passphrase,
                                            const BeforeWriting& beforeWriting)
{
    const std::vector<Slot> used = slots();
    if (std::any_of(used.begin(), used.end(),
                    [&](const Slot& slot) { return slot.person == person; }))
        return failure(ErrorKind::Refused, "storage.slot_taken");
    const auto number = m_parts->block.freeSlot();
    if (!number)
        return failure(ErrorKind::Refused, "storage.slots_full");
    return m_parts->setPassphrase(*number, person, passphrase, beforeWriting);
}

Result<void> OpenArchive::replacePassphrase(const RecordId& person, const QString& passphrase,
                                            const BeforeWriting& beforeWriting)
{
    const std::vector<Slot> used = slots();
    const auto own = std::find_if(used.begin(), used.end(),
                                  [&](const Slot& slot) { return slot.person == person; });
    if (own == used.end())
        return failure(ErrorKind::Refused, "storage.no_such_slot");
    TONGDANG_CHECK(m_parts->setPassphrase(own->number, person, passphrase, beforeWriting));
    if (m_parts->openedBy.kind != Slot::Kind::Passphrase)
        m_parts->openedBy = *own;
    return {};
}

Result<void> OpenArchive::replaceRecoveryCode(const QString& code,
                                              const BeforeWriting& beforeWriting)
{
    TONGDANG_TRY(const vault::RecoveryCode parsed, vault::RecoveryCode::parse(code));
    TONGDANG_TRY(const int number, m_parts->onlySlot(Slot::Kind::Recovery));
    KeyBlock changed = m_parts->block;
    changed.setSlot({number, Slot::Kind::Recovery, std::nullopt, m_parts->clock.nowMilliseconds()},
                    parsed.secret(), m_parts->master);
    return m_parts->replaceBlock(changed, beforeWriting);
}

Result<void> OpenArchive::setStationSlot(const Station& station, const BeforeWriting& beforeWriting)
{
    TONGDANG_TRY(const int number, m_parts->onlySlot(Slot::Kind::Station));
    KeyBlock changed = m_parts->block;
    TONGDANG_CHECK(
        changed.setStationSlot({number, Slot::Kind::Station, std::nullopt,
                                m_parts->clock.nowMilliseconds(), station.device,
                                QByteArray(reinterpret_cast<const char*>(station.key.key.data()),
                                           qsizetype(station.key.key.size()))},
                               m_parts->master));
    return m_parts->replaceBlock(changed, beforeWriting);
}

Result<void> OpenArchive::removeSlot(int number, const BeforeWriting& beforeWriting)
{
    const std::vector<Slot> used = slots();
    const auto isIt = [&](const Slot& slot) { return slot.number == number; };
    if (std::none_of(used.begin(), used.end(), isIt))
        return failure(ErrorKind::Refused, "storage.no_such_slot");
    const bool leavesPassphrase = std::any_of(used.begin(), used.end(), [&](const Slot& slot) {
        return !isIt(slot) && slot.kind == Slot::Kind::Passphrase;
    });
    if (!leavesPassphrase)
        return failure(ErrorKind::Refused, "storage.last_slot");
    KeyBlock changed = m_parts->block;
    changed.clearSlot(number);
    return m_parts->replaceBlock(changed, beforeWriting);
}

QByteArray OpenArchive::keyBlockCopy() const
{
    return m_parts->block.bytes().toByteArray();
}

QStringList OpenArchive::keptLogs() const
{
    return m_parts->core->keptLogs();
}

Error OpenArchive::errorFromSqlite(int extendedCode, const QString& context) const
{
    Error error = storage::errorFromSqlite(extendedCode, context);
    if (const auto page = m_parts->core->damagedPage();
        page && error.code == "storage.damaged_page")
        error.arguments = {QString::number(*page)};
    return error;
}

} // namespace tongdang::storage
