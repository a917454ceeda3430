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
using namespace Qt::StringLiterals;

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

TEST_CASE("A new receiving key keeps the ones before, and the device stays who it is")
{
    const Kept kept;
    const QString file = kept.folder.filePath(u"rotated"_s);
    const DeviceKeys second = kept.keys.withNewReceivingKey(5'000);
    const DeviceKeys third = second.withNewReceivingKey(4'000); // the clock went back
    take(third.save(file, kept.subkey));
    const DeviceKeys loaded = take(DeviceKeys::load(file, kept.subkey));
    CHECK(loaded.id() == kept.keys.id());
    CHECK(loaded.minisign() == kept.keys.minisign());
    CHECK(loaded.recipient() == third.recipient());
    CHECK(loaded.recipient() != second.recipient());
    CHECK(second.receivingKey().number == 5'000);
    CHECK(loaded.receivingKey() == ReceivingKey{5'001, third.recipient()});
    CHECK(kept.keys.receivingKey().number == 0);
    REQUIRE(loaded.formerIdentities().size() == 2);
    CHECK(loaded.formerIdentities()[0].recipient().toString() == second.recipient());
    CHECK(loaded.formerIdentities()[1].recipient().toString() == kept.keys.recipient());
    for (const DeviceKeys* each : {&kept.keys, &second, &third}) {
        const vault::AgeIdentity* identity = loaded.identityFor(each->recipient());
        REQUIRE(identity);
        CHECK(identity->secret() == each->identity().secret());
    }
    CHECK(!loaded.identityFor(vault::AgeIdentity::create().recipient().toString()));
}

TEST_CASE("At most eight former keys are kept, the newest of them")
{
    const Kept kept;
    std::vector<QString> recipients{kept.keys.recipient()};
    DeviceKeys keys = kept.keys.withNewReceivingKey(1);
    for (int i = 0; i < 11; ++i) {
        recipients.push_back(keys.recipient());
        keys = keys.withNewReceivingKey(1);
        const QString file = kept.folder.filePath(QString::number(i));
        take(keys.save(file, kept.subkey));
        keys = take(DeviceKeys::load(file, kept.subkey));
    }
    REQUIRE(keys.formerIdentities().size() == mostFormerKeys);
    for (std::size_t i = 0; i < recipients.size(); ++i)
        CHECK((keys.identityFor(recipients[i]) != nullptr)
              == (i + mostFormerKeys >= recipients.size()));
}

TEST_CASE("The file of a device with former keys holds what the format page says")
{
    const Kept kept;
    const QString file = kept.folder.filePath(u"rotated"_s);
    const DeviceKeys keys = kept.keys.withNewReceivingKey(258);
    take(keys.save(file, kept.subkey));
    const QByteArray bytes = readFile(file);
    const auto content = take(vault::unseal(kept.subkey, QByteArrayView(bytes).sliced(16),
                                            QByteArrayView(bytes).first(16)));
    cbor::Reader reader(content.view());
    CHECK(take(reader.beginArray()) == 7);
    CHECK(take(reader.readUnsigned()) == 2);
    CHECK(take(reader.readBytes()) == kept.keys.id().toBytes());
    CHECK(take(reader.readBytes()).size() == 8);
    CHECK(take(reader.readBytes()).size() == 32);
    CHECK(take(reader.readBytes()) == QByteArray::fromHex("0000000000000102"));
    CHECK(take(reader.readBytes()) == keys.identity().secret().view().toByteArray());
    CHECK(take(reader.readBytes()) == kept.keys.identity().secret().view().toByteArray());
    CHECK(reader.atEnd());
}

TEST_CASE("A file of the first version, made by hand, opens")
{
    const Kept kept;
    const vault::AgeIdentity receiving = vault::AgeIdentity::create();
    cbor::Writer writer;
    writer.beginArray(5);
    writer.writeUnsigned(1);
    writer.writeBytes(kept.keys.id().toBytes());
    writer.writeBytes(QByteArray("12345678"));
    writer.writeBytes(QByteArray(32, 's'));
    writer.writeBytes(receiving.secret().view());
    const QByteArray magic("TONGDANG-DEVICE\n");
    const QString file = kept.folder.filePath(u"first"_s);
    writeFile(file, magic + vault::seal(kept.subkey, writer.take(), magic));
    const DeviceKeys loaded = take(DeviceKeys::load(file, kept.subkey));
    CHECK(loaded.id() == kept.keys.id());
    CHECK(loaded.recipient() == receiving.recipient().toString());
    CHECK(loaded.formerIdentities().empty());
    CHECK(loaded.receivingKey().number == 0);
}

TEST_CASE("The keys for age name the present receiving key and the former ones")
{
    const Kept kept;
    const DeviceKeys keys = kept.keys.withNewReceivingKey(1);
    const QString file = kept.folder.filePath(u"age.txt"_s);
    take(keys.exportTo(file));
    QList<QByteArray> secrets;
    const QList<QByteArray> lines = readFile(file).split('\n');
    for (const QByteArray& line : lines) {
        if (line.startsWith("AGE-SECRET-KEY-1"))
            secrets.append(line);
    }
    REQUIRE(secrets.size() == 2);
    CHECK(take(vault::AgeIdentity::parse(secrets[0])).recipient().toString() == keys.recipient());
    CHECK(take(vault::AgeIdentity::parse(secrets[1])).recipient().toString()
          == kept.keys.recipient());
}
