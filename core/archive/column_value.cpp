// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/column_value.h"

#include "archive/body_items.h"
#include "base/cbor.h"

#include <sqlite3.h>

#include <algorithm>

namespace tongdang::archive {
namespace {

constexpr QChar separator(0x1f);
constexpr char separatorByte = 0x1f;
constexpr char foreignMark = 'V';
constexpr qsizetype referenceSize = static_cast<qsizetype>(Id::size);

/// Codes as one text; nothing if it could not be taken apart again.
std::optional<QString> joined(const QStringList& codes)
{
    const bool plain = std::none_of(codes.begin(), codes.end(), [](const QString& code) {
        return code.isEmpty() || code.contains(separator);
    });
    return plain ? std::optional(codes.join(separator)) : std::nullopt;
}

QByteArray foreignBytes(const Value& value)
{
    cbor::Writer writer;
    writer.writeValue(value);
    QByteArray bytes = foreignMark + writer.take();
    if (bytes.size() == referenceSize)
        bytes.append('\0');
    return bytes;
}

bool isTextKind(FieldKind kind)
{
    switch (kind) {
    case FieldKind::Bool:
    case FieldKind::Integer:
    case FieldKind::Money:
    case FieldKind::Codes:
    case FieldKind::Reference:
        return false;
    default:
        return true;
    }
}

/// What goes into the column: null, a number, text or bytes.
struct Stored {
    enum class Class { Null, Integer, Text, Blob } kind = Class::Null;
    qint64 integer = 0;
    QByteArray bytes; ///< of text: UTF-8
};

Stored stored(FieldKind kind, const Value& value)
{
    if (value.isNull())
        return {};
    const Value::Storage& storage = value.storage();
    if (const auto* text = std::get_if<QString>(&storage); text != nullptr && isTextKind(kind))
        return {Stored::Class::Text, 0, text->toUtf8()};
    const auto* number = std::get_if<qint64>(&storage);
    if (number != nullptr && (kind == FieldKind::Integer || kind == FieldKind::Money))
        return {Stored::Class::Integer, *number, {}};
    if (const auto* truth = std::get_if<bool>(&storage);
        truth != nullptr && kind == FieldKind::Bool)
        return {Stored::Class::Integer, *truth ? 1 : 0, {}};
    if (const auto* codes = std::get_if<QStringList>(&storage);
        codes != nullptr && kind == FieldKind::Codes) {
        if (const auto text = joined(*codes))
            return {Stored::Class::Text, 0, text->toUtf8()};
    }
    if (const auto* bytes = std::get_if<QByteArray>(&storage);
        bytes != nullptr && kind == FieldKind::Reference && bytes->size() == referenceSize)
        return {Stored::Class::Blob, 0, *bytes};
    return {Stored::Class::Blob, 0, foreignBytes(value)};
}

/// `joined` of encoded codes; nothing where that answers nothing.
std::optional<QByteArray> joinedBytes(const RawItem& codes)
{
    QByteArray bytes;
    bytes.reserve(codes.content.size());
    QByteArrayView rest = codes.content;
    for (quint64 index = 0; index < codes.count; ++index) {
        const RawItem code = RawItem::at(rest);
        if (!code.is(RawItem::Kind::Text) || code.content.isEmpty()
            || code.content.contains(separatorByte))
            return std::nullopt;
        if (index > 0)
            bytes.append(separatorByte);
        bytes.append(code.content);
        rest = rest.sliced(code.size);
    }
    return bytes;
}

Result<Value> fromBlob(QByteArrayView bytes)
{
    if (bytes.size() == referenceSize)
        return Value::fromBytes(bytes.toByteArray());
    if (bytes.isEmpty() || bytes.front() != foreignMark)
        return failure(ErrorKind::Damaged, "archive.damaged", {}, QStringLiteral("column"));
    cbor::Reader reader(bytes.sliced(1));
    return reader.readValue();
}

} // namespace

void ColumnBinder::bind(Statement& statement, int place, const Field& field, const Value& value)
{
    Stored column = stored(field.kind, value);
    switch (column.kind) {
    case Stored::Class::Null:
        statement.bindNull(place);
        return;
    case Stored::Class::Integer:
        statement.bind(place, column.integer);
        return;
    case Stored::Class::Text:
        statement.bindText(place, m_held.emplace_back(std::move(column.bytes)));
        return;
    case Stored::Class::Blob:
        statement.bind(place, m_held.emplace_back(std::move(column.bytes)));
        return;
    }
}

void ColumnBinder::bind(Statement& statement, int place, const Field& field, const Value& value,
                        QByteArrayView encoded)
{
    if (isTextKind(field.kind) && std::holds_alternative<QString>(value.storage())) {
        const RawItem text = RawItem::at(encoded);
        if (text.is(RawItem::Kind::Text)) {
            statement.bindText(place, text.content);
            return;
        }
    } else if (field.kind == FieldKind::Codes
               && std::holds_alternative<QStringList>(value.storage())) {
        const RawItem codes = RawItem::at(encoded);
        auto text = codes.is(RawItem::Kind::Array) ? joinedBytes(codes) : std::nullopt;
        if (text) {
            statement.bindText(place, m_held.emplace_back(*std::move(text)));
            return;
        }
    }
    bind(statement, place, field, value);
}

Cell cellOf(const Statement& statement, int column)
{
    const int storageClass = statement.storageClass(column);
    switch (storageClass) {
    case SQLITE_NULL:
        return {storageClass, 0, {}};
    case SQLITE_INTEGER:
        return {storageClass, statement.integer(column), {}};
    case SQLITE_TEXT:
        return {storageClass, 0, statement.utf8(column)};
    default:
        return {storageClass, 0, statement.bytes(column)};
    }
}

Result<Value> cellValue(const Cell& cell, FieldKind kind, TextPool* pool)
{
    switch (cell.storageClass) {
    case SQLITE_NULL:
        return Value();
    case SQLITE_INTEGER:
        if (kind == FieldKind::Bool)
            return Value(cell.integer != 0);
        return Value(cell.integer);
    case SQLITE_TEXT:
        if (kind == FieldKind::Codes)
            return Value(textFromUtf8(cell.bytes).split(separator, Qt::SkipEmptyParts));
        return Value(pool ? pool->text(cell.bytes) : textFromUtf8(cell.bytes));
    default:
        return fromBlob(cell.bytes);
    }
}

Result<Value> columnValue(const Statement& statement, int column, const Field& field)
{
    return cellValue(cellOf(statement, column), field.kind);
}

} // namespace tongdang::archive
