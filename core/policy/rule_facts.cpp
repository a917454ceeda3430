// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/fields.h"
#include "policy/ask.h"
#include "policy/facts.h"

#include <algorithm>

namespace tongdang::policy {

using namespace Qt::StringLiterals;

namespace {

bool holdsRule(Evaluation& evaluation, const Rule& rule)
{
    if (evaluation.seesOnlyKnown())
        return evaluation.holds(rule);
    // Without what the asking rule supposes.
    Evaluation fresh =
        Evaluation(evaluation.matter(), evaluation.today()).withMonths(evaluation.monthsInstead());
    return fresh.holds(rule);
}

Value flag(Evaluation& evaluation, const FactCall& call)
{
    const QDate day = dayAt(evaluation, call, 1);
    if (!day.isValid())
        return false;
    Evaluation then = evaluation.on(day);
    return hasFlag(then, valueOf(evaluation, call, 0).toText());
}

Value holdsFact(Evaluation& evaluation, const FactCall& call)
{
    const Rule* rule = evaluation.book().rule(valueOf(evaluation, call, 0).toText());
    return rule && holdsRule(evaluation, *rule);
}

/// T09: some duty of the act is owed and its day has passed.
Value isOverdue(Evaluation& evaluation, const FactCall& call)
{
    Evaluation view = evaluation;
    const QString act = valueOf(evaluation, call, 0).toText();
    const std::vector<Ask> asks = asksOf(view, Acts{act});
    return std::ranges::any_of(
        asks, [](const Ask& ask) { return ask.demand.state == DutyState::Overdue; });
}

Value openCategoriesFact(Evaluation& evaluation, const FactCall&)
{
    return openCategories(evaluation);
}

/// Last day of the rule set in force; empty: open.
Value rulesetEnd(Evaluation& evaluation, const FactCall&)
{
    return dayValue(evaluation.book().info.until);
}

/// Whether rules that began later are in use. Then they are asked, so that it can only be so where
/// two begin on one day.
Value rulesetReplaced(Evaluation& evaluation, const FactCall&)
{
    const QDate next = evaluation.book().info.replacedOn;
    return next.isValid() && next <= evaluation.today();
}

} // namespace

bool hasFlag(Evaluation& evaluation, QStringView code)
{
    const auto& rules = evaluation.book().rules;
    return std::any_of(rules.begin(), rules.end(), [&](const Rule& rule) {
        return rule.kind == RuleKind::Eligibility && rule.output.kind == OutputKind::Flag
               && rule.output.code == code && holdsRule(evaluation, rule);
    });
}

int suggestedLevel(Evaluation& evaluation)
{
    constexpr int routine = 4;
    int level = routine;
    for (const Rule& rule : evaluation.book().rules) {
        const auto suggested = rule.output.level;
        if (suggested && *suggested < level && holdsRule(evaluation, rule))
            level = *suggested;
    }
    return level;
}

QStringList openCategories(const Evaluation& evaluation)
{
    QStringList codes;
    const auto add = [&](const QString& code) {
        if (!code.isEmpty() && !codes.contains(code))
            codes.append(code);
    };
    evaluation.forEach(fields::category::type, [&](const Row& row) {
        if (evaluation.field(row, fields::category::state).isText(u"2")
            && isOpen(row, evaluation.today()))
            add(row.value(fields::category::cat).toText());
    });
    evaluation.forEach(fields::restricted_category::type, [&](const Row& row) {
        if (isOpen(row, evaluation.today()))
            add(row.value(fields::restricted_category::cat).toText());
    });
    codes.sort();
    return codes;
}

std::vector<Fact> ruleFacts()
{
    constexpr ArgumentKind operand = ArgumentKind::One;
    return {
        {u"flag", {{u"code", operand}, {u"day", operand}}, {}, flag},
        {u"holds", {{u"rule", operand}}, {}, holdsFact},
        {u"is_overdue", {{u"act", operand}}, {}, isOverdue},
        {u"open_categories", {}, {}, openCategoriesFact},
        {u"ruleset_end", {}, {}, rulesetEnd},
        {u"ruleset_replaced", {}, {}, rulesetReplaced},
    };
}

} // namespace tongdang::policy
