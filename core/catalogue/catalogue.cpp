// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/catalogue.h"

#include <algorithm>

namespace tongdang {

const Field* RecordType::field(FieldNo wanted) const
{
    // The product's fields mostly stand in the order of their numbers.
    if (wanted > 0 && wanted <= fields.size() && fields[wanted - 1].number == wanted)
        return &fields[wanted - 1];
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [&](const Field& field) { return field.number == wanted; });
    return found == fields.end() ? nullptr : &*found;
}

const Field* RecordType::field(QStringView wanted) const
{
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [&](const Field& field) { return field.key == wanted; });
    return found == fields.end() ? nullptr : &*found;
}

std::vector<FieldNo> RecordType::groupMembers(const QString& group) const
{
    std::vector<FieldNo> members;
    if (group.isEmpty())
        return members;
    for (const Field& field : fields) {
        if (field.group == group)
            members.push_back(field.number);
    }
    return members;
}

const Field* RecordType::sinceWhen(const Field& state) const
{
    const Field* found =
        field(state.stepDay.isEmpty() ? QString(state.key + QStringLiteral("_on")) : state.stepDay);
    const bool isDay =
        found && (found->kind == FieldKind::Date || found->kind == FieldKind::DateTime);
    return isDay && !state.group.isEmpty() && found->group == state.group ? found : nullptr;
}

const RecordType* Catalogue::type(TypeNo number) const
{
    const auto found = std::lower_bound(
        m_types.begin(), m_types.end(), number,
        [](const RecordType& type, TypeNo wanted) { return type.number < wanted; });
    return found == m_types.end() || found->number != number ? nullptr : &*found;
}

const RecordType* Catalogue::type(QStringView key) const
{
    const auto found = std::find_if(m_types.begin(), m_types.end(),
                                    [&](const RecordType& type) { return type.key == key; });
    return found == m_types.end() ? nullptr : &*found;
}

const CodeList* Catalogue::codeList(QStringView id) const
{
    const auto found = m_lists.find(id);
    return found == m_lists.end() ? nullptr : &found->second;
}

} // namespace tongdang
