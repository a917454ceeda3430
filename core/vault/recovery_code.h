// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "vault/secret_bytes.h"

#include <QString>

namespace tongdang::vault {

/// 160 random bits on paper, in an envelope (encryption.md §3.5): 8 groups of 4 signs of
/// Crockford's base32 and a check sign, e.g. 28VP5-S9EWV-6T8NM-PP00R-CJ42Y-SN79N-MYDQ9-QFW1Y. The
/// check is a weighted sum over GF(32) that gives the group's number: it finds every wrong sign,
/// every exchange of two signs of a group and every exchange of groups.
class RecoveryCode {
public:
    static constexpr qsizetype secretSize = 20;
    static constexpr int groups = 8;

    [[nodiscard]] static RecoveryCode create();
    /// Of 20 bytes.
    [[nodiscard]] static RecoveryCode fromSecret(const SecretBytes& secret);
    /// Small letters, O for 0, I and L for 1, full-width signs, and blanks and dashes anywhere are
    /// taken. Errors: Passphrase "vault.recovery_code_length" (argument: how many signs there are
    /// of the 40), "vault.recovery_code_group" (argument: the first wrong group, 1..8).
    [[nodiscard]] static Result<RecoveryCode> parse(const QString& text);

    /// 20 bytes.
    [[nodiscard]] const SecretBytes& secret() const { return m_secret; }
    /// To be shown and printed once, not kept.
    [[nodiscard]] QString toString() const;

private:
    explicit RecoveryCode(SecretBytes secret);
    SecretBytes m_secret;
};

} // namespace tongdang::vault
