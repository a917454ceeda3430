// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/compiler.h"
#include "policy/quality_across.h"
#include "policy/quality_parts.h"
#include "policy/quality_reasons.h"
#include "policy/rule_file.h"

#include <QJsonArray>

#include <map>

namespace tongdang {

using namespace Qt::StringLiterals;

namespace policy {

std::optional<CheckSeverity> checkSeverity(const QString& word)
{
    if (word == u"error")
        return CheckSeverity::Error;
    if (word == u"warning")
        return CheckSeverity::Warning;
    return word == u"info" ? std::optional(CheckSeverity::Info) : std::nullopt;
}

namespace {

Result<QStringList> listOf(const RuleFile& file, const QJsonObject& object, const QString& key,
                           const QString& place)
{
    if (!object.contains(key))
        return QStringList();
    return file.texts(object.value(key), place + u'/' + key);
}

/// The types bound around a condition, the outermost first.
Result<std::vector<const RecordType*>> subjectOf(const RuleFile& file, const Catalogue& catalogue,
                                                 const QString& key, const QString& place,
                                                 bool isGuard, RuleSubject& subject)
{
    const RecordType* const child = catalogue.type(u"child");
    const RecordType* const type = catalogue.type(key);
    if (!child || !type || !(type->belongsToChild() || isGuard))
        return file.broken(place, u"there are no checks about \"%1\""_s.arg(key));
    subject.type = key;
    subject.number = type->number;
    if (!type->belongsToChild()) { // it stands where a child stands else
        subject.kind = SubjectKind::RecordOfChild;
        return std::vector{type};
    }
    if (type->isChild)
        return std::vector{child};
    subject.kind = SubjectKind::RecordOfChild;
    subject.slot = childSlot + 1;
    return std::vector{child, type};
}

Result<void> readPlace(const RuleFile& file, const Catalogue& catalogue, const QString& words,
                       const QString& place, QualityCondition& condition)
{
    const RecordType* type = catalogue.type(words.section(u'.', 0, 0));
    const Field* field = type ? type->field(words.section(u'.', 1)) : nullptr;
    if (!field)
        return file.broken(place, u"there is no field \"%1\""_s.arg(words));
    condition.type = type->number;
    condition.field = field->number;
    return {};
}

Result<QualityCondition> readCondition(const RuleFile& file, const Catalogue& catalogue,
                                       const RuleBook& book, const QJsonValue& json,
                                       const QString& place, CheckSeverity severity,
                                       bool isGuard = false)
{
    TONGDANG_TRY(const QJsonObject object,
                 file.objectWith(json,
                                 {u"applies_to"_s, u"points_to"_s, u"words_zh"_s, u"condition"_s,
                                  u"severity"_s, u"whose"_s, u"needs_others"_s, u"refuses"_s},
                                 place));
    QualityCondition result;
    TONGDANG_TRY(const QString about, file.text(object, u"applies_to"_s, place));
    TONGDANG_TRY(const auto subjects, subjectOf(file, catalogue, about, place + u"/applies_to"_s,
                                                isGuard, result.rule.subject));
    TONGDANG_TRY(const QString points, file.text(object, u"points_to"_s, place));
    TONGDANG_CHECK(readPlace(file, catalogue, points, place + u"/points_to"_s, result));
    TONGDANG_TRY(result.words, file.text(object, u"words_zh"_s, place));
    result.severity = severity;
    if (object.contains(u"severity"_s)) {
        const auto own = checkSeverity(object.value(u"severity"_s).toString());
        if (!own)
            return file.broken(place + u"/severity"_s, u"is error, warning or info"_s);
        result.severity = *own;
    }
    result.closedToo = object.value(u"whose"_s).toString() == u"any";
    Compiler compiler(file, catalogue, book, book.rules.size(), subjects);
    TONGDANG_TRY(Node condition,
                 compiler.node(object.value(u"condition"_s), place + u"/condition"_s));
    result.rule.condition = std::make_shared<const Node>(std::move(condition));
    result.rule.reads = compiler.reads();
    result.isOfChildAlone =
        result.rule.subject.kind == SubjectKind::Child && !object.value(u"needs_others"_s).toBool();
    result.rule.reads.add(result.rule.subject.number);
    return result;
}

/// "refuses": at which saves the condition is held against the record; nothing: at none.
Result<std::optional<QualityGuard>> readGuard(const RuleFile& file, const QJsonValue& json,
                                              const QString& place,
                                              const QualityCondition& condition)
{
    const QJsonValue when = json.toObject().value(u"refuses"_s);
    if (when.isUndefined())
        return std::optional<QualityGuard>();
    static const std::map<QString, GuardedAt> kinds{
        {u"save"_s, GuardedAt::Save}, {u"step"_s, GuardedAt::Step}, {u"close"_s, GuardedAt::Close}};
    const auto kind = kinds.find(when.toString());
    if (kind == kinds.end())
        return file.broken(place + u"/refuses"_s, u"is step, save or close"_s);
    return std::optional(QualityGuard{condition.rule, kind->second, condition.words, condition.type,
                                      condition.field});
}

Result<QualityCheck> readCheck(const RuleFile& file, const RuleBook& book,
                               const QJsonObject& object, const QString& place)
{
    QualityCheck check;
    TONGDANG_TRY(check.id, file.text(object, u"id"_s, place));
    const auto severity = checkSeverity(object.value(u"severity"_s).toString());
    if (!severity)
        return file.broken(place + u"/severity"_s, u"is error, warning or info"_s);
    check.severity = *severity;
    TONGDANG_TRY(check.title, file.text(object, u"title_zh"_s, place));
    TONGDANG_TRY(check.todo, file.text(object, u"todo_zh"_s, place));
    TONGDANG_TRY(check.catalogue, listOf(file, object, u"catalogue"_s, place));
    TONGDANG_TRY(check.rules, listOf(file, object, u"rules"_s, place));
    TONGDANG_TRY(check.elsewhere, listOf(file, object, u"elsewhere"_s, place));
    TONGDANG_TRY(check.words, listOf(file, object, u"sensitive_words"_s, place));
    TONGDANG_TRY(check.toldBefore, listOf(file, object, u"told_before"_s, place));
    for (const QString& id : std::as_const(check.toldBefore)) {
        if (!check.rules.contains(id))
            return file.broken(place + u"/told_before"_s, u"\"%1\" is none of its rules"_s.arg(id));
    }
    check.mayStayWithReason = object.value(u"with_reason"_s).toBool();
    check.forStation = object.value(u"for_station"_s).toBool();
    check.hasAreaCodes = object.contains(u"area_codes"_s);
    check.acrossDossiers = object.contains(u"same_text"_s) || object.contains(u"siblings"_s)
                           || object.contains(u"too_many"_s);
    check.missing = object.value(u"missing"_s).toString();
    check.hasConditions = object.contains(u"conditions"_s) || object.contains(u"score"_s);
    TONGDANG_TRY(check.informing, listOf(file, object, u"informing"_s, place));
    for (const QString& id : std::as_const(check.informing)) {
        if (!check.rules.contains(id))
            return file.broken(place + u"/informing"_s, u"\"%1\" is none of its rules"_s.arg(id));
    }
    for (const QString& id : check.rules) {
        if (!book.rule(id))
            return file.broken(place + u"/rules"_s, u"there is no rule \"%1\""_s.arg(id));
    }
    if (!check.hasCarrier() && check.missing.isEmpty())
        return file.broken(place, u"says neither who carries it nor what is missing"_s);
    return check;
}

} // namespace

} // namespace policy

namespace {

constexpr int mostSensitive = 4;

bool isCheckedHere(const Field& field)
{
    return field.kind == FieldKind::IdNumber || field.kind == FieldKind::Phone
           || field.key == u"birth" || field.key == u"sex" || field.key == u"to_on"
           || field.key == u"date";
}

} // namespace

Result<QualityChecks> QualityChecks::load(const QString& directory, const Catalogue& catalogue,
                                          const RuleSet& rules, QDate today)
{
    using namespace policy;
    const RuleBook& book = rules.book(today);
    TONGDANG_TRY(const RuleFile file, RuleFile::read(directory + u"/checks/quality.json"_s));
    TONGDANG_CHECK(file.objectWith(file.object(), {u"checks"_s, u"guards"_s}, QString()));
    auto contents = std::make_shared<Contents>();
    contents->reads = rules.fieldsRead(today);
    const QJsonArray list = file.object().value(u"checks"_s).toArray();
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QString place = u"/checks/%1"_s.arg(i);
        TONGDANG_TRY(
            const QJsonObject object,
            file.objectWith(list.at(i),
                            {u"id"_s, u"severity"_s, u"title_zh"_s, u"todo_zh"_s, u"catalogue"_s,
                             u"rules"_s, u"elsewhere"_s, u"conditions"_s, u"sensitive_words"_s,
                             u"missing"_s, u"told_before"_s, u"for_station"_s, u"area_codes"_s,
                             u"same_text"_s, u"siblings"_s, u"too_many"_s, u"score"_s,
                             u"informing"_s, u"with_reason"_s},
                            place));
        TONGDANG_TRY(QualityCheck check, readCheck(file, book, object, place));
        const size_t index = contents->checks.size();
        for (const QString& rule : check.rules) {
            if (contents->byRule.contains(rule))
                return file.broken(place + u"/rules"_s, u"%1 belongs to two checks"_s.arg(rule));
            contents->byRule.insert(rule, index);
        }
        for (const QString& code : check.catalogue)
            contents->byCode.insert(code.toLatin1(), index);
        const QJsonArray conditions = object.value(u"conditions"_s).toArray();
        for (qsizetype j = 0; j < conditions.size(); ++j) {
            TONGDANG_TRY(auto condition,
                         readCondition(file, catalogue, book, conditions.at(j),
                                       place + u"/conditions/%1"_s.arg(j), check.severity));
            condition.check = index;
            contents->reads.add(condition.rule.reads);
            TONGDANG_TRY(auto guard, readGuard(file, conditions.at(j),
                                               place + u"/conditions/%1"_s.arg(j), condition));
            if (guard)
                contents->guards.push_back(*std::move(guard));
            contents->conditions.push_back(std::move(condition));
        }
        if (check.hasAreaCodes) {
            const QString name = object.value(u"area_codes"_s).toString();
            TONGDANG_TRY(contents->areaCodes, readAreaCodes(directory + u"/checks/"_s + name));
            contents->areaCheck = index;
        }
        if (object.contains(u"same_text"_s)) {
            TONGDANG_TRY(auto own, readSameText(file, catalogue, object, place));
            contents->sameText.emplace(index, std::move(own));
        }
        if (object.contains(u"siblings"_s)) {
            TONGDANG_TRY(auto own, readSiblings(file, object, place));
            contents->siblings.emplace(index, std::move(own));
        }
        if (object.contains(u"too_many"_s)) {
            TONGDANG_TRY(auto own, readTooMany(file, catalogue, object, place));
            contents->tooMany.emplace_back(index, std::move(own));
        }
        if (object.contains(u"score"_s)) {
            TONGDANG_TRY(auto own,
                         readScore(file, catalogue, book, object, place, contents->reads));
            contents->score.emplace(index, std::move(own));
        }
        contents->checks.push_back(std::move(check));
    }
    const QJsonArray guards = file.object().value(u"guards"_s).toArray();
    for (qsizetype i = 0; i < guards.size(); ++i) {
        const QString place = u"/guards/%1"_s.arg(i);
        TONGDANG_TRY(const auto condition, readCondition(file, catalogue, book, guards.at(i), place,
                                                         CheckSeverity::Error, true));
        TONGDANG_TRY(auto guard, readGuard(file, guards.at(i), place, condition));
        if (!guard)
            return file.broken(place, u"says not at which saves it is asked (refuses)"_s);
        contents->guards.push_back(*std::move(guard));
    }
    contents->reads.add(readAcrossDossiers(*contents));
    contents->reads.add(readOfReasons());
    for (const RecordType& type : catalogue.types()) {
        if (!type.belongsToChild())
            continue;
        for (const Field& field : type.fields) {
            if (isCheckedHere(field)) {
                contents->valueFields[type.number].push_back(field.number);
                contents->reads.add(type.number, {field.number});
            }
            const bool isText = field.kind == FieldKind::Text || field.kind == FieldKind::LongText;
            if (isText && field.sensitivity < mostSensitive) {
                contents->textFields[type.number].push_back(field.number);
                contents->reads.add(type.number, {field.number});
            }
            // What the end of a span is held against, and a birth or a sex.
            if (field.key == u"from_on" || field.key == u"birth_precision")
                contents->reads.add(type.number, {field.number});
        }
    }
    addShapes(contents->reads, book.shapes);
    QualityChecks result;
    result.m_contents = std::move(contents);
    return result;
}

const std::vector<QualityCheck>& QualityChecks::checks() const
{
    return m_contents->checks;
}

const QualityCheck* QualityChecks::check(QStringView id) const
{
    for (const QualityCheck& check : m_contents->checks) {
        if (check.id == id)
            return &check;
    }
    return nullptr;
}

const QualityCheck* QualityChecks::ofRule(QStringView rule) const
{
    const auto found = m_contents->byRule.constFind(rule.toString());
    return found == m_contents->byRule.cend() ? nullptr : &m_contents->checks[*found];
}

const FieldsRead& QualityChecks::fieldsRead() const
{
    return m_contents->reads;
}

} // namespace tongdang
