// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/file_readers.h"

namespace tongdang {

using namespace Qt::StringLiterals;

namespace {

constexpr int specialData = 4; // sensitivity of what no list shows

Result<FieldNo> shownField(const JsonPlace& place, const QString& member, const QString& key,
                           const RecordType& type)
{
    const Field* const field = type.field(key);
    if (!field)
        return place.broken(member, u"the type has no field \"%1\""_s.arg(key));
    if (field->sensitivity >= specialData)
        return place.broken(member, u"\"%1\" is special data, which no list shows"_s.arg(key));
    return field->number;
}

Result<std::vector<FieldNo>> shownFields(const JsonPlace& place, const QString& member,
                                         const RecordType& type)
{
    TONGDANG_TRY(const QStringList keys, place.optionalTexts(member));
    std::vector<FieldNo> fields;
    for (const QString& key : keys) {
        TONGDANG_TRY(const FieldNo field, shownField(place, member, key, type));
        fields.push_back(field);
    }
    return fields;
}

Result<FieldNo> day(const JsonPlace& place, const QString& member, const RecordType& type)
{
    TONGDANG_TRY(const QString key, place.optionalText(member));
    if (!place.has(member))
        return FieldNo{0};
    TONGDANG_TRY(const FieldNo field, shownField(place, member, key, type));
    if (type.field(field)->kind != FieldKind::Date)
        return place.broken(member, u"\"%1\" is no date"_s.arg(key));
    return field;
}

} // namespace

Result<RegisterEntry> readRegisterEntry(const JsonPlace& place, const RecordType& type)
{
    TONGDANG_CHECK(place.onlyKeys({u"group"_s, u"title"_s, u"detail"_s, u"from"_s, u"to"_s}));
    RegisterEntry entry;
    TONGDANG_TRY(entry.group, place.text(u"group"_s));
    TONGDANG_TRY(entry.title, shownFields(place, u"title"_s, type));
    if (entry.title.empty())
        return place.broken(u"title"_s, u"no field names a record of this register"_s);
    TONGDANG_TRY(entry.detail, shownFields(place, u"detail"_s, type));
    TONGDANG_TRY(entry.from, day(place, u"from"_s, type));
    TONGDANG_TRY(entry.to, day(place, u"to"_s, type));
    return entry;
}

Result<ReceivedEntry> readReceivedEntry(const JsonPlace& place, const RecordType& type)
{
    TONGDANG_CHECK(
        place.onlyKeys({u"through"_s, u"where"_s, u"day"_s, u"until"_s, u"what"_s, u"by"_s}));
    ReceivedEntry entry;
    TONGDANG_TRY(entry.where, place.optionalObject(u"where"_s));
    if (place.has(u"through"_s)) {
        TONGDANG_CHECK(place.onlyKeys({u"through"_s, u"where"_s}));
        TONGDANG_TRY(const QString key, place.text(u"through"_s));
        const Field* const field = type.field(key);
        if (!field || field->kind != FieldKind::Reference)
            return place.broken(u"through"_s, u"\"%1\" is no reference field"_s.arg(key));
        entry.through = field->number;
        return entry;
    }
    TONGDANG_TRY(entry.day, day(place, u"day"_s, type));
    TONGDANG_TRY(entry.until, day(place, u"until"_s, type));
    TONGDANG_TRY(entry.what, shownFields(place, u"what"_s, type));
    TONGDANG_TRY(entry.by, shownFields(place, u"by"_s, type));
    if (entry.day == 0)
        return place.broken(u"day"_s, u"no field says when it was received"_s);
    if (entry.what.empty())
        return place.broken(u"what"_s, u"no field says what was received"_s);
    return entry;
}

} // namespace tongdang
