// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "age_files.h"

#include "base/randomness.h"
#include "vault/hkdf.h"

using namespace tongdang;
using namespace tongdang::test;
using vault::AgeIdentity;
using vault::AgeReader;
using vault::AgeRecipient;
using vault::AgeWriter;

namespace {

constexpr qsizetype chunk = 64 * 1024;

QByteArray someBytes(qsizetype size, quint64 seed = 1)
{
    QByteArray bytes(size, Qt::Uninitialized);
    SeededRandomness random(seed);
    random.fill({reinterpret_cast<quint8*>(bytes.data()), static_cast<std::size_t>(size)});
    return bytes;
}

/// Takes a given number of bytes, then fails like a full stick.
class FullDevice final : public QIODevice {
public:
    explicit FullDevice(qint64 room)
        : m_room(room)
    {
        open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    }

protected:
    qint64 readData(char*, qint64) override { return -1; }
    qint64 writeData(const char*, qint64 size) override
    {
        if (size > m_room)
            return -1;
        m_room -= size;
        return size;
    }

private:
    qint64 m_room;
};

} // namespace

TEST_CASE("What is encrypted for several comes out for each of them, of any size")
{
    const AgeIdentity first = AgeIdentity::create();
    const AgeIdentity second = AgeIdentity::create();
    for (const qsizetype size :
         {qsizetype(0), qsizetype(1), chunk - 1, chunk, chunk + 1, 3 * chunk, 3 * chunk + 7}) {
        CAPTURE(size);
        const QByteArray plaintext = someBytes(size);
        const QByteArray file = encrypted(plaintext, {first.recipient(), second.recipient()});
        for (const AgeIdentity* identity : {&first, &second}) {
            const Reading reading = readAge(file, *identity);
            CHECK(reading.code == "");
            CHECK(reading.announced == size);
            CHECK(reading.plaintext == plaintext);
        }
        CHECK(readAge(file, AgeIdentity::create()).code == "vault.age_not_for_us");
    }
}

TEST_CASE("Written in any pieces, an encrypted file has the same content")
{
    const AgeIdentity identity = AgeIdentity::create();
    const QByteArray plaintext = someBytes(2 * chunk + 11);
    for (const qsizetype piece : {qsizetype(1000), chunk, 2 * chunk, chunk + 1}) {
        QBuffer file;
        file.open(QIODevice::WriteOnly);
        auto writer = take(AgeWriter::begin(file, {identity.recipient()}));
        for (qsizetype at = 0; at < plaintext.size(); at += piece)
            take(writer.write(
                QByteArrayView(plaintext).sliced(at, std::min(piece, plaintext.size() - at))));
        take(writer.finish());
        CHECK(readAge(file.data(), identity).plaintext == plaintext);
    }
}

TEST_CASE("One to eight recipients and no more, and none that is a low-order point")
{
    QBuffer file;
    file.open(QIODevice::WriteOnly);
    const AgeIdentity identity = AgeIdentity::create();
    CHECK(errorCode(AgeWriter::begin(file, {})) == "vault.age_recipients");
    const std::vector<AgeRecipient> eight(8, identity.recipient());
    CHECK(readAge(encrypted("x", eight), identity).plaintext == "x");
    const std::vector<AgeRecipient> nine(9, identity.recipient());
    CHECK(errorCode(AgeWriter::begin(file, nine)) == "vault.age_recipients");
    CHECK(errorCode(AgeWriter::begin(file, {AgeRecipient{}})) == "vault.age_recipient");
    CHECK(file.data().isEmpty());
    CHECK(errorCode(AgeRecipient::parse(AgeRecipient{}.toString())) == "vault.age_recipient");
}

TEST_CASE("A small encrypted file with any one bit changed is refused before anything comes out")
{
    const AgeIdentity identity = AgeIdentity::create();
    const QByteArray file = encrypted("seven", {identity.recipient()});
    for (qsizetype at = 0; at < file.size(); ++at) {
        for (int bit = 0; bit < 8; ++bit) {
            QByteArray altered = file;
            altered[at] = static_cast<char>(altered[at] ^ (1 << bit));
            const Reading reading = readAge(altered, identity);
            CAPTURE(at, bit, reading.code);
            CHECK(reading.reached < Reading::Step::Decrypt);
            CHECK(reading.plaintext.isEmpty());
        }
    }
}

