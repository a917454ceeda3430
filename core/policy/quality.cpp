// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/quality.h"

#include "catalogue/fields.h"
#include "catalogue/validation.h"
#include "policy/assess.h"
#include "policy/evaluation.h"
#include "policy/quality_parts.h"
#include "policy/subjects.h"

#include <algorithm>

namespace tongdang {

using namespace Qt::StringLiterals;

namespace {

/// One child before the checks.
class Inspection {
public:
    Inspection(const QualityChecks& checks, const Catalogue& catalogue, const ChildRecords& records)
        : m_checks(checks)
        , m_catalogue(catalogue)
        , m_records(records)
    {
    }

    QualityFinding& add(const QualityCheck& check, CheckSeverity severity, const QString& words,
                        TypeNo type, const std::optional<RecordId>& record, FieldNo field)
    {
        m_found.push_back({check.id, severity, words, check.todo, type, record, field});
        return m_found.back();
    }

    /// What the policy finds, and what it asks for in vain.
    void addOfRules(const UnderTheRules& under)
    {
        for (const Flag& flag : under.classification.findings)
            addOfRule(flag.rule, false, flag.because, flag.about);
        for (const Duty& duty : under.duties) {
            for (const Demand* demand : duty.demands())
                addOfDemand(*demand);
        }
    }

    void addOfCatalogue(const std::map<TypeNo, std::vector<FieldNo>>& fields,
                        const QHash<QByteArray, size_t>& byCode, const ConditionContext& context)
    {
        for (const Record& record : m_records.records) {
            const RecordType* type = m_catalogue.type(record.type);
            const auto own = fields.find(record.type);
            if (record.withdrawn || !type || own == fields.end())
                continue;
            const FieldValues values = [&record](FieldNo field) { return record.value(field); };
            for (const FieldNo number : own->second) {
                const Field* field = type->field(number);
                auto found = checkValue(m_catalogue, *field, record.value(number));
                if (!found)
                    found = checkAgreement(*type, *field, values, context);
                const auto check = found ? byCode.constFind(found->code) : byCode.cend();
                if (check == byCode.cend())
                    continue;
                const QualityCheck& whose = m_checks.checks()[*check];
                QualityFinding& added =
                    add(whose, whose.severity, whose.title, record.type, record.id, number);
                added.isInForm = true;
                added.isOfChildAlone = type->isChild;
            }
        }
    }

    /// The digits before the date of birth, of the present and the old form (Q05).
    void addOfAreas(const QualityChecks::Contents& contents)
    {
        if (!contents.areaCheck)
            return;
        const QualityCheck& check = contents.checks[*contents.areaCheck];
        for (const Record& record : m_records.records) {
            const RecordType* type = m_catalogue.type(record.type);
            const auto own = contents.valueFields.find(record.type);
            if (record.withdrawn || !type || own == contents.valueFields.end())
                continue;
            for (const FieldNo number : own->second) {
                if (type->field(number)->kind != FieldKind::IdNumber)
                    continue;
                constexpr qsizetype whole = 18;
                constexpr qsizetype old = 15;
                constexpr qsizetype area = 6;
                const QString text = record.value(number).toText();
                bool isNumber = false;
                const int code = text.left(area).toInt(&isNumber);
                if (isNumber && (text.size() == whole || text.size() == old)
                    && !contents.areaCodes.contains(code))
                    add(check, check.severity, check.title, record.type, record.id, number)
                        .isOfChildAlone = type->isChild;
            }
        }
    }

    void addOfWords(const std::map<TypeNo, std::vector<FieldNo>>& fields)
    {
        for (const QualityCheck& check : m_checks.checks()) {
            if (check.words.isEmpty())
                continue;
            for (const Record& record : m_records.records) {
                const auto own = fields.find(record.type);
                if (record.withdrawn || own == fields.end())
                    continue;
                for (const FieldNo field : own->second) {
                    const QString text = record.value(field).toText();
                    const auto stands = [&text](const QString& word) {
                        return text.contains(word, Qt::CaseInsensitive);
                    };
                    if (!text.isEmpty() && std::ranges::any_of(check.words, stands))
                        add(check, check.severity, check.title, record.type, record.id, field)
                            .isOfChildAlone = record.type == fields::child::type;
                }
            }
        }
    }

