// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/registers/register_data.h"

#include "desk/places.h"
#include "desk/records.h"
#include "pages/form/record_layout.h"

#include <algorithm>
#include <set>

namespace tongdang::pages {

namespace {

/// Ids of what these fields of the records refer to.
std::set<RecordId> namedBy(const std::vector<Record>& records, const RecordType& type)
{
    std::set<RecordId> ids;
    for (const auto* const fields : {&type.registered->title, &type.registered->detail}) {
        for (const FieldNo field : *fields) {
            if (type.field(field)->kind != FieldKind::Reference)
                continue;
            for (const Record& record : records) {
                if (const auto id = record.value(field).toRecordId())
                    ids.insert(*id);
            }
        }
    }
    return ids;
}

} // namespace

Result<RegisterData> readRegister(desk::Session& session, TypeNo type)
{
    RegisterData data;
    data.type = type;
    const RecordType* const known = session.catalogue().type(type);
    if (!known || !known->registered)
        return failure(ErrorKind::Refused, "desk.unknown_type");
    desk::RecordFilter filter;
    filter.type = type;
    TONGDANG_TRY(data.records, desk::listRecords(session, filter));
    std::erase_if(data.records, [](const Record& record) { return record.child.has_value(); });
    const FieldNo day = known->registered->from;
    std::ranges::stable_sort(data.records, [day](const Record& a, const Record& b) {
        const auto key = [day](const Record& record) {
            return std::pair(day ? record.value(day).toDate() : QDate(), record.createdAt);
        };
        return key(a) > key(b);
    });
    for (const RecordId& id : namedBy(data.records, *known)) {
        const auto folded = desk::getRecord(session, id);
        if (folded)
            data.named.push_back(shownRecord(*folded));
        else if (folded.error().kind != ErrorKind::Refused) // one that is not here yet has no name
            return tl::unexpected(folded.error());
    }
    TONGDANG_TRY(const auto places, desk::knownPlaces(session));
    for (const desk::KnownPlace& place : places)
        data.places.insert(place.code, place.name);
    return data;
}

} // namespace tongdang::pages
