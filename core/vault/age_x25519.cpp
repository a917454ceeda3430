// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/age_x25519.h"

#include "vault/base64.h"
#include "vault/bech32.h"
#include "vault/hkdf.h"
#include "vault/raw.h"

#include <sodium.h>

#include <algorithm>

namespace tongdang::vault {

namespace {

constexpr QByteArrayView recipientPrefix("age");
constexpr QByteArrayView identityPrefix("age-secret-key-");
constexpr QByteArrayView stanzaType("X25519");
constexpr QByteArrayView wrapInfo("age-encryption.org/v1/X25519");
constexpr qsizetype pointSize = 32;
constexpr qsizetype wrapTagSize = crypto_aead_chacha20poly1305_ietf_ABYTES;
// The wrapping key is used once.
constexpr std::array<quint8, crypto_aead_chacha20poly1305_ietf_NPUBBYTES> zeroNonce{};

using Point = std::array<quint8, pointSize>;

/// Nothing for a low-order point, whose product everybody knows.
std::optional<SecretBytes> agree(const SecretBytes& secret, const quint8* point)
{
    SecretBytes shared(pointSize);
    if (crypto_scalarmult_curve25519(shared.data(), secret.data(), point) != 0)
        return std::nullopt;
    return shared;
}

SecretBytes wrapKey(const SecretBytes& shared, QByteArrayView share, const AgeRecipient& recipient)
{
    const QByteArray salt = share.toByteArray().append(QByteArrayView(recipient.key));
    return hkdfSha256(shared.view(), salt, wrapInfo);
}

tl::unexpected<Error> malformedStanza(const char* why)
{
    return failure(ErrorKind::Damaged, "vault.age_header", {}, QString::fromLatin1(why));
}

} // namespace

Result<AgeRecipient> AgeRecipient::parse(QStringView text)
{
    const auto bad = [] { return failure(ErrorKind::Damaged, "vault.age_recipient"); };
    // Of both cases of bech32, age writes and takes small letters for recipients.
    const auto bytes = fromBech32(text.toUtf8(), recipientPrefix);
    if (!bytes || bytes->size() != pointSize || !text.startsWith(u"age1"))
        return bad();
    AgeRecipient recipient;
    std::copy_n(bytes->data(), pointSize, recipient.key.begin());
    if (!agree(SecretBytes::random(pointSize), recipient.key.data()))
        return bad();
    return recipient;
}

QString AgeRecipient::toString() const
{
    return QString::fromLatin1(toBech32(recipientPrefix, key).view());
}

AgeIdentity::AgeIdentity(SecretBytes secret)
    : m_secret(std::move(secret))
{
    Q_ASSERT(m_secret.size() == secretSize);
    crypto_scalarmult_curve25519_base(m_recipient.key.data(), m_secret.data());
}

AgeIdentity AgeIdentity::create()
{
    return AgeIdentity(SecretBytes::random(secretSize));
}

AgeIdentity AgeIdentity::fromSecret(const SecretBytes& secret)
{
    return AgeIdentity(secret.clone());
}

Result<AgeIdentity> AgeIdentity::parse(QByteArrayView text)
{
    auto secret = fromBech32(text, identityPrefix);
    if (!secret || secret->size() != secretSize || !text.startsWith('A'))
        return failure(ErrorKind::Damaged, "vault.age_identity");
    return AgeIdentity(std::move(*secret));
}

SecretBytes AgeIdentity::toText() const
{
    SecretBytes text = toBech32(identityPrefix, m_secret.view());
    std::transform(text.data(), text.data() + text.size(), text.data(), [](quint8 c) {
        return c >= 'a' && c <= 'z' ? static_cast<quint8>(c - 'a' + 'A') : c;
    });
    return text;
}

Result<AgeStanza> wrapFileKey(const SecretBytes& fileKey, const AgeRecipient& recipient)
{
    const SecretBytes ephemeral = SecretBytes::random(pointSize);
    Point share;
    crypto_scalarmult_curve25519_base(share.data(), ephemeral.data());
    const auto shared = agree(ephemeral, recipient.key.data());
    if (!shared)
        return failure(ErrorKind::Refused, "vault.age_recipient");
    const SecretBytes key = wrapKey(*shared, share, recipient);
    QByteArray body(fileKey.size() + wrapTagSize, Qt::Uninitialized);
    crypto_aead_chacha20poly1305_ietf_encrypt(raw(body), nullptr, fileKey.data(),
                                              rawSize(fileKey.view()), nullptr, 0, nullptr,
                                              zeroNonce.data(), key.data());
    return AgeStanza{stanzaType.toByteArray(), {toBase64(share, Padding::None)}, body};
}

Result<std::optional<SecretBytes>> unwrapFileKey(const AgeStanza& stanza,
                                                 const AgeIdentity& identity)
{
    using Unwrapped = std::optional<SecretBytes>;
    if (stanza.type != stanzaType)
        return Unwrapped();
    if (stanza.arguments.size() != 1)
        return malformedStanza("arguments of an X25519 stanza");
    const auto share = fromBase64(stanza.arguments.first(), Padding::None);
    if (!share || share->size() != pointSize)
        return malformedStanza("share of an X25519 stanza");
    // Before it is decrypted, so that nobody can make one body open under two keys.
    if (stanza.body.size() != fileKeySize + wrapTagSize)
        return malformedStanza("body of an X25519 stanza");
    const auto shared = agree(identity.secret(), raw(QByteArrayView(*share)));
    if (!shared)
        return malformedStanza("low-order share");
    const SecretBytes key = wrapKey(*shared, *share, identity.recipient());
    SecretBytes fileKey(fileKeySize);
    if (crypto_aead_chacha20poly1305_ietf_decrypt(
            fileKey.data(), nullptr, nullptr, raw(QByteArrayView(stanza.body)),
            rawSize(stanza.body), nullptr, 0, zeroNonce.data(), key.data())
        != 0)
        return Unwrapped();
    return Unwrapped(std::move(fileKey));
}

} // namespace tongdang::vault
