// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/certificate.h"

#include "base/randomness.h"
#include "support/catch.h"
#include "sync/device.h"

using namespace tongdang;
using namespace tongdang::test;
using namespace tongdang::sync;

namespace {

struct Authority {
    SeededRandomness randomness{4};
    DeviceKeys county = DeviceKeys::create(randomness);
    DeviceKeys township = DeviceKeys::create(randomness);
    DeviceKeys village = DeviceKeys::create(randomness);
    DeviceKeys stranger = DeviceKeys::create(randomness);

    Certificate about(const DeviceKeys& device, Role role, const DeviceKeys& issuer)
    {
        return {SerialId::create(randomness),
                device.id(),
                issuer.id(),
                role,
                QStringLiteral("530426999201"),
                QStringLiteral("示范村"),
                device.minisign(),
                device.recipient(),
                {scopeSpecial},
                QDate(2026, 1, 1),
                QDate(2036, 1, 1)};
    }
    SignedCertificate given(const DeviceKeys& device, Role role, const DeviceKeys& issuer)
    {
        return take(signCertificate(about(device, role, issuer), issuer));
    }
    std::vector<Anchor> trusting(const DeviceKeys& device) const
    {
        return {{device.id(), device.minisign()}};
    }
};

} // namespace

TEST_CASE("A certificate says what was signed")
{
    Authority a;
    const Certificate written = a.about(a.village, Role::Village, a.township);
    const Certificate read =
        take(parseCertificate(take(signCertificate(written, a.township)).document)).certificate;
    CHECK(read.serial == written.serial);
    CHECK(read.device == written.device);
    CHECK(read.issuer == written.issuer);
    CHECK(read.role == Role::Village);
    CHECK(read.org == written.org);
    CHECK(read.label == written.label);
    CHECK(read.minisign == written.minisign);
    CHECK(read.age == written.age);
    CHECK(read.scope == written.scope);
    CHECK(read.notBefore == written.notBefore);
    CHECK(read.notAfter == written.notAfter);
}

TEST_CASE("A chain holds up to the key that is trusted")
{
    Authority a;
    const auto village = a.given(a.village, Role::Village, a.township);
    const auto township = a.given(a.township, Role::Township, a.county);
    CHECK(verifyChain({village}, a.trusting(a.township)));
    CHECK(verifyChain({village, township}, a.trusting(a.county)));
    CHECK(errorCode(verifyChain({village}, a.trusting(a.county))) == "sync.forged");
    CHECK(errorCode(verifyChain({village, township}, a.trusting(a.stranger))) == "sync.forged");
    CHECK(errorCode(verifyChain({}, a.trusting(a.county))) == "sync.forged");
    CHECK(errorCode(verifyChain({village}, {})) == "sync.forged");
}

TEST_CASE("A certificate that somebody else signed in a station's name breaks the chain")
{
    Authority a;
    const auto township = a.given(a.township, Role::Township, a.county);
    auto village = a.given(a.village, Role::Village, a.township);
    const QString comment =
        QStringLiteral("tongdang certificate %1").arg(village.certificate.serial.toString());
    village.document = take(a.township.sign(village.document.content, comment));
    CHECK(verifyChain({village, township}, a.trusting(a.county)));
    village.document = take(a.stranger.sign(village.document.content, comment));
    CHECK(errorCode(verifyChain({village, township}, a.trusting(a.county))) == "sync.forged");
}

TEST_CASE("A key that is trusted under another device's name does not help")
{
    Authority a;
    const auto village = a.given(a.village, Role::Village, a.stranger);
    const std::vector<Anchor> anchors{{a.stranger.id(), a.township.minisign()}};
    CHECK(errorCode(verifyChain({village}, anchors)) == "sync.forged");
}

TEST_CASE("A village may not certify anybody")
{
    Authority a;
    const auto middle = a.given(a.village, Role::Village, a.county);
    const auto below = a.given(a.stranger, Role::Village, a.village);
    CHECK(errorCode(verifyChain({below, middle}, a.trusting(a.county))) == "sync.forged");
}

TEST_CASE("A chain has one spelling and at most four certificates")
{
    Authority a;
    const auto one = a.given(a.village, Role::Village, a.township);
    const QByteArray json = encodeChain({one});
    CHECK(take(parseChain(json)).size() == 1);
    CHECK(errorCode(parseChain(json + ' ')) == "sync.certificate");
    CHECK(errorCode(parseChain("[]")) == "sync.certificate");
    CHECK(errorCode(parseChain("{}")) == "sync.certificate");
    CHECK(errorCode(parseChain(encodeChain({one, one, one, one, one}))) == "sync.certificate");
    CHECK(take(parseChain(encodeChain({one, one, one, one}))).size() == 4);
}

TEST_CASE("Every altered byte of a certificate or its signature is noticed")
{
    Authority a;
    const auto genuine = a.given(a.village, Role::Village, a.township);
    const auto accepted = [&](const SignedDocument& document) {
        const auto parsed = parseCertificate(document);
        return parsed && verifyChain({*parsed}, a.trusting(a.township));
    };
    CHECK(accepted(genuine.document));
    for (qsizetype at = 0; at < genuine.document.content.size(); ++at) {
        SignedDocument altered = genuine.document;
        altered.content[at] = char(altered.content[at] ^ 1);
        CHECK(!accepted(altered));
    }
    for (qsizetype at = 0; at < genuine.document.minisig.size(); ++at) {
        SignedDocument altered = genuine.document;
        altered.minisig[at] = char(altered.minisig[at] ^ 1);
        CHECK(!accepted(altered));
    }
}

TEST_CASE("Dates include their first and last day")
{
    Authority a;
    const Certificate certificate = a.about(a.village, Role::Village, a.township);
    CHECK(datesInclude(certificate, QDate(2026, 1, 1)));
    CHECK(datesInclude(certificate, QDate(2036, 1, 1)));
    CHECK(!datesInclude(certificate, QDate(2025, 12, 31)));
    CHECK(!datesInclude(certificate, QDate(2036, 1, 2)));
}

TEST_CASE("A station's number is 20 digits of its own keys, a fingerprint is that of the keys")
{
    Authority a;
    const Certificate one = a.about(a.township, Role::Township, a.township);
    const Certificate other = a.about(a.stranger, Role::Township, a.stranger);
    CHECK(stationNumber(one).size() == 24); // with four blanks
    CHECK(stationNumber(one) != stationNumber(other));
    CHECK(fingerprint(one) == a.township.fingerprint());
    CHECK(fingerprint(one).split(u' ').size() == 8);
}
