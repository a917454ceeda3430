// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/key_block.h"

#include "storage/file_keys.h"
#include "vault/public_box.h"

#include <QtEndian>

#include <sodium.h>

#include <algorithm>
#include <cstring>

namespace tongdang::storage {

namespace {

constexpr std::array<char, 16> magic = {'T', 'O', 'N', 'G', 'D',  'A',  'N',    'G',
                                        '-', 'K', 'E', 'Y', '\r', '\n', '\x1a', '\0'};
constexpr QByteArrayView plainSqliteMagic("SQLite format 3");

constexpr quint32 knownVersion = 1;
constexpr quint16 knownSuite = 1; ///< XChaCha20-Poly1305 and BLAKE2b
constexpr quint32 argon2id13 = 1;

// FORMAT.md §3
constexpr int versionAt = 16;
constexpr int lengthAt = 20;
constexpr int sequenceAt = 24;
constexpr int archiveIdAt = 32;
constexpr int fileSaltAt = 48;
constexpr int suiteAt = 80;
constexpr int pageSizeField = 82;
constexpr int slotCountAt = 84;
constexpr int createdAt = 88;
constexpr int stretchingAt = 96;
constexpr int memoryAt = 112;
constexpr int operationsAt = 120;
constexpr int stretchingKindAt = 124;
constexpr int slotsAt = 128;
constexpr int slotSize = 256;
constexpr int macAt = 4032;
constexpr int sumAt = 4064;

constexpr int slotCreatedAt = 8;
constexpr int slotSaltAt = 16;
constexpr int slotSaltSize = 16;
constexpr int slotPersonAt = 32;
constexpr int slotNonceAt = 48;
constexpr int slotSealedAt = 72;
static_assert(slotNonceAt + nonceSize == slotSealedAt);
// of a station's slot
constexpr int slotDeviceAt = slotPersonAt;
constexpr int slotStationKeyAt = 48;
constexpr int slotBoxAt = 80;
constexpr int stationKeySize = 32;
constexpr int boxSize = masterSize + Id::size + vault::publicBoxOverhead;
static_assert(slotBoxAt + boxSize <= slotSize);

constexpr quint64 leastMemory = 8ull << 20;
constexpr quint64 mostMemory = 2ull << 30;
constexpr quint32 mostOperations = 64;

template <class Number>
Number numberAt(const quint8* bytes)
{
    return qFromLittleEndian<Number>(bytes);
}

QByteArray hash(QByteArrayView bytes, const vault::SecretBytes* key)
{
    QByteArray sum(32, Qt::Uninitialized);
    crypto_generichash(reinterpret_cast<quint8*>(sum.data()), 32,
                       reinterpret_cast<const quint8*>(bytes.data()),
                       static_cast<unsigned long long>(bytes.size()), key ? key->data() : nullptr,
                       key ? static_cast<std::size_t>(key->size()) : 0);
    return sum;
}

bool hasMagic(QByteArrayView block)
{
    return block.size() >= qsizetype(magic.size())
           && std::equal(magic.begin(), magic.end(), block.begin());
}

} // namespace

KeyBlock::KeyBlock(const Bytes& bytes)
    : m_bytes(bytes)
{
}

KeyBlock KeyBlock::create(const Id& archiveId, const QByteArray& fileSalt,
                          const Stretching& stretching, qint64 created)
{
    Bytes bytes{};
    std::copy(magic.begin(), magic.end(), bytes.begin());
    quint8* const to = bytes.data();
    qToLittleEndian(knownVersion, to + versionAt);
    qToLittleEndian(quint32{keyBlockSize}, to + lengthAt);
    std::memcpy(to + archiveIdAt, archiveId.view().data(), Id::size);
    qToLittleEndian(knownSuite, to + suiteAt);
    qToLittleEndian(quint16{pageSize}, to + pageSizeField);
    qToLittleEndian(quint16{slotCount}, to + slotCountAt);
    qToLittleEndian(created, to + createdAt);
    std::memcpy(to + stretchingAt, stretching.salt.constData(), passphraseSaltSize);
    qToLittleEndian(stretching.memory, to + memoryAt);
    qToLittleEndian(stretching.operations, to + operationsAt);
    qToLittleEndian(argon2id13, to + stretchingKindAt);
    KeyBlock block(bytes);
    block.setFileSalt(fileSalt);
    return block;
}

std::optional<KeyBlock> KeyBlock::intact(QByteArrayView block)
{
    if (block.size() != keyBlockSize || !hasMagic(block))
        return std::nullopt;
    if (hash(block.first(sumAt), nullptr) != block.sliced(sumAt))
        return std::nullopt;
    Bytes bytes;
    std::memcpy(bytes.data(), block.data(), keyBlockSize);
    return KeyBlock(bytes);
}

Result<KeyBlock> KeyBlock::choose(QByteArrayView head)
{
    if (head.startsWith(plainSqliteMagic))
        return failure(ErrorKind::Refused, "storage.plain_sqlite");
    bool sawMagic = false;
    std::optional<KeyBlock> best;
    for (const qint64 offset : keyBlockOffsets) {
        if (head.size() < offset + keyBlockSize) {
            // A file cut off inside its head is a damaged archive, not a foreign file.
            sawMagic = sawMagic || hasMagic(head.sliced(std::min<qint64>(offset, head.size())));
            continue;
        }
        const QByteArrayView copy = head.sliced(offset, keyBlockSize);
        sawMagic = sawMagic || hasMagic(copy);
        const auto block = intact(copy);
        if (block && (!best || block->sequence() > best->sequence()))
            best = block;
    }
    if (!best)
        return sawMagic ? failure(ErrorKind::Damaged, "storage.head_damaged")
                        : failure(ErrorKind::Refused, "storage.not_an_archive");
    TONGDANG_CHECK(best->checkFormat());
    return *best;
}

Result<KeyBlock> KeyBlock::parse(QByteArrayView block)
{
    const auto parsed = intact(block);
    if (!parsed)
        return failure(ErrorKind::Refused, "storage.not_a_key_block");
    TONGDANG_CHECK(parsed->checkFormat());
    return *parsed;
}

Result<void> KeyBlock::checkFormat() const
{
    const quint8* const from = m_bytes.data();
    const bool isKnown = numberAt<quint32>(from + versionAt) == knownVersion
                         && numberAt<quint32>(from + lengthAt) == keyBlockSize
                         && numberAt<quint16>(from + suiteAt) == knownSuite
                         && numberAt<quint16>(from + pageSizeField) == pageSize
                         && numberAt<quint16>(from + slotCountAt) == slotCount
                         && numberAt<quint32>(from + stretchingKindAt) == argon2id13;
    if (!isKnown)
        return failure(ErrorKind::Refused, "storage.newer_format");
    // Before the MAC can be checked: a forged cost must not hang the program or eat its memory.
    const Stretching cost = stretching();
    if (cost.memory < leastMemory || cost.memory > mostMemory || cost.operations < 1
        || cost.operations > mostOperations)
        return failure(ErrorKind::Damaged, "storage.head_tampered");
    return {};
}

QByteArrayView KeyBlock::bytes() const
{
    return QByteArrayView(m_bytes.data(), keyBlockSize);
}

quint64 KeyBlock::sequence() const
{
    return numberAt<quint64>(m_bytes.data() + sequenceAt);
}

Id KeyBlock::archiveId() const
{
    return *Id::fromBytes(bytes().sliced(archiveIdAt, Id::size));
}

QByteArray KeyBlock::fileSalt() const
{
    return bytes().sliced(fileSaltAt, fileSaltSize).toByteArray();
}

void KeyBlock::setFileSalt(const QByteArray& fileSalt)
{
    std::memcpy(m_bytes.data() + fileSaltAt, fileSalt.constData(), fileSaltSize);
}

Stretching KeyBlock::stretching() const
{
    return {bytes().sliced(stretchingAt, passphraseSaltSize).toByteArray(),
            numberAt<quint32>(m_bytes.data() + operationsAt),
            numberAt<quint64>(m_bytes.data() + memoryAt)};
}

const quint8* KeyBlock::slotAt(int number) const
{
    return m_bytes.data() + slotsAt + number * slotSize;
}

quint8* KeyBlock::slotAt(int number)
{
    return m_bytes.data() + slotsAt + number * slotSize;
}

std::vector<Slot> KeyBlock::usedSlots() const
{
    std::vector<Slot> used;
    for (int number = 0; number < slotCount; ++number) {
        const quint8* const from = slotAt(number);
        const qint64 created = numberAt<qint64>(from + slotCreatedAt);
        if (from[0] == int(Slot::Kind::Passphrase))
            used.push_back({number, Slot::Kind::Passphrase,
                            RecordId::fromBytes(QByteArrayView(from + slotPersonAt, Id::size)),
                            created});
        else if (from[0] == int(Slot::Kind::Recovery))
            used.push_back({number, Slot::Kind::Recovery, std::nullopt, created});
        else if (from[0] == int(Slot::Kind::Station))
            used.push_back({number, Slot::Kind::Station, std::nullopt, created,
                            Id::fromBytes(QByteArrayView(from + slotDeviceAt, Id::size)),
                            QByteArray(reinterpret_cast<const char*>(from + slotStationKeyAt),
                                       stationKeySize)});
    }
    return used;
}

std::optional<int> KeyBlock::freeSlot() const
{
    for (int number = 0; number < slotCount; ++number)
        if (slotAt(number)[0] == 0)
            return number;
    return std::nullopt;
}

void KeyBlock::clearSlot(int number)
{
    std::fill_n(slotAt(number), slotSize, quint8{0});
}

vault::SecretBytes KeyBlock::slotKey(int number, const vault::SecretBytes& secret) const
{
    return deriveKey(secret, "tongdang/slot",
                     QByteArrayView(slotAt(number) + slotSaltAt, slotSaltSize));
}

// What a slot's seal vouches for besides the master key: the format, the archive, how passphrases
// are stretched, and whose slot it is.
QByteArray KeyBlock::slotAssociated(int number) const
{
    QByteArray associated;
    associated += bytes().first(sequenceAt);
    associated += bytes().sliced(archiveIdAt, Id::size);
    associated += bytes().sliced(stretchingAt, slotsAt - stretchingAt);
    associated += QByteArrayView(slotAt(number), slotNonceAt);
    return associated;
}

void KeyBlock::setSlot(const Slot& slot, const vault::SecretBytes& secret,
                       const vault::SecretBytes& master)
{
    clearSlot(slot.number);
    quint8* const to = slotAt(slot.number);
    to[0] = static_cast<quint8>(slot.kind);
    qToLittleEndian(slot.created, to + slotCreatedAt);
    randombytes_buf(to + slotSaltAt, slotSaltSize);
    if (slot.person)
        std::memcpy(to + slotPersonAt, slot.person->view().data(), Id::size);
    randombytes_buf(to + slotNonceAt, nonceSize);
    const vault::SecretBytes key = slotKey(slot.number, secret);
    const QByteArray with = slotAssociated(slot.number);
    crypto_aead_xchacha20poly1305_ietf_encrypt(
        to + slotSealedAt, nullptr, master.data(), masterSize,
        reinterpret_cast<const quint8*>(with.constData()),
        static_cast<unsigned long long>(with.size()), nullptr, to + slotNonceAt, key.data());
}

std::optional<vault::SecretBytes> KeyBlock::openSlot(int number,
                                                     const vault::SecretBytes& secret) const
{
    const quint8* const from = slotAt(number);
    const vault::SecretBytes key = slotKey(number, secret);
    const QByteArray with = slotAssociated(number);
    vault::SecretBytes master(masterSize);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(
            master.data(), nullptr, nullptr, from + slotSealedAt, masterSize + tagSize,
            reinterpret_cast<const quint8*>(with.constData()),
            static_cast<unsigned long long>(with.size()), from + slotNonceAt, key.data())
        != 0)
        return std::nullopt;
    return master;
}

