// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/typed_value.h"

#include "catalogue/value_text.h"

namespace tongdang::cli {

Result<Value> readTypedValue(const Catalogue& catalogue, const Field& field, const QString& text)
{
    auto value = readValueText(catalogue, field, text);
    if (value)
        return value;
    const Error& error = value.error();
    return failure(
        ErrorKind::Refused, "desk.invalid_fields",
        {field.zh, (QStringList(QString::fromLatin1(error.code)) + error.arguments).join(u'\t')});
}

Result<const RecordType*> typeNamed(const Catalogue& catalogue, const QString& key)
{
    const RecordType* type = catalogue.type(key);
    if (!type)
        return failure(ErrorKind::Usage, "cli.unknown_type", {key});
    return type;
}

Result<desk::FieldInput> readTypedField(const Catalogue& catalogue, const RecordType& type,
                                        const QString& key, const QString& text)
{
    const Field* field = type.field(key);
    if (!field)
        return failure(ErrorKind::Usage, "cli.unknown_field", {type.key, key});
    TONGDANG_TRY(Value value, readTypedValue(catalogue, *field, text));
    return desk::FieldInput{field->number, std::move(value)};
}

} // namespace tongdang::cli
