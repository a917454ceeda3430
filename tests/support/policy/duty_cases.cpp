// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/policy/duty_cases.h"

#include "support/catch.h"

#include <algorithm>

namespace tongdang::test {

using namespace Qt::StringLiterals;

namespace {

QString told(const Demand& demand)
{
    QStringList words{demand.dueOn.toString(Qt::ISODate), word(demand.state)};
    if (demand.alarm)
        words.append(*demand.alarm == Alarm::Now      ? u"now"_s
                     : *demand.alarm == Alarm::Remind ? u"remind"_s
                                                      : u"red"_s);
    else if (demand.stage)
        words.append(QString::number(*demand.stage));
    return words.join(u' ');
}

std::vector<OrganisationDuty> ofOrganisation(const Situation& situation, const QString& division,
                                             const QString& now)
{
    return organisationDuties(productRules(), {division, {}, situation.organisation, {}, {}, {}},
                              situation.posts, day(now.left(10).toLatin1().constData()),
                              moment(now));
}

} // namespace

QString demanded(const Situation& situation, const char* now, const char* rule, const char* act)
{
    const QString at = QString::fromLatin1(now);
    const auto found = duties(productRules(), situation.view(), situation.posts,
                              day(at.left(10).toLatin1().constData()), moment(at));
    const auto demand = demandOf(found, QString::fromLatin1(rule), QString::fromLatin1(act));
    return demand ? told(*demand) : QString();
}

QString demandedOf(const Situation& situation, const QString& division, const char* now,
                   const char* rule, const char* act)
{
    for (const OrganisationDuty& duty :
         ofOrganisation(situation, division, QString::fromLatin1(now))) {
        if (duty.rule == QString::fromLatin1(rule) && duty.act == QString::fromLatin1(act))
            return told(duty);
    }
    return {};
}

void checkDays(const char* facts, const char* rule, const char* act,
               std::initializer_list<DayCase> days)
{
    const Situation child = situation(facts);
    for (const DayCase& one : days) {
        INFO(rule << " " << act << " on " << one.now);
        CHECK(demanded(child, one.now, rule, act) == QString::fromLatin1(one.expected));
    }
}

bool finds(const Situation& situation, const char* today, const char* rule)
{
    const Classification found = classified(situation, today);
    return std::ranges::any_of(found.findings, [&](const Flag& finding) {
        return finding.rule == QString::fromLatin1(rule);
    });
}

bool findsOf(const Situation& situation, const QString& division, const char* today,
             const char* rule)
{
    const auto found = ofOrganisation(situation, division, QString::fromLatin1(today));
    return std::ranges::any_of(found, [&](const OrganisationDuty& duty) {
        return duty.isFinding() && duty.rule == QString::fromLatin1(rule);
    });
}

Situation situationOf(std::initializer_list<const char*> members)
{
    QByteArrayList parts;
    for (const char* member : members)
        parts.append(member);
    return situation(("{" + parts.join(",") + "}").constData());
}

} // namespace tongdang::test
