// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/classify.h"

#include "policy/facts.h"
#include "policy/reason.h"

#include <algorithm>

namespace tongdang {

using namespace Qt::StringLiterals;

namespace policy {

namespace {

/// The category that is named to nobody outside its right (facts.md §7).
const QString restrictedCategory = u"K03"_s;

Flag flagOf(Evaluation& evaluation, const Rule& rule)
{
    Flag flag;
    flag.code = rule.output.code;
    flag.title = rule.output.title;
    flag.rule = rule.id;
    flag.clause = rule.clause;
    flag.clauseText = rule.clauseText;
    if (rule.output.qualifiesOn)
        flag.since = evaluation.day(*rule.output.qualifiesOn);
    if (rule.output.detail) {
        flag.details = evaluation.value(*rule.output.detail).toCodes();
        flag.details.removeAll(restrictedCategory);
    }
    flag.because = writeReason({evaluation, rule});
    return flag;
}

void addTo(Classification& result, Evaluation& evaluation, const Rule& rule)
{
    if (rule.output.level)
        result.levelReasons.push_back(flagOf(evaluation, rule));
    else if (rule.output.kind == OutputKind::Finding)
        result.findings.push_back(flagOf(evaluation, rule));
    else if (rule.output.kind == OutputKind::Flag)
        result.flags.push_back(flagOf(evaluation, rule));
}

} // namespace

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
    Classification result(records.child);
    const policy::RuleBook& book = rules.book(today);
    const policy::Dossier dossier(book.shapes, records);
    if (!dossier.child())
        return result;
    policy::Matter matter{book, dossier, posts, 0, {}, {}};
    policy::Evaluation evaluation(matter, today);
    for (const policy::Rule& rule : book.rules) {
        if (rule.output.kind != policy::OutputKind::Duty && evaluation.holds(rule))
            policy::addTo(result, evaluation, rule);
    }
    result.categories = policy::openCategories(evaluation);
    result.restrictedReason = result.categories.removeAll(policy::restrictedCategory) > 0;
    result.suggestedLevel = policy::suggestedLevel(evaluation);
    result.level = policy::openLevel(evaluation);
    return result;
}

} // namespace tongdang
