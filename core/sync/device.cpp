// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/device.h"

#include "base/randomness.h"
#include "sync/durable_file.h"
#include "sync/seal.h"
#include "vault/sealed_box.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace tongdang::sync {
namespace {

constexpr QByteArrayView magic("TONGDANG-DEVICE\n");

/// A member of the content, with the CBOR head that stands before it. The content is taken apart by
/// its fixed places, so that no secret passes through memory that is not wiped.
struct Member {
    QByteArrayView head;
    qsizetype size;
};
using Members = std::vector<Member>;
using Values = std::vector<QByteArrayView>;

constexpr Member secretMember{{"\x58\x20", 2}, vault::AgeIdentity::secretSize};

/// [1, device, key id, signing seed, receiving secret], or with former keys [2, device, key id,
/// signing seed, number, receiving secret, former secret, ...].
Members layoutOf(std::size_t formerKeys)
{
    // The head of the array and the version, by the number of former keys.
    static constexpr std::array<std::array<char, 3>, mostFormerKeys + 1> heads{
        {{'\x85', '\x01', '\x50'},
         {'\x87', '\x02', '\x50'},
         {'\x88', '\x02', '\x50'},
         {'\x89', '\x02', '\x50'},
         {'\x8a', '\x02', '\x50'},
         {'\x8b', '\x02', '\x50'},
         {'\x8c', '\x02', '\x50'},
         {'\x8d', '\x02', '\x50'},
         {'\x8e', '\x02', '\x50'}}};
    Members members{{{heads.at(formerKeys).data(), 3}, 16},
                    {{"\x48", 1}, 8},
                    {{"\x58\x20", 2}, vault::SigningKey::seedSize}};
    if (formerKeys > 0)
        members.push_back({{"\x48", 1}, 8});
    members.insert(members.end(), formerKeys + 1, secretMember);
    return members;
}

qsizetype sizeOf(const Members& members)
{
    qsizetype size = 0;
    for (const Member& member : members)
        size += member.head.size() + member.size;
    return size;
}

vault::SecretBytes joined(const Members& members, const Values& values)
{
    vault::SecretBytes content(sizeOf(members));
    quint8* to = content.data();
    for (std::size_t i = 0; i < members.size(); ++i) {
        to = std::copy(members[i].head.begin(), members[i].head.end(), to);
        to = std::copy(values[i].begin(), values[i].end(), to);
    }
    return content;
}

std::optional<Values> split(QByteArrayView content, const Members& members)
{
    if (content.size() != sizeOf(members))
        return std::nullopt;
    Values values;
    for (const auto& [head, size] : members) {
        if (!content.startsWith(head))
            return std::nullopt;
        values.push_back(content.sliced(head.size(), size));
        content = content.sliced(head.size() + size);
    }
    return values;
}

/// The number of former keys tells the layouts apart by their sizes.
std::optional<Values> splitAny(QByteArrayView content)
{
    for (std::size_t formerKeys = 0; formerKeys <= mostFormerKeys; ++formerKeys) {
        if (auto values = split(content, layoutOf(formerKeys)))
            return values;
    }
    return std::nullopt;
}

vault::AgeIdentity identityOf(QByteArrayView secret)
{
    return vault::AgeIdentity::fromSecret(vault::SecretBytes::copyOf(secret));
}

tl::unexpected<Error> damaged()
{
    return failure(ErrorKind::Damaged, "sync.device_keys");
}

Result<QByteArray> readSmallFile(const QString& path, qsizetype most)
{
    QFile file(path);
    if (!file.exists())
        return failure(ErrorKind::Refused, "sync.no_device_keys");
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Medium, "sync.read_failed", {path}, file.errorString());
    if (file.size() > most)
        return damaged();
    return file.read(most);
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
    TONGDANG_TRY(
        const QByteArray bytes,
        readSmallFile(file, magic.size() + sizeOf(layoutOf(mostFormerKeys)) + vault::boxOverhead));
    if (!bytes.startsWith(magic))
        return damaged();
    const auto content = vault::unseal(subkey, QByteArrayView(bytes).sliced(magic.size()), magic);
    if (!content)
        return damaged();
    const auto values = splitAny(content->view());
    if (!values)
        return damaged();
    auto value = values->begin();
    const auto id = DeviceId::fromBytes(*value++);
    vault::MinisignKeyId keyId{};
    std::ranges::copy(*value++, keyId.begin());
    const auto seed = vault::SecretBytes::copyOf(*value++);
    const bool hasFormer = values->size() > layoutOf(0).size();
    const qint64 number = hasFormer ? qFromBigEndian<qint64>((*value++).data()) : 0;
    DeviceKeys keys(*id, vault::DeviceKeys::fromParts(keyId, seed, identityOf(*value++).secret()));
    keys.m_number = number;
    for (; value != values->end(); ++value)
        keys.m_former.push_back(identityOf(*value));
    return keys;
}

Result<void> DeviceKeys::save(const QString& file, const vault::SecretBytes& subkey) const
{
    const vault::SecretBytes seed = m_keys.signing.seed();
    QByteArray number(sizeof(qint64), '\0');
    qToBigEndian(m_number, number.data());
    Values values{m_id.view(), QByteArrayView(m_keys.signing.id()), seed.view()};
    if (!m_former.empty())
        values.push_back(number);
    values.push_back(m_keys.receiving.secret().view());
    for (const vault::AgeIdentity& former : m_former)
        values.push_back(former.secret().view());
    const vault::SecretBytes content = joined(layoutOf(m_former.size()), values);
    const QByteArray bytes = magic.toByteArray() + vault::seal(subkey, content.view(), magic);
    // Sealed as it is, it is nobody else's business, like the archive beside it.
    return writeWhole(file, bytes);
}

DeviceKeys DeviceKeys::withNewReceivingKey(qint64 now) const
{
    DeviceKeys next(m_id, vault::DeviceKeys::fromParts(m_keys.signing.id(), m_keys.signing.seed(),
                                                       vault::AgeIdentity::create().secret()));
    // A moment, so that a folder that was copied back makes no number twice.
    next.m_number = std::max(m_number + 1, now);
    next.m_former.push_back(identityOf(m_keys.receiving.secret().view()));
    for (const vault::AgeIdentity& former : m_former) {
        if (next.m_former.size() < mostFormerKeys)
            next.m_former.push_back(identityOf(former.secret().view()));
    }
    return next;
}

const vault::AgeIdentity* DeviceKeys::identityFor(QStringView recipient) const
{
    if (recipient == this->recipient())
        return &m_keys.receiving;
    const auto found = std::ranges::find_if(m_former, [&](const vault::AgeIdentity& former) {
        return former.recipient().toString() == recipient;
    });
    return found == m_former.end() ? nullptr : &*found;
}

Result<void> DeviceKeys::exportTo(const QString& file) const
{
    const QByteArray words = "# Tongdang, keys of the device " + m_id.toString().toLatin1()
                             + "\n# public key: " + recipient().toLatin1()
                             + "\n# minisign public key: " + minisign().toLatin1() + '\n';
    std::vector<vault::SecretBytes> lines;
    lines.push_back(m_keys.receiving.toText());
    for (const vault::AgeIdentity& former : m_former)
        lines.push_back(former.toText());
    qsizetype size = words.size();
    for (const vault::SecretBytes& line : lines)
        size += line.size() + 1;
    vault::SecretBytes content(size);
    quint8* to = std::copy(words.begin(), words.end(), content.data());
    for (const vault::SecretBytes& line : lines) {
        to = std::copy(line.view().begin(), line.view().end(), to);
        *to++ = '\n';
    }
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
