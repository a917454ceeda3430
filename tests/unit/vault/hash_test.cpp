// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"
#include "vault/fingerprint.h"
#include "vault/hash.h"

#include <QBuffer>

#include <set>

using namespace tongdang;
using namespace tongdang::test;
using vault::SecretBytes;

namespace {

QByteArray hex(QByteArrayView bytes)
{
    return bytes.toByteArray().toHex();
}

/// 0, 1, 2, ... 31.
SecretBytes countingKey()
{
    SecretBytes key(32);
    for (int i = 0; i < 32; ++i)
        key.data()[i] = static_cast<quint8>(i);
    return key;
}

} // namespace

TEST_CASE("BLAKE2b gives known answers, with and without a key")
{
    CHECK(hex(vault::blake2b256("abc"))
          == "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
    CHECK(
        hex(vault::blake2b512("")).startsWith("786a02f742015903c6c6fd852552d272912f4740e1584761"));
    CHECK(hex(vault::blake2b512("abc", countingKey()))
          == "9af0244b7da7fe29d90a89727e06a0c93977ce1ad7edcb76ac0b24142194ea00"
             "c77be4a1d3fededd31d5a593625a508e742fc90d708f8b48a5c246e4e8e42d94");
    CHECK(vault::blake2b256("abc", countingKey()) != vault::blake2b256("abc"));
}

TEST_CASE("Hashing in pieces, and of a device, is hashing of the whole")
{
    QByteArray bytes(200000, 'h');
    bytes[77777] = 'x';
    vault::Hasher<vault::Hash512> hasher;
    vault::Hasher<vault::Hash256> keyed(countingKey());
    for (qsizetype at = 0; at < bytes.size(); at += 777) {
        const auto piece =
            QByteArrayView(bytes).sliced(at, std::min<qsizetype>(777, bytes.size() - at));
        hasher.add(piece);
        keyed.add(piece);
    }
    const vault::Hash512 whole = vault::blake2b512(bytes);
    CHECK(hasher.result() == whole);
    CHECK(keyed.result() == vault::blake2b256(bytes, countingKey()));

    QBuffer device(&bytes);
    device.open(QIODevice::ReadOnly);
    CHECK(take(vault::blake2b512(device)) == whole);
    CHECK(take(vault::blake2b512(device, 5, 100000)) == vault::blake2b512(bytes.mid(5, 100000)));
    CHECK(take(vault::blake2b512(device, 5, 0)) == vault::blake2b512(""));
    CHECK(errorCode(vault::blake2b512(device, 5, 200000)) == "vault.too_short");
    QBuffer closed;
    CHECK(errorCode(vault::blake2b512(closed, 0, 1)) == "vault.read_failed");
}

TEST_CASE("Derived keys stay the same for ever and differ by master, label and every id")
{
    const SecretBytes master = countingKey();
    // Computed with Python's hashlib from the description in the header.
    CHECK(hex(vault::derive(master, "bundle").view())
          == "a0204a6d2ead3240abb18217e7d370a47c764e49c434580302a398ee8b744023");
    CHECK(hex(vault::derive(master, "attachment", {QByteArray(16, '\x01'), "7"}).view())
          == "9fc80f24ffaf33fbe7b06736c37c07e19726a1d949655cc4bb48375030cac195");
    std::set<QByteArray> keys;
    const auto add = [&](const SecretBytes& key) { keys.insert(hex(key.view())); };
    add(vault::derive(master, "ab"));
    add(vault::derive(master, "a", {"b"}));
    add(vault::derive(master, "a", {"b", ""}));
    add(vault::derive(master, "a", {"", "b"}));
    add(vault::derive(master, "", {"a", "b"}));
    add(vault::derive(SecretBytes(32), "ab"));
    CHECK(keys.size() == 6);
}

TEST_CASE("Hashes to compare are grouped, and a number of 20 digits is the first 66 bits")
{
    vault::Hash256 hash{};
    CHECK(vault::enrolmentNumber(hash) == QStringLiteral("0000 0000 0000 0000 0000"));
    for (std::size_t i = 0; i < hash.size(); ++i)
        hash[i] = static_cast<quint8>(i + 1);
    CHECK(vault::enrolmentNumber(hash) == QStringLiteral("0029 0495 4391 6153 1424"));
    CHECK(vault::fingerprint(hash) == QStringLiteral("0102 0304 0506 0708 090a 0b0c 0d0e 0f10"));
    vault::Hash256 most{};
    most.fill(0xff);
    CHECK(vault::enrolmentNumber(most) == QStringLiteral("7378 6976 2948 3820 6463"));
    most[8] = 0xc0; // the 67th bit and those behind it do not count
    CHECK(vault::enrolmentNumber(most) == QStringLiteral("7378 6976 2948 3820 6463"));
    most[8] = 0x80;
    CHECK(vault::enrolmentNumber(most) == QStringLiteral("7378 6976 2948 3820 6462"));
}