TEST_CASE("An encrypted file that is cut off anywhere, or goes on, is refused")
{
    const AgeIdentity identity = AgeIdentity::create();
    const QByteArray file = encrypted("seven", {identity.recipient()});
    for (qsizetype size = 0; size < file.size(); ++size) {
        const Reading reading = readAge(file.first(size), identity);
        CAPTURE(size, reading.code);
        CHECK(reading.reached < Reading::Step::Decrypt);
    }
    CHECK(readAge(file + 'x', identity).code == "vault.age_payload");
    CHECK(readAge(file + file, identity).code == "vault.age_payload");
}

TEST_CASE("A missing end is told apart from damage wherever it can be proven")
{
    const AgeIdentity identity = AgeIdentity::create();
    const QByteArray file = encrypted(someBytes(3 * chunk), {identity.recipient()});
    const qsizetype payload = 3 * (chunk + 16);
    const qsizetype header = file.size() - payload;
    const auto codeAt = [&](qsizetype size) { return readAge(file.first(size), identity).code; };
    CHECK(codeAt(0) == "vault.age_truncated");
    CHECK(codeAt(10) == "vault.age_truncated");
    CHECK(codeAt(100) == "vault.age_truncated");
    CHECK(codeAt(header - 1) == "vault.age_truncated");
    CHECK(codeAt(header) == "vault.age_truncated");
    CHECK(codeAt(header + chunk + 16) == "vault.age_truncated");
    CHECK(codeAt(header + 2 * (chunk + 16)) == "vault.age_truncated");
    CHECK(codeAt(header + 2 * (chunk + 16) + 9) == "vault.age_truncated");
    CHECK(codeAt(file.size() - 1) == "vault.age_payload");

    QByteArray damaged = file;
    damaged[header + chunk + 100] = static_cast<char>(damaged[header + chunk + 100] ^ 1);
    CHECK(readAge(damaged, identity).code == "vault.age_payload");
    CHECK(readChunks(damaged, identity).size() == chunk);
    CHECK(readAge("no age file at all", identity).code == "vault.age_header");
}

TEST_CASE("Chunks that change places, and an empty chunk at the end, are refused")
{
    const AgeIdentity identity = AgeIdentity::create();
    const QByteArray file = encrypted(someBytes(3 * chunk), {identity.recipient()});
    constexpr qsizetype sealed = chunk + 16;
    const qsizetype header = file.size() - 3 * sealed;
    const QByteArray swapped = file.first(header) + file.mid(header + sealed, sealed)
                               + file.mid(header, sealed) + file.last(sealed);
    CHECK(readAge(swapped, identity).code == "vault.age_payload");

    // Made by hand with the right key: genuine chunks, but a second spelling of the same content.
    const auto fileKey = vault::SecretBytes::random(vault::fileKeySize);
    const QByteArray start =
        vault::encodeAgeHeader({take(vault::wrapFileKey(fileKey, identity.recipient()))}, fileKey);
    const QByteArray nonce(16, 'n');
    vault::AgeStream stream(fileKey, nonce);
    QByteArray full;
    QByteArray empty;
    stream.seal(someBytes(chunk), vault::AgeStream::Place::Within, full);
    stream.seal({}, vault::AgeStream::Place::Last, empty);
    CHECK(readAge(start + nonce + full + empty, identity).code == "vault.age_payload");
}

TEST_CASE("Stanzas of unknown kinds are skipped, and a header over 64 KiB is not read")
{
    const AgeIdentity identity = AgeIdentity::create();
    const auto fileKey = vault::SecretBytes::random(vault::fileKeySize);
    const vault::AgeStanza ours = take(vault::wrapFileKey(fileKey, identity.recipient()));
    const QByteArray nonce(16, 'n');
    vault::AgeStream stream(fileKey, nonce);
    QByteArray payload;
    stream.seal("content", vault::AgeStream::Place::Last, payload);
    const auto fileWith = [&](const std::vector<vault::AgeStanza>& stanzas) {
        return vault::encodeAgeHeader(stanzas, fileKey) + nonce + payload;
    };
    const vault::AgeStanza scrypt{"scrypt", {"c2FsdHNhbHRzYWx0c2FsdA", "18"}, QByteArray(32, 's')};
    const vault::AgeStanza long48{"x-grease", {"a", "b", "~!"}, QByteArray(48, 'g')};
    const vault::AgeStanza bare{"bare", {}, {}};
    CHECK(readAge(fileWith({scrypt, long48, bare, ours}), identity).plaintext == "content");
    CHECK(readAge(fileWith({scrypt, long48}), identity).code == "vault.age_not_for_us");
    const vault::AgeStanza large{"large", {}, QByteArray(40000, 'l')};
    CHECK(readAge(fileWith({large, ours}), identity).plaintext == "content");
    const vault::AgeStanza huge{"huge", {}, QByteArray(50000, 'h')};
    CHECK(readAge(fileWith({huge, ours}), identity).code == "vault.age_header");
    // Known keys only by a sound X25519 stanza, also beside one that opens.
    vault::AgeStanza malformed = ours;
    malformed.arguments.append("more");
    CHECK(readAge(fileWith({malformed, ours}), identity).code == "vault.age_header");
}

