// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/search_sources.h"

#include <algorithm>

namespace tongdang::archive {
namespace {

std::vector<FieldNo> fieldsOfKind(const RecordType& type, FieldKind kind)
{
    std::vector<FieldNo> numbers;
    for (const Field& field : type.fields) {
        if (field.kind == kind)
            numbers.push_back(field.number);
    }
    return numbers;
}

FieldNo numberOf(const RecordType& type, QStringView key)
{
    const Field* field = type.field(key);
    return field != nullptr ? field->number : 0;
}

FieldNo referenceTo(const RecordType& type, QStringView target)
{
    for (const Field& field : type.fields) {
        if (field.kind == FieldKind::Reference && field.refersTo == target)
            return field.number;
    }
    return 0;
}

void readChild(SearchSources& sources, const RecordType& type)
{
    sources.childType = type.number;
    sources.name = numberOf(type, u"name");
    sources.birth = numberOf(type, u"birth");
    sources.household = referenceTo(type, u"household");
    sources.childPhones = fieldsOfKind(type, FieldKind::Phone);
    const auto idNumbers = fieldsOfKind(type, FieldKind::IdNumber);
    if (!idNumbers.empty())
        sources.idNumber = idNumbers.front();
    for (const Field& field : type.fields) {
        if (field.key.startsWith(QLatin1StringView("name_")))
            sources.otherNames.push_back(field.number);
    }
}

} // namespace

SearchSources SearchSources::of(const Catalogue& catalogue)
{
    SearchSources sources;
    for (const RecordType& type : catalogue.types()) {
        if (type.isChild) {
            readChild(sources, type);
            continue;
        }
        if (type.key == QLatin1StringView("household")) {
            sources.householdType = type.number;
            sources.group = numberOf(type, u"group");
            sources.householdPhones = fieldsOfKind(type, FieldKind::Phone);
            continue;
        }
        const bool isKin = type.key == QLatin1StringView("caregiver")
                           || type.key == QLatin1StringView("family_member");
        const FieldNo child = type.childField != 0 ? type.childField : referenceTo(type, u"child");
        const Field* childField = type.field(child);
        // A printed sheet need not be about a child: it belongs to the organisation then.
        const bool isOptional = childField != nullptr && !childField->required;
        Feed feed{type.number,
                  type.childField != 0,
                  isOptional || type.childField == 0,
                  child,
                  isKin ? fieldsOfKind(type, FieldKind::Phone) : std::vector<FieldNo>(),
                  fieldsOfKind(type, FieldKind::SheetNumber)};
        if (child != 0 && (!feed.phones.empty() || !feed.sheets.empty()))
            sources.feeds.push_back(std::move(feed));
    }
    return sources;
}

const SearchSources::Feed* SearchSources::feed(TypeNo type) const
{
    const auto found = std::find_if(feeds.begin(), feeds.end(),
                                    [type](const Feed& feed) { return feed.type == type; });
    return found == feeds.end() ? nullptr : &*found;
}

} // namespace tongdang::archive
