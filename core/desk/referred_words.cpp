// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/referred_words.h"

#include "archive/archive.h"
#include "catalogue/catalogue.h"

namespace tongdang::desk {

Result<std::optional<Record>> ReferredWords::referred(const Value& value)
{
    const auto id = value.toRecordId();
    if (!id)
        return std::optional<Record>();
    const auto known = m_known.constFind(*id);
    if (known != m_known.constEnd())
        return *known;
    TONGDANG_TRY(auto record, m_session.archive().reader().record(*id));
    m_known.insert(*id, record);
    return record;
}

Result<QString> ReferredWords::words(const Field& field, const Value& value)
{
    if (field.kind != FieldKind::Reference)
        return m_session.catalogue().display(field, value);
    TONGDANG_TRY(const auto record, referred(value));
    const RecordType* const type = m_session.catalogue().type(field.refersTo);
    if (!record || !type || type->belongsToChild() || !type->registered)
        return QString();
    for (const FieldNo title : type->registered->title) {
        const Field& own = *type->field(title);
        if (own.kind != FieldKind::Reference)
            return m_session.catalogue().display(own, record->value(title));
    }
    return QString();
}

} // namespace tongdang::desk
