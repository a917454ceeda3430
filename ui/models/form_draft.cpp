// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/cbor.h"
#include "models/form_model.h"

#include <utility>

// A draft is [version, type, record or null, child or null, {field: value}] in CBOR: what differs
// from the saved record.

namespace tongdang::models {

namespace {

constexpr quint64 draftVersion = 1;

void writeId(cbor::Writer& writer, const std::optional<RecordId>& id)
{
    if (id)
        writer.writeBytes(id->view());
    else
        writer.writeNull();
}

Result<std::optional<RecordId>> readId(cbor::Reader& reader)
{
    TONGDANG_TRY(const cbor::Type type, reader.peek());
    if (type == cbor::Type::Null) {
        TONGDANG_CHECK(reader.readNull());
        return std::optional<RecordId>();
    }
    TONGDANG_TRY(const QByteArray bytes, reader.readBytes());
    return RecordId::fromBytes(bytes);
}

struct Draft {
    quint64 type = 0;
    std::optional<RecordId> record;
    std::optional<RecordId> child;
    std::map<FieldNo, Value> values;
};

Result<Draft> readDraft(const QByteArray& bytes)
{
    cbor::Reader reader(bytes);
    TONGDANG_TRY(const quint64 parts, reader.beginArray());
    TONGDANG_TRY(const quint64 version, reader.readUnsigned());
    if (parts != 5 || version != draftVersion)
        return failure(ErrorKind::Damaged, "base.cbor");
    Draft draft;
    TONGDANG_TRY(draft.type, reader.readUnsigned());
    TONGDANG_TRY(draft.record, readId(reader));
    TONGDANG_TRY(draft.child, readId(reader));
    TONGDANG_TRY(const quint64 count, reader.beginMap());
    for (quint64 index = 0; index < count; ++index) {
        TONGDANG_TRY(const quint64 field, reader.readUnsigned());
        TONGDANG_TRY(draft.values[static_cast<FieldNo>(field)], reader.readValue());
    }
    return draft;
}

} // namespace

QByteArray FormModel::draft() const
{
    const desk::RecordInput input = toInput();
    if (input.fields.empty())
        return {};
    std::map<FieldNo, Value> ordered;
    for (const auto& [field, value] : input.fields)
        ordered.emplace(field, value);
    cbor::Writer writer;
    writer.beginArray(5);
    writer.writeUnsigned(draftVersion);
    writer.writeUnsigned(m_type->number);
    writeId(writer, m_record);
    writeId(writer, m_child);
    writer.beginMap(ordered.size());
    for (const auto& [field, value] : ordered) {
        writer.writeUnsigned(field);
        writer.writeValue(value);
    }
    return writer.take();
}

bool FormModel::restore(const QByteArray& bytes)
{
    const Result<Draft> draft = readDraft(bytes);
    if (!draft || draft->type != m_type->number || draft->record != m_record
        || draft->child != m_child)
        return false;
    for (const auto& [field, value] : draft->values) {
        if (!m_type->field(field))
            continue;
        if (value.isEmpty())
            m_values.erase(field);
        else
            m_values[field] = value;
    }
    judge();
    Q_EMIT reset();
    Q_EMIT edited();
    return true;
}

} // namespace tongdang::models
