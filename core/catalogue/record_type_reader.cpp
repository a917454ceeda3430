// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/file_readers.h"

#include <QRegularExpression>

#include <algorithm>

namespace tongdang {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 greatestNumber = 999'999; // of a type or a field
constexpr int textLength = 200;
constexpr int longTextLength = 4000;
constexpr int greatestLength = 200'000; // a change may have 1 MiB (sync.md §7)
constexpr qint64 greatestInteger = 1'000'000'000;
constexpr qint64 greatestMoney = 100'000'000'000; // fen

const QStringList& fieldKeys()
{
    static const QStringList keys{
        u"no"_s,        u"key"_s,          u"zh"_s,       u"en"_s,           u"type"_s,
        u"list"_s,      u"without"_s,      u"ref"_s,      u"maxLength"_s,    u"min"_s,
        u"max"_s,       u"partial"_s,      u"required"_s, u"requiredWhen"_s, u"visibleIf"_s,
        u"owner"_s,     u"sensitivity"_s,  u"group"_s,    u"paper"_s,        u"help"_s,
        u"since"_s,     u"steps"_s,        u"stepsOn"_s,  u"askedWhen"_s,    u"refWhere"_s,
        u"otherThan"_s, u"beforeOpening"_s};
    return keys;
}

/// A member that only some kinds have.
Result<void> onlyFor(const JsonPlace& place, const QString& key, bool fits)
{
    if (place.has(key) && !fits)
        return place.broken(key, u"a field of this type has no \"%1\""_s.arg(key));
    return {};
}

Result<void> readKind(const JsonPlace& place, Field& field)
{
    using enum FieldKind;
    TONGDANG_TRY(const QString spelling, place.text(u"type"_s));
    const auto kind = parseFieldKind(spelling);
    if (!kind)
        return place.broken(u"type"_s, u"there is no field type \"%1\""_s.arg(spelling));
    field.kind = *kind;
    const bool hasList = *kind == Code || *kind == Codes;
    const bool isText = *kind == Text || *kind == LongText;
    const bool isNumber = *kind == Integer || *kind == Money;
    TONGDANG_CHECK(onlyFor(place, u"list"_s, hasList || *kind == Text));
    TONGDANG_CHECK(onlyFor(place, u"without"_s, hasList));
    TONGDANG_CHECK(onlyFor(place, u"steps"_s, *kind == Code));
    TONGDANG_CHECK(onlyFor(place, u"ref"_s, *kind == Reference));
    TONGDANG_CHECK(onlyFor(place, u"otherThan"_s, *kind == Reference));
    TONGDANG_CHECK(onlyFor(place, u"refWhere"_s, *kind == Reference));
    TONGDANG_CHECK(onlyFor(place, u"maxLength"_s, isText));
    TONGDANG_CHECK(onlyFor(place, u"min"_s, isNumber));
    TONGDANG_CHECK(onlyFor(place, u"max"_s, isNumber));
    TONGDANG_CHECK(onlyFor(place, u"partial"_s, *kind == Division));
    if (hasList) {
        TONGDANG_TRY(field.codeList, place.text(u"list"_s));
        TONGDANG_TRY(field.withoutCodes, place.optionalTexts(u"without"_s));
    } else {
        TONGDANG_TRY(field.codeList, place.optionalText(u"list"_s));
    }
    if (*kind == Reference) {
        TONGDANG_TRY(field.refersTo, place.text(u"ref"_s));
        TONGDANG_TRY(field.otherThan, place.optionalTexts(u"otherThan"_s));
        TONGDANG_TRY(field.refersWhere, place.optionalObject(u"refWhere"_s));
    }
    if (isText) {
        const int usual = *kind == Text ? textLength : longTextLength;
        TONGDANG_TRY(const qint64 length, place.numberOr(u"maxLength"_s, usual, 1, greatestLength));
        field.maxLength = static_cast<int>(length);
    }
    if (isNumber) {
        const qint64 greatest = *kind == Integer ? greatestInteger : greatestMoney;
        TONGDANG_TRY(field.least, place.numberOr(u"min"_s, 0, -greatest, greatest));
        TONGDANG_TRY(field.greatest, place.numberOr(u"max"_s, greatest, field.least, greatest));
    }
    TONGDANG_TRY(field.followsSteps, place.flag(u"steps"_s));
    TONGDANG_CHECK(onlyFor(place, u"stepsOn"_s, field.followsSteps));
    TONGDANG_TRY(field.stepDay, place.optionalText(u"stepsOn"_s));
    TONGDANG_CHECK(onlyFor(place, u"beforeOpening"_s, *kind == Date));
    TONGDANG_TRY(field.mayPrecedeOpening, place.flag(u"beforeOpening"_s));
    TONGDANG_TRY(field.partialDivision, place.flag(u"partial"_s));
    return {};
}

Result<Field> readField(const JsonPlace& place)
{
    TONGDANG_CHECK(place.onlyKeys(fieldKeys()));
    Field field;
    TONGDANG_TRY(const qint64 number, place.number(u"no"_s, 1, greatestNumber));
    field.number = static_cast<FieldNo>(number);
    TONGDANG_TRY(field.key, place.text(u"key"_s));
    if (!isCatalogueKey(field.key))
        return place.broken(u"key"_s,
                            u"\"%1\" is no key: lower-case letters, digits and _"_s.arg(field.key));
    TONGDANG_TRY(field.zh, place.text(u"zh"_s));
    TONGDANG_TRY(field.en, place.text(u"en"_s));
    TONGDANG_CHECK(readKind(place, field));
    TONGDANG_TRY(field.required, place.flag(u"required"_s));
    TONGDANG_TRY(field.requiredWhen, place.optionalObject(u"requiredWhen"_s));
    if (field.required && !field.requiredWhen.isEmpty())
        return place.broken(u"requiredWhen"_s, u"the field is required already"_s);
    TONGDANG_TRY(field.askedWhen, place.optionalObject(u"askedWhen"_s));
    TONGDANG_TRY(field.visibleIf, place.optionalObject(u"visibleIf"_s));
    TONGDANG_TRY(const qint64 sensitivity, place.number(u"sensitivity"_s, 1, 4));
    field.sensitivity = static_cast<int>(sensitivity);
    TONGDANG_TRY(field.owner, readOffice(place, u"owner"_s));
    TONGDANG_TRY(field.group, place.optionalText(u"group"_s));
    if (place.has(u"group"_s) && !isCatalogueKey(field.group))
        return place.broken(u"group"_s, u"\"%1\" is no key of a group"_s.arg(field.group));
    TONGDANG_TRY(field.paperNumber, place.optionalText(u"paper"_s));
    static const QRegularExpression paperNumber(u"^F\\d\\d:[A-Z]?\\d{1,3}$"_s);
    if (place.has(u"paper"_s) && !paperNumber.match(field.paperNumber).hasMatch())
        return place.broken(u"paper"_s,
                            u"\"%1\" is no place on paper such as F03:A1"_s.arg(field.paperNumber));
    TONGDANG_TRY(field.help, place.optionalText(u"help"_s));
    TONGDANG_CHECK(place.optionalText(u"since"_s));
    return field;
}

Result<void> readFields(const JsonPlace& place, RecordType& type)
{
    TONGDANG_TRY(const qsizetype count, place.count(u"fields"_s));
    for (qsizetype i = 0; i < count; ++i) {
        TONGDANG_TRY(const JsonPlace member, place.at(u"fields"_s, i));
        TONGDANG_TRY(Field field, readField(member));
        if (type.field(field.number))
            return member.broken(u"no"_s,
                                 u"the number %1 is taken by the field \"%2\""_s.arg(
                                     QString::number(field.number), type.field(field.number)->key));
        if (type.field(field.key))
            return member.broken(u"key"_s,
                                 u"the key \"%1\" stands here a second time"_s.arg(field.key));
        type.fields.push_back(std::move(field));
    }
    for (std::size_t i = 0; i < type.fields.size(); ++i) {
        const QString& group = type.fields[i].group;
        if (!group.isEmpty() && type.groupMembers(group).size() < 2)
            return place.broken(u"fields/%1/group"_s.arg(i),
                                u"the group \"%1\" has no other member"_s.arg(group));
        for (const QString& key : type.fields[i].otherThan) {
            const Field* const other = type.field(key);
            if (!other || other->refersTo != type.fields[i].refersTo)
                return place.broken(u"fields/%1/otherThan"_s.arg(i),
                                    u"\"%1\" is no field for such a person"_s.arg(key));
        }
        if (!type.fields[i].stepDay.isEmpty() && !type.sinceWhen(type.fields[i]))
            return place.broken(
                u"fields/%1/stepsOn"_s.arg(i),
                u"\"%1\" is no day of the state's group"_s.arg(type.fields[i].stepDay));
    }
    return {};
}

/// The number of the field that a member of the type names; 0 if the type has no such member.
Result<FieldNo> readLink(const JsonPlace& place, const QString& member, const RecordType& type)
{
    TONGDANG_TRY(const QString key, place.optionalText(member));
    if (!place.has(member))
        return FieldNo{0};
    const Field* field = type.field(key);
    if (!field || field->kind != FieldKind::Reference)
        return place.broken(member, u"\"%1\" is no reference field of this type"_s.arg(key));
    return field->number;
}

} // namespace

