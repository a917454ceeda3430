// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/named_in_note.h"

#include "archive/archive.h"
#include "catalogue/catalogue.h"
#include "catalogue/fields.h"

#include <algorithm>

namespace tongdang::desk {

namespace {

/// By which somebody could be found: names, numbers, phones.
bool identifies(const Field& field)
{
    return field.kind == FieldKind::IdNumber || field.kind == FieldKind::Phone
           || field.key.endsWith(QStringLiteral("name"))
           || field.key == QStringLiteral("dossier_no");
}

} // namespace

Result<void> checkNoteLength(const QString& note)
{
    return note.size() > mostNoteLength ? failure(ErrorKind::Refused, "desk.reason_too_long",
                                                  {QString::number(mostNoteLength)})
                                        : Result<void>();
}

bool namesSomebody(const Catalogue& catalogue, const Record& record, const QString& note)
{
    const RecordType* const type = catalogue.type(record.type);
    return type != nullptr && std::ranges::any_of(type->fields, [&](const Field& field) {
               const QString value = record.value(field.number).toText();
               return identifies(field) && value.size() > 1 && note.contains(value);
           });
}

Result<bool> namesAnyChild(Session& session, const QString& note)
{
    bool isNamed = false;
    for (const RecordType& type : session.catalogue().types()) {
        if (!type.belongsToChild() && type.number != fields::child::type)
            continue;
        archive::RecordQuery query;
        query.type = type.number;
        query.withdrawnToo = true;
        for (const Field& field : type.fields) {
            if (identifies(field))
                query.columns.push_back(field.number);
        }
        if (query.columns.empty())
            continue;
        TONGDANG_CHECK(session.archive().reader().forEach(query, [&](const Record& record) {
            isNamed = isNamed || namesSomebody(session.catalogue(), record, note);
            return Result<void>();
        }));
    }
    return isNamed;
}

} // namespace tongdang::desk
