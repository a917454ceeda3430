// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/passphrase_strength.h"

#include "vault/passphrase.h"

#include <QCoreApplication>
#include <QSet>

namespace tongdang::models {

PassphraseStrength passphraseStrength(const QString& passphrase)
{
    if (passphrase.isEmpty())
        return PassphraseStrength::Empty;
    if (!vault::checkNewPassphrase(passphrase))
        return PassphraseStrength::Refused;
    // The same sign over and over is long and still easily guessed.
    const QString normal = vault::normalizedPassphrase(passphrase);
    const QSet<QChar> signs(normal.begin(), normal.end());
    if (signs.size() < 5)
        return PassphraseStrength::Fair;
    return normal.size() >= 16 || signs.size() >= 12 ? PassphraseStrength::Good
                                                     : PassphraseStrength::Fair;
}

QString strengthWords(PassphraseStrength strength)
{
    switch (strength) {
    case PassphraseStrength::Empty:
        return QCoreApplication::translate(
            "passphrase", "At least 12 signs, or 4 words that only you would put together.");
    case PassphraseStrength::Refused:
        return QCoreApplication::translate("passphrase",
                                           "Too short: at least 12 signs, or 4 words.");
    case PassphraseStrength::Fair:
        return QCoreApplication::translate("passphrase", "Will do. Longer is better.");
    case PassphraseStrength::Good:
        return QCoreApplication::translate("passphrase", "Good.");
    }
    return {};
}

} // namespace tongdang::models
