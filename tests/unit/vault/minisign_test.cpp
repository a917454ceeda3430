// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"
#include "vault/minisign.h"

using namespace tongdang;
using namespace tongdang::test;
using vault::MinisignComments;
using vault::MinisignKey;
using vault::MinisignPublicKey;
using vault::MinisignSignature;

namespace {

const MinisignComments comments{"tongdang", "tongdang bundle 0123 7"};

vault::Hash512 hashOf(QByteArrayView bytes)
{
    return vault::blake2b512(bytes);
}

} // namespace

TEST_CASE("A signature file verifies with its key, its content and its comments, and no others")
{
    const MinisignKey key = MinisignKey::create();
    const auto hash = hashOf("manifest");
    const QByteArray file = take(key.sign(hash, comments));
    take(vault::verifySignatureFile(file, key.publicKey(), hash, comments));
    CHECK(take(MinisignSignature::parse(file)).comments == comments);
    CHECK(take(MinisignSignature::parse(file)).toFile() == file);

    const auto code = [&](const MinisignPublicKey& by, const vault::Hash512& of,
                          const MinisignComments& with) {
        return errorCode(vault::verifySignatureFile(file, by, of, with));
    };
    CHECK(code(MinisignKey::create().publicKey(), hash, comments) == "vault.minisign_other_key");
    const MinisignPublicKey sameId{key.id(), MinisignKey::create().publicKey().key};
    CHECK(code(sameId, hash, comments) == "vault.minisign_forged");
    CHECK(code(key.publicKey(), hashOf("manifesto"), comments) == "vault.minisign_forged");
    CHECK(code(key.publicKey(), hash, {"tongdang", "another"}) == "vault.minisign_comment");
    CHECK(code(key.publicKey(), hash, {"another", comments.trusted}) == "vault.minisign_comment");
}

TEST_CASE("A signature file with any one bit changed, cut off anywhere or longer is refused")
{
    const MinisignKey key = MinisignKey::create();
    const auto hash = hashOf("manifest");
    const QByteArray file = take(key.sign(hash, comments));
    const auto isRefused = [&](const QByteArray& altered) {
        return !vault::verifySignatureFile(altered, key.publicKey(), hash, comments);
    };
    for (qsizetype at = 0; at < file.size(); ++at) {
        for (int bit = 0; bit < 8; ++bit) {
            QByteArray altered = file;
            altered[at] = static_cast<char>(altered[at] ^ (1 << bit));
            CAPTURE(at, bit);
            CHECK(isRefused(altered));
            // Without knowing the comments: only the untrusted one can be altered unseen.
            const auto parsed = MinisignSignature::parse(altered);
            if (parsed && vault::verify(*parsed, key.publicKey(), hash))
                CHECK(at < file.indexOf('\n'));
        }
        CHECK(isRefused(file.first(at)));
    }
    CHECK(isRefused(file + '\n'));
    CHECK(isRefused(file + file));
    CHECK(isRefused(QByteArray(file).replace('\n', "\r\n")));
    CHECK(isRefused(QByteArray(1000000, '\n')));
}

TEST_CASE("The global signature of another file does not fit")
{
    const MinisignKey key = MinisignKey::create();
    const auto hash = hashOf("one");
    auto one = take(MinisignSignature::parse(take(key.sign(hash, comments))));
    const auto other = take(MinisignSignature::parse(take(key.sign(hashOf("two"), comments))));
    take(vault::verify(one, key.publicKey(), hash));
    one.ofGlobal = other.ofGlobal;
    CHECK(errorCode(vault::verify(one, key.publicKey(), hash)) == "vault.minisign_forged");
}

TEST_CASE("Comments of a signature are one line of text")
{
    const MinisignKey key = MinisignKey::create();
    const auto code = [&](const QByteArray& untrusted, const QByteArray& trusted) {
        return errorCode(key.sign(hashOf(""), {untrusted, trusted}));
    };
    CHECK(code("", "") == "");
    CHECK(code("清水村", "第 7 号\t数据包") == "");
    CHECK(code("a\nb", "") == "vault.minisign_comment");
    CHECK(code("", "a\nb") == "vault.minisign_comment");
    CHECK(code("", "a\rb") == "vault.minisign_comment");
    CHECK(code("", QByteArray("a\0b", 3)) == "vault.minisign_comment");
    CHECK(code("", "\xff") == "vault.minisign_comment");
    CHECK(code(QByteArray(1001, 'x'), "") == "vault.minisign_comment");
    CHECK(code("", QByteArray(8001, 'x')) == "vault.minisign_comment");
    const QByteArray longest = take(key.sign(hashOf(""), {"", QByteArray(8000, 'x')}));
    CHECK(MinisignSignature::parse(longest));
}

TEST_CASE("A public key has one spelling, and mistyped, short and small-order ones are refused")
{
    const MinisignPublicKey key = MinisignKey::create().publicKey();
    const QString text = key.toString();
    CHECK(text.size() == 56);
    CHECK(text.startsWith(QStringLiteral("RW")));
    CHECK(take(MinisignPublicKey::parse(text)) == key);
    CHECK(take(MinisignPublicKey::parseFile(key.toFile())) == key);
    CHECK(key.idText().size() == 16);
    for (const QString& bad : {QString(), text.chopped(1), text + u'A', u' ' + text,
                               QStringLiteral("XX") + text.mid(2), text.toLower() + u'='})
        CHECK(errorCode(MinisignPublicKey::parse(bad)) == "vault.minisign_key");
    CHECK(errorCode(MinisignPublicKey::parseFile(text.toLatin1())) == "vault.minisign_key");
    const MinisignPublicKey smallOrder{key.id, {1}};
    CHECK(errorCode(MinisignPublicKey::parse(smallOrder.toString())) == "vault.minisign_key");
}

TEST_CASE("The file of a public key names its id as minisign does, without leading zeros")
{
    MinisignPublicKey key = MinisignKey::create().publicKey();
    key.id = {0x02, 0xda, 0x71, 0x26, 0xa8, 0xc5, 0xb9, 0x07};
    CHECK(key.toFile().startsWith("untrusted comment: minisign public key 7B9C5A82671DA02\n"));
    CHECK(key.idText() == QStringLiteral("07B9C5A82671DA02"));
    CHECK(take(MinisignPublicKey::parseFile(key.toFile())) == key);
}

TEST_CASE("A signing key is the same again from its id and seed")
{
    const MinisignKey key = MinisignKey::create();
    const MinisignKey again = MinisignKey::fromParts(key.id(), key.seed());
    CHECK(again.publicKey() == key.publicKey());
    CHECK(take(again.sign(hashOf("x"), comments)) == take(key.sign(hashOf("x"), comments)));
    // RFC 8032, test 1: the secret key of an empty message.
    const auto seed = vault::SecretBytes::copyOf(
        QByteArray::fromHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"));
    const auto known = vault::SigningKey::fromSeed(seed);
    CHECK(QByteArrayView(known.publicKey()).toByteArray().toHex()
          == "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    CHECK(QByteArrayView(known.sign({}))
              .toByteArray()
              .toHex()
              .startsWith("e5564300c360ac729086e2cc"));
}
