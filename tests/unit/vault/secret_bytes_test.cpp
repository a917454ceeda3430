// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"
#include "vault/secret_bytes.h"
#include "vault/sodium.h"

#include <QFile>

#include <array>

using namespace tongdang;
using namespace tongdang::test;
using vault::SecretBytes;

TEST_CASE("The library of the primitives is ready and computes right")
{
    take(vault::initSodium());
    take(vault::initSodium());
}

TEST_CASE("Secret bytes start as zeros, move without a copy and compare by content")
{
    SecretBytes bytes(32);
    CHECK(bytes.view() == QByteArray(32, '\0'));
    const SecretBytes random = SecretBytes::random(32);
    CHECK_FALSE(random == bytes);
    CHECK_FALSE(random == SecretBytes::random(32));
    SecretBytes copy = random.clone();
    CHECK(copy == random);
    const quint8* const place = copy.data();
    const SecretBytes moved = std::move(copy);
    CHECK(moved.data() == place);
    CHECK(moved == random);
    CHECK(copy.isEmpty()); // NOLINT(bugprone-use-after-move): empty is what is promised
    bytes = SecretBytes::copyOf("key");
    CHECK(bytes.view() == "key");
    CHECK_FALSE(bytes == SecretBytes::copyOf("keys"));
    CHECK(SecretBytes() == SecretBytes());
    CHECK(vault::equalInConstantTime("", ""));
    CHECK_FALSE(vault::equalInConstantTime("a", "b"));
}

#if defined(Q_OS_LINUX) && !defined(__SANITIZE_ADDRESS__)
TEST_CASE("A secret lies in memory that is locked and stays out of dumps, and is gone afterwards")
{
    // /proc/self/mem is the process as a debugger sees it; reading a page that is gone fails.
    QFile memory(QStringLiteral("/proc/self/mem"));
    REQUIRE(memory.open(QIODevice::ReadOnly | QIODevice::Unbuffered));
    const auto flagsAt = [](quintptr place) {
        QFile maps(QStringLiteral("/proc/self/smaps"));
        REQUIRE(maps.open(QIODevice::ReadOnly));
        const QByteArray all = maps.readAll();
        bool isInside = false;
        for (const QByteArray& line : all.split('\n')) {
            const qsizetype dash = line.indexOf('-');
            const qsizetype blank = line.indexOf(' ');
            bool isRange = false;
            const auto from = line.first(std::max<qsizetype>(dash, 0)).toULongLong(&isRange, 16);
            if (isRange && blank > dash)
                isInside = from <= place
                           && place < line.mid(dash + 1, blank - dash - 1).toULongLong(nullptr, 16);
            if (isInside && line.startsWith("VmFlags:"))
                return line;
        }
        return QByteArray();
    };
    quintptr place = 0;
    {
        const SecretBytes secret = SecretBytes::copyOf("a secret that is looked for");
        place = reinterpret_cast<quintptr>(secret.data());
        REQUIRE(memory.seek(static_cast<qint64>(place)));
        CHECK(memory.read(secret.size()) == secret.view());
        const QByteArray flags = flagsAt(place);
        CHECK(flags.contains(" dd")); // not dumped
#ifndef __SANITIZE_ADDRESS__          // which makes mlock() do nothing
        CHECK(flags.contains(" lo")); // locked
#endif
    }
    REQUIRE(memory.seek(static_cast<qint64>(place)));
    CHECK_FALSE(memory.read(8).startsWith("a secret"));
}
#endif
