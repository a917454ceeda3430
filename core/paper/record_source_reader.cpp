// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/record_source_reader.h"

#include "catalogue/catalogue.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tongdang::paper {

namespace {

/// All that it holds may be known to few only.
bool isRestricted(const RecordType& type)
{
    return std::ranges::all_of(type.fields,
                               [](const Field& field) { return field.sensitivity >= 4; });
}

} // namespace

/// "through": "agreement.trustee" is the record that the agreement names; "by":
/// "problem_step.problem" are the steps that name the problem; "type": "family_member" are those of
/// the child.
Result<void> RecordSourceReader::readRelation(const QJsonObject& object, RecordSource& source,
                                              const FormPlace& place) const
{
    TONGDANG_TRY(const QString through, readText(object, u"through"_s, place));
    TONGDANG_TRY(const QString by, readText(object, u"by"_s, place));
    TONGDANG_TRY(const QString typeKey, readText(object, u"type"_s, place));
    if (int(!through.isEmpty()) + int(!by.isEmpty()) + int(!typeKey.isEmpty()) != 1)
        return place.broken(u"one of through, by and type is needed"_s);
    if (!typeKey.isEmpty()) {
        source.type = m_catalogue.type(typeKey);
        return source.type != nullptr ? Result<void>()
                                      : place.in(u"type"_s).broken(u"no such type: "_s + typeKey);
    }
    const QString path = through + by;
    const QString word = path.section(u'.', 0, 0);
    const RecordType* type =
        through.isEmpty() ? m_catalogue.type(word) : m_words.type(word, m_catalogue);
    const Field* field = type != nullptr ? type->field(path.section(u'.', 1)) : nullptr;
    if (field == nullptr || field->kind != FieldKind::Reference)
        return place.broken(u"no such reference: "_s + path);
    if (!through.isEmpty()) {
        source.through = field;
        source.of = word;
        source.type = m_catalogue.type(field->refersTo);
        return {};
    }
    source.by = field;
    source.type = type;
    TONGDANG_TRY(source.of, readText(object, u"of"_s, place));
    if (source.of.isEmpty())
        source.of = field->refersTo;
    const RecordType* other = m_words.types.value(source.of);
    if (other == nullptr || other->key != field->refersTo)
        return place.broken(
            u"%1 refers to no record that the form names %2"_s.arg(path, source.of));
    return {};
}

Result<RecordSource::Match> RecordSourceReader::readMatch(const RecordType& type,
                                                          const QString& key,
                                                          const QJsonValue& codes,
                                                          const FormPlace& place) const
{
    RecordSource::Match match;
    match.field = type.field(key);
    if (match.field == nullptr)
        return place.broken(u"no such field: "_s + key);
    if (codes.isString())
        match.codes = QStringList{codes.toString()};
    else {
        TONGDANG_TRY(match.codes, readTexts(codes, place));
    }
    const CodeList* list = m_catalogue.codeList(match.field->codeList);
    for (const QString& code : match.codes) {
        const bool isKnown = list != nullptr ? list->find(code) != nullptr
                                             : match.field->kind == FieldKind::Bool
                                                   && (code == u"true" || code == u"false");
        if (!isKnown)
            return place.broken(u"no such code: "_s + code);
    }
    return match;
}

Result<void> RecordSourceReader::readChoice(const QJsonObject& object, RecordSource& source,
                                            const FormPlace& place) const
{
    const QJsonObject where = object.value(u"where"_s).toObject();
    for (const QString& key : where.keys()) {
        TONGDANG_TRY(const RecordSource::Match match,
                     readMatch(*source.type, key, where.value(key), place.in(u"where"_s).in(key)));
        source.where.push_back(match);
    }
    TONGDANG_TRY(const QString day, readText(object, u"day"_s, place));
    if (!day.isEmpty()) {
        source.day = source.type->field(day);
        if (source.day == nullptr)
            return place.in(u"day"_s).broken(u"no such field: "_s + day);
    }
    TONGDANG_TRY(source.isOpen, readFlag(object, u"open"_s, place));
    if (source.isOpen && source.type->field(u"from_on") == nullptr)
        return place.in(u"open"_s).broken(u"the record has no beginning"_s);
    TONGDANG_TRY(source.inMonth, readFlag(object, u"month"_s, place));
    if (source.inMonth && source.day == nullptr)
        return place.in(u"month"_s).broken(u"which day is not said"_s);
    TONGDANG_TRY(source.isNewest, readFlag(object, u"newest"_s, place));
    if (source.isNewest && (source.day == nullptr || !source.type->belongsToChild()))
        return place.in(u"newest"_s).broken(u"by which day, or of which child, is not said"_s);
    TONGDANG_TRY(source.flag, readText(object, u"flag"_s, place));
    if (!source.flag.isEmpty() && !source.type->belongsToChild())
        return place.in(u"flag"_s).broken(u"it belongs to no child"_s);
    TONGDANG_TRY(source.isEvery, readFlag(object, u"every"_s, place));
    TONGDANG_TRY(const QStringList order,
                 readTexts(object.value(u"order"_s), place.in(u"order"_s)));
    for (const QString& key : order) {
        source.order.push_back(source.type->field(key));
        if (source.order.back() == nullptr)
            return place.in(u"order"_s).broken(u"no such field: "_s + key);
    }
    return {};
}

Result<void> RecordSourceReader::addWord(const RecordSource& source, const FormPlace& place)
{
    const bool isOfSpecial = source.by != nullptr && m_words.special.contains(source.of);
    if (isRestricted(*source.type) && !isOfSpecial)
        return place.broken(u"a restricted record: "_s + source.type->key);
    if (m_words.types.contains(source.name))
        return place.broken(u"named twice: "_s + source.name);
    m_words.types.insert(source.name, source.type);
    if (isOfSpecial)
        m_words.special.append(source.name);
    return {};
}

Result<RecordSource> RecordSourceReader::read(const QJsonValue& value, const FormPlace& place)
{
    const QJsonObject object = value.toObject();
    TONGDANG_CHECK(place.onlyKeys(object, {u"name"_s, u"type"_s, u"through"_s, u"by"_s, u"of"_s,
                                           u"where"_s, u"day"_s, u"open"_s, u"month"_s, u"newest"_s,
                                           u"flag"_s, u"every"_s, u"order"_s}));
    RecordSource source;
    TONGDANG_CHECK(readRelation(object, source, place));
    TONGDANG_CHECK(readChoice(object, source, place));
    TONGDANG_TRY(source.name, readText(object, u"name"_s, place));
    if (source.name.isEmpty())
        source.name = source.type->key;
    TONGDANG_CHECK(addWord(source, place));
    return source;
}

Result<std::vector<RecordSource>> RecordSourceReader::readAll(const QJsonValue& value,
                                                              const FormPlace& place)
{
    std::vector<RecordSource> sources;
    if (!value.isArray() && !value.isUndefined())
        return place.broken(u"not a list"_s);
    const QJsonArray array = value.toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        TONGDANG_TRY(RecordSource source,
                     read(array[i], FormPlace{place.file, place.path + u"[%1]"_s.arg(i)}));
        sources.push_back(std::move(source));
    }
    return sources;
}

} // namespace tongdang::paper