Result<void> KeyBlock::setStationSlot(const Slot& slot, const vault::SecretBytes& master)
{
    Q_ASSERT(slot.device && slot.stationKey.size() == stationKeySize);
    vault::AgeRecipient station;
    std::copy_n(slot.stationKey.begin(), stationKeySize, station.key.begin());
    // With the archive's id, so that a box in the place of another one's is noticed by itself.
    vault::SecretBytes content(masterSize + Id::size);
    std::memcpy(content.data(), master.data(), masterSize);
    std::memcpy(content.data() + masterSize, archiveId().view().data(), Id::size);
    TONGDANG_TRY(const QByteArray box, vault::sealFor(station, content));
    clearSlot(slot.number);
    quint8* const to = slotAt(slot.number);
    to[0] = static_cast<quint8>(slot.kind);
    qToLittleEndian(slot.created, to + slotCreatedAt);
    std::memcpy(to + slotDeviceAt, slot.device->view().data(), Id::size);
    std::memcpy(to + slotStationKeyAt, slot.stationKey.constData(), stationKeySize);
    std::memcpy(to + slotBoxAt, box.constData(), boxSize);
    return {};
}

std::optional<vault::SecretBytes> KeyBlock::openStationSlot(int number,
                                                            const vault::AgeIdentity& station) const
{
    const auto content =
        vault::unsealWith(station, QByteArrayView(slotAt(number) + slotBoxAt, boxSize));
    if (!content || content->view().sliced(masterSize) != archiveId().view())
        return std::nullopt;
    return vault::SecretBytes::copyOf(content->view().first(masterSize));
}

void KeyBlock::seal(const vault::SecretBytes& headMac)
{
    qToLittleEndian(sequence() + 1, m_bytes.data() + sequenceAt);
    const QByteArray mac = hash(bytes().first(macAt), &headMac);
    std::memcpy(m_bytes.data() + macAt, mac.constData(), static_cast<std::size_t>(mac.size()));
    const QByteArray sum = hash(bytes().first(sumAt), nullptr);
    std::memcpy(m_bytes.data() + sumAt, sum.constData(), static_cast<std::size_t>(sum.size()));
}

bool KeyBlock::verifies(const vault::SecretBytes& headMac) const
{
    const QByteArray mac = hash(bytes().first(macAt), &headMac);
    return sodium_memcmp(mac.constData(), m_bytes.data() + macAt,
                         static_cast<std::size_t>(mac.size()))
           == 0;
}

} // namespace tongdang::storage
