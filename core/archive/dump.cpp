// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/dump.h"

#include "archive/query.h"
#include "archive/record_changes.h"
#include "base/canonical_json.h"
#include "catalogue/catalogue.h"
#include "record/fold.h"

#include <QJsonArray>
#include <QJsonObject>

namespace tongdang::archive {
namespace {

constexpr qint64 greatestJsonNumber = (qint64{1} << 53) - 1;

/// What JSON cannot hold is an object with one key that names its kind.
QJsonValue tagged(const QString& kind, const QString& text)
{
    return QJsonObject{{kind, text}};
}

QJsonValue valueJson(const Value& value)
{
    const Value::Storage& storage = value.storage();
    if (const auto* truth = std::get_if<bool>(&storage))
        return *truth;
    if (const auto* number = std::get_if<qint64>(&storage)) {
        const bool fits = *number <= greatestJsonNumber && *number >= -greatestJsonNumber;
        return fits ? QJsonValue(*number)
                    : tagged(QStringLiteral("integer"), QString::number(*number));
    }
    if (const auto* text = std::get_if<QString>(&storage))
        return *text;
    if (const auto* codes = std::get_if<QStringList>(&storage))
        return QJsonArray::fromStringList(*codes);
    if (const auto* bytes = std::get_if<QByteArray>(&storage))
        return tagged(QStringLiteral("bytes"), QString::fromLatin1(bytes->toHex()));
    if (const auto* opaque = std::get_if<Value::Opaque>(&storage))
        return tagged(QStringLiteral("cbor"), QString::fromLatin1(opaque->cbor.toHex()));
    return {};
}

QJsonObject headJson(const Head& head)
{
    return {{QStringLiteral("at"), static_cast<qint64>(head.hlc >> 16)},
            {QStringLiteral("counter"), static_cast<qint64>(head.hlc & 0xffff)},
            {QStringLiteral("by"), head.author.toString()},
            {QStringLiteral("day"), head.day.toString(Qt::ISODate)},
            {QStringLiteral("dot"), head.dot.toString()},
            {QStringLiteral("value"), valueJson(head.value)}};
}

QString fieldKey(const RecordType* type, FieldNo number)
{
    const Field* field = type != nullptr ? type->field(number) : nullptr;
    return field != nullptr ? field->key : QString::number(number);
}

QJsonObject recordJson(const Catalogue& catalogue, const FoldedRecord& record)
{
    const RecordType* type = catalogue.type(record.type);
    QJsonObject fields;
    for (const FieldState& state : record.fields) {
        QJsonArray heads;
        for (const Head& head : state.heads)
            heads.append(headJson(head));
        fields.insert(fieldKey(type, state.field), heads);
    }
    QJsonObject json{
        {QStringLiteral("created"), record.createdAt},
        {QStringLiteral("editedAfterWithdrawal"), record.editedAfterWithdrawal},
        {QStringLiteral("fields"), fields},
        {QStringLiteral("record"), record.id.toString()},
        {QStringLiteral("type"), type != nullptr ? type->key : QString::number(record.type)}};
    if (const auto* child = std::get_if<RecordId>(&record.scope))
        json.insert(QStringLiteral("child"), child->toString());
    else
        json.insert(QStringLiteral("org"), std::get<QString>(record.scope));
    return json;
}

} // namespace

Result<void> dump(Connection& connection, const Catalogue& catalogue,
                  const std::function<Result<void>(const QByteArray& line)>& write)
{
    TONGDANG_TRY(
        Query rows,
        Query::prepare(connection, QStringLiteral("SELECT r.id, r.number, r.purged <> 0"
                                                  " OR coalesce(k.purged, 0) = 2 FROM record r"
                                                  " LEFT JOIN record k ON k.number = r.child"
                                                  " WHERE r.type IS NOT NULL ORDER BY r.id")));
    TONGDANG_CHECK(rows.run());
    RecordChanges changes(connection);
    for (;;) {
        TONGDANG_TRY(const bool row, rows.next());
        if (!row)
            return {};
        TONGDANG_TRY(const RecordId id, rows.id<RecordId>(0));
        if (rows.truth(2)) {
            TONGDANG_CHECK(write(canonicalJson(
                {{QStringLiteral("purged"), true}, {QStringLiteral("record"), id.toString()}})));
            continue;
        }
        TONGDANG_TRY(const std::vector<Change> history, changes.of(rows.integer(1)));
        if (history.empty())
            return failure(ErrorKind::Damaged, "archive.damaged", {}, QStringLiteral("record"));
        TONGDANG_CHECK(write(canonicalJson(recordJson(catalogue, fold(history)))));
    }
}

} // namespace tongdang::archive
