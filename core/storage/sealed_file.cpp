// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sealed_file.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>

namespace tongdang::storage {

namespace {

constexpr int largestSealedRecord = pageSize + sealOverhead;
constexpr int largestSealedFrame = frameHeaderSize + sealOverhead + largestSealedRecord;

bool isWholeRecords(FileKind kind, int size, qint64 offset)
{
    const qint64 end = offset + size;
    return recordAt(kind, offset).logical == offset && recordAt(kind, end - 1).logicalEnd() == end;
}

} // namespace

SealedFile::SealedFile(FileKind kind, std::shared_ptr<LowerFile> file, RecordCipher cipher,
                       DamageObserver& observer)
    : m_kind(kind)
    , m_file(std::move(file))
    , m_cipher(std::move(cipher))
    , m_observer(observer)
    , m_sealed(largestSealedRecord)
    , m_clear(pageSize)
{
}

SealedFile::SealedFile(std::shared_ptr<LowerFile> file, RecordCipher cipher,
                       DamageObserver& observer, std::shared_ptr<EpochSlots> epochs,
                       std::function<RecordCipher(const QByteArray&)> cipherOf)
    : SealedFile(FileKind::Log, std::move(file), std::move(cipher), observer)
{
    m_sealedFrame.resize(largestSealedFrame);
    m_epochs = std::move(epochs);
    m_cipherOf = std::move(cipherOf);
}

SealedFile::~SealedFile() = default;

SealedFile::Load SealedFile::load(const SealedRecord& record, quint8* clear, int& failure)
{
    const int code = m_file->read(m_sealed.data(), record.sealedLength(), record.physical);
    if (code == SQLITE_IOERR_SHORT_READ)
        return Load::PastEnd;
    if (code != SQLITE_OK) {
        failure = code;
        return Load::Failed;
    }
    return m_cipher.open(record, m_sealed.data(), clear) ? Load::Ok : Load::NotAuthentic;
}

// SQLite reads a header of the log or a whole frame when it looks for the log's end after a crash.
// A record that does not verify there was torn by the crash and has to look like the end, as it
// does in a plain log; an error would make the archive unopenable after a power cut. A page read by
// itself from the log is one that SQLite knows to be there: not verifying is damage.
bool SealedFile::mayEndTheLog(const SealedRecord& record, int size, qint64 offset) const
{
    if (m_kind != FileKind::Log)
        return false;
    if (record.number == 0)
        return true;
    return recordAt(m_kind, offset).logical == offset && recordAt(m_kind, offset).isFrameHeader
           && size >= frameHeaderSize;
}

int SealedFile::read(quint8* bytes, int size, qint64 offset)
{
    if (const int code = flush(); code != SQLITE_OK)
        return code;
    const qint64 end = offset + size;
    qint64 knownEnd = end;
    if (m_kind == FileKind::Temporary)
        knownEnd = std::clamp(m_temporarySize, offset, end);
    for (qint64 position = offset; position < knownEnd;) {
        const SealedRecord record = recordAt(m_kind, position);
        const qint64 partEnd = std::min(knownEnd, record.logicalEnd());
        const bool isWhole = position == record.logical && partEnd == record.logicalEnd();
        quint8* const part = bytes + (position - offset);
        quint8* const clear = isWhole ? part : m_clear.data();
        int failure = SQLITE_IOERR_READ;
        switch (load(record, clear, failure)) {
        case Load::Ok:
            break;
        case Load::Failed:
            return failure;
        case Load::PastEnd:
            std::memset(part, 0, static_cast<std::size_t>(end - position));
            return SQLITE_IOERR_SHORT_READ;
        case Load::NotAuthentic:
            if (mayEndTheLog(record, size, offset)) {
                std::memset(clear, 0, static_cast<std::size_t>(record.length));
                break;
            }
            std::memset(bytes, 0, static_cast<std::size_t>(size));
            // The look at the database header when a connection is made: page 1 may have been torn
            // by a power cut and stand whole in the log, which is read later. "Nothing there" lets
            // SQLite go on to the log; if the page is really damaged, reading it fails.
            if (m_kind == FileKind::Main && offset == 0 && size < pageSize)
                return SQLITE_IOERR_SHORT_READ;
            m_observer.damaged(m_kind, record.number);
            return SQLITE_IOERR_DATA;
        }
        if (!isWhole)
            std::memcpy(part, m_clear.data() + (position - record.logical),
                        static_cast<std::size_t>(partEnd - position));
        position = partEnd;
    }
    if (knownEnd < end) {
        std::memset(bytes + (knownEnd - offset), 0, static_cast<std::size_t>(end - knownEnd));
        return SQLITE_IOERR_SHORT_READ;
    }
    return SQLITE_OK;
}

int SealedFile::store(const SealedRecord& record, const quint8* clear)
{
    m_cipher.seal(record, clear, m_sealed.data());
    return m_file->write(m_sealed.data(), record.sealedLength(), record.physical);
}

int SealedFile::flush()
{
    if (!m_waitingHead)
        return SQLITE_OK;
    const SealedRecord head = *m_waitingHead;
    m_waitingHead.reset();
    return m_file->write(m_sealedFrame.constData(), head.sealedLength(), head.physical);
}

int SealedFile::storeInLog(const SealedRecord& record, const quint8* clear)
{
    auto* const frame = reinterpret_cast<quint8*>(m_sealedFrame.data());
    if (m_waitingHead && m_waitingHead->logicalEnd() == record.logical) {
        const SealedRecord head = *m_waitingHead;
        m_waitingHead.reset();
        m_cipher.seal(record, clear, frame + head.sealedLength());
        return m_file->write(frame, head.sealedLength() + record.sealedLength(), head.physical);
    }
    if (const int code = flush(); code != SQLITE_OK)
        return code;
    if (!record.isFrameHeader)
        return store(record, clear);
    m_cipher.seal(record, clear, frame);
    m_waitingHead = record;
    return SQLITE_OK;
}

// A hole would read as zeros, which nobody sealed: so that no unsealed record is ever accepted,
// pages that SQLite skips (free pages, the page of the lock bytes) are written as sealed zeros.
int SealedFile::fillGap(qint64 offset)
{
    qint64 physical = 0;
    if (const int code = m_file->size(physical); code != SQLITE_OK)
        return code;
    qint64 end = logicalSize(m_kind, physical);
    if (end + pageSize > offset)
        return SQLITE_OK;
    std::memset(m_clear.data(), 0, pageSize);
    for (; end + pageSize <= offset; end += pageSize)
        if (const int code = store(recordAt(m_kind, end), m_clear.data()); code != SQLITE_OK)
            return code;
    return SQLITE_OK;
}

int SealedFile::acceptWrite(const quint8* bytes, int size, qint64 offset)
{
    if (!isWholeRecords(m_kind, size, offset))
        return SQLITE_IOERR_WRITE;
    if (m_kind == FileKind::Main)
        return fillGap(offset);
    const bool beginsGeneration = offset == 0;
    if (!beginsGeneration)
        return SQLITE_OK;
    constexpr int pageSizeInLogHeader = 8;
    if (qFromBigEndian<quint32>(bytes + pageSizeInLogHeader) != pageSize)
        return SQLITE_IOERR_WRITE;
    if (const int code = m_epochs->renew(); code != SQLITE_OK)
        return code;
    m_cipher = m_cipherOf(m_epochs->current());
    return SQLITE_OK;
}

int SealedFile::write(const quint8* bytes, int size, qint64 offset)
{
    if (size <= 0 || offset < 0)
        return SQLITE_IOERR_WRITE;
    if (m_kind == FileKind::Temporary)
        return writeTemporary(bytes, size, offset);
    if (const int code = acceptWrite(bytes, size, offset); code != SQLITE_OK)
        return code;
    for (qint64 position = offset; position < offset + size;) {
        const SealedRecord record = recordAt(m_kind, position);
        const quint8* const clear = bytes + (position - offset);
        const int code = m_kind == FileKind::Log ? storeInLog(record, clear) : store(record, clear);
        if (code != SQLITE_OK)
            return code;
        position = record.logicalEnd();
    }
    return SQLITE_OK;
}

int SealedFile::writeTemporary(const quint8* bytes, int size, qint64 offset)
{
    if (const int code = fillGap(offset); code != SQLITE_OK)
        return code;
    const qint64 end = offset + size;
    for (qint64 position = offset; position < end;) {
        const SealedRecord record = recordAt(m_kind, position);
        const qint64 partEnd = std::min(end, record.logicalEnd());
        int failure = SQLITE_IOERR_READ;
        switch (load(record, m_clear.data(), failure)) {
        case Load::Ok:
            break;
        case Load::PastEnd:
            std::memset(m_clear.data(), 0, pageSize);
            break;
        case Load::NotAuthentic:
            return SQLITE_IOERR_DATA;
        case Load::Failed:
            return failure;
        }
        std::memcpy(m_clear.data() + (position - record.logical), bytes + (position - offset),
                    static_cast<std::size_t>(partEnd - position));
        if (const int code = store(record, m_clear.data()); code != SQLITE_OK)
            return code;
        position = partEnd;
    }
    m_temporarySize = std::max(m_temporarySize, end);
    return SQLITE_OK;
}

int SealedFile::truncate(qint64 size)
{
    if (const int code = flush(); code != SQLITE_OK)
        return code;
    switch (m_kind) {
    case FileKind::Temporary:
        return truncateTemporary(size);
    case FileKind::Main: {
        if (size % pageSize != 0)
            return SQLITE_IOERR_TRUNCATE;
        // After a checkpoint SQLite sets the size of the archive, which can be more than was
        // written if the last pages are free ones.
        if (const int code = fillGap(size); code != SQLITE_OK)
            return code;
        break;
    }
    case FileKind::Log:
        break;
    }
    return m_file->truncate(physicalSize(m_kind, size));
}

int SealedFile::truncateTemporary(qint64 size)
{
    if (size >= m_temporarySize)
        return SQLITE_OK;
    // What is cut off inside the last record must not come back when the file grows again.
    const SealedRecord last = recordAt(m_kind, size);
    int failure = SQLITE_IOERR_TRUNCATE;
    if (load(last, m_clear.data(), failure) != Load::Ok)
        return failure;
    const qint64 keep = size - last.logical;
    std::memset(m_clear.data() + keep, 0, static_cast<std::size_t>(last.length - keep));
    if (const int code = store(last, m_clear.data()); code != SQLITE_OK)
        return code;
    m_temporarySize = size;
    return m_file->truncate(physicalSize(m_kind, size));
}

int SealedFile::sync(int flags)
{
    if (const int code = flush(); code != SQLITE_OK)
        return code;
    return m_file->sync(flags);
}

int SealedFile::size(qint64& bytes)
{
    if (m_kind == FileKind::Temporary) {
        bytes = m_temporarySize;
        return SQLITE_OK;
    }
    if (const int code = flush(); code != SQLITE_OK)
        return code;
    qint64 physical = 0;
    const int code = m_file->size(physical);
    bytes = logicalSize(m_kind, physical);
    return code;
}

} // namespace tongdang::storage
