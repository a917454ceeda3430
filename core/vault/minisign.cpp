// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/minisign.h"

#include "vault/base64.h"
#include "vault/raw.h"

#include <QtEndian>

#include <sodium.h>

#include <algorithm>

namespace tongdang::vault {

namespace {

constexpr QByteArrayView untrustedPrefix("untrusted comment: ");
constexpr QByteArrayView trustedPrefix("trusted comment: ");
constexpr QByteArrayView keyAlgorithm("Ed");
constexpr QByteArrayView prehashedAlgorithm("ED");
constexpr qsizetype algorithmSize = 2;
constexpr qsizetype idSize = std::tuple_size_v<MinisignKeyId>;
constexpr qsizetype keySize = std::tuple_size_v<VerifyingKey>;
constexpr qsizetype signatureSize = std::tuple_size_v<Signature>;
// A little below the buffers of minisign.
constexpr qsizetype mostUntrusted = 1000;
constexpr qsizetype mostTrusted = 8000;
constexpr qsizetype mostFile = 16 * 1024;

tl::unexpected<Error> badKey()
{
    return failure(ErrorKind::Damaged, "vault.minisign_key");
}

tl::unexpected<Error> badFormat(const char* why)
{
    return failure(ErrorKind::Damaged, "vault.minisign_format", {}, QString::fromLatin1(why));
}

template <std::size_t Size>
void copyFrom(QByteArrayView bytes, std::array<quint8, Size>& to)
{
    Q_ASSERT(rawSize(bytes) == Size);
    std::copy_n(raw(bytes), Size, to.begin());
}

bool isComment(QByteArrayView text, qsizetype most)
{
    return text.size() <= most && text.isValidUtf8()
           && std::none_of(text.begin(), text.end(), [](char c) {
                  const auto byte = static_cast<quint8>(c);
                  return (byte < 0x20 && byte != '\t') || byte == 0x7f;
              });
}

QByteArray idHex(const MinisignKeyId& id)
{
    QByteArray reversed(idSize, Qt::Uninitialized); // stored little-endian, shown as a number
    std::reverse_copy(id.begin(), id.end(), reversed.begin());
    return reversed.toHex().toUpper();
}

/// What the global signature signs.
QByteArray globalMessage(const Signature& ofHash, QByteArrayView trustedComment)
{
    return QByteArrayView(ofHash).toByteArray().append(trustedComment);
}

/// The lines of a text in which each is closed by a line feed; nothing if one is not.
QList<QByteArray> closedLines(QByteArrayView text)
{
    if (!text.endsWith('\n'))
        return {};
    return text.chopped(1).toByteArray().split('\n');
}

} // namespace

Result<MinisignPublicKey> MinisignPublicKey::parse(QStringView text)
{
    constexpr qsizetype size = algorithmSize + idSize + keySize;
    constexpr qsizetype textSize = size / 3 * 4;
    static_assert(size % 3 == 0);
    if (text.size() != textSize)
        return badKey();
    const auto bytes = fromBase64(text.toUtf8(), Padding::Required);
    if (!bytes || bytes->size() != size || !bytes->startsWith(keyAlgorithm))
        return badKey();
    MinisignPublicKey key;
    copyFrom(QByteArrayView(*bytes).sliced(algorithmSize, idSize), key.id);
    copyFrom(QByteArrayView(*bytes).sliced(algorithmSize + idSize), key.key);
    // Whoever has a small-order key "signs" everything.
    if (!crypto_core_ed25519_is_valid_point(key.key.data()))
        return badKey();
    return key;
}

Result<MinisignPublicKey> MinisignPublicKey::parseFile(QByteArrayView file)
{
    if (file.size() > mostFile)
        return badKey();
    const QList<QByteArray> lines = closedLines(file);
    if (lines.size() != 2 || !lines[0].startsWith(untrustedPrefix))
        return badKey();
    return parse(QString::fromLatin1(lines[1]));
}

QByteArray MinisignPublicKey::toBytes() const
{
    return keyAlgorithm.toByteArray().append(QByteArrayView(id)).append(QByteArrayView(key));
}

QString MinisignPublicKey::toString() const
{
    return QString::fromLatin1(toBase64(toBytes(), Padding::Required));
}

QByteArray MinisignPublicKey::toFile() const
{
    // In its comment minisign writes the id as a number, without leading zeros.
    const auto number = qFromLittleEndian<quint64>(id.data());
    return untrustedPrefix.toByteArray() + "minisign public key "
           + QByteArray::number(number, 16).toUpper() + '\n' + toString().toLatin1() + '\n';
}

QString MinisignPublicKey::idText() const
{
    return QString::fromLatin1(idHex(id));
}

Result<MinisignSignature> MinisignSignature::parse(QByteArrayView file)
{
    if (file.size() > mostFile)
        return badFormat("too large");
    const QList<QByteArray> lines = closedLines(file);
    if (lines.size() != 4 || !lines[0].startsWith(untrustedPrefix)
        || !lines[2].startsWith(trustedPrefix))
        return badFormat("lines");
    MinisignSignature signature;
    signature.comments = {lines[0].sliced(untrustedPrefix.size()),
                          lines[2].sliced(trustedPrefix.size())};
    if (!isComment(signature.comments.untrusted, mostUntrusted)
        || !isComment(signature.comments.trusted, mostTrusted))
        return badFormat("comment");
    const auto first = fromBase64(lines[1], Padding::Required);
    if (!first || first->size() != algorithmSize + idSize + signatureSize)
        return badFormat("signature");
    if (first->startsWith(keyAlgorithm))
        return failure(ErrorKind::Damaged, "vault.minisign_legacy");
    if (!first->startsWith(prehashedAlgorithm))
        return badFormat("algorithm");
    const auto global = fromBase64(lines[3], Padding::Required);
    if (!global || global->size() != signatureSize)
        return badFormat("global signature");
    copyFrom(QByteArrayView(*first).sliced(algorithmSize, idSize), signature.keyId);
    copyFrom(QByteArrayView(*first).sliced(algorithmSize + idSize), signature.ofHash);
    copyFrom(*global, signature.ofGlobal);
    return signature;
}

QByteArray MinisignSignature::toFile() const
{
    const QByteArray first = prehashedAlgorithm.toByteArray()
                                 .append(QByteArrayView(keyId))
                                 .append(QByteArrayView(ofHash));
    return untrustedPrefix.toByteArray() + comments.untrusted + '\n'
           + toBase64(first, Padding::Required) + '\n' + trustedPrefix.toByteArray()
           + comments.trusted + '\n' + toBase64(ofGlobal, Padding::Required) + '\n';
}

Result<void> verify(const MinisignSignature& signature, const MinisignPublicKey& key,
                    const Hash512& hash)
{
    if (signature.keyId != key.id)
        return failure(ErrorKind::Damaged, "vault.minisign_other_key",
                       {QString::fromLatin1(idHex(signature.keyId))});
    if (!verifies(key.key, hash, signature.ofHash)
        || !verifies(key.key, globalMessage(signature.ofHash, signature.comments.trusted),
                     signature.ofGlobal))
        return failure(ErrorKind::Damaged, "vault.minisign_forged");
    return {};
}

Result<void> verifySignatureFile(QByteArrayView file, const MinisignPublicKey& key,
                                 const Hash512& hash, const MinisignComments& comments)
{
    TONGDANG_TRY(const MinisignSignature signature, MinisignSignature::parse(file));
    TONGDANG_CHECK(verify(signature, key, hash));
    if (signature.comments != comments)
        return failure(ErrorKind::Damaged, "vault.minisign_comment");
    return {};
}

MinisignKey::MinisignKey(const MinisignKeyId& id, SigningKey key)
    : m_id(id)
    , m_key(std::move(key))
{
}

MinisignKey MinisignKey::create()
{
    SigningKey key = SigningKey::create();
    MinisignKeyId id;
    randombytes_buf(id.data(), id.size());
    return {id, std::move(key)};
}

MinisignKey MinisignKey::fromParts(const MinisignKeyId& id, const SecretBytes& seed)
{
    return {id, SigningKey::fromSeed(seed)};
}

Result<QByteArray> MinisignKey::sign(const Hash512& hash, const MinisignComments& comments) const
{
    if (!isComment(comments.untrusted, mostUntrusted) || !isComment(comments.trusted, mostTrusted))
        return failure(ErrorKind::Refused, "vault.minisign_comment");
    MinisignSignature signature{comments, m_id, m_key.sign(hash), {}};
    signature.ofGlobal = m_key.sign(globalMessage(signature.ofHash, comments.trusted));
    return signature.toFile();
}

} // namespace tongdang::vault
