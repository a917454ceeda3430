// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/kept_log.h"

#include <algorithm>
#include <array>

namespace tongdang::storage {

namespace {

class Unobserved final : public DamageObserver {
public:
    void damaged(FileKind, quint64) override {}
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

    Unobserved observer;
    std::array<quint8, pageSize> clear{};
    int failure = SQLITE_OK;
    SealedFile now(FileKind::Log, log, cipherOf(epochs.current()), observer);
    const auto verifies = [&](SealedFile& file, const SealedRecord& record) {
        return file.load(record, clear.data(), failure) == SealedFile::Load::Ok;
    };

    const SealedRecord header = recordAt(FileKind::Log, 0);
    state = LogState::Doubtful;
    if (!verifies(now, header)) {
        if (!epochs.previous().isEmpty()) {
            SealedFile before(FileKind::Log, log, cipherOf(epochs.previous()), observer);
            if (verifies(before, header))
                state = LogState::Spent;
        }
        return failure;
    }
    const qint64 end = logicalSize(FileKind::Log, physical);
    bool ended = false;
    for (SealedRecord head = recordAt(FileKind::Log, header.logicalEnd());
         head.logicalEnd() + pageSize <= end;) {
        const SealedRecord body = recordAt(FileKind::Log, head.logicalEnd());
        const bool isSound = verifies(now, head) && verifies(now, body);
        if (failure != SQLITE_OK)
            return failure;
        if (isSound && ended)
            return SQLITE_OK;
        ended = ended || !isSound;
        head = recordAt(FileKind::Log, body.logicalEnd());
    }
    state = LogState::Sound;
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
