// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/ustar.h"

#include <algorithm>
#include <cstring>

namespace tongdang::sync {
namespace {

constexpr qint64 blockSize = 512;
constexpr qint64 mostSize = (qint64(1) << 33) - 1; // 11 octal digits

qint64 paddingOf(qint64 size)
{
    return (blockSize - size % blockSize) % blockSize;
}

/// `width` octal digits at `offset`; the bytes behind them stay zero.
void putOctal(QByteArray& block, qsizetype offset, qsizetype width, qint64 number)
{
    for (qsizetype i = width - 1; i >= 0; --i, number /= 8)
        block[offset + i] = char('0' + number % 8);
}

Result<QByteArray> readExactly(QIODevice& file, qint64 offset, qint64 size)
{
    if (!file.seek(offset))
        return failure(ErrorKind::Medium, "sync.read_failed", {}, file.errorString());
    QByteArray bytes = file.read(size);
    if (bytes.size() != size)
        return failure(ErrorKind::Medium, "sync.read_failed", {}, file.errorString());
    return bytes;
}

bool allZero(const QByteArray& bytes)
{
    return std::all_of(bytes.begin(), bytes.end(), [](char c) { return c == 0; });
}

tl::unexpected<Error> damaged(const char* why)
{
    return failure(ErrorKind::Damaged, "sync.damaged", {}, QString::fromLatin1(why));
}

/// The size that a header block claims, if the block is what we write for `name`.
Result<qint64> sizeInHeader(const QByteArray& block, const QByteArray& name)
{
    qint64 size = 0;
    for (qsizetype i = 124; i < 135; ++i) {
        if (block[i] < '0' || block[i] > '7')
            return damaged("size in a header");
        size = size * 8 + (block[i] - '0');
    }
    // Encoding again and comparing leaves every header exactly one spelling.
    if (block != ustarHeader(name, size))
        return damaged("header");
    return size;
}

} // namespace

QByteArray ustarHeader(const QByteArray& name, qint64 size)
{
    Q_ASSERT(!name.isEmpty() && name.size() < 100 && size >= 0 && size <= mostSize);
    QByteArray block(blockSize, '\0');
    block.replace(0, name.size(), name);
    block.replace(100, 7, "0000644");
    block.replace(108, 7, "0000000");
    block.replace(116, 7, "0000000");
    putOctal(block, 124, 11, size);
    putOctal(block, 136, 11, 0);
    block.replace(148, 8, "        "); // the sum counts its own field as blanks
    block[156] = '0';
    block.replace(257, 8,
                  QByteArrayLiteral("ustar\0"
                                    "00"));
    qint64 sum = 0;
    for (const char c : std::as_const(block))
        sum += static_cast<unsigned char>(c);
    putOctal(block, 148, 6, sum);
    block[154] = '\0';
    return block;
}

Result<void> UstarWriter::write(QByteArrayView bytes)
{
    if (m_to.write(bytes.data(), bytes.size()) != bytes.size())
        return failure(ErrorKind::Medium, "sync.write_failed", {}, m_to.errorString());
    return {};
}

Result<void> UstarWriter::add(const QByteArray& name, QByteArrayView content)
{
    TONGDANG_CHECK(write(ustarHeader(name, content.size())));
    TONGDANG_CHECK(write(content));
    return write(QByteArray(paddingOf(content.size()), '\0'));
}

Result<void> UstarWriter::add(const QByteArray& name, QIODevice& from)
{
    const qint64 size = from.size();
    if (size > mostSize)
        return failure(ErrorKind::Refused, "sync.too_large");
    TONGDANG_CHECK(write(ustarHeader(name, size)));
    for (qint64 left = size; left > 0;) {
        const QByteArray piece = from.read(std::min<qint64>(left, 1 << 20));
        if (piece.isEmpty())
            return failure(ErrorKind::Medium, "sync.read_failed", {}, from.errorString());
        TONGDANG_CHECK(write(piece));
        left -= piece.size();
    }
    return write(QByteArray(paddingOf(size), '\0'));
}

Result<void> UstarWriter::finish()
{
    return write(QByteArray(2 * blockSize, '\0'));
}

Result<std::vector<UstarEntry>> readUstar(QIODevice& file, std::span<const UstarSlot> slots)
{
    const qint64 total = file.size();
    std::vector<UstarEntry> entries;
    qint64 offset = 0;
    for (const UstarSlot& slot : slots) {
        const QByteArray name(slot.name);
        const bool first = entries.empty();
        if (total - offset < blockSize)
            return failure(ErrorKind::Damaged, first ? "sync.not_a_bundle" : "sync.truncated");
        TONGDANG_TRY(const QByteArray block, readExactly(file, offset, blockSize));
        if (first && !block.startsWith(name + '\0'))
            return failure(ErrorKind::Damaged, "sync.not_a_bundle");
        TONGDANG_TRY(const qint64 size, sizeInHeader(block, name));
        if (size > slot.most)
            return damaged("an entry larger than allowed");
        offset += blockSize;
        if (total - offset < size + paddingOf(size))
            return failure(ErrorKind::Damaged, "sync.truncated");
        entries.push_back({name, offset, size});
        TONGDANG_TRY(const QByteArray padding, readExactly(file, offset + size, paddingOf(size)));
        if (!allZero(padding))
            return damaged("padding");
        offset += size + paddingOf(size);
    }
    if (total - offset < 2 * blockSize)
        return failure(ErrorKind::Damaged, "sync.truncated");
    if (total - offset > 2 * blockSize)
        return damaged("bytes behind the end");
    TONGDANG_TRY(const QByteArray end, readExactly(file, offset, 2 * blockSize));
    if (!allZero(end))
        return damaged("end blocks");
    return entries;
}

Result<QByteArray> readEntry(QIODevice& file, const UstarEntry& entry)
{
    return readExactly(file, entry.offset, entry.size);
}

} // namespace tongdang::sync
