// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/form_parts.h"

#include "catalogue/catalogue.h"

#include <QJsonArray>

#include <cmath>

using namespace Qt::StringLiterals;

namespace tongdang::paper {

FormPlace FormPlace::in(const QString& key) const
{
    return {file, path.isEmpty() ? key : path + u'.' + key};
}

FormPlace FormPlace::at(const QString& key, qsizetype index) const
{
    return {file, in(key).path + u"[%1]"_s.arg(index)};
}

tl::unexpected<Error> FormPlace::broken(const QString& reason) const
{
    return failure(ErrorKind::Damaged, "paper.form_broken", {file, path, reason});
}

Result<void> FormPlace::onlyKeys(const QJsonObject& object, const QStringList& known) const
{
    for (const QString& key : object.keys()) {
        if (!known.contains(key))
            return broken(u"unknown key: "_s + key);
    }
    return {};
}

Result<double> readNumber(const QJsonObject& object, const QString& key, double fallback,
                          double least, double greatest, const FormPlace& place)
{
    const QJsonValue value = object.value(key);
    if (value.isUndefined())
        return fallback;
    const double number = value.toDouble(std::nan(""));
    if (!(number >= least && number <= greatest))
        return place.in(key).broken(u"not a number from %1 to %2"_s.arg(least).arg(greatest));
    return number;
}

Result<QString> readText(const QJsonObject& object, const QString& key, const FormPlace& place)
{
    const QJsonValue value = object.value(key);
    if (!value.isString() && !value.isUndefined())
        return place.in(key).broken(u"not a text"_s);
    return value.toString();
}

Result<bool> readFlag(const QJsonObject& object, const QString& key, const FormPlace& place)
{
    const QJsonValue value = object.value(key);
    if (!value.isBool() && !value.isUndefined())
        return place.in(key).broken(u"neither true nor false"_s);
    return value.toBool();
}

Result<QStringList> readTexts(const QJsonValue& value, const FormPlace& place)
{
    QStringList texts;
    if (!value.isArray() && !value.isUndefined())
        return place.broken(u"not a list of texts"_s);
    for (const auto& text : value.toArray()) {
        if (!text.isString())
            return place.broken(u"not a list of texts"_s);
        texts.append(text.toString());
    }
    return texts;
}

namespace {

constexpr int specialSensitivity = 4;

/// The small number at a box. It comes from the code itself and not from the position, so that a
/// code that is added or switched off does not renumber the sheets that are already out: "05" is 5,
/// "N07" is 7 where all codes begin with N, else "N7" stays "N7". States ("in_force") have words
/// for codes, which nobody types: no number.
QString keyOf(const QString& code, const CodeList& list)
{
    const auto letters = [](const QString& text) {
        qsizetype length = 0;
        while (length < text.size() && !text[length].isDigit())
            ++length;
        return text.first(length);
    };
    const QString prefix = letters(code);
    const bool alike = std::all_of(list.items.begin(), list.items.end(), [&](const Code& other) {
        return letters(other.code) == prefix;
    });
    QString digits = code.sliced(prefix.size());
    while (digits.size() > 1 && digits.startsWith(u'0'))
        digits.remove(0, 1);
    if (digits.isEmpty())
        return code.front().isLower() ? QString() : code;
    return alike ? digits : prefix + digits;
}

const QHash<QString, Part::Kind>& kinds()
{
    using Kind = Part::Kind;
    static const QHash<QString, Kind> table{
        {u"value"_s, Kind::Value},   {u"boxes"_s, Kind::Boxes}, {u"blank"_s, Kind::Blank},
        {u"date"_s, Kind::Date},     {u"month"_s, Kind::Month}, {u"time"_s, Kind::Time},
        {u"legend"_s, Kind::Legend}, {u"fixed"_s, Kind::Fixed},
    };
    return table;
}

const QHash<QString, Part::Kind>& counters()
{
    using Kind = Part::Kind;
    static const QHash<QString, Kind> table{
        {u"index"_s, Kind::Index},       {u"tick"_s, Kind::TickBox}, {u"page"_s, Kind::CountPage},
        {u"so_far"_s, Kind::CountSoFar}, {u"all"_s, Kind::CountAll},
    };
    return table;
}

} // namespace

const RecordType* FormWords::type(const QString& word, const Catalogue& catalogue) const
{
    if (const RecordType* known = types.value(word))
        return known;
    return everyType ? catalogue.type(word) : nullptr;
}

Result<void> PartReader::readSource(Part& part, const QJsonValue& value,
                                    const FormPlace& place) const
{
    part.source = value.toString();
    if (part.source.isEmpty()) {
        if (part.kind == Part::Kind::Value || part.kind == Part::Kind::Boxes
            || part.kind == Part::Kind::Legend)
            return place.broken(u"no field named"_s);
        return {};
    }
    if (part.kind == Part::Kind::Fixed)
        return {};
    const qsizetype dot = part.source.indexOf(u'.');
    const QString word = part.source.first(std::max<qsizetype>(dot, 0));
    const RecordType* type = dot > 0 ? m_words.type(word, m_catalogue) : nullptr;
    part.field = type != nullptr ? type->field(QStringView(part.source).sliced(dot + 1)) : nullptr;
    if (part.field == nullptr && !m_sources.contains(part.source))
        return place.broken(u"no such field: "_s + part.source);
    // Paper is carried about: what only few may know is on the form of its own record or on none.
    if (part.field != nullptr && part.field->sensitivity >= specialSensitivity
        && !m_words.special.contains(word))
        return place.broken(u"a restricted field of another record: "_s + part.source);
    return {};
}

Result<void> PartReader::readOptions(Part& part, const QJsonObject& object,
                                     const FormPlace& place) const
{
    if (part.field == nullptr)
        return place.broken(u"boxes need a field of the catalogue"_s);
    TONGDANG_TRY(const QStringList only, readTexts(object.value(u"only"_s), place.in(u"only"_s)));
    TONGDANG_TRY(const QStringList except,
                 readTexts(object.value(u"except"_s), place.in(u"except"_s)));
    if (part.field->kind == FieldKind::Bool) {
        part.options = {{u"true"_s, u"1"_s, u"是"_s}, {u"false"_s, u"2"_s, u"否"_s}};
    } else {
        const CodeList* list = m_catalogue.codeList(part.field->codeList);
        if (list == nullptr)
            return place.broken(u"the field has no code list: "_s + part.source);
        for (const QString& code : only + except + part.wordsFor.keys()) {
            if (list->find(code) == nullptr)
                return place.broken(u"no such code in %1: %2"_s.arg(list->id, code));
        }
        for (const Code& code : list->items) {
            if (code.active && !part.field->withoutCodes.contains(code.code))
                part.options.push_back({code.code, keyOf(code.code, *list), code.zh});
        }
    }
    std::erase_if(part.options, [&](const Option& option) {
        return except.contains(option.code) || (!only.isEmpty() && !only.contains(option.code));
    });
    for (Option& option : part.options)
        option.label = part.wordsFor.value(option.code, option.label);
    // A single statement to tick needs no number to choose it by.
    if (part.field->kind == FieldKind::Bool && part.options.size() == 1)
        part.options.front().key.clear();
    if (part.options.empty())
        return place.broken(u"no box is left"_s);
    return {};
}

Result<Part> PartReader::readPart(const QJsonObject& object, const FormPlace& place) const
{
    Part part;
    if (const QJsonValue count = object.value(u"count"_s); !count.isUndefined()) {
        TONGDANG_CHECK(place.onlyKeys(object, {u"count"_s}));
        const auto kind = counters().constFind(count.toString());
        if (kind == counters().cend())
            return place.broken(u"unknown count"_s);
        part.kind = *kind;
        return part;
    }
    QString kindKey;
    for (const QString& key : object.keys()) {
        if (kinds().contains(key)) {
            if (!kindKey.isEmpty())
                return place.broken(u"both %1 and %2"_s.arg(kindKey, key));
            kindKey = key;
        }
    }
    if (kindKey.isEmpty())
        return place.broken(u"a part must be a text, or have one of: "_s
                            + QStringList(kinds().keys()).join(u", "_s));
    part.kind = kinds().value(kindKey);
    TONGDANG_CHECK(place.onlyKeys(object, {kindKey, u"words"_s, u"only"_s, u"except"_s, u"width"_s,
                                           u"rest"_s, u"limit"_s, u"compact"_s, u"before"_s,
                                           u"masked"_s, u"else"_s, u"unless"_s}));
    if (!object.value(kindKey).isString())
        return place.in(kindKey).broken(u"not a text"_s);
    TONGDANG_CHECK(readSource(part, object.value(kindKey), place.in(kindKey)));
    const QJsonValue words = object.value(u"words"_s);
    if (!words.isObject() && !words.isUndefined())
        return place.in(u"words"_s).broken(u"not an object"_s);
    const QJsonObject wordsFor = words.toObject();
    for (auto word = wordsFor.begin(); word != wordsFor.end(); ++word)
        part.wordsFor.insert(word.key(), word->toString());
    TONGDANG_TRY(part.width, readNumber(object, u"width"_s, 20, 2, 400, place));
    TONGDANG_TRY(part.toLineEnd, readFlag(object, u"rest"_s, place));
    TONGDANG_TRY(part.before, readText(object, u"before"_s, place));
    TONGDANG_TRY(part.unless, readText(object, u"unless"_s, place));
    if (!part.unless.isEmpty()) {
        Part other;
        TONGDANG_CHECK(readSource(other, part.unless, place.in(u"unless"_s)));
    }
    TONGDANG_TRY(part.compact, readFlag(object, u"compact"_s, place));
    TONGDANG_TRY(part.masked, readFlag(object, u"masked"_s, place));
    TONGDANG_TRY(part.words, readText(object, u"else"_s, place));
    if (part.words.isEmpty() == (part.kind == Part::Kind::Fixed))
        return place.broken(u"\"else\" holds the words of a fixed text, and of nothing else"_s);
    TONGDANG_TRY(const double limit, readNumber(object, u"limit"_s, 0, 0, 10000, place));
    part.limit = static_cast<int>(limit);
    if (part.kind == Part::Kind::Boxes || part.kind == Part::Kind::Legend)
        TONGDANG_CHECK(readOptions(part, object, place));
    return part;
}

Result<std::vector<Part>> PartReader::readParts(const QJsonValue& value,
                                                const FormPlace& place) const
{
    constexpr qsizetype mostParts = 200;
    std::vector<Part> parts;
    if (value.isUndefined())
        return parts;
    const QJsonArray array = value.isArray() ? value.toArray() : QJsonArray{value};
    if (array.size() > mostParts)
        return place.broken(u"too many parts"_s);
    for (qsizetype i = 0; i < array.size(); ++i) {
        const FormPlace here =
            value.isArray() ? FormPlace{place.file, place.path + u"[%1]"_s.arg(i)} : place;
        if (array[i].isString()) {
            Part part;
            part.words = array[i].toString();
            parts.push_back(std::move(part));
        } else if (array[i].isObject()) {
            TONGDANG_TRY(Part part, readPart(array[i].toObject(), here));
            parts.push_back(std::move(part));
        } else {
            return here.broken(u"neither a text nor an object"_s);
        }
    }
    return parts;
}

} // namespace tongdang::paper