TEST_CASE("A file inside another one is read by its place and size")
{
    const AgeIdentity identity = AgeIdentity::create();
    const QByteArray plaintext = someBytes(chunk + 5);
    const QByteArray file = encrypted(plaintext, {identity.recipient()});
    QByteArray bytes = "before" + file + "behind";
    QBuffer container(&bytes);
    container.open(QIODevice::ReadOnly);
    auto reader = take(AgeReader::open(container, 6, file.size(), identity));
    take(reader.verify());
    QBuffer sink;
    sink.open(QIODevice::WriteOnly);
    CHECK(take(reader.readChunk()) == plaintext.first(chunk));
    take(reader.decrypt(sink));
    CHECK(sink.data() == plaintext.sliced(chunk));
    CHECK(take(reader.readChunk()).isEmpty());
    CHECK(errorCode(AgeReader::open(container, 6, 20, identity)) == "vault.age_truncated");
    auto tooLarge = take(AgeReader::open(container, 6, file.size() + 100, identity));
    CHECK(errorCode(tooLarge.verify()) == "vault.age_truncated");
}

TEST_CASE("A full stick is an error at each step of writing and decrypting")
{
    const AgeIdentity identity = AgeIdentity::create();
    FullDevice none(0);
    CHECK(errorCode(AgeWriter::begin(none, {identity.recipient()})) == "vault.write_failed");
    FullDevice little(1000);
    auto writer = take(AgeWriter::begin(little, {identity.recipient()}));
    CHECK(errorCode(writer.write(someBytes(2 * chunk))) == "vault.write_failed");
    FullDevice last(1000);
    auto lastWriter = take(AgeWriter::begin(last, {identity.recipient()}));
    take(lastWriter.write(someBytes(chunk)));
    CHECK(errorCode(lastWriter.finish()) == "vault.write_failed");

    QByteArray file = encrypted(someBytes(chunk), {identity.recipient()});
    QBuffer source(&file);
    source.open(QIODevice::ReadOnly);
    auto reader = take(AgeReader::open(source, identity));
    CHECK(errorCode(reader.decrypt(little)) == "vault.write_failed");
}

TEST_CASE("Checking and decrypting tell how far they are and can be cancelled")
{
    const AgeIdentity identity = AgeIdentity::create();
    QByteArray file = encrypted(someBytes(3 * chunk), {identity.recipient()});
    QBuffer source(&file);
    source.open(QIODevice::ReadOnly);
    auto reader = take(AgeReader::open(source, identity));
    std::vector<qint64> steps;
    take(reader.verify([&](qint64 done, qint64 all) {
        CHECK(all == 3 * (chunk + 16));
        steps.push_back(done);
        return true;
    }));
    CHECK(steps == std::vector<qint64>{chunk + 16, 2 * (chunk + 16), 3 * (chunk + 16)});
    const auto stop = [](qint64, qint64) { return false; };
    CHECK(errorCode(reader.verify(stop)) == "vault.cancelled");
    QBuffer sink;
    sink.open(QIODevice::WriteOnly);
    CHECK(errorCode(reader.decrypt(sink, stop)) == "vault.cancelled");
}

TEST_CASE("HKDF with SHA-256 gives the answer of RFC 5869")
{
    const auto bytes = [](const char* hex) { return QByteArray::fromHex(hex); };
    const auto hex = [](const vault::SecretBytes& key) { return key.view().toByteArray().toHex(); };
    CHECK(hex(vault::hkdfSha256(bytes("0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b"),
                                bytes("000102030405060708090a0b0c"), bytes("f0f1f2f3f4f5f6f7f8f9")))
          == "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf");
    CHECK(hex(vault::hkdfSha256(bytes("0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b"), {}, {}))
          == "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d");
}
