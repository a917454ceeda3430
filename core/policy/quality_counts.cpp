// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Checks that count across dossiers: one phone of many families (Q12), one director's visits of a
// day (Q34), one helper's children (Q45).
#include "catalogue/fields.h"
#include "policy/quality_across.h"
#include "policy/quality_parts.h"

#include <QSet>

#include <algorithm>

namespace tongdang {

using namespace Qt::StringLiterals;

namespace policy {

namespace {

std::optional<TooManyCheck::Of> countedAs(const QString& word)
{
    if (word == u"records")
        return TooManyCheck::Of::Records;
    if (word == u"children")
        return TooManyCheck::Of::Children;
    return word == u"families" ? std::optional(TooManyCheck::Of::Families) : std::nullopt;
}

/// "visit.by" and "visit.date": fields of one type of a child's records.
Result<TooManyCheck::Key> readKey(const RuleFile& file, const Catalogue& catalogue,
                                  const QJsonValue& json, const QString& place)
{
    constexpr int mostSensitive = 4;
    TONGDANG_TRY(const QStringList names, file.texts(json, place));
    TooManyCheck::Key key;
    for (const QString& name : names) {
        const RecordType* type = catalogue.type(name.section(u'.', 0, 0));
        const Field* field = type ? type->field(name.section(u'.', 1)) : nullptr;
        if (!field || !type->belongsToChild() || field->sensitivity >= mostSensitive
            || (key.type != 0 && key.type != type->number))
            return file.broken(place, u"there is no field \"%1\" to count by"_s.arg(name));
        key.type = type->number;
        key.fields.push_back(field->number);
    }
    if (key.fields.empty())
        return file.broken(place, u"names no field"_s);
    return key;
}

/// Only records whose field holds one of these codes.
Result<void> readWhere(const RuleFile& file, const Catalogue& catalogue, const QJsonValue& json,
                       const QString& place, TooManyCheck& check)
{
    const QJsonObject object = json.toObject();
    for (auto condition = object.begin(); condition != object.end(); ++condition) {
        const RecordType* type = catalogue.type(condition.key().section(u'.', 0, 0));
        const Field* field = type ? type->field(condition.key().section(u'.', 1)) : nullptr;
        const CodeList* list = field ? catalogue.codeList(field->codeList) : nullptr;
        if (!list)
            return file.broken(place, u"there are no codes in \"%1\""_s.arg(condition.key()));
        TONGDANG_TRY(const QStringList codes, file.texts(condition.value(), place));
        for (const QString& code : codes) {
            if (!list->find(code))
                return file.broken(place, u"\"%1\" is no code of %2"_s.arg(code, list->id));
        }
        check.where.push_back({type->number, field->number, codes});
    }
    return {};
}

/// What makes two records count together; 0: a part of it is not filled in.
quint64 hashOfKey(const Catalogue& catalogue, const TooManyCheck::Key& key, const Record& record)
{
    // A number is one number however it is spaced.
    QString together;
    const RecordType* const type = catalogue.type(key.type);
    for (const FieldNo number : key.fields) {
        QString text = record.value(number).toText();
        const Field* const field = type ? type->field(number) : nullptr;
        if (field && field->kind == FieldKind::Phone)
            text.removeIf([](QChar sign) { return !sign.isDigit(); });
        if (const auto id = record.value(number).toRecordId())
            text = id->toString();
        if (text.isEmpty())
            return 0;
        together += text + u'\n';
    }
    constexpr size_t seed = 0x746f6e67;
    return quint64(qHash(together, seed)) | 1U;
}

} // namespace

Result<TooManyCheck> readTooMany(const RuleFile& file, const Catalogue& catalogue,
                                 const QJsonObject& check, const QString& place)
{
    const QString own = place + u"/too_many"_s;
    TONGDANG_TRY(const QJsonObject object,
                 file.objectWith(check.value(u"too_many"_s),
                                 {u"keys"_s, u"where"_s, u"counts"_s, u"more_than"_s, u"words_zh"_s,
                                  u"severity"_s},
                                 own));
    TooManyCheck result;
    TONGDANG_TRY(result.words, file.text(object, u"words_zh"_s, own));
    const auto of = countedAs(object.value(u"counts"_s).toString());
    if (!of)
        return file.broken(own + u"/counts"_s, u"is records, children or families"_s);
    result.of = *of;
    result.moreThan = object.value(u"more_than"_s).toInt();
    if (result.moreThan < 1)
        return file.broken(own + u"/more_than"_s, u"is at least one"_s);
    if (object.contains(u"severity"_s)) {
        result.severity = checkSeverity(object.value(u"severity"_s).toString());
        if (!result.severity)
            return file.broken(own + u"/severity"_s, u"is error, warning or info"_s);
    }
    const QJsonArray keys = object.value(u"keys"_s).toArray();
    for (qsizetype i = 0; i < keys.size(); ++i) {
        TONGDANG_TRY(auto key, readKey(file, catalogue, keys.at(i), own + u"/keys/%1"_s.arg(i)));
        result.keys.push_back(std::move(key));
    }
    TONGDANG_CHECK(readWhere(file, catalogue, object.value(u"where"_s), own + u"/where"_s, result));
    return result;
}

FieldsRead readOf(const TooManyCheck& check)
{
    FieldsRead read;
    for (const TooManyCheck::Key& key : check.keys) {
        for (const FieldNo field : key.fields)
            read.add(key.type, {field});
    }
    for (const TooManyCheck::Where& where : check.where)
        read.add(where.type, {where.field});
    if (check.of == TooManyCheck::Of::Families)
        read.add(fields::child::type, {fields::child::household});
    return read;
}

void addCounted(const Catalogue& catalogue, const QualityChecks::Contents& contents,
                std::span<const Record> records, DossierTraits& traits)
{
    for (std::size_t i = 0; i < contents.tooMany.size(); ++i) {
        const TooManyCheck& check = contents.tooMany[i].second;
        for (const Record& record : records) {
            const bool isMeant =
                !record.withdrawn
                && std::ranges::all_of(check.where, [&record](const TooManyCheck::Where& where) {
                       return where.type != record.type
                              || where.codes.contains(record.value(where.field).toText());
                   });
            for (const TooManyCheck::Key& key : check.keys) {
                const quint64 hash =
                    isMeant && key.type == record.type ? hashOfKey(catalogue, key, record) : 0;
                if (hash != 0)
                    traits.counted.push_back({i, hash, record.type, record.id, key.fields.back()});
            }
        }
    }
}

} // namespace policy

void findTooMany(const QualityChecks::Contents& contents,
                 const std::vector<DossierTraits>& dossiers,
                 QHash<RecordId, std::vector<QualityFinding>>& found)
{
    using policy::TooManyCheck;
    for (std::size_t i = 0; i < contents.tooMany.size(); ++i) {
        const auto& [place, own] = contents.tooMany[i];
        const QualityCheck& check = contents.checks[place];
        QHash<quint64, int> records;
        QHash<quint64, QSet<RecordId>> owners;
        for (const DossierTraits& dossier : dossiers) {
            for (const DossierTraits::Counted& one : dossier.counted) {
                if (one.check != i)
                    continue;
                if (own.of == TooManyCheck::Of::Records)
                    ++records[one.hash];
                else
                    owners[one.hash].insert(own.of == TooManyCheck::Of::Families ? dossier.family
                                                                                 : dossier.child);
            }
        }
        for (const DossierTraits& dossier : dossiers) {
            for (const DossierTraits::Counted& one : dossier.counted) {
                if (one.check != i)
                    continue;
                const auto count = own.of == TooManyCheck::Of::Records
                                       ? records.value(one.hash)
                                       : static_cast<int>(owners.value(one.hash).size());
                if (count <= own.moreThan)
                    continue;
                QString words = own.words;
                words.replace(u"{count}"_s, QString::number(count));
                found[dossier.child].push_back({check.id, own.severity.value_or(check.severity),
                                                words, check.todo, one.type, one.record,
                                                one.field});
            }
        }
    }
}

} // namespace tongdang
