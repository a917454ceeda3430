// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/level_by_rules.h"

#include "base/calendar.h"
#include "catalogue/fields.h"
#include "desk/overview.h"
#include "desk/rule_parameter.h"
#include "desk/working_day.h"
#include "policy/rule_set.h"

#include <algorithm>
#include <array>

namespace tongdang::desk {

namespace {

QDate nextReview(Session& session, int level, QDate today)
{
    const auto number = [&](const char16_t* name) {
        return static_cast<int>(ruleParameter(session, QStringView(name)).toInteger().value_or(0));
    };
    switch (level) {
    case 1:
        return today.addDays(number(u"review_l1_days"));
    case 2:
        return calendar::addMonths(today, number(u"review_l2_months"));
    case 3:
        return calendar::addMonths(today, number(u"review_l3_months"));
    default:
        return calendar::addMonths(today, number(u"review_l4_months"));
    }
}

} // namespace

bool isByRules(TypeNo type, FieldNo field)
{
    namespace f = fields::level_assessment;
    static constexpr std::array byRules{f::suggested, f::triggers, f::triggers_s4, f::ruleset};
    return type == f::type && std::ranges::find(byRules, field) != byRules.end();
}

Result<std::vector<FieldInput>> fieldsByRules(Session& session, TypeNo type,
                                              const std::optional<RecordId>& child,
                                              std::optional<int> chosen)
{
    namespace f = fields::level_assessment;
    std::vector<FieldInput> filled;
    if (type != f::type || !child)
        return filled;
    TONGDANG_TRY(const ChildOverview overview, Overview::ofChild(session, *child));
    const Classification& found = overview.classification;
    QStringList reasons;
    QStringList restricted;
    for (const Flag& reason : found.levelReasons) {
        reasons.append(reason.because);
        restricted.append(reason.restricted);
    }
    const QDate today = workingDay(session);
    filled.push_back({f::suggested, Value(QString::number(found.suggestedLevel))});
    filled.push_back({f::triggers, Value(reasons.join(u'\n'))});
    if (!restricted.isEmpty())
        filled.push_back({f::triggers_s4, Value(restricted.join(u'、'))});
    filled.push_back({f::ruleset, Value(rulesInForce(session))});
    filled.push_back({f::effective_on, Value(today)});
    filled.push_back(
        {f::review_due, Value(nextReview(session, chosen.value_or(found.suggestedLevel), today))});
    return filled;
}

} // namespace tongdang::desk
