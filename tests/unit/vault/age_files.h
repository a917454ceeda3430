// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/catch.h"
#include "vault/age.h"

#include <QBuffer>

namespace tongdang::test {

inline QByteArray encrypted(QByteArrayView plaintext,
                            const std::vector<vault::AgeRecipient>& recipients)
{
    QBuffer file;
    file.open(QIODevice::WriteOnly);
    auto writer = take(vault::AgeWriter::begin(file, recipients));
    take(writer.write(plaintext));
    take(writer.finish());
    return file.data();
}

/// What a reading of a whole file came to.
struct Reading {
    enum class Step { Open, Verify, Decrypt, Done };
    Step reached = Step::Open; ///< the step that failed, or Done
    QByteArray code;           ///< of the error; empty if Done
    QByteArray plaintext;
    qint64 announced = -1;
};

/// Both steps, as an import does them.
inline Reading readAge(QByteArray bytes, const vault::AgeIdentity& identity)
{
    Reading reading;
    QBuffer file(&bytes);
    file.open(QIODevice::ReadOnly);
    auto reader = vault::AgeReader::open(file, identity);
    if (!reader) {
        reading.code = reader.error().code;
        return reading;
    }
    reading.announced = reader->plaintextSize();
    reading.reached = Reading::Step::Verify;
    if (const auto verified = reader->verify(); !verified) {
        reading.code = verified.error().code;
        return reading;
    }
    reading.reached = Reading::Step::Decrypt;
    QBuffer sink(&reading.plaintext);
    sink.open(QIODevice::WriteOnly);
    if (const auto decrypted = reader->decrypt(sink); !decrypted) {
        reading.code = decrypted.error().code;
        return reading;
    }
    reading.reached = Reading::Step::Done;
    return reading;
}

/// What comes out chunk by chunk, up to the first error, if nobody verifies first.
inline QByteArray readChunks(QByteArray bytes, const vault::AgeIdentity& identity)
{
    QBuffer file(&bytes);
    file.open(QIODevice::ReadOnly);
    QByteArray plaintext;
    auto reader = take(vault::AgeReader::open(file, identity));
    for (;;) {
        const auto chunk = reader.readChunk();
        if (!chunk || chunk->isEmpty())
            return plaintext;
        plaintext += *chunk;
    }
}

} // namespace tongdang::test
