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

} // namespace tongdang::cli
