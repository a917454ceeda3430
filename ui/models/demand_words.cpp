// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/demand_words.h"

#include "models/day_words.h"

#include <QCoreApplication>
#include <QStringList>

namespace tongdang::models {

namespace {

/// Demand and Flag say it by the same names.
template <class Ruled>
QString reasonAndClause(const Ruled& ruled)
{
    QStringList lines{ruled.because};
    lines.append(clauseWords(ruled.article, ruled.clauseText));
    lines.removeAll(QString());
    return lines.join(u'\n');
}

} // namespace

QString dueWords(const Demand& demand, QDate today)
{
    const QString day = dayWords(demand.dueOn, today);
    return (demand.state == DutyState::Overdue
                ? QCoreApplication::translate("demand", "Was due on %1")
                : QCoreApplication::translate("demand", "Due by %1"))
        .arg(day);
}

QString clauseWords(const QString& article, const QString& clauseText)
{
    if (article.isEmpty())
        return {};
    return clauseText.isEmpty() ? QCoreApplication::translate("demand", "By: %1").arg(article)
                                : QCoreApplication::translate("demand", "By: %1, \"%2\"",
                                                              "where the policy says it, its words")
                                      .arg(article, clauseText);
}

QString whyWords(const Demand& demand)
{
    return reasonAndClause(demand);
}

QString whyWords(const Duty& duty)
{
    QStringList all;
    for (const Demand* const demand : duty.demands())
        all.append(reasonAndClause(*demand));
    if (!duty.actor.isEmpty())
        all.append(QCoreApplication::translate("demand", "Done by: %1").arg(duty.actor));
    return all.join(u'\n');
}

QString whyWords(const Flag& finding)
{
    return reasonAndClause(finding);
}

} // namespace tongdang::models
