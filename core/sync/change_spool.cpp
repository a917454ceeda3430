// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/change_spool.h"

#include "vault/sealed_box.h"

#include <QDir>
#include <QTemporaryFile>
#include <QtEndian>

#include <vector>

namespace tongdang::sync {
namespace {

constexpr qsizetype chunkBytes = 1 << 20;
constexpr qsizetype lengthsSize = 2 * sizeof(quint32);

tl::unexpected<Error> failed(const QTemporaryFile& file)
{
    return failure(ErrorKind::Medium, "sync.write_failed", {file.fileName()}, file.errorString());
}

} // namespace

/// Changes lie in chunks: each change as two lengths, header, body. A chunk is in memory or, sealed
/// with its number, in the file.
struct ChangeSpool::Parts {
    struct Chunk {
        QByteArray bytes; ///< empty: in the file
        qint64 offset = 0;
        qint64 size = 0; ///< in the file
    };

    QString folder;
    qsizetype bound;
    std::vector<Chunk> chunks;
    QByteArray open; ///< what will be the next chunk
    qsizetype inMemory = 0;
    quint64 count = 0;
    std::unique_ptr<QTemporaryFile> file;
    vault::SecretBytes key;

    Result<void> startFile();
    Result<void> close();
    [[nodiscard]] Result<void> visit(QByteArrayView chunk, const Visit& visit) const;
    [[nodiscard]] Result<vault::SecretBytes> load(std::size_t index) const;
    static QByteArray associated(std::size_t index)
    {
        return QByteArray::number(qulonglong(index));
    }
};

Result<void> ChangeSpool::Parts::startFile()
{
    if (file)
        return {};
    file = std::make_unique<QTemporaryFile>(folder + QStringLiteral("/spool"));
    if (!QDir().mkpath(folder) || !file->open())
        return failed(*file);
    QFile::remove(file->fileName()); // lives as long as it is open
    key = vault::SecretBytes::random(vault::boxKeySize);
    return {};
}

Result<void> ChangeSpool::Parts::close()
{
    if (inMemory + open.size() <= bound) {
        inMemory += open.size();
        chunks.push_back({std::exchange(open, {})});
        return {};
    }
    TONGDANG_CHECK(startFile());
    const QByteArray sealed = vault::seal(key, open, associated(chunks.size()));
    const qint64 offset = file->size();
    if (!file->seek(offset) || file->write(sealed) != sealed.size() || !file->flush())
        return failed(*file);
    chunks.push_back({{}, offset, sealed.size()});
    open.clear();
    return {};
}

Result<vault::SecretBytes> ChangeSpool::Parts::load(std::size_t index) const
{
    const Chunk& chunk = chunks[index];
    if (!file->seek(chunk.offset))
        return failed(*file);
    return vault::unseal(key, file->read(chunk.size), associated(index));
}

Result<void> ChangeSpool::Parts::visit(QByteArrayView chunk, const Visit& visit) const
{
    while (!chunk.isEmpty()) {
        const auto headerSize = qsizetype(qFromLittleEndian<quint32>(chunk.data()));
        const auto bodySize = qsizetype(qFromLittleEndian<quint32>(chunk.data() + sizeof(quint32)));
        chunk = chunk.sliced(lengthsSize);
        TONGDANG_CHECK(visit(chunk.first(headerSize), chunk.sliced(headerSize, bodySize)));
        chunk = chunk.sliced(headerSize + bodySize);
    }
    return {};
}

ChangeSpool::ChangeSpool(QString folder, qsizetype bound)
    : m_parts(std::make_unique<Parts>())
{
    m_parts->folder = std::move(folder);
    m_parts->bound = bound;
}

ChangeSpool::~ChangeSpool() = default;
ChangeSpool::ChangeSpool(ChangeSpool&&) noexcept = default;
ChangeSpool& ChangeSpool::operator=(ChangeSpool&&) noexcept = default;

Result<void> ChangeSpool::append(QByteArrayView header, QByteArrayView body)
{
    QByteArray& open = m_parts->open;
    const qsizetype before = open.size();
    open.resize(before + lengthsSize);
    qToLittleEndian(quint32(header.size()), open.data() + before);
    qToLittleEndian(quint32(body.size()), open.data() + before + sizeof(quint32));
    open.append(header).append(body);
    ++m_parts->count;
    return open.size() >= chunkBytes ? m_parts->close() : Result<void>();
}

quint64 ChangeSpool::count() const
{
    return m_parts->count;
}

Result<void> ChangeSpool::forEach(const Visit& visit) const
{
    for (std::size_t i = 0; i < m_parts->chunks.size(); ++i) {
        if (!m_parts->chunks[i].bytes.isEmpty()) {
            TONGDANG_CHECK(m_parts->visit(m_parts->chunks[i].bytes, visit));
            continue;
        }
        TONGDANG_TRY(const vault::SecretBytes bytes, m_parts->load(i));
        TONGDANG_CHECK(m_parts->visit(bytes.view(), visit));
    }
    return m_parts->visit(m_parts->open, visit);
}

} // namespace tongdang::sync
