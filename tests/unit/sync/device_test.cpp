// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/device.h"

#include "base/cbor.h"
#include "support/sync/place.h"
#include "sync/seal.h"
#include "vault/sealed_box.h"

using namespace tongdang;
using namespace tongdang::test;
using namespace tongdang::sync;

namespace {

struct Kept {
    QTemporaryDir folder{folderInMemory()};
    QString file = folder.filePath(deviceKeysFile);
    vault::SecretBytes subkey = vault::SecretBytes::random(32);
    SeededRandomness randomness{8};
    DeviceKeys keys = DeviceKeys::create(randomness);

    Kept() { take(keys.save(file, subkey)); }
};

} // namespace

TEST_CASE("A device's keys come back from their file")
{
    const Kept kept;
    const DeviceKeys loaded = take(DeviceKeys::load(kept.file, kept.subkey));
    CHECK(loaded.id() == kept.keys.id());
    CHECK(loaded.minisign() == kept.keys.minisign());
    CHECK(loaded.recipient() == kept.keys.recipient());
    const auto signedDocument = take(loaded.sign("{}", QStringLiteral("comment")));
    CHECK(verifySignature(signedDocument, kept.keys.minisign(), QStringLiteral("comment")));
    CHECK(!QFile::exists(kept.file + QStringLiteral(".part")));
}

TEST_CASE("The file holds what the format page says")
{
    const Kept kept;
    const QByteArray bytes = readFile(kept.file);
    CHECK(bytes.startsWith("TONGDANG-DEVICE\n"));
    const auto content = take(vault::unseal(kept.subkey, QByteArrayView(bytes).sliced(16),
                                            QByteArrayView(bytes).first(16)));
    cbor::Reader reader(content.view());
    CHECK(take(reader.beginArray()) == 5);
    CHECK(take(reader.readUnsigned()) == 1);
    CHECK(take(reader.readBytes()) == kept.keys.id().toBytes());
    CHECK(take(reader.readBytes()).size() == 8);
    CHECK(take(reader.readBytes()).size() == 32);
    CHECK(take(reader.readBytes()) == kept.keys.identity().secret().view().toByteArray());
    CHECK(reader.atEnd());
}

TEST_CASE("The file of the keys is for its owner alone")
{
    const Kept kept;
    const QFileDevice::Permissions others = QFileDevice::ReadGroup | QFileDevice::WriteGroup
                                            | QFileDevice::ReadOther | QFileDevice::WriteOther;
    CHECK(!(QFile::permissions(kept.file) & others));
    CHECK((QFile::permissions(kept.file) & QFileDevice::ReadOwner));
}

TEST_CASE("Keys that are altered, cut off, of another archive or not there are told apart")
{
    const Kept kept;
    CHECK(errorCode(DeviceKeys::load(kept.file, vault::SecretBytes::random(32)))
          == "sync.device_keys");
    const QByteArray bytes = readFile(kept.file);
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        QByteArray altered = bytes;
        altered[at] = char(altered[at] ^ 1);
        writeFile(kept.file, altered);
        CHECK(errorCode(DeviceKeys::load(kept.file, kept.subkey)) == "sync.device_keys");
    }
    writeFile(kept.file, bytes.first(100));
    CHECK(errorCode(DeviceKeys::load(kept.file, kept.subkey)) == "sync.device_keys");
    REQUIRE(QFile::remove(kept.file));
    CHECK(errorCode(DeviceKeys::load(kept.file, kept.subkey)) == "sync.no_device_keys");
}

TEST_CASE("Keys are never written over others")
{
    const Kept kept;
    const QByteArray bytes = readFile(kept.file);
    CHECK(errorCode(kept.keys.save(kept.file, kept.subkey)) == "sync.file_exists");
    CHECK(readFile(kept.file) == bytes);
}
