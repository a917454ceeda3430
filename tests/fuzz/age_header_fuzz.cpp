// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a file of age: the reader ends, a header that it accepts has one spelling, and what
// it has verified is as long as it said.
#include "vault/age.h"
#include "vault/age_header.h"

#include <QBuffer>

#include <cstdlib>

using namespace tongdang;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void readWhole(QByteArray bytes)
{
    // The files of the corpus are for this key.
    static const vault::AgeIdentity identity =
        vault::AgeIdentity::fromSecret(vault::SecretBytes::copyOf(QByteArray(32, 'k')));
    QBuffer file(&bytes);
    file.open(QIODevice::ReadOnly);
    auto reader = vault::AgeReader::open(file, identity);
    if (!reader || !reader->verify())
        return;
    QByteArray plaintext;
    QBuffer sink(&plaintext);
    sink.open(QIODevice::WriteOnly);
    require(reader->decrypt(sink).has_value());
    require(plaintext.size() == reader->plaintextSize());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const quint8* data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    readWhole(bytes);
    const auto header = vault::parseAgeHeader(bytes);
    if (!header)
        return 0;
    constexpr qsizetype macLine = 43 + 1; // 32 bytes in base64, and the line feed
    require(header->size <= bytes.size());
    const vault::SecretBytes anyKey(vault::fileKeySize);
    const QByteArray again = vault::encodeAgeHeader(header->stanzas, anyKey);
    require(again.chopped(macLine) == bytes.first(header->size - macLine));
    return 0;
}
