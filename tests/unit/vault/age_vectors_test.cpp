// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The official age vectors (C2SP CCTV, age test kit): each file says how it has to end.
#include "age_files.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QHash>

using namespace tongdang;
using namespace tongdang::test;

namespace {

struct Vector {
    QHash<QByteArray, QByteArray> lines;
    QByteArray file;
};

/// $TONGDANG_AGE_VECTORS, or the copies that the repository keeps.
QFileInfoList vectorFiles()
{
    const QString given = qEnvironmentVariable("TONGDANG_AGE_VECTORS");
    const QDir folder(
        given.isEmpty() ? QStringLiteral(TONGDANG_SOURCE_DIR "/tests/golden/age_vectors") : given);
    return folder.entryInfoList(QDir::Files, QDir::Name);
}

Vector readVector(const QString& path)
{
    QFile source(path);
    REQUIRE(source.open(QIODevice::ReadOnly));
    Vector vector;
    for (;;) {
        const QByteArray line = source.readLine();
        REQUIRE(line.endsWith('\n'));
        if (line == "\n")
            break;
        const qsizetype colon = line.indexOf(": ");
        REQUIRE(colon > 0);
        vector.lines[line.first(colon)] = line.mid(colon + 2).chopped(1);
    }
    vector.file = source.readAll();
    if (vector.lines.value("compressed") == "zlib") {
        QByteArray prefixed("\x02\x00\x00\x00", 4); // qUncompress wants a size before
        vector.file = qUncompress(prefixed + vector.file);
        REQUIRE_FALSE(vector.file.isEmpty());
    }
    return vector;
}

/// Our outcome in the words of the kit.
QByteArray outcomeOf(const Reading& reading)
{
    switch (reading.reached) {
    case Reading::Step::Open:
        if (reading.code == "vault.age_not_for_us")
            return "no match";
        return reading.code == "vault.age_header_mac" ? "HMAC failure" : "header failure";
    case Reading::Step::Verify:
        return "payload failure";
    case Reading::Step::Decrypt:
        return "not verified to the end";
    case Reading::Step::Done:
        return "success";
    }
    return {};
}

/// Binary files for an X25519 identity. Armor, passphrases and other kinds of keys are not read.
bool isOfOurProfile(const Vector& vector)
{
    const bool needsOther = vector.lines.contains("armored") || vector.lines.contains("passphrase");
    return !needsOther
           && (!vector.lines.contains("identity")
               || vector.lines.value("identity").startsWith("AGE-SECRET-KEY-1"));
}

QByteArray sha256(const QByteArray& bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

} // namespace

TEST_CASE("age vectors: every X25519 vector ends as it has to, with the right payload")
{
    int successes = 0;
    int failures = 0;
    for (const QFileInfo& info : vectorFiles()) {
        const Vector vector = readVector(info.filePath());
        const QByteArray expected = vector.lines.value("expect");
        CAPTURE(info.fileName(), expected, vector.lines.value("comment"));
        const bool isOurs = isOfOurProfile(vector);
        // Vectors that fail in the first line of the file name no identity.
        const auto identity = isOurs && vector.lines.contains("identity")
                                  ? take(vault::AgeIdentity::parse(vector.lines.value("identity")))
                                  : vault::AgeIdentity::create();
        const Reading reading = readAge(vector.file, identity);
        CAPTURE(reading.code);
        if (!isOurs) {
            CHECK(outcomeOf(reading) != "success");
            continue;
        }
        CHECK(outcomeOf(reading) == expected);
        if (expected == "success") {
            ++successes;
            CHECK(sha256(reading.plaintext) == vector.lines.value("payload"));
            CHECK(reading.announced == reading.plaintext.size());
        } else {
            ++failures;
            CHECK(reading.plaintext.isEmpty());
        }
    }
    CHECK(successes > 0);
    CHECK(failures > 0);
}

TEST_CASE("age vectors: of a damaged payload only the sound chunks before the damage come out")
{
    int compared = 0;
    for (const QFileInfo& info : vectorFiles()) {
        const Vector vector = readVector(info.filePath());
        if (vector.lines.value("expect") != "payload failure" || !isOfOurProfile(vector))
            continue;
        CAPTURE(info.fileName());
        const auto identity = take(vault::AgeIdentity::parse(vector.lines.value("identity")));
        const QByteArray plaintext = readChunks(vector.file, identity);
        // A chunk that says it is the last while more follows is given out by age and not by us.
        const bool hasMoreBehindLast =
            info.fileName().startsWith(QStringLiteral("stream_two_final"))
            || info.fileName().startsWith(QStringLiteral("stream_trailing_garbage"));
        if (hasMoreBehindLast)
            CHECK(sha256(plaintext) != vector.lines.value("payload"));
        else
            CHECK(sha256(plaintext) == vector.lines.value("payload"));
        ++compared;
    }
    CHECK(compared > 0);
}