Result<Owner> readOffice(const JsonPlace& place, const QString& key)
{
    TONGDANG_TRY(const QString office, place.text(key));
    if (office == u"village")
        return Owner::Village;
    if (office == u"station")
        return Owner::Station;
    if (office == u"county")
        return Owner::County;
    return place.broken(key,
                        u"the %1 \"%2\" is none of village, station, county"_s.arg(key, office));
}

bool isCatalogueKey(QStringView key)
{
    constexpr qsizetype longest = 60;
    const auto isLetter = [](QChar sign) { return sign >= u'a' && sign <= u'z'; };
    return !key.isEmpty() && key.size() <= longest && isLetter(key.front())
           && std::all_of(key.begin(), key.end(), [&](QChar sign) {
                  return isLetter(sign) || (sign >= u'0' && sign <= u'9') || sign == u'_';
              });
}

Result<RecordType> readRecordType(const JsonPlace& place)
{
    TONGDANG_CHECK(place.onlyKeys({u"no"_s, u"key"_s, u"zh"_s, u"en"_s, u"since"_s, u"isChild"_s,
                                   u"childField"_s, u"childThrough"_s, u"register"_s, u"received"_s,
                                   u"goesDown"_s, u"madeBySteps"_s, u"fields"_s}));
    RecordType type;
    TONGDANG_TRY(const qint64 number, place.number(u"no"_s, 1, greatestNumber));
    type.number = static_cast<TypeNo>(number);
    TONGDANG_TRY(type.key, place.text(u"key"_s));
    // core/archive keeps records of unknown types in a table of that name.
    if (!isCatalogueKey(type.key) || type.key == u"unknown")
        return place.broken(u"key"_s, u"\"%1\" cannot be the key of a type"_s.arg(type.key));
    if (type.key != place.source().baseName())
        return place.broken(u"key"_s, u"the key \"%1\" is not the file's name"_s.arg(type.key));
    TONGDANG_TRY(type.zh, place.text(u"zh"_s));
    TONGDANG_TRY(type.en, place.text(u"en"_s));
    TONGDANG_CHECK(place.optionalText(u"since"_s));
    TONGDANG_TRY(type.isChild, place.flag(u"isChild"_s));
    TONGDANG_CHECK(readFields(place, type));
    TONGDANG_TRY(type.childField, readLink(place, u"childField"_s, type));
    TONGDANG_TRY(type.childThrough, readLink(place, u"childThrough"_s, type));
    if (int(type.isChild) + int(type.childField != 0) + int(type.childThrough != 0) > 1)
        return place.broken({}, u"only one of isChild, childField, childThrough can be"_s);
    const Field* const child = type.field(type.childField);
    const bool standsInDossiers = type.belongsToChild() && !(child && !child->required);
    if (place.has(u"register"_s)) {
        if (standsInDossiers)
            return place.broken(u"register"_s, u"its records stand in dossiers"_s);
        TONGDANG_TRY(const JsonPlace member, place.within(u"register"_s));
        TONGDANG_TRY(type.registered, readRegisterEntry(member, type));
    }
    if (place.has(u"received"_s)) {
        TONGDANG_TRY(const JsonPlace member, place.within(u"received"_s));
        TONGDANG_TRY(type.received, readReceivedEntry(member, type));
    }
    if (place.has(u"goesDown"_s)) {
        if (standsInDossiers)
            return place.broken(u"goesDown"_s, u"its records go where their child is"_s);
        TONGDANG_TRY(const JsonPlace member, place.within(u"goesDown"_s));
        TONGDANG_TRY(type.goesDown, readGoesDown(member, type));
    }
    TONGDANG_TRY(const QStringList steps, place.optionalTexts(u"madeBySteps"_s));
    for (const QString& key : steps) {
        const Field* const field = type.field(key);
        if (!field)
            return place.broken(u"madeBySteps"_s, u"the type has no field \"%1\""_s.arg(key));
        type.madeBySteps.push_back(field->number);
    }
    return type;
}

} // namespace tongdang
