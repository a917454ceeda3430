// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/manifest.h"

#include "base/randomness.h"
#include "support/catch.h"

using namespace tongdang;
using namespace tongdang::test;
using namespace tongdang::sync;

namespace {

Manifest example()
{
    SeededRandomness randomness(1);
    const Party from{DeviceId::create(randomness), QStringLiteral("530426999201"),
                     QStringLiteral("0123456789ABCDEF"), QStringLiteral("age1from")};
    const Party to{DeviceId::create(randomness), QStringLiteral("530426999000"),
                   QStringLiteral("FEDCBA9876543210"), QStringLiteral("age1to")};
    return {BundleId::create(randomness),
            Direction::Up,
            from,
            to,
            7,
            1'764'000'000'000,
            {100, QByteArray(64, '\1')},
            {200, QByteArray(64, '\2')},
            {}};
}

} // namespace

TEST_CASE("A manifest says what was written")
{
    const Manifest manifest = example();
    const Manifest read = take(parseManifest(encodeManifest(manifest)));
    CHECK(read.id == manifest.id);
    CHECK(read.direction == Direction::Up);
    CHECK(read.from.device == manifest.from.device);
    CHECK(read.from.org == manifest.from.org);
    CHECK(read.to.minisign == manifest.to.minisign);
    CHECK(read.number == 7);
    CHECK(read.created == manifest.created);
    CHECK(read.chain == manifest.chain);
    CHECK(read.payload == manifest.payload);
    CHECK(encodeManifest(read) == encodeManifest(manifest));
}

TEST_CASE("A manifest with a key that this version does not know is read, and kept as it is")
{
    QByteArray json = encodeManifest(example());
    json.insert(json.size() - 1, ",\"zebra\":1");
    CHECK(take(parseManifest(json)).number == 7);
}

TEST_CASE("A manifest of a newer format says that a newer program is needed")
{
    QByteArray newer = encodeManifest(example());
    newer.replace("tongdang-bundle/1", "tongdang-bundle/2");
    const auto refused = parseManifest(newer);
    REQUIRE(!refused);
    CHECK(refused.error().code == "sync.newer_format");
    CHECK(refused.error().kind == ErrorKind::Refused);
    CHECK(refused.error().arguments == QStringList{QStringLiteral("tongdang-bundle/2")});
    Manifest needing = example();
    needing.requirements = {QStringLiteral("sm4")};
    CHECK(errorCode(parseManifest(encodeManifest(needing))) == "sync.newer_format");
}

TEST_CASE("A manifest that is spelt otherwise or lacks something is altered")
{
    const QByteArray json = encodeManifest(example());
    CHECK(errorCode(parseManifest(json + ' ')) == "sync.altered");
    CHECK(errorCode(parseManifest("{}")) == "sync.altered");
    CHECK(errorCode(parseManifest("[]")) == "sync.altered");
    CHECK(errorCode(parseManifest("")) == "sync.altered");
    for (const char* key : {"chain", "created", "format", "from", "id", "kind", "number", "payload",
                            "requires", "to"}) {
        QByteArray other = json;
        other.replace(QByteArray("\"") + key + "\":", QByteArray("\"") + key + "x\":");
        INFO(key);
        CHECK(errorCode(parseManifest(other)) == "sync.altered");
    }
    QByteArray uncounted = json;
    uncounted.replace("\"number\":" + QByteArray::number(quint64(example().number)),
                      "\"number\":0");
    CHECK(uncounted != json);
    CHECK(errorCode(parseManifest(uncounted)) == "sync.altered");
    QByteArray sideways = json;
    sideways.replace("\"kind\":\"up\"", "\"kind\":\"at\"");
    CHECK(errorCode(parseManifest(sideways)) == "sync.altered");
}
