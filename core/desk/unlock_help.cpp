// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/unlock_help.h"

#include "base/clock.h"
#include "desk/access.h"
#include "desk/key_cost.h"
#include "desk/key_step.h"
#include "desk/overview.h"
#include "desk/pending_unlock.h"
#include "desk/session_factory.h"
#include "desk/unlock_help_files.h"
#include "storage/archive_file.h"
#include "storage/durable.h"
#include "storage/station_slot.h"
#include "sync/durable_file.h"
#include "sync/peers.h"
#include "vault/fingerprint.h"
#include "vault/public_box.h"
#include "vault/sealed_box.h"

#include <QFile>

namespace tongdang::desk {

namespace {

QString pendingFile(const QString& folder)
{
    return folder + QStringLiteral("/unlock.pending");
}

QByteArrayView viewOf(const vault::Hash256& hash)
{
    return {hash.data(), qsizetype(hash.size())};
}

Result<void> writeHelpFile(const QString& file, const QByteArray& bytes,
                           sync::Readers readers = sync::Readers::Everybody)
{
    const auto write = [&](QIODevice& device) -> Result<void> {
        if (device.write(bytes) != bytes.size())
            return failure(ErrorKind::Medium, "sync.write_failed", {}, device.errorString());
        return {};
    };
    return sync::writeNewFile(file, write, readers);
}

Result<void> storePending(const QString& folder, const PendingUnlock& pending)
{
    const QString file = pendingFile(folder);
    const QString next = file + QStringLiteral(".next");
    QFile::remove(next); // of one that was cut off
    TONGDANG_CHECK(writeHelpFile(next, encode(pending), sync::Readers::OwnerOnly));
    return storage::replaceDurably(next, file);
}

/// A request and what the station's key finds in it.
struct Opened {
    UnlockRequest request;
    vault::SecretBytes master;
    vault::Hash256 hash{};
    HelpQuestion question;
};

/// Also by a receiving key of before: a village that has not heard of the new one keeps its slot
/// for the old one.
Result<storage::StationOpening> openSlot(QByteArrayView keyBlock, const sync::DeviceKeys& keys)
{
    auto opening = storage::openStationSlot(keyBlock, keys.identity());
    for (const vault::AgeIdentity& former : keys.formerIdentities()) {
        if (opening || opening.error().code != "storage.no_station_slot")
            break;
        opening = storage::openStationSlot(keyBlock, former);
    }
    return opening;
}

Result<Opened> openRequest(Session& session, const QString& file)
{
    SessionParts& parts = session.parts();
    TONGDANG_TRY(const QByteArray bytes, readHelpFile(file));
    TONGDANG_TRY(const UnlockRequest request, parseUnlockRequest(bytes));
    TONGDANG_TRY(storage::StationOpening opening, openSlot(request.keyBlock, parts.keys));
    const auto device = sync::DeviceId::fromBytes(opening.device.view());
    TONGDANG_TRY(const auto peer, sync::findPeer(*parts.store, *device));
    if (!peer)
        return failure(ErrorKind::Refused, "desk.help_unknown");
    if (peer->known.revoked)
        return failure(ErrorKind::Refused, "desk.help_barred", {peer->certificate.label});
    const vault::Hash256 hash = vault::blake2b256(bytes);
    HelpQuestion question{
        device->toString(),           peer->certificate.label,       peer->certificate.org,
        vault::enrolmentNumber(hash), Clock::dayOf(request.created), {}};
    if (peer->known.lastBundle > 0)
        question.lastBundle = Clock::dayOf(peer->known.lastBundle);
    return Opened{request, std::move(opening.master), hash, question};
}

} // namespace

bool awaitsHelp(const QString& folder)
{
    return QFile::exists(pendingFile(folder));
}

Result<HelpRequest> askStation(const QString& folder, const HelpWish& wish,
                               const Environment& environment)
{
    TONGDANG_CHECK(checkPassphrase(wish.passphrase));
    if (!holdsArchive(folder))
        return failure(ErrorKind::Refused, "desk.no_archive");
    TONGDANG_TRY(const storage::FolderLock lock, storage::FolderLock::acquire(folder));
    UnlockRequest request;
    request.created = environment.clock.nowMilliseconds();
    TONGDANG_TRY(request.keyBlock, storage::readKeyBlock(SessionFactory::archiveFile(folder),
                                                         {environment.clock, {}}));
    TONGDANG_TRY(const bool hasStation, storage::hasStationSlot(request.keyBlock));
    if (!hasStation)
        return failure(ErrorKind::Refused, "desk.no_station_slot");
    const vault::AgeIdentity identity = vault::AgeIdentity::create();
    request.recipient = identity.recipient();
    const QByteArray bytes = encode(request);

    PendingUnlock pending;
    pending.request = vault::blake2b256(bytes);
    pending.salt = vault::SecretBytes::random(vault::saltSize).view().toByteArray();
    TONGDANG_TRY(pending.cost, keyCost(environment));
    TONGDANG_TRY(const vault::SecretBytes key,
                 vault::stretchPassphrase(wish.passphrase, pending.salt, pending.cost));
    pending.box = vault::seal(key, identity.secret().view(), viewOf(pending.request));
    // A stick that fails leaves what waits for the answer to the request before.
    TONGDANG_CHECK(writeHelpFile(wish.file, bytes));
    TONGDANG_CHECK(storePending(folder, pending));
    return HelpRequest{wish.file, vault::enrolmentNumber(pending.request)};
}

Result<HelpQuestion> readHelpRequest(Session& session, const QString& file)
{
    TONGDANG_TRY(const Opened opened, openRequest(session, file));
    return opened.question;
}

Result<HelpQuestion> helpUnlock(Session& session, const QString& request, const QString& answer)
{
    TONGDANG_TRY(const Opened opened, openRequest(session, request));
    TONGDANG_CHECK(
        noteAccess(session, "key.help", std::nullopt, opened.question.device.toLatin1()));
    UnlockAnswer given;
    given.request = opened.hash;
    TONGDANG_TRY(given.box, vault::sealFor(opened.request.recipient, opened.master));
    TONGDANG_CHECK(writeHelpFile(answer, encode(given)));
    return opened.question;
}

Result<vault::SecretBytes> openHelp(const QString& folder, const HelpTaken& taken)
{
    if (!awaitsHelp(folder))
        return failure(ErrorKind::Refused, "desk.no_help_asked");
    TONGDANG_TRY(const QByteArray waiting, readHelpFile(pendingFile(folder)));
    TONGDANG_TRY(const PendingUnlock pending, parsePendingUnlock(waiting));
    TONGDANG_TRY(const QByteArray bytes, readHelpFile(taken.file));
    TONGDANG_TRY(const UnlockAnswer answer, parseUnlockAnswer(bytes));
    if (answer.request != pending.request)
        return failure(ErrorKind::Refused, "desk.help_for_another");
    TONGDANG_TRY(const vault::SecretBytes key,
                 vault::stretchPassphrase(taken.passphrase, pending.salt, pending.cost));
    const auto secret = vault::unseal(key, pending.box, viewOf(pending.request));
    if (!secret)
        return failure(ErrorKind::Passphrase, "storage.wrong_passphrase");
    auto master = vault::unsealWith(vault::AgeIdentity::fromSecret(*secret), answer.box);
    if (!master)
        return failure(ErrorKind::Damaged, "desk.help_damaged");
    return master;
}

void forgetHelp(const QString& folder)
{
    QFile::remove(pendingFile(folder));
}

} // namespace tongdang::desk
