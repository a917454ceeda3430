// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/rule_parameter.h"

#include "desk/working_day.h"
#include "policy/rule_book.h"
#include "policy/rule_set.h"

#include <algorithm>

namespace tongdang::desk {

Value ruleParameter(Session& session, QStringView name)
{
    const policy::RuleBook& book = session.rules().book(workingDay(session));
    const auto found = std::ranges::find(book.parameterNames, name);
    const auto at = static_cast<std::size_t>(found - book.parameterNames.begin());
    return at < book.parameters.size() ? book.parameters[at] : Value();
}

QString rulesInForce(Session& session)
{
    const RuleBookInfo rules = session.rules().inForce(workingDay(session));
    return QStringLiteral("%1/%2").arg(rules.id).arg(rules.version);
}

} // namespace tongdang::desk
