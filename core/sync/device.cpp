// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/device.h"

#include "base/randomness.h"
#include "sync/durable_file.h"
#include "sync/seal.h"
#include "vault/sealed_box.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>

namespace tongdang::sync {
namespace {

constexpr QByteArrayView magic("TONGDANG-DEVICE\n");

/// A member of the content, with the CBOR head that stands before it. The content is taken apart by
/// its fixed places, so that no secret passes through memory that is not wiped.
struct Member {
    QByteArrayView head;
    qsizetype size;
};
/// [1, device, key id, signing seed, receiving secret]: an array of five.
constexpr std::array<Member, 4> members{{{"\x85\x01\x50", 16},
                                         {"\x48", 8},
                                         {"\x58\x20", vault::SigningKey::seedSize},
                                         {"\x58\x20", vault::AgeIdentity::secretSize}}};

constexpr qsizetype contentSize = [] {
    qsizetype size = 0;
    for (const Member& member : members)
        size += member.head.size() + member.size;
    return size;
}();

using MemberViews = std::array<QByteArrayView, members.size()>;

vault::SecretBytes joined(const MemberViews& values)
{
    vault::SecretBytes content(contentSize);
    quint8* to = content.data();
    for (std::size_t i = 0; i < members.size(); ++i) {
        to = std::copy(members[i].head.begin(), members[i].head.end(), to);
        to = std::copy(values[i].begin(), values[i].end(), to);
    }
    return content;
}

std::optional<MemberViews> split(QByteArrayView content)
{
    if (content.size() != contentSize)
        return std::nullopt;
    MemberViews values;
    for (std::size_t i = 0; i < members.size(); ++i) {
        const auto& [head, size] = members[i];
        if (!content.startsWith(head))
            return std::nullopt;
        values[i] = content.sliced(head.size(), size);
        content = content.sliced(head.size() + size);
    }
    return values;
}

tl::unexpected<Error> damaged()
{
    return failure(ErrorKind::Damaged, "sync.device_keys");
}

Result<QByteArray> readSmallFile(const QString& path, qsizetype size)
{
    QFile file(path);
    if (!file.exists())
        return failure(ErrorKind::Refused, "sync.no_device_keys");
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Medium, "sync.read_failed", {path}, file.errorString());
    if (file.size() != size)
        return damaged();
    return file.read(size);
}

/// For the eyes of the PC's person only.
Result<void> writeWhole(const QString& file, QByteArrayView bytes)
{
    return writeNewFile(
        file,
        [&](QIODevice& to) -> Result<void> {
            if (to.write(bytes.data(), bytes.size()) != bytes.size())
                return failure(ErrorKind::Medium, "sync.write_failed", {file}, to.errorString());
            return {};
        },
        Readers::OwnerOnly);
}

} // namespace

DeviceKeys::DeviceKeys(const DeviceId& id, vault::DeviceKeys keys)
    : m_id(id)
    , m_keys(std::move(keys))
{
}

DeviceKeys DeviceKeys::create(Randomness& randomness)
{
    return {DeviceId::create(randomness), vault::DeviceKeys::create()};
}

Result<DeviceKeys> DeviceKeys::load(const QString& file, const vault::SecretBytes& subkey)
{
    TONGDANG_TRY(const QByteArray bytes,
                 readSmallFile(file, magic.size() + contentSize + vault::boxOverhead));
    if (!bytes.startsWith(magic))
        return damaged();
    const auto content = vault::unseal(subkey, QByteArrayView(bytes).sliced(magic.size()), magic);
    if (!content)
        return damaged();
    const auto values = split(content->view());
    if (!values)
        return damaged();
    const auto& [device, keyId, seed, secret] = *values;
    vault::MinisignKeyId id{};
    std::copy(keyId.begin(), keyId.end(), id.begin());
    return DeviceKeys(*DeviceId::fromBytes(device),
                      vault::DeviceKeys::fromParts(id, vault::SecretBytes::copyOf(seed),
                                                   vault::SecretBytes::copyOf(secret)));
}

Result<void> DeviceKeys::save(const QString& file, const vault::SecretBytes& subkey) const
{
    const vault::SecretBytes seed = m_keys.signing.seed();
    const vault::SecretBytes content = joined({m_id.view(), QByteArrayView(m_keys.signing.id()),
                                               seed.view(), m_keys.receiving.secret().view()});
    const QByteArray bytes = magic.toByteArray() + vault::seal(subkey, content.view(), magic);
    // Sealed as it is, it is nobody else's business, like the archive beside it.
    return writeWhole(file, bytes);
}

Result<void> DeviceKeys::exportTo(const QString& file) const
{
    const vault::SecretBytes identity = m_keys.receiving.toText();
    const QByteArray words = "# Tongdang, keys of the device " + m_id.toString().toLatin1()
                             + "\n# public key: " + recipient().toLatin1()
                             + "\n# minisign public key: " + minisign().toLatin1() + '\n';
    vault::SecretBytes content(words.size() + identity.size() + 1);
    quint8* to = std::copy(words.begin(), words.end(), content.data());
    to = std::copy(identity.view().begin(), identity.view().end(), to);
    *to = '\n';
    return writeWhole(file, content.view());
}

QString DeviceKeys::minisign() const
{
    return m_keys.signing.publicKey().toString();
}

QString DeviceKeys::recipient() const
{
    return m_keys.receiving.recipient().toString();
}

Result<SignedDocument> DeviceKeys::sign(QByteArray content, const QString& comment) const
{
    TONGDANG_TRY(QByteArray minisig,
                 m_keys.signing.sign(vault::blake2b512(content),
                                     {untrustedComment.toString().toLatin1(), comment.toUtf8()}));
    return SignedDocument{std::move(content), std::move(minisig)};
}

} // namespace tongdang::sync
