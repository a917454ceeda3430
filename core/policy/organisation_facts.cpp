// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/fields.h"
#include "policy/facts.h"
#include "policy/organisation.h"

#include <QSet>

#include <algorithm>

namespace tongdang::policy {

using namespace Qt::StringLiterals;

namespace {

QString villageOf(Evaluation& evaluation, const FactCall& call)
{
    return evaluation.bound(call.self).value(fields::village::code).toText();
}

Value activeDirectorsFact(Evaluation& evaluation, const FactCall& call)
{
    Evaluation then = evaluation.on(dayAt(evaluation, call, 0));
    return activeDirectors(then, villageOf(evaluation, call));
}

Value servedChildrenFact(Evaluation& evaluation, const FactCall& call)
{
    return servedChildren(evaluation, villageOf(evaluation, call));
}

Value vacantRolesFact(Evaluation& evaluation, const FactCall& call)
{
    Evaluation then = evaluation.on(dayAt(evaluation, call, 0));
    return vacantRoles(then, villageOf(evaluation, call));
}

Value missingTopicsFact(Evaluation& evaluation, const FactCall& call)
{
    Evaluation then = evaluation.on(dayAt(evaluation, call, 0));
    return missingTopics(then, villageOf(evaluation, call));
}

bool wasHeld(const Row& activity)
{
    return activity.value(fields::activity::state).isText(u"2") && activity.day.isValid();
}

/// The last holiday that ended before the day, at most 30 days ago, has no activity in the township
/// (facts.md §7, node_without_activity).
Value nodeWithoutActivity(Evaluation& evaluation, const FactCall& call)
{
    constexpr int daysToNoteIt = 30;
    const QDate day = dayAt(evaluation, call, 0);
    const QString& township = evaluation.matter().organisation->division;
    QDate from;
    QDate to;
    for (const HolidayNode& node : evaluation.book().settings.nodes) {
        for (const int year : {day.year() - 1, day.year()}) {
            const QDate end(year, node.toMonth, node.toDay);
            if (end >= day || (to.isValid() && end <= to))
                continue;
            to = end;
            from = QDate(year, node.fromMonth, node.fromDay);
        }
    }
    if (!to.isValid() || to.daysTo(day) > daysToNoteIt)
        return false;
    bool found = false;
    evaluation.forEach(fields::activity::type, [&](const Row& activity) {
        found = found
                || (wasHeld(activity) && activity.day >= from && activity.day <= to
                    && activity.value(fields::activity::village).toText().startsWith(township));
    });
    return !found;
}

Value sampleSizeFact(Evaluation& evaluation, const FactCall& call)
{
    const auto population = valueOf(evaluation, call, 0).toInteger();
    return population ? Value(sampleSize(evaluation.book().settings, *population)) : Value();
}

/// First day of the unbroken run of posts in these roles that goes on today (facts.md §7).
Value postSince(Evaluation& evaluation, const FactCall& call)
{
    const RecordId& staff = evaluation.bound(call.self).record->id;
    const QStringList roles = valueOf(evaluation, call, 0).toCodes();
    std::vector<const Row*> posts;
    evaluation.forEach(fields::staff_post::type, [&](const Row& post) {
        if (post.value(fields::staff_post::staff).toRecordId() == staff && post.from.isValid()
            && roles.contains(post.value(fields::staff_post::role).toText()))
            posts.push_back(&post);
    });
    QDate since;
    for (const Row* post : posts) {
        if (isOpen(*post, evaluation.today(), false) && (!since.isValid() || post->from < since))
            since = post->from;
    }
    // The day of leaving one post may be that of taking up the next.
    for (bool isLonger = since.isValid(); isLonger;) {
        isLonger = false;
        for (const Row* post : posts) {
            if (post->from < since && post->to.isValid() && post->to >= since) {
                since = post->from;
                isLonger = true;
            }
        }
    }
    return dayValue(since);
}

Value auditDoneOn(Evaluation& evaluation, const FactCall&)
{
    const OrganisationRecords* organisation = evaluation.matter().organisation;
    return organisation ? dayValue(organisation->auditDoneOn) : Value();
}

bool hasFullPrimarySchool(const Evaluation& evaluation, const QString& village)
{
    const Row* school = evaluation.latest(fields::school::type, [&](const Row& row) {
        const bool isUsed = (!row.from.isValid() || row.from <= evaluation.today())
                            && (!row.to.isValid() || evaluation.today() <= row.to);
        return isUsed && row.value(fields::school::kind).isText(u"2")
               && row.value(fields::school::division).isText(village);
    });
    return school != nullptr;
}

} // namespace

int activeDirectors(const Evaluation& evaluation, const QString& village)
{
    QSet<RecordId> directors;
    evaluation.forEach(fields::staff_post::type, [&](const Row& post) {
        const auto staff = post.value(fields::staff_post::staff).toRecordId();
        if (staff && post.value(fields::staff_post::role).isText(u"1")
            && post.value(fields::staff_post::division).isText(village)
            && isOpen(post, evaluation.today(), false))
            directors.insert(*staff);
    });
    return static_cast<int>(directors.size());
}

int servedChildren(const Evaluation& evaluation, const QString& village)
{
    const OrganisationRecords* organisation = evaluation.matter().organisation;
    return organisation ? organisation->servedChildren.value(village) : 0;
}

QStringList vacantRoles(const Evaluation& evaluation, const QString& village)
{
    QStringList roles = evaluation.book().settings.teamRoles;
    evaluation.forEach(fields::team_member::type, [&](const Row& member) {
        if (member.value(fields::team_member::village).isText(village)
            && isOpen(member, evaluation.today()))
            roles.removeAll(member.value(fields::team_member::role).toText());
    });
    if (activeDirectors(evaluation, village) > 0)
        roles.removeAll(u"01"_s);
    if (!hasFullPrimarySchool(evaluation, village))
        roles.removeAll(u"04"_s);
    return roles;
}

QStringList missingTopics(const Evaluation& evaluation, const QString& village)
{
    constexpr int december = 12;
    const QDate today = evaluation.today();
    if (today.month() < december)
        return {};
    QStringList topics = evaluation.book().settings.safetyTopics;
    evaluation.forEach(fields::activity::type, [&](const Row& activity) {
        if (!wasHeld(activity) || activity.day.year() != today.year()
            || !activity.value(fields::activity::village).isText(village))
            return;
        for (const QString& topic : activity.value(fields::activity::topics).toCodes())
            topics.removeAll(topic);
    });
    return topics;
}

qint64 sampleSize(const Settings& settings, qint64 population)
{
    constexpr qint64 hundred = 100;
    const qint64 share = (population * settings.samplePercent + hundred - 1) / hundred;
    return std::min(population, std::max<qint64>(settings.sampleMinimum, share));
}

std::vector<Fact> organisationFacts()
{
    constexpr ArgumentKind operand = ArgumentKind::One;
    return {
        {u"active_directors", {{u"day", operand}}, u"village", activeDirectorsFact},
        {u"served_children", {{u"day", operand}}, u"village", servedChildrenFact},
        {u"team_vacant_roles", {{u"day", operand}}, u"village", vacantRolesFact},
        {u"missing_safety_topics", {{u"day", operand}}, u"village", missingTopicsFact},
        {u"node_without_activity", {{u"day", operand}}, u"township", nodeWithoutActivity},
        {u"post_since", {{u"roles", operand}}, u"staff", postSince},
        {u"audit_done_on", {}, {}, auditDoneOn},
        {u"sample_size", {{u"population", operand}}, {}, sampleSizeFact},
    };
}

} // namespace tongdang::policy
