// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/seal.h"

#include "vault/age_x25519.h"
#include "vault/hash.h"
#include "vault/minisign.h"

namespace tongdang::sync {
namespace {

tl::unexpected<Error> forged(const Error& why)
{
    return failure(ErrorKind::Damaged, "sync.forged", {}, QString::fromLatin1(why.code));
}

QByteArray bytesOf(const vault::Hash512& hash)
{
    return QByteArrayView(hash).toByteArray();
}

} // namespace

Result<void> verifySignature(const SignedDocument& document, const QString& minisign,
                             const QString& comment)
{
    const auto key = vault::MinisignPublicKey::parse(minisign);
    if (!key)
        return forged(key.error());
    const auto verified = vault::verifySignatureFile(
        document.minisig, *key, vault::blake2b512(document.content),
        {QByteArray(untrustedComment.data(), untrustedComment.size()), comment.toUtf8()});
    if (!verified)
        return forged(verified.error());
    return {};
}

Result<QString> verifiedComment(const SignedDocument& document, const QString& minisign)
{
    const auto signature = vault::MinisignSignature::parse(document.minisig);
    if (!signature)
        return forged(signature.error());
    const QString comment = QString::fromUtf8(signature->comments.trusted);
    TONGDANG_CHECK(verifySignature(document, minisign, comment));
    return comment;
}

Result<void> checkPublicKeys(const QString& minisign, const QString& age, QByteArrayView code)
{
    const auto signing = vault::MinisignPublicKey::parse(minisign);
    const auto receiving = vault::AgeRecipient::parse(age);
    if (!signing || !receiving || signing->toString() != minisign || receiving->toString() != age)
        return failure(ErrorKind::Damaged, code.toByteArray(), {}, QStringLiteral("public keys"));
    return {};
}

QByteArray publicKeyBytes(const QString& minisign)
{
    const auto key = vault::MinisignPublicKey::parse(minisign);
    return key ? key->toBytes() : QByteArray();
}

QString keyIdOf(const QString& minisign)
{
    const auto key = vault::MinisignPublicKey::parse(minisign);
    return key ? key->idText() : QString();
}

PartDigest digestOf(QByteArrayView bytes)
{
    return {bytes.size(), bytesOf(vault::blake2b512(bytes))};
}

Result<PartDigest> digestOf(QIODevice& file, qint64 offset, qint64 size)
{
    const auto hash = vault::blake2b512(file, offset, size);
    if (!hash)
        return failure(ErrorKind::Medium, "sync.read_failed", {}, hash.error().detail);
    return PartDigest{size, bytesOf(*hash)};
}

} // namespace tongdang::sync
