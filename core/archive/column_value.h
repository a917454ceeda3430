// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/statement.h"
#include "archive/text_pool.h"
#include "base/value.h"
#include "catalogue/field.h"

#include <vector>

namespace tongdang::archive {

/// How a Value lies in a column. What a field's kind expects lies as anybody would expect it: text
/// as TEXT, numbers and truth as INTEGER, a reference as 16 bytes, codes as TEXT joined by U+001F.
/// Everything else (a value of another kind than the field's, written by another version) is a BLOB
/// that is not 16 bytes long: 'V', the value's CBOR, and a zero if that would make 16.
class ColumnBinder {
public:
    /// The bytes stay here until `clear`, so that the statement can point at them.
    void bind(Statement& statement, int place, const Field& field, const Value& value);
    /// The same; `encoded` is the value's CBOR as it stands in a change's body, which must live as
    /// long as the bytes here. Null: there is none.
    void bind(Statement& statement, int place, const Field& field, const Value& value,
              QByteArrayView encoded);
    void clear() { m_held.clear(); }

private:
    std::vector<QByteArray> m_held;
};

/// What lies in a column, before it is a Value.
struct Cell {
    int storageClass = 0; ///< SQLITE_INTEGER, ...
    qint64 integer = 0;   ///< of an INTEGER
    QByteArrayView bytes; ///< of TEXT (UTF-8) and BLOB; as long as the statement stands on the row
};
[[nodiscard]] Cell cellOf(const Statement& statement, int column);
/// `pool`: of a bulk load. Damaged "archive.damaged" for bytes that no version writes.
[[nodiscard]] Result<Value> cellValue(const Cell& cell, FieldKind kind, TextPool* pool = nullptr);
[[nodiscard]] Result<Value> columnValue(const Statement& statement, int column, const Field& field);

} // namespace tongdang::archive
