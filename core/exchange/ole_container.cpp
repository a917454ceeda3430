// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ole_container.h"

#include <QtEndian>

#include <algorithm>
#include <optional>
#include <vector>

namespace tongdang::exchange {

namespace {

// Lengths and places of [MS-CFB] 2.2 and 2.6.
constexpr qsizetype headerSize = 512;
constexpr qsizetype headerTables = 109; // sectors of the sector table that the header names
constexpr qsizetype entrySize = 128;
constexpr quint32 lastSector = 0xFFFFFFFA; // above it: marks
constexpr int rootEntry = 5;
constexpr int streamEntry = 2;

using Sectors = std::vector<quint32>;

tl::unexpected<Error> damagedContainer()
{
    return failure(ErrorKind::Refused, "exchange.not_a_table", {}, QStringLiteral("ole"));
}

class Container {
public:
    explicit Container(const QByteArray& file)
        : m_file(file)
    {
    }

    Result<QByteArray> stream(const QStringList& names)
    {
        TONGDANG_CHECK(readHeader());
        TONGDANG_CHECK(readTable());
        TONGDANG_TRY(m_directory, chain(number(m_file, 48), m_file.size()));
        const auto entry = findEntry(names);
        if (!entry)
            return damagedContainer();
        const quint32 start = number(m_directory, *entry + 116);
        const quint32 size = number(m_directory, *entry + 120);
        if (size > static_cast<quint64>(m_file.size()))
            return damagedContainer();
        const quint32 smallest = number(m_file, 56);
        return size < smallest ? smallStream(start, size) : chain(start, size);
    }

private:
    /// 32 bits, least first; 0 beyond the end.
    [[nodiscard]] static quint32 number(const QByteArray& bytes, qsizetype at)
    {
        return at >= 0 && at + 4 <= bytes.size() ? qFromLittleEndian<quint32>(bytes.data() + at)
                                                 : 0;
    }

    Result<void> readHeader()
    {
        const int shift = m_file.size() < headerSize ? 0 : m_file.at(30);
        if (shift != 9 && shift != 12) // the two versions of the format
            return damagedContainer();
        m_sectorSize = qsizetype{1} << shift;
        return {};
    }

    [[nodiscard]] qsizetype sectors() const { return m_file.size() / m_sectorSize; }

    /// The sector's bytes; shorter at the end of the file, empty beyond it.
    [[nodiscard]] QByteArray sector(quint32 index) const
    {
        if (index >= static_cast<quint64>(sectors()))
            return {};
        return m_file.mid((static_cast<qsizetype>(index) + 1) * m_sectorSize, m_sectorSize);
    }

    /// The table that names the follower of every sector.
    Result<void> readTable()
    {
        Sectors parts;
        for (qsizetype i = 0; i < headerTables; ++i)
            parts.push_back(number(m_file, 76 + 4 * i));
        const qsizetype perSector = m_sectorSize / 4;
        quint32 more = number(m_file, 68);
        for (qsizetype step = 0; more < lastSector && step <= sectors(); ++step) {
            const QByteArray part = sector(more);
            for (qsizetype i = 0; i + 1 < perSector; ++i)
                parts.push_back(number(part, 4 * i));
            more = part.isEmpty() ? lastSector : number(part, 4 * (perSector - 1));
        }
        for (const quint32 part : parts) {
            if (part >= lastSector)
                continue;
            const QByteArray bytes = sector(part);
            if (bytes.size() != m_sectorSize
                || std::ssize(m_next) > sectors() + perSector) // named twice
                return damagedContainer();
            for (qsizetype i = 0; i < perSector; ++i)
                m_next.push_back(number(bytes, 4 * i));
        }
        return {};
    }

    /// The bytes of a chain of sectors, at most `size` and never more than the file has: a chain
    /// may lead round in a circle.
    Result<QByteArray> chain(quint32 start, qsizetype size) const
    {
        size = std::min(size, m_file.size());
        QByteArray bytes;
        quint32 at = start;
        while (at < lastSector && bytes.size() < size) {
            const QByteArray part = sector(at);
            if (part.isEmpty() || at >= m_next.size())
                return damagedContainer();
            bytes += part;
            at = m_next[at];
        }
        bytes.truncate(size);
        return bytes;
    }

    /// Streams below a limit lie in sectors of 64 bytes within a stream of the root entry.
    Result<QByteArray> smallStream(quint32 start, qsizetype size) const
    {
        constexpr qsizetype small = 64;
        TONGDANG_TRY(const QByteArray container,
                     chain(number(m_directory, 116), number(m_directory, 120)));
        TONGDANG_TRY(const QByteArray next, chain(number(m_file, 60), m_file.size()));
        QByteArray bytes;
        quint32 at = start;
        while (at < lastSector && bytes.size() < size) {
            const QByteArray part = container.mid(static_cast<qsizetype>(at) * small, small);
            if (part.isEmpty())
                return damagedContainer();
            bytes += part;
            at = number(next, static_cast<qsizetype>(at) * 4);
        }
        bytes.truncate(size);
        return bytes;
    }

    [[nodiscard]] std::optional<qsizetype> findEntry(const QStringList& names) const
    {
        if (m_directory.size() < entrySize || m_directory.at(66) != rootEntry)
            return std::nullopt;
        for (qsizetype at = 0; at + entrySize <= m_directory.size(); at += entrySize) {
            const int length = static_cast<uchar>(m_directory.at(at + 64)); // with a zero behind
            const qsizetype signs = length >= 2 && length <= 64 ? length / 2 - 1 : 0;
            QString name;
            for (qsizetype i = 0; i < signs; ++i)
                name += QChar(qFromLittleEndian<quint16>(m_directory.data() + at + 2 * i));
            if (m_directory.at(at + 66) == streamEntry && names.contains(name))
                return at;
        }
        return std::nullopt;
    }

    const QByteArray& m_file;
    qsizetype m_sectorSize = 0;
    Sectors m_next;
    QByteArray m_directory;
};

} // namespace

Result<QByteArray> readOleStream(const QByteArray& file, const QStringList& names)
{
    return Container(file).stream(names);
}

} // namespace tongdang::exchange
