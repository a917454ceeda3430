// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Both ways with the program `minisign` of the system.
#include "program.h"

#include "vault/base64.h"
#include "vault/minisign.h"

using namespace tongdang;
using namespace tongdang::test;
using vault::MinisignComments;
using vault::MinisignKey;
using vault::MinisignPublicKey;
using vault::MinisignSignature;

namespace {

const MinisignComments comments{"tongdang", "tongdang bundle 0123 7 清水村"};

ProgramRun minisign(const Workshop& workshop, const QStringList& arguments)
{
    return run(QStringLiteral("minisign"), arguments, workshop.folder.path());
}

QStringList words(const char* text)
{
    return QString::fromUtf8(text).split(u' ');
}

/// A key of `minisign -G -W` as ours: the seed is in the unencrypted secret key file.
MinisignKey keyOf(const Workshop& workshop)
{
    const QByteArray line = workshop.read("k.sec").split('\n')[1];
    // algorithms (6), salt (32), limits (16), id (8), seed (32), public key (32), sum (32)
    const QByteArray bytes = vault::fromBase64(line, vault::Padding::Required).value_or("");
    REQUIRE(bytes.size() == 158);
    vault::MinisignKeyId id;
    std::copy_n(bytes.begin() + 54, id.size(), id.begin());
    return MinisignKey::fromParts(id, vault::SecretBytes::copyOf(bytes.mid(62, 32)));
}

} // namespace

TEST_CASE("The program minisign verifies what was signed here, prehashed and with its comment")
{
    const Workshop workshop;
    const MinisignKey key = MinisignKey::create();
    const QByteArray content(100000, 'c');
    workshop.write("m", content);
    workshop.write("m.minisig", take(key.sign(vault::blake2b512(content), comments)));
    workshop.write("k.pub", key.publicKey().toFile());
    for (const QStringList& by : {QStringList{QStringLiteral("-P"), key.publicKey().toString()},
                                  QStringList{QStringLiteral("-p"), QStringLiteral("k.pub")}}) {
        const ProgramRun verified = minisign(workshop, words("-V -H -m m") + by);
        CHECK(verified.errors == "");
        CHECK(verified.status == 0);
        CHECK(verified.output.contains("Trusted comment: " + comments.trusted));
    }
    workshop.write("m", content + 'x');
    CHECK(minisign(workshop, words("-V -H -m m -p k.pub")).status != 0);
}

TEST_CASE("What the program minisign signs verifies here, and with its key we write the same bytes")
{
    const Workshop workshop;
    workshop.write("m", "content");
    REQUIRE(minisign(workshop, words("-G -W -p k.pub -s k.sec")).status == 0);
    REQUIRE(minisign(workshop, words("-S -W -s k.sec -m m")).status == 0);
    const MinisignPublicKey publicKey = take(MinisignPublicKey::parseFile(workshop.read("k.pub")));
    CHECK(publicKey.toFile() == workshop.read("k.pub"));

    const QByteArray file = workshop.read("m.minisig");
    const MinisignSignature signature = take(MinisignSignature::parse(file));
    take(vault::verify(signature, publicKey, vault::blake2b512("content")));
    CHECK(errorCode(vault::verify(signature, publicKey, vault::blake2b512("other")))
          == "vault.minisign_forged");
    CHECK(signature.toFile() == file);

    const MinisignKey key = keyOf(workshop);
    CHECK(key.publicKey() == publicKey);
    CHECK(take(key.sign(vault::blake2b512("content"), signature.comments)) == file);
}

TEST_CASE("A signature of the old kind of minisign, not prehashed, is refused")
{
    const Workshop workshop;
    workshop.write("m", "content");
    REQUIRE(minisign(workshop, words("-G -W -p k.pub -s k.sec")).status == 0);
    REQUIRE(minisign(workshop, words("-S -l -W -s k.sec -m m")).status == 0);
    CHECK(errorCode(MinisignSignature::parse(workshop.read("m.minisig")))
          == "vault.minisign_legacy");
}
