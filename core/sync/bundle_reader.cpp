// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/bundle_reader.h"

#include "base/named_file.h"
#include "sync/bundle_layout.h"
#include "sync/device.h"
#include "sync/durable_file.h"
#include "sync/seal.h"
#include "vault/age.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace tongdang::sync {
namespace {

tl::unexpected<Error> damaged(const char* code, const char* why)
{
    return failure(ErrorKind::Damaged, code, {}, QString::fromLatin1(why));
}

/// Also by a key of before: its sender did not know the present one yet.
bool isFor(const Party& party, const DeviceKeys& keys)
{
    return party.device == keys.id() && keys.identityFor(party.age) != nullptr;
}

/// A bundle for a key that this device gave up too long ago is no stranger's.
tl::unexpected<Error> notForUs(const Party& party, const DeviceKeys& keys)
{
    return party.device == keys.id() ? failure(ErrorKind::Refused, "sync.key_given_up")
                                     : failure(ErrorKind::Refused, "sync.not_for_us", {party.org});
}

using Chain = std::vector<SignedCertificate>;

/// A chain that nobody here knows: a bundle for somebody else is told apart from a forgery.
Result<void> judgeChain(const Chain& chain, QByteArrayView manifest, const Trust& trust,
                        const DeviceKeys& keys)
{
    const auto verified = verifyChain(chain, trust.anchors);
    if (verified)
        return {};
    const auto claimed = parseManifest(manifest);
    if (claimed && !isFor(claimed->to, keys))
        return failure(ErrorKind::Refused, "sync.not_for_us", {claimed->to.org});
    return verified;
}

/// The manifest as signed by the sender, who is who the first certificate says.
Result<Manifest> verifyManifest(const SignedDocument& document, const Certificate& sender)
{
    // The signature comes first: only then is "a newer program is needed" worth believing.
    TONGDANG_TRY(const QString comment, verifiedComment(document, sender.minisign));
    TONGDANG_TRY(Manifest manifest, parseManifest(document.content));
    if (comment != manifestComment(manifest))
        return damaged("sync.forged", "comment of the signature");
    const Party& from = manifest.from;
    if (from.device != sender.device || from.org != sender.org || from.age != sender.age
        || from.minisign != keyIdOf(sender.minisign))
        return damaged("sync.forged", "another sender than certified");
    return manifest;
}

/// Up comes from whom this device certified; down from its parent or the parent's station.
Result<void> judgeDirection(const Manifest& manifest, const Certificate& sender, const Trust& trust,
                            const DeviceKeys& keys)
{
    if (manifest.direction == Direction::Up)
        return sender.issuer == keys.id() ? Result<void>()
                                          : damaged("sync.forged", "up, but not certified here");
    const bool above =
        std::any_of(trust.anchors.begin(), trust.anchors.end(), [&](const Anchor& anchor) {
            return anchor.device == sender.device && anchor.device != keys.id()
                   && anchor.minisign == sender.minisign;
        });
    return above ? Result<void>() : damaged("sync.forged", "down, but from nobody above");
}

bool isRevoked(const Chain& chain, const Trust& trust)
{
    return std::any_of(chain.begin(), chain.end(), [&](const SignedCertificate& link) {
        return std::find(trust.revoked.begin(), trust.revoked.end(), link.certificate.device)
               != trust.revoked.end();
    });
}

/// Every chunk of the payload, none of it decrypted.
Result<void> verifyPayload(QFile& file, const UstarEntry& payload,
                           const vault::AgeIdentity& identity)
{
    auto reader = vault::AgeReader::open(file, payload.offset, payload.size, identity);
    const auto verified = reader ? reader->verify() : Result<void>(failure(reader.error()));
    if (verified)
        return {};
    if (verified.error().kind == ErrorKind::Medium)
        return failure(ErrorKind::Medium, "sync.read_failed", {}, verified.error().detail);
    return failure(ErrorKind::Damaged, "sync.altered", {},
                   QString::fromLatin1(verified.error().code));
}

} // namespace

QString GenuineBundle::fileName() const
{
    return QFileInfo(path).fileName();
}

QString inboxPath(const QString& file, const QString& inbox)
{
    QFile device(file);
    if (!openNamedFile(device) || device.size() > mostBundleBytes)
        return {};
    const auto digest = digestOf(device, 0, device.size());
    if (!digest)
        return {};
    return inbox + u'/' + QString::fromLatin1(digest->blake2b.first(32).toHex())
           + QStringLiteral(".tdb");
}

Result<QString> copyToInbox(const QString& file, const QString& inbox)
{
    if (QFileInfo(file).size() > mostBundleBytes)
        return damaged("sync.not_a_bundle", "too large");
    const QString path = inboxPath(file, inbox);
    if (path.isEmpty())
        return failure(ErrorKind::Medium, "sync.read_failed", {file});
    if (!QDir().mkpath(inbox))
        return failure(ErrorKind::Medium, "sync.write_failed", {inbox});
    if (inboxPath(path, inbox) == path)
        return path;
    QFile::remove(path);
    TONGDANG_CHECK(copyNewFile(file, path));
    return path;
}

Result<GenuineBundle> authenticate(const QString& path, const Trust& trust, const DeviceKeys& keys,
                                   QDate today)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Medium, "sync.read_failed", {path}, file.errorString());
    TONGDANG_TRY(const auto entries, readUstar(file, bundleSlots));
    TONGDANG_TRY(const QByteArray manifestBytes, readEntry(file, entries[0]));
    TONGDANG_TRY(const QByteArray minisig, readEntry(file, entries[1]));
    TONGDANG_TRY(const QByteArray chainBytes, readEntry(file, entries[2]));
    TONGDANG_TRY(Chain chain, parseChain(chainBytes));
    TONGDANG_CHECK(judgeChain(chain, manifestBytes, trust, keys));
    const Certificate sender = chain.front().certificate;
    TONGDANG_TRY(Manifest manifest, verifyManifest({manifestBytes, minisig}, sender));
    if (digestOf(chainBytes) != manifest.chain)
        return damaged("sync.altered", "chain");
    if (!isFor(manifest.to, keys))
        return notForUs(manifest.to, keys);
    TONGDANG_CHECK(judgeDirection(manifest, sender, trust, keys));
    const UstarEntry& payload = entries[3];
    TONGDANG_TRY(const PartDigest found, digestOf(file, payload.offset, payload.size));
    if (found != manifest.payload)
        return damaged("sync.damaged", "hash of the payload");
    TONGDANG_CHECK(verifyPayload(file, payload, *keys.identityFor(manifest.to.age)));
    const bool revoked = isRevoked(chain, trust);
    QStringList warnings;
    if (!datesInclude(sender, today))
        warnings.append(QStringLiteral("certificate_date"));
    return GenuineBundle{
        path,    std::move(manifest), {manifestBytes, minisig}, std::move(chain), payload, revoked,
        warnings};
}

} // namespace tongdang::sync
