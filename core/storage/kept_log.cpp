// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/kept_log.h"

#include <algorithm>
#include <optional>

namespace tongdang::storage {

namespace {

class Unobserved final : public DamageObserver {
public:
    void damaged(FileKind, quint64) override {}
};

/// Tries records of a log with the key of one generation.
class LogReader {
public:
    LogReader(const std::shared_ptr<LowerFile>& log, RecordCipher cipher)
        : m_file(FileKind::Log, log, std::move(cipher), m_observer)
        , m_clear(pageSize)
    {
    }
    [[nodiscard]] bool verifies(const SealedRecord& record)
    {
        return m_file.load(record, m_clear.data(), m_failure) == SealedFile::Load::Ok;
    }
    /// The code of the first read that failed.
    [[nodiscard]] int failure() const { return m_failure; }

private:
    Unobserved m_observer;
    SealedFile m_file;
    vault::SecretBytes m_clear;
    int m_failure = SQLITE_OK;
};

constexpr int chunkSize = 65536;
constexpr int mostKeptLogs = 99;

/// Calls `use(bytes, size, offset)` for the whole file.
template <class Use>
int forEachChunk(LowerFile& file, qint64 size, Use use)
{
    QByteArray chunk(chunkSize, Qt::Uninitialized);
    for (qint64 offset = 0; offset < size; offset += chunkSize) {
        const int part = static_cast<int>(std::min<qint64>(chunkSize, size - offset));
        if (const int code = file.read(chunk.data(), part, offset); code != SQLITE_OK)
            return code;
        if (const int code = use(chunk.constData(), part, offset); code != SQLITE_OK)
            return code;
    }
    return SQLITE_OK;
}

int isEqual(LowerFile& one, LowerFile& other, bool& equal)
{
    qint64 size = 0;
    qint64 otherSize = 0;
    if (const int code = one.size(size); code != SQLITE_OK)
        return code;
    if (const int code = other.size(otherSize); code != SQLITE_OK)
        return code;
    equal = size == otherSize;
    if (!equal)
        return SQLITE_OK;
    QByteArray theirs(chunkSize, Qt::Uninitialized);
    return forEachChunk(one, size, [&](const char* bytes, int part, qint64 offset) {
        const int code = other.read(theirs.data(), part, offset);
        equal = equal && code == SQLITE_OK && std::equal(bytes, bytes + part, theirs.constData());
        return code;
    });
}

int copy(LowerFile& from, LowerFile& to)
{
    qint64 size = 0;
    if (const int code = from.size(size); code != SQLITE_OK)
        return code;
    const int code = forEachChunk(from, size, [&](const char* bytes, int part, qint64 offset) {
        return to.write(bytes, part, offset);
    });
    if (code != SQLITE_OK)
        return code;
    return to.sync();
}

} // namespace

int checkLog(const std::shared_ptr<LowerFile>& log, const EpochSlots& epochs,
             const std::function<RecordCipher(const QByteArray&)>& cipherOf, LogState& state)
{
    qint64 physical = 0;
    if (const int code = log->size(physical); code != SQLITE_OK)
        return code;
    state = LogState::Empty;
    if (physical == 0)
        return SQLITE_OK;

    LogReader now(log, cipherOf(epochs.current()));
    std::optional<LogReader> before;
    if (!epochs.previous().isEmpty())
        before.emplace(log, cipherOf(epochs.previous()));
    const auto isOfBefore = [&](const SealedRecord& record) {
        return before && before->verifies(record);
    };

    const SealedRecord header = recordAt(FileKind::Log, 0);
    if (!now.verifies(header)) {
        state = isOfBefore(header) ? LogState::Spent : LogState::Doubtful;
        return before && now.failure() == SQLITE_OK ? before->failure() : now.failure();
    }
    // The log goes on until a record does not verify: there a crash cut it off, or frames of
    // earlier generations follow. Both have nothing of this generation behind them, and no whole
    // body behind a head that verifies.
    state = LogState::Sound;
    bool hasEnded = false;
    SealedRecord record = recordAt(FileKind::Log, header.logicalEnd());
    while (record.physical + record.sealedLength() <= physical) {
        const bool isSound = now.verifies(record);
        if (now.failure() != SQLITE_OK)
            return now.failure();
        const bool isLoneHead = !isSound && !hasEnded && !record.isFrameHeader;
        if ((isSound && hasEnded) || (isLoneHead && !isOfBefore(record))) {
            state = LogState::Doubtful;
            return SQLITE_OK;
        }
        hasEnded = hasEnded || !isSound;
        record = recordAt(FileKind::Log, record.logicalEnd());
    }
    return SQLITE_OK;
}

int keepLog(sqlite3_vfs* lower, LowerFile& log, const QByteArray& logPath, QByteArray& kept)
{
    constexpr int createFlags = SQLITE_OPEN_WAL | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    constexpr int readFlags = SQLITE_OPEN_WAL | SQLITE_OPEN_READONLY;
    for (int number = 1; number <= mostKeptLogs; ++number) {
        kept = logPath + ".kept";
        if (number > 1)
            kept += '.' + QByteArray::number(number);
        int exists = 0;
        if (const int code = lower->xAccess(lower, kept.constData(), SQLITE_ACCESS_EXISTS, &exists);
            code != SQLITE_OK)
            return code;
        std::unique_ptr<LowerFile> file;
        const int flags = exists ? readFlags : createFlags;
        if (const int code = LowerFile::openPath(lower, kept, flags, file); code != SQLITE_OK)
            return code;
        if (!exists)
            return copy(log, *file);
        bool equal = false;
        if (const int code = isEqual(log, *file, equal); code != SQLITE_OK)
            return code;
        if (equal)
            return SQLITE_OK;
    }
    return SQLITE_CANTOPEN;
}

} // namespace tongdang::storage
