// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/epoch_slots.h"

#include "storage/record_map.h"

#include <QtEndian>

#include <sodium.h>

namespace tongdang::storage {

namespace {

constexpr int macOffset = 8 + epochSize;
constexpr int macSize = 32;

QByteArray randomEpoch()
{
    QByteArray epoch(epochSize, Qt::Uninitialized);
    randombytes_buf(epoch.data(), epochSize);
    return epoch;
}

} // namespace

EpochSlots::EpochSlots(std::shared_ptr<LowerFile> file, vault::SecretBytes macKey)
    : m_file(std::move(file))
    , m_macKey(std::move(macKey))
{
}

QByteArray EpochSlots::slot(quint64 sequence, const QByteArray& epoch,
                            const vault::SecretBytes& macKey)
{
    QByteArray bytes(epochSlotSize, '\0');
    qToLittleEndian(sequence, bytes.data());
    bytes.replace(8, epochSize, epoch);
    auto* const raw = reinterpret_cast<quint8*>(bytes.data());
    crypto_generichash(raw + macOffset, macSize, raw, macOffset, macKey.data(),
                       static_cast<std::size_t>(macKey.size()));
    return bytes;
}

int EpochSlots::load()
{
    struct Found {
        quint64 sequence = 0;
        QByteArray epoch;
    };
    Found newest;
    Found older;
    for (const qint64 offset : epochOffsets) {
        QByteArray bytes(epochSlotSize, '\0');
        if (const int code = m_file->read(bytes.data(), epochSlotSize, offset); code != SQLITE_OK)
            return code == SQLITE_IOERR_SHORT_READ ? SQLITE_AUTH : code;
        Found found{qFromLittleEndian<quint64>(bytes.constData()), bytes.mid(8, epochSize)};
        const QByteArray expected = slot(found.sequence, found.epoch, m_macKey);
        if (sodium_memcmp(bytes.constData(), expected.constData(), epochSlotSize) != 0)
            continue;
        if (found.sequence > newest.sequence)
            std::swap(found, newest);
        if (found.sequence > older.sequence)
            older = found;
    }
    if (newest.epoch.isEmpty())
        return SQLITE_AUTH;
    m_sequence = newest.sequence;
    m_current = newest.epoch;
    if (older.sequence + 1 == newest.sequence)
        m_previous = older.epoch;
    return SQLITE_OK;
}

int EpochSlots::renew()
{
    const quint64 sequence = m_sequence + 1;
    const QByteArray epoch = randomEpoch();
    const QByteArray bytes = slot(sequence, epoch, m_macKey);
    if (const int code =
            m_file->write(bytes.constData(), epochSlotSize, epochOffsets[sequence & 1]);
        code != SQLITE_OK)
        return code;
    if (const int code = m_file->sync(); code != SQLITE_OK)
        return code;
    m_sequence = sequence;
    m_previous = m_current;
    m_current = epoch;
    return SQLITE_OK;
}

} // namespace tongdang::storage
