// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/listed.h"

#include "catalogue/withheld.h"

namespace tongdang::desk {

bool staysOutOfLists(const Catalogue& catalogue, TypeNo type, FieldNo field)
{
    const RecordType* const known = catalogue.type(type);
    if (field == withdrawnField)
        return known && holdsSpecialOnly(*known); // why an incident was given up says what it was
    if (field == sameAsField || field == sameAsReasonField)
        return false;
    const Field* const named = known ? known->field(field) : nullptr;
    return !named || isSpecial(*named);
}

ListedRecord listed(const Catalogue& catalogue, Record record)
{
    ListedRecord line{std::move(record), {}};
    for (auto& [field, value] : line.record.values) {
        if (value.isEmpty() || !staysOutOfLists(catalogue, line.record.type, field))
            continue;
        value = Value();
        line.withheld.insert(field);
    }
    return line;
}

} // namespace tongdang::desk
