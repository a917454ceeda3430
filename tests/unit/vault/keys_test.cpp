// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"
#include "vault/keys.h"

using namespace tongdang;
using namespace tongdang::test;
using vault::DeviceKeys;
using vault::SecretBytes;

TEST_CASE("A device's keys come back from their parts and are its own")
{
    const DeviceKeys keys = DeviceKeys::create();
    const DeviceKeys again =
        DeviceKeys::fromParts(keys.signing.id(), keys.signing.seed(), keys.receiving.secret());
    CHECK(again.signing.publicKey() == keys.signing.publicKey());
    CHECK(again.receiving.recipient() == keys.receiving.recipient());
    CHECK(again.fingerprint() == keys.fingerprint());
    CHECK(keys.fingerprint().size() == 39);
    const DeviceKeys other = DeviceKeys::create();
    CHECK(other.fingerprint() != keys.fingerprint());
    // Either key alone makes another fingerprint.
    CHECK(DeviceKeys::fromParts(keys.signing.id(), keys.signing.seed(), other.receiving.secret())
              .fingerprint()
          != keys.fingerprint());
    CHECK(DeviceKeys::fromParts(keys.signing.id(), other.signing.seed(), keys.receiving.secret())
              .fingerprint()
          != keys.fingerprint());
}

TEST_CASE("A sealed secret opens with its key and associated data only")
{
    const SecretBytes key = SecretBytes::random(32);
    const QByteArray box = vault::seal(key, "seed", "TONGDANG-DEVICE\n");
    CHECK(box.size() == 4 + vault::boxOverhead);
    CHECK(take(vault::unseal(key, box, "TONGDANG-DEVICE\n")).view() == "seed");
    CHECK(vault::seal(key, "seed", "TONGDANG-DEVICE\n") != box);
    CHECK(take(vault::unseal(key, vault::seal(key, "", ""), "")).isEmpty());
    CHECK(errorCode(vault::unseal(key, box, "")) == "vault.sealed_box");
    CHECK(errorCode(vault::unseal(SecretBytes::random(32), box, "TONGDANG-DEVICE\n"))
          == "vault.sealed_box");
}

TEST_CASE("A sealed secret with any one bit changed, or cut off anywhere, is refused")
{
    const SecretBytes key = SecretBytes::random(32);
    const QByteArray box = vault::seal(key, "seed", "data");
    for (qsizetype at = 0; at < box.size(); ++at) {
        for (int bit = 0; bit < 8; ++bit) {
            QByteArray altered = box;
            altered[at] = static_cast<char>(altered[at] ^ (1 << bit));
            CHECK(errorCode(vault::unseal(key, altered, "data")) == "vault.sealed_box");
        }
        CHECK(errorCode(vault::unseal(key, box.first(at), "data")) == "vault.sealed_box");
    }
    CHECK(errorCode(vault::unseal(key, box + 'x', "data")) == "vault.sealed_box");
}

TEST_CASE("A sealed secret of version 1 opens for ever")
{
    // Nonce 24 times 'n' and key 32 times 'k'; made by calling libsodium from Python.
    const SecretBytes key = SecretBytes::copyOf(QByteArray(32, 'k'));
    const QByteArray box =
        QByteArray(24, 'n') + QByteArray::fromHex("869dadd14aac83ce73c9770300a1faaf5b3d3ec0");
    CHECK(take(vault::unseal(key, box, "data")).view() == "seed");
}
