// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/table_rules.h"

#include "catalogue/fields.h"

#include <algorithm>

namespace tongdang::report {

using namespace Qt::StringLiterals;

policy::RuleBook bookOf(const RuleSet& rules, const Period& period)
{
    policy::RuleBook book = rules.book(period.cutoff);
    const auto add = [&book](const QString& name, QDate day) {
        book.parameterNames.push_back(name);
        book.parameters.emplace_back(day);
        book.parameterText.push_back(isoDay(day));
    };
    add(u"period_from"_s, period.from);
    add(u"period_until"_s, period.until);
    add(u"year_from"_s, QDate(period.cutoff.year(), 1, 1));
    return book;
}

void leaveOutTheMany(policy::RuleBook& book, const FieldsRead& named, bool looksAtDuties)
{
    if (looksAtDuties)
        return;
    for (const TypeNo type : {fields::visit::type, fields::contact::type}) {
        const bool isAsked =
            named.includes(type)
            || std::ranges::any_of(book.rules, [type](const policy::Rule& rule) {
                   return rule.kind == policy::RuleKind::Eligibility && rule.reads.includes(type);
               });
        if (!isAsked)
            book.reads.leaveOut(type);
    }
}

} // namespace tongdang::report
