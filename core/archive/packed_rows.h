// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/text_pool.h"
#include "base/result.h"
#include "catalogue/field.h"
#include "record/record.h"

#include <QByteArrayView>

#include <memory>
#include <optional>
#include <vector>

namespace tongdang::archive {

class Statement;

/// A row of a record table as it lies, in a few bytes that belong to whoever gave it.
class PackedRow {
public:
    explicit PackedRow(QByteArrayView bytes)
        : m_bytes(bytes)
    {
    }
    [[nodiscard]] QByteArrayView bytes() const { return m_bytes; }
    [[nodiscard]] RecordId id() const;
    /// The child that it belongs to.
    [[nodiscard]] std::optional<RecordId> child() const;
    /// Damaged "archive.damaged" if a column holds what no version writes.
    [[nodiscard]] Result<Record> record(TextPool& texts) const;

private:
    QByteArrayView m_bytes;
};

/// Keeps rows. A bulk load of 350,000 records holds them this way (some 40 MB instead of 250) and
/// makes the records of a child when its turn comes, on any thread.
class PackedRows {
public:
    /// A copy that lives as long as this.
    [[nodiscard]] PackedRow keep(PackedRow row);

private:
    std::vector<std::unique_ptr<char[]>> m_blocks;
    std::size_t m_left = 0; ///< bytes free at the end of the last block
    char* m_end = nullptr;
};

/// Packs rows of one table: `_number, _id, _child, _created, _withdrawn`, then the fields.
class RowPacker {
public:
    RowPacker(TypeNo type, std::vector<const Field*> fields)
        : m_type(type)
        , m_fields(std::move(fields))
    {
    }
    [[nodiscard]] const std::vector<const Field*>& fields() const { return m_fields; }
    /// Of the row on which the statement stands. Valid until the next one.
    [[nodiscard]] Result<PackedRow> pack(const Statement& row);

private:
    /// At `used`, for that many bytes more; what lies before it stays.
    [[nodiscard]] char* roomFor(std::size_t used, std::size_t more);
    TypeNo m_type;
    std::vector<const Field*> m_fields; ///< ascending by number
    std::vector<char> m_room;
};

} // namespace tongdang::archive
