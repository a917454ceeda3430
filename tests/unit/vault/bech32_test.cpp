// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"
#include "vault/age_x25519.h"
#include "vault/bech32.h"

using namespace tongdang;
using namespace tongdang::test;
using vault::AgeIdentity;
using vault::AgeRecipient;

namespace {

// The key pair of the official age vectors.
constexpr char secretText[] =
    "AGE-SECRET-KEY-1EGTZVFFV20835NWYV6270LXYVK2VKNX2MMDKWYKLMGR48UAWX40Q2P2LM0";

QString recipientText()
{
    return take(AgeIdentity::parse(secretText)).recipient().toString();
}

} // namespace

TEST_CASE("Keys of age are spelled and read as age does")
{
    const AgeIdentity identity = take(AgeIdentity::parse(secretText));
    CHECK(identity.toText().view() == QByteArrayView(secretText));
    const AgeRecipient read = take(AgeRecipient::parse(recipientText()));
    CHECK(read == identity.recipient());
    CHECK(AgeIdentity::fromSecret(identity.secret()).recipient() == read);
    CHECK(errorCode(AgeIdentity::parse(QByteArray(secretText).toLower())) == "vault.age_identity");
    CHECK(errorCode(AgeRecipient::parse(recipientText().toUpper())) == "vault.age_recipient");
    CHECK(errorCode(AgeIdentity::parse(recipientText().toLatin1())) == "vault.age_identity");
    CHECK(errorCode(AgeRecipient::parse(QString::fromLatin1(secretText))) == "vault.age_recipient");
}

TEST_CASE("A mistyped sign, two exchanged signs and a missing sign of a key are noticed")
{
    const QString text = recipientText();
    for (qsizetype at = 0; at < text.size(); ++at) {
        for (const QChar sign : QStringLiteral("qpzry9x8gf2tvdw0s3jn54khce6mua7lbio1A ")) {
            QString altered = text;
            altered[at] = sign;
            CAPTURE(altered);
            CHECK(AgeRecipient::parse(altered).has_value() == (altered == text));
        }
        QString exchanged = text;
        if (at > 0) {
            std::swap(exchanged[at], exchanged[at - 1]);
            CHECK(AgeRecipient::parse(exchanged).has_value() == (exchanged == text));
        }
        CHECK_FALSE(AgeRecipient::parse(QString(text).remove(at, 1)));
    }
    CHECK_FALSE(AgeRecipient::parse(QString()));
    CHECK_FALSE(AgeRecipient::parse(QString(100000, u'q')));
}

TEST_CASE("Bech32 gives the answers of BIP 173")
{
    // Valid strings of the BIP: prefix, the 5-bit values as bytes where they are whole bytes.
    CHECK(vault::toBech32("a", {}).view() == QByteArrayView("a12uel5l"));
    CHECK(vault::fromBech32("A12UEL5L", "a"));
    CHECK(vault::fromBech32("a12uel5l", "a")->isEmpty());
    const QByteArray known = QByteArray::fromHex("00443214c74254b635cf84653a56d7c675be77df");
    CHECK(vault::toBech32("abcdef", known).view()
          == QByteArrayView("abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw"));
    CHECK(vault::fromBech32("abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw", "abcdef")->view()
          == known);
    CHECK_FALSE(vault::fromBech32("abcdef1Qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw", "abcdef"));
    CHECK_FALSE(vault::fromBech32("a12uel5l", "b"));
}
