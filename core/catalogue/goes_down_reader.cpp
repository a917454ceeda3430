// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/file_readers.h"

namespace tongdang {

using namespace Qt::StringLiterals;

namespace {

constexpr int specialPlace = 4; // sensitivity of what travels apart, to a few

Result<FieldNo> leadingField(const JsonPlace& place, const QString& member, const QString& key,
                             const RecordType& type, FieldKind kind)
{
    const Field* const field = type.field(key);
    if (!field || field->kind != kind || field->sensitivity >= specialPlace)
        return place.broken(
            member, u"\"%1\" is no %2 of this type"_s.arg(key, kind == FieldKind::Reference
                                                                   ? u"reference field"_s
                                                                   : u"field of a division"_s));
    return field->number;
}

} // namespace

Result<GoesDown> readGoesDown(const JsonPlace& place, const RecordType& type)
{
    TONGDANG_CHECK(place.onlyKeys({u"place"_s, u"township"_s, u"with"_s}));
    if (place.has(u"place"_s) == place.has(u"with"_s))
        return place.broken({}, u"one of place and with it must be"_s);
    GoesDown goes;
    TONGDANG_TRY(const QStringList keys, place.optionalTexts(u"place"_s));
    for (const QString& key : keys) {
        TONGDANG_TRY(const FieldNo field,
                     leadingField(place, u"place"_s, key, type, FieldKind::Division));
        goes.place.push_back(field);
    }
    TONGDANG_TRY(goes.toTownship, place.flag(u"township"_s));
    if (place.has(u"with"_s)) {
        if (goes.toTownship)
            return place.broken(u"township"_s, u"it goes where another record goes"_s);
        TONGDANG_TRY(const QString key, place.text(u"with"_s));
        TONGDANG_TRY(goes.with, leadingField(place, u"with"_s, key, type, FieldKind::Reference));
    }
    return goes;
}

} // namespace tongdang