    [[nodiscard]] std::vector<QualityFinding> take()
    {
        // Ids of records decide at last: the order in which they came makes no difference.
        std::ranges::sort(m_found, {}, [](const QualityFinding& one) {
            return std::tuple(one.check, one.type, one.record ? one.record->toString() : QString(),
                              one.field, one.words);
        });
        return std::move(m_found);
    }

private:
    void addOfRule(const QString& rule, bool isOverdue, const QString& words,
                   const std::optional<RecordId>& about)
    {
        const QualityCheck* check = m_checks.ofRule(rule);
        if (!check)
            return;
        // What is told before its day, as a birthday that comes, is no error yet.
        const bool comes =
            (check->toldBefore.contains(rule) && !isOverdue) || check->informing.contains(rule);
        const RecordId record = about.value_or(m_records.child);
        add(*check, comes ? CheckSeverity::Info : check->severity, words, typeOf(record), record,
            0);
    }
    void addOfDemand(const Demand& demand)
    {
        const QualityCheck* check = m_checks.ofRule(demand.rule);
        if (!check)
            return;
        const bool isOverdue = demand.state == DutyState::Overdue;
        const bool isTold =
            check->toldBefore.contains(demand.rule) && demand.state == DutyState::Due;
        if (isOverdue || isTold)
            addOfRule(demand.rule, isOverdue, demand.because, demand.about);
    }
    [[nodiscard]] TypeNo typeOf(const RecordId& id) const
    {
        const auto found = std::ranges::find(m_records.records, id, &Record::id);
        return found == m_records.records.end() ? TypeNo() : found->type;
    }

    const QualityChecks& m_checks;
    const Catalogue& m_catalogue;
    const ChildRecords& m_records;
    std::vector<QualityFinding> m_found;
};

bool isOnTheBooks(const policy::Row& child)
{
    const QString status = child.value(fields::child::status).toText();
    return status == u"open" || status == u"moving" || status == u"watch" || status == u"suspended";
}

} // namespace

std::vector<QualityFinding> QualityChecks::findings(const Catalogue& catalogue,
                                                    const RuleSet& rules,
                                                    const ChildRecords& records,
                                                    const StaffPosts& posts, QDate today,
                                                    qint64 now) const
{
    const policy::RuleBook& book = rules.book(today);
    const policy::Dossier dossier(book, records, m_contents->reads);
    if (!dossier.child())
        return {};
    policy::Matter matter(book, dossier, posts, now, records.common);
    policy::Evaluation evaluation(matter, today);
    const policy::Row& child = *dossier.child();
    const bool onTheBooks = isOnTheBooks(child);
    Inspection inspection(*this, catalogue, records);
    for (const policy::QualityCondition& condition : m_contents->conditions) {
        if (!onTheBooks && !condition.closedToo)
            continue;
        policy::forEachSubject(evaluation, condition.rule, [&](const policy::Row* about) {
            if (!evaluation.holds(condition.rule))
                return;
            const policy::Row& subject = about ? *about : child;
            const bool isThere = subject.type == condition.type;
            inspection
                .add(m_contents->checks[condition.check], condition.severity, condition.words,
                     condition.type, isThere ? std::optional(subject.record->id) : std::nullopt,
                     condition.field)
                .isOfChildAlone = condition.isOfChildAlone;
        });
    }
    if (m_contents->score) {
        const auto& [place, score] = *m_contents->score;
        const QualityCheck& check = m_contents->checks[place];
        if (const auto words = policy::wordsOfScore(evaluation, score))
            inspection.add(check, check.severity, *words, fields::child::type, child.record->id, 0);
    }
    inspection.addOfRules(assess(rules, records, posts, today, now));
    inspection.addOfCatalogue(m_contents->valueFields, m_contents->byCode,
                              {today, child.value(fields::child::birth).toDate(),
                               child.value(fields::child::opened_on).toDate()});
    inspection.addOfAreas(*m_contents);
    inspection.addOfWords(m_contents->textFields);
    return inspection.take();
}

} // namespace tongdang
