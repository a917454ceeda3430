// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "vault/age_header.h"
#include "vault/secret_bytes.h"

#include <QString>

#include <array>
#include <optional>

/// Receiving keys in the words of age: X25519.
namespace tongdang::vault {

/// Public half: who can open a file.
struct AgeRecipient {
    std::array<quint8, 32> key{};

    /// "age1...". Damaged, "vault.age_recipient": mistyped, or a point that is no key.
    [[nodiscard]] static Result<AgeRecipient> parse(QStringView text);
    [[nodiscard]] QString toString() const;

    friend bool operator==(const AgeRecipient&, const AgeRecipient&) = default;
};

/// Secret half.
class AgeIdentity {
public:
    static constexpr qsizetype secretSize = 32;

    [[nodiscard]] static AgeIdentity create();
    /// Of 32 bytes.
    [[nodiscard]] static AgeIdentity fromSecret(const SecretBytes& secret);
    /// "AGE-SECRET-KEY-1...". Damaged, "vault.age_identity".
    [[nodiscard]] static Result<AgeIdentity> parse(QByteArrayView text);

    [[nodiscard]] const SecretBytes& secret() const { return m_secret; }
    [[nodiscard]] const AgeRecipient& recipient() const { return m_recipient; }
    /// "AGE-SECRET-KEY-1...", ASCII, to be read by `age -d -i`.
    [[nodiscard]] SecretBytes toText() const;

private:
    explicit AgeIdentity(SecretBytes secret);
    SecretBytes m_secret;
    AgeRecipient m_recipient;
};

/// Wraps a file key with a throw-away key. Refused, "vault.age_recipient": a low-order point.
[[nodiscard]] Result<AgeStanza> wrapFileKey(const SecretBytes& fileKey,
                                            const AgeRecipient& recipient);

/// Nothing if the stanza is of another kind or for somebody else. Damaged, "vault.age_header":
/// an X25519 stanza that is malformed or holds a low-order point.
[[nodiscard]] Result<std::optional<SecretBytes>> unwrapFileKey(const AgeStanza& stanza,
                                                               const AgeIdentity& identity);

} // namespace tongdang::vault
