// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/classify.h"

#include "base/clock.h"
#include "catalogue/fields.h"
#include "policy/child_case.h"
#include "policy/facts.h"
#include "policy/reason.h"
#include "policy/subjects.h"

#include <algorithm>

namespace tongdang {

using namespace Qt::StringLiterals;

namespace policy {

namespace {

/// The category that is named to nobody outside its right (facts.md §7).
const QString restrictedCategory = u"K03"_s;

QStringList detailsOf(Evaluation& evaluation, const Rule& rule)
{
    QStringList details;
    if (rule.output.detail)
        details = evaluation.value(*rule.output.detail).toCodes();
    details.removeAll(restrictedCategory);
    return details;
}

Flag flagOf(Evaluation& evaluation, const Rule& rule, const Row* about)
{
    Flag flag;
    flag.actor = rule.output.actor;
    flag.form = rule.output.form;
    if (about)
        flag.about = about->record->id;
    flag.code = rule.output.code;
    flag.title = rule.output.title;
    flag.rule = rule.id;
    flag.clause = rule.clause;
    flag.clauseText = rule.clauseText;
    flag.article = rule.article;
    flag.severity = rule.output.severity;
    flag.isTrial = rule.output.isTrial;
    if (rule.output.qualifiesOn)
        flag.since = evaluation.day(*rule.output.qualifiesOn);
    flag.details = detailsOf(evaluation, rule);
    flag.because = writeReason({evaluation, rule, evaluation.today()});
    if (rule.output.level) {
        std::vector<const Node*> labelled;
        evaluation.collectLabelled(*rule.condition, labelled);
        for (const Node* node : labelled) {
            if (node->restricted)
                flag.restricted.append(node->label);
        }
    }
    return flag;
}

void addTo(Classification& result, Evaluation& evaluation, const Rule& rule, const Row* about)
{
    if (rule.output.level)
        result.levelReasons.push_back(flagOf(evaluation, rule, about));
    else if (rule.output.kind == OutputKind::Finding)
        result.findings.push_back(flagOf(evaluation, rule, about));
    else if (rule.output.kind == OutputKind::Flag)
        result.flags.push_back(flagOf(evaluation, rule, about));
}

void addCategories(Classification& result, const Evaluation& evaluation)
{
    result.categories = openCategories(evaluation);
    result.restrictedReason = result.categories.removeAll(restrictedCategory) > 0;
}

} // namespace

QString ChildCase::statusOfTheDay()
{
    if (!m_dossier.child())
        return {};
    m_matter.statesOfTheDay = true;
    return m_evaluation.field(*m_dossier.child(), fields::child::status).toText();
}

Classification ChildCase::kinds()
{
    Classification result(m_child);
    if (!m_dossier.child())
        return result;
    for (const Rule& rule : m_matter.book.rules) {
        if (rule.output.kind != OutputKind::Flag || rule.output.level)
            continue;
        forEachSubject(m_evaluation, rule, [&](const Row*) {
            if (!m_evaluation.holds(rule))
                return;
            Flag flag;
            flag.code = rule.output.code;
            flag.rule = rule.id;
            flag.details = detailsOf(m_evaluation, rule);
            result.flags.push_back(std::move(flag));
        });
    }
    addCategories(result, m_evaluation);
    return result;
}

Classification ChildCase::classification()
{
    Classification result(m_child);
    if (!m_dossier.child())
        return result;
    for (const Rule& rule : m_matter.book.rules) {
        if (rule.output.kind == OutputKind::Duty)
            continue;
        forEachSubject(m_evaluation, rule, [&](const Row* about) {
            if (m_evaluation.holds(rule))
                addTo(result, m_evaluation, rule, about);
        });
    }
    addCategories(result, m_evaluation);
    result.suggestedLevel = suggestedLevel(m_evaluation);
    result.level = openLevel(m_evaluation);
    result.standing = levelStanding(m_evaluation);
    return result;
}

} // namespace policy

QStringList Classification::flagCodes() const
{
    QStringList codes;
    for (const Flag& flag : flags) {
        if (!codes.contains(flag.code))
            codes.append(flag.code);
    }
    return codes;
}

QStringList Classification::because() const
{
    QStringList sentences;
    for (const auto* list : {&flags, &levelReasons}) {
        for (const Flag& flag : *list)
            sentences.append(flag.because);
    }
    return sentences;
}

bool Classification::has(QStringView code) const
{
    const auto isIt = [&](const Flag& flag) { return flag.code == code; };
    return std::any_of(flags.begin(), flags.end(), isIt);
}

Classification classify(const RuleSet& rules, const ChildRecords& records, const StaffPosts& posts,
                        QDate today)
{
    return policy::ChildCase(rules, records, posts, today, Clock::startOf(today)).classification();
}

} // namespace tongdang
