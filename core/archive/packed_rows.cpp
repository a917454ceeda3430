// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/packed_rows.h"

#include "archive/column_value.h"
#include "archive/statement.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstring>

// A row: one byte of flags, the id, the child's id if there is one, type and moment of entry, then
// the cells that are not null: field, one byte of kind and storage class, the integer or the size
// with the bytes. Numbers take as many bytes as they need, 7 bits in each. This lies in memory
// only, never in a file.
namespace tongdang::archive {
namespace {

constexpr int systemColumns = 5; // of RowReader's SELECT
constexpr unsigned hasChild = 1;
constexpr unsigned isWithdrawn = 2;
constexpr qsizetype idSize = static_cast<qsizetype>(Id::size);
constexpr unsigned bitsOfClass = 3; // storage classes are 1 to 5
constexpr unsigned classBits = (1U << bitsOfClass) - 1;

/// Takes the bytes of a row apart.
class Unpacker {
public:
    explicit Unpacker(PackedRow row)
        : m_rest(row.bytes())
        , m_flags(static_cast<unsigned char>(byte()))
    {
    }
    [[nodiscard]] bool has(unsigned flag) const { return (m_flags & flag) != 0; }
    [[nodiscard]] bool atEnd() const { return m_rest.isEmpty(); }
    RecordId id() { return *RecordId::fromBytes(bytes(idSize)); }
    std::optional<RecordId> child() { return has(hasChild) ? std::optional(id()) : std::nullopt; }
    char byte() { return bytes(1).front(); }
    QByteArrayView bytes(qsizetype size)
    {
        const QByteArrayView taken = m_rest.first(size);
        m_rest = m_rest.sliced(size);
        return taken;
    }
    quint64 number()
    {
        quint64 number = 0;
        for (unsigned shift = 0;; shift += 7) {
            const auto part = static_cast<quint8>(byte());
            number |= quint64{part & 0x7fU} << shift;
            if (part < 0x80)
                return number;
        }
    }

private:
    QByteArrayView m_rest;
    unsigned m_flags;
};

} // namespace

RecordId PackedRow::id() const
{
    return Unpacker(*this).id();
}

std::optional<RecordId> PackedRow::child() const
{
    Unpacker unpacker(*this);
    (void)unpacker.id();
    return unpacker.child();
}

Result<Record> PackedRow::record(TextPool& texts) const
{
    Unpacker unpacker(*this);
    Record record{unpacker.id(), 0, unpacker.child(), 0, unpacker.has(isWithdrawn), {}};
    record.type = static_cast<TypeNo>(unpacker.number());
    record.createdAt = static_cast<qint64>(unpacker.number());
    record.values.reserve(unpacker.number());
    while (!unpacker.atEnd()) {
        const auto field = static_cast<FieldNo>(unpacker.number());
        const auto about = static_cast<unsigned char>(unpacker.byte());
        const quint64 number = unpacker.number();
        Cell cell{static_cast<int>(about & classBits), static_cast<qint64>(number), {}};
        if (cell.storageClass != SQLITE_INTEGER)
            cell.bytes = unpacker.bytes(static_cast<qsizetype>(number));
        TONGDANG_TRY(Value value,
                     cellValue(cell, static_cast<FieldKind>(about >> bitsOfClass), &texts));
        record.values.push_back({field, std::move(value)});
    }
    return record;
}

PackedRow PackedRows::keep(PackedRow row)
{
    constexpr std::size_t blockSize = 1 << 20;
    const auto size = static_cast<std::size_t>(row.bytes().size());
    if (size > m_left) {
        m_left = std::max(blockSize, size);
        m_blocks.push_back(std::make_unique_for_overwrite<char[]>(m_left));
        m_end = m_blocks.back().get();
    }
    std::memcpy(m_end, row.bytes().data(), size);
    const PackedRow kept(QByteArrayView(m_end, row.bytes().size()));
    m_end += size;
    m_left -= size;
    return kept;
}

namespace {

/// Writes into room that was made beforehand: this runs for millions of cells.
class Packing {
public:
    explicit Packing(char* room)
        : m_end(room)
    {
    }
    void byte(unsigned number) { *m_end++ = static_cast<char>(number); }
    void bytes(QByteArrayView bytes)
    {
        if (!bytes.isEmpty())
            std::memcpy(m_end, bytes.data(), static_cast<std::size_t>(bytes.size()));
        m_end += bytes.size();
    }
    void number(quint64 number)
    {
        for (; number >= 0x80; number >>= 7U)
            byte(static_cast<unsigned>(number) | 0x80U);
        byte(static_cast<unsigned>(number));
    }
    [[nodiscard]] char* end() const { return m_end; }

private:
    char* m_end;
};

constexpr std::size_t mostOfNumber = 10; // 64 bits by 7

} // namespace

char* RowPacker::roomFor(std::size_t used, std::size_t more)
{
    if (m_room.size() < used + more)
        m_room.resize(2 * (used + more));
    return m_room.data() + used;
}

Result<PackedRow> RowPacker::pack(const Statement& row)
{
    const QByteArrayView id = row.bytes(1);
    const QByteArrayView child = row.bytes(2);
    if (id.size() != idSize || (child.size() != idSize && !row.isNull(2)))
        return failure(ErrorKind::Damaged, "archive.damaged", {}, QStringLiteral("id"));
    char* const begin = roomFor(0, 1 + 2 * idSize + 3 * mostOfNumber);
    Packing head(begin);
    head.byte((child.isEmpty() ? 0U : hasChild) | (row.integer(4) != 0 ? isWithdrawn : 0U));
    head.bytes(id);
    head.bytes(child);
    head.number(m_type);
    head.number(static_cast<quint64>(row.integer(3)));
    head.number(m_fields.size()); // there are no more cells than that
    auto used = static_cast<std::size_t>(head.end() - begin);
    int column = systemColumns;
    for (const Field* field : m_fields) {
        const Cell cell = cellOf(row, column++);
        if (cell.storageClass == SQLITE_NULL)
            continue;
        const auto size = static_cast<std::size_t>(cell.bytes.size());
        char* const place = roomFor(used, 1 + 2 * mostOfNumber + size);
        Packing packing(place);
        packing.number(field->number);
        packing.byte((static_cast<unsigned>(field->kind) << bitsOfClass)
                     | static_cast<unsigned>(cell.storageClass));
        packing.number(cell.storageClass == SQLITE_INTEGER ? static_cast<quint64>(cell.integer)
                                                           : static_cast<quint64>(size));
        packing.bytes(cell.bytes);
        used += static_cast<std::size_t>(packing.end() - place);
    }
    return PackedRow(QByteArrayView(m_room.data(), static_cast<qsizetype>(used)));
}

} // namespace tongdang::archive
