// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/quality_across.h"

#include "catalogue/fields.h"
#include "policy/fields_read.h"
#include "policy/quality_parts.h"

#include <algorithm>
#include <map>

namespace tongdang {

using namespace Qt::StringLiterals;

namespace policy {

Result<QSet<int>> readAreaCodes(const QString& path)
{
    TONGDANG_TRY(const RuleFile file, RuleFile::read(path));
    TONGDANG_CHECK(file.objectWith(file.object(), {u"about"_s, u"codes"_s}, QString()));
    QSet<int> codes;
    const QJsonObject provinces = file.object().value(u"codes"_s).toObject();
    for (auto province = provinces.begin(); province != provinces.end(); ++province) {
        TONGDANG_TRY(const QStringList rows,
                     file.texts(province.value(), u"/codes/"_s + province.key()));
        for (const QString& row : rows) {
            for (const QString& rest : row.split(u' ')) {
                const QString code = province.key() + rest;
                bool isNumber = false;
                const int number = code.toInt(&isNumber);
                if (!isNumber || code.size() != 6)
                    return file.broken(u"/codes/"_s + province.key(),
                                       u"has no code \"%1\""_s.arg(rest));
                codes.insert(number);
            }
        }
    }
    return codes;
}

Result<SameTextCheck> readSameText(const RuleFile& file, const Catalogue& catalogue,
                                   const QJsonObject& check, const QString& place)
{
    const QString own = place + u"/same_text"_s;
    TONGDANG_TRY(const QJsonObject object,
                 file.objectWith(check.value(u"same_text"_s),
                                 {u"fields"_s, u"others"_s, u"least_signs"_s, u"words_zh"_s}, own));
    SameTextCheck result;
    TONGDANG_TRY(result.words, file.text(object, u"words_zh"_s, own));
    result.others = object.value(u"others"_s).toInt();
    result.leastSigns = object.value(u"least_signs"_s).toInt();
    if (result.others < 1)
        return file.broken(own + u"/others"_s, u"is at least one"_s);
    TONGDANG_TRY(const QStringList fields, file.texts(object.value(u"fields"_s), own));
    for (const QString& words : fields) {
        const RecordType* type = catalogue.type(words.section(u'.', 0, 0));
        const Field* field = type ? type->field(words.section(u'.', 1)) : nullptr;
        constexpr int mostSensitive = 4;
        if (!field || !type->belongsToChild() || field->sensitivity >= mostSensitive)
            return file.broken(own, u"there is no text \"%1\""_s.arg(words));
        result.fields[type->number].push_back(field->number);
    }
    return result;
}

Result<SiblingCheck> readSiblings(const RuleFile& file, const QJsonObject& check,
                                  const QString& place)
{
    const QString own = place + u"/siblings"_s;
    TONGDANG_TRY(const QJsonObject object,
                 file.objectWith(
                     check.value(u"siblings"_s),
                     {u"rels"_s, u"words_zh"_s, u"state_zh"_s, u"away_zh"_s, u"able_zh"_s}, own));
    SiblingCheck result;
    TONGDANG_TRY(result.rels, file.texts(object.value(u"rels"_s), own));
    TONGDANG_TRY(result.words, file.text(object, u"words_zh"_s, own));
    TONGDANG_TRY(result.state, file.text(object, u"state_zh"_s, own));
    TONGDANG_TRY(result.away, file.text(object, u"away_zh"_s, own));
    TONGDANG_TRY(result.able, file.text(object, u"able_zh"_s, own));
    return result;
}

FieldsRead readAcrossDossiers(const QualityChecks::Contents& contents)
{
    FieldsRead read;
    if (contents.sameText) {
        for (const auto& [type, numbers] : contents.sameText->second.fields) {
            for (const FieldNo number : numbers)
                read.add(type, {number});
        }
    }
    if (contents.siblings)
        read.add(readOfSiblings());
    for (const auto& [place, check] : contents.tooMany)
        read.add(readOf(check));
    return read;
}

} // namespace policy

namespace {

using policy::SameTextCheck;
using policy::SiblingCheck;

bool holdsOn(const Record& record, FieldNo from, FieldNo to, QDate day)
{
    const QDate begin = record.value(from).toDate();
    const QDate end = record.value(to).toDate();
    return begin.isValid() && begin <= day && (!end.isValid() || day <= end);
}

quint64 hashOf(const QString& text, qsizetype leastSigns)
{
    QString bare;
    for (const QChar sign : text) {
        if (!sign.isSpace())
            bare.append(sign);
    }
    // Of 64 bits: two of a hundred thousand texts are not taken for one by chance. 0 is none.
    constexpr size_t seed = 0x746f6e67;
    return bare.size() < leastSigns ? 0 : quint64(qHash(bare, seed)) | 1U;
}

/// What the other records say of a parent. Restricted ones are not looked at: they are not hinted
/// at either.
void addStates(DossierTraits::Parent& parent, std::span<const Record> records, QDate today)
{
    QStringList states;
    for (const Record& record : records) {
        if (record.withdrawn)
            continue;
        if (record.type == fields::person_state::type
            && record.value(fields::person_state::person).toRecordId() == parent.record
            && holdsOn(record, fields::person_state::from_on, fields::person_state::to_on, today))
            states.append(record.value(fields::person_state::state).toText());
        if (record.type == fields::away::type
            && record.value(fields::away::person).toRecordId() == parent.record
            && holdsOn(record, fields::away::from_on, fields::away::to_on, today))
            parent.away = u"away "_s + record.value(fields::away::dest_div).toText();
    }
    states.sort();
    parent.state = states.join(u' ');
}

std::optional<RecordId> householdIn(std::span<const Record> records)
{
    for (const Record& record : records) {
        if (record.type == fields::child::type)
            return record.value(fields::child::household).toRecordId();
    }
    return std::nullopt;
}

void addParents(DossierTraits& traits, const SiblingCheck& check, std::span<const Record> records,
                QDate today)
{
    const auto home = householdIn(records);
    const QString household = home ? home->toString() : QString();
    for (const Record& record : records) {
        if (record.withdrawn || record.type != fields::family_member::type
            || !check.rels.contains(record.value(fields::family_member::rel).toText()))
            continue;
        DossierTraits::Parent parent{{}, record.id, {}, {}, {}};
        const QString number = record.value(fields::family_member::idno).toText();
        const QString called = record.value(fields::family_member::name).toText();
        const auto same = record.value(fields::family_member::same_as).toRecordId();
        if (!number.isEmpty())
            parent.keys.append(u"id "_s + number);
        if (!household.isEmpty() && !called.isEmpty())
            parent.keys.append(household + record.value(fields::family_member::rel).toText()
                               + called);
        parent.keys.append((same ? *same : record.id).toString());
        if (const auto able = record.value(fields::family_member::guardianship_able).toBool())
            parent.able = *able ? u"1"_s : u"0"_s;
        addStates(parent, records, today);
        traits.parents.push_back(std::move(parent));
    }
}

using Found = QHash<RecordId, std::vector<QualityFinding>>;

void findSameTexts(const QualityCheck& check, const SameTextCheck& own,
                   const std::vector<DossierTraits>& dossiers, Found& found)
{
    QHash<quint64, int> counts;
    for (const DossierTraits& dossier : dossiers) {
        for (const DossierTraits::Text& text : dossier.texts)
            ++counts[text.hash];
    }
    for (const DossierTraits& dossier : dossiers) {
        for (const DossierTraits::Text& text : dossier.texts) {
            const int others = counts.value(text.hash) - 1;
            if (others < own.others)
                continue;
            QString words = own.words;
            words.replace(u"{others}"_s, QString::number(others));
            found[dossier.child].push_back(
                {check.id, check.severity, words, check.todo, text.type, text.record, text.field});
        }
    }
}

/// Who says something may be compared: a sibling's dossier where nothing is filled in yet does not
/// disagree, but one that says "at home" by saying nothing does.
void findSiblings(const QualityCheck& check, const SiblingCheck& own,
                  const std::vector<DossierTraits>& dossiers, Found& found)
{
    struct Row {
        const DossierTraits* dossier;
        const DossierTraits::Parent* parent;
    };
    std::map<QString, std::vector<Row>> persons;
    for (const DossierTraits& dossier : dossiers) {
        for (const DossierTraits::Parent& parent : dossier.parents) {
            for (const QString& key : parent.keys)
                persons[key].push_back({&dossier, &parent});
        }
    }
    std::map<RecordId, QStringList> aspects;
    for (const auto& person : persons) {
        const std::vector<Row>& rows = person.second;
        const auto compare = [&](auto what, const QString& aspect, bool emptySays) {
            const bool differs = std::ranges::any_of(rows, [&](const Row& row) {
                const QString& one = row.parent->*what;
                const QString& other = rows.front().parent->*what;
                return one != other && (emptySays || (!one.isEmpty() && !other.isEmpty()));
            });
            if (!differs)
                return;
            for (const Row& row : rows) {
                if (!aspects[row.parent->record].contains(aspect))
                    aspects[row.parent->record].append(aspect);
            }
        };
        compare(&DossierTraits::Parent::state, own.state, true);
        compare(&DossierTraits::Parent::away, own.away, true);
        compare(&DossierTraits::Parent::able, own.able, false);
    }
    for (const DossierTraits& dossier : dossiers) {
        for (const DossierTraits::Parent& parent : dossier.parents) {
            const auto which = aspects.find(parent.record);
            if (which == aspects.end())
                continue;
            QString words = own.words;
            words.replace(u"{aspect}"_s, which->second.join(u'、'));
            found[dossier.child].push_back({check.id, check.severity, words, check.todo,
                                            fields::family_member::type, parent.record,
                                            fields::family_member::name});
        }
    }
}

} // namespace

DossierTraits traitsOf(const QualityChecks& checks, const Catalogue& catalogue,
                       const RecordId& child, std::span<const Record> records, QDate today)
{
    DossierTraits traits{child, {}, {}, householdIn(records).value_or(child), {}};
    const QualityChecks::Contents& contents = checks.contents();
    policy::addCounted(catalogue, contents, records, traits);
    if (contents.sameText) {
        const SameTextCheck& own = contents.sameText->second;
        for (const Record& record : records) {
            const auto numbers = own.fields.find(record.type);
            if (record.withdrawn || numbers == own.fields.end())
                continue;
            for (const FieldNo field : numbers->second) {
                const quint64 hash = hashOf(record.value(field).toText(), own.leastSigns);
                if (hash != 0)
                    traits.texts.push_back({hash, record.type, record.id, field});
            }
        }
    }
    if (contents.siblings)
        addParents(traits, contents.siblings->second, records, today);
    return traits;
}

QHash<RecordId, std::vector<QualityFinding>>
findingsAcross(const QualityChecks& checks, const std::vector<DossierTraits>& dossiers)
{
    Found found;
    const QualityChecks::Contents& contents = checks.contents();
    if (contents.sameText)
        findSameTexts(contents.checks[contents.sameText->first], contents.sameText->second,
                      dossiers, found);
    if (contents.siblings)
        findSiblings(contents.checks[contents.siblings->first], contents.siblings->second, dossiers,
                     found);
    findTooMany(contents, dossiers, found);
    return found;
}

} // namespace tongdang
