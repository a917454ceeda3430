// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/duty_json.h"

#include "cli/record_json.h"

namespace tongdang::cli {

namespace {

QString dayJson(QDate day)
{
    return day.isValid() ? day.toString(Qt::ISODate) : QString();
}

QJsonValue stageJson(const Demand& demand)
{
    if (demand.alarm)
        return *demand.alarm == Alarm::Now      ? QStringLiteral("now")
               : *demand.alarm == Alarm::Remind ? QStringLiteral("remind")
                                                : QStringLiteral("red");
    return demand.stage ? QJsonValue(*demand.stage) : QJsonValue();
}

QString severityKey(Severity severity)
{
    switch (severity) {
    case Severity::Urgent:
        return QStringLiteral("urgent");
    case Severity::High:
        return QStringLiteral("high");
    case Severity::Normal:
        break;
    case Severity::Info:
        return QStringLiteral("info");
    }
    return QStringLiteral("normal");
}

/// What to type in: the words of `record put` are the type, the record and its fields.
QJsonValue formJson(const Catalogue& catalogue, const std::shared_ptr<const EntryForm>& form,
                    const std::optional<RecordId>& about)
{
    const RecordType* const type = form ? catalogue.type(form->type) : nullptr;
    if (!type)
        return {};
    QJsonObject json{{QStringLiteral("type"), type->key}};
    if (!form->isNew) {
        if (about)
            json.insert(QStringLiteral("id"), about->toString());
        return json;
    }
    QJsonObject fields;
    for (const auto& [field, value] : form->preset)
        fields.insert(fieldKey(catalogue, type->number, field), valueJson(value));
    if (form->refersTo && about)
        fields.insert(fieldKey(catalogue, type->number, form->refersTo), about->toString());
    json.insert(QStringLiteral("fields"), fields);
    return json;
}

/// The record with which it was done, and its type.
QJsonValue doneByJson(const Catalogue& catalogue, const DoneDuty& duty)
{
    const RecordType* const type = catalogue.type(duty.type);
    if (!type || !duty.record)
        return {};
    return QJsonObject{{QStringLiteral("type"), type->key},
                       {QStringLiteral("id"), duty.record->toString()}};
}

QJsonObject demandJson(const Catalogue& catalogue, const Demand& demand)
{
    return {{QStringLiteral("title"), demand.title},
            {QStringLiteral("window_from"), dayJson(demand.windowFrom)},
            {QStringLiteral("due_on"), dayJson(demand.dueOn)},
            {QStringLiteral("state"), dutyStateKey(demand.state)},
            {QStringLiteral("severity"), severityKey(demand.severity)},
            {QStringLiteral("stage"), stageJson(demand)},
            {QStringLiteral("last_done"), dayJson(demand.lastDone)},
            {QStringLiteral("attempts"), demand.attempts},
            {QStringLiteral("period"), demand.period},
            {QStringLiteral("rule"), demand.rule},
            {QStringLiteral("clause"), demand.clause},
            {QStringLiteral("clause_text"), demand.clauseText},
            {QStringLiteral("article"), demand.article},
            {QStringLiteral("because"), demand.because},
            {QStringLiteral("record"),
             demand.about ? QJsonValue(demand.about->toString()) : QJsonValue()},
            {QStringLiteral("enter"), formJson(catalogue, demand.form, demand.about)}};
}

QJsonObject findingJson(const Catalogue& catalogue, const Flag& finding)
{
    return {{QStringLiteral("finding"), finding.code},
            {QStringLiteral("title"), finding.title},
            {QStringLiteral("severity"), severityKey(finding.severity)},
            {QStringLiteral("rule"), finding.rule},
            {QStringLiteral("clause"), finding.clause},
            {QStringLiteral("clause_text"), finding.clauseText},
            {QStringLiteral("article"), finding.article},
            {QStringLiteral("actor"), finding.actor},
            {QStringLiteral("details"), QJsonArray::fromStringList(finding.details)},
            {QStringLiteral("because"), finding.because},
            {QStringLiteral("record"),
             finding.about ? QJsonValue(finding.about->toString()) : QJsonValue()},
            {QStringLiteral("enter"), formJson(catalogue, finding.form, finding.about)}};
}

QJsonObject ruleJson(const Demand& demand)
{
    return {{QStringLiteral("rule"), demand.rule},
            {QStringLiteral("clause"), demand.clause},
            {QStringLiteral("due_on"), dayJson(demand.dueOn)},
            {QStringLiteral("because"), demand.because}};
}

} // namespace

QJsonObject dutyJson(const Catalogue& catalogue, const desk::DutyLine& line)
{
    QJsonArray rules;
    for (const Demand* demand : line.duty->demands())
        rules.append(ruleJson(*demand));
    QJsonObject json = demandJson(catalogue, *line.duty);
    json.insert(QStringLiteral("child"), line.child->child.toString());
    json.insert(QStringLiteral("name"), line.child->name);
    json.insert(QStringLiteral("group"), line.child->group);
    json.insert(QStringLiteral("kind"), line.duty->act);
    json.insert(QStringLiteral("actor"), line.duty->actor);
    json.insert(QStringLiteral("rules"), rules);
    return json;
}

namespace {

QJsonObject doneDutyJson(const Catalogue& catalogue, const DoneDuty& duty)
{
    return {
        {QStringLiteral("kind"), duty.act},
        {QStringLiteral("actor"), duty.actor},
        {QStringLiteral("title"), duty.title},
        {QStringLiteral("window_from"), dayJson(duty.windowFrom)},
        {QStringLiteral("due_on"), dayJson(duty.dueOn)},
        {QStringLiteral("because"), duty.title + u' ' + dayJson(duty.doneOn)},
        {QStringLiteral("state"), QStringLiteral("done")},
        {QStringLiteral("done_on"), dayJson(duty.doneOn)},
        {QStringLiteral("in_time"), duty.isInTime()},
        {QStringLiteral("done_by"), doneByJson(catalogue, duty)},
        {QStringLiteral("record"), duty.about ? QJsonValue(duty.about->toString()) : QJsonValue()},
        {QStringLiteral("rule"), duty.rule},
        {QStringLiteral("clause"), duty.clause}};
}

} // namespace

QJsonObject doneJson(const Catalogue& catalogue, const desk::DoneLine& line)
{
    QJsonObject json = doneDutyJson(catalogue, line.duty);
    json.insert(QStringLiteral("child"), line.child->child.toString());
    json.insert(QStringLiteral("name"), line.child->name);
    json.insert(QStringLiteral("group"), line.child->group);
    return json;
}

QJsonObject officeDoneJson(const Catalogue& catalogue, const OrganisationDone& done)
{
    QJsonObject json = doneDutyJson(catalogue, done.duty);
    json.insert(QStringLiteral("child"), QString());
    json.insert(QStringLiteral("name"), done.subject.name);
    json.insert(QStringLiteral("group"), QString());
    json.insert(QStringLiteral("subject"), done.subject.type);
    json.insert(QStringLiteral("division"), done.subject.division);
    return json;
}

QJsonObject officeDutyJson(const Catalogue& catalogue, const OrganisationDuty& duty)
{
    QJsonObject json = demandJson(catalogue, duty);
    if (duty.isFinding())
        json.insert(QStringLiteral("state"), QStringLiteral("finding"));
    json.insert(QStringLiteral("child"), QString());
    json.insert(QStringLiteral("name"), duty.subject.name);
    json.insert(QStringLiteral("group"), QString());
    json.insert(QStringLiteral("subject"), duty.subject.type);
    json.insert(QStringLiteral("division"), duty.subject.division);
    json.insert(QStringLiteral("kind"), duty.act);
    json.insert(QStringLiteral("actor"), duty.actor);
    json.insert(QStringLiteral("details"), QJsonArray::fromStringList(duty.details));
    json.insert(QStringLiteral("rules"), QJsonArray{ruleJson(duty)});
    return json;
}

QJsonObject childFindingJson(const Catalogue& catalogue, const desk::FindingLine& line)
{
    QJsonObject json = findingJson(catalogue, *line.finding);
    json.insert(QStringLiteral("state"), QStringLiteral("finding"));
    json.insert(QStringLiteral("due_on"), QString());
    json.insert(QStringLiteral("kind"), line.finding->code);
    json.insert(QStringLiteral("child"), line.child->child.toString());
    json.insert(QStringLiteral("name"), line.child->name);
    json.insert(QStringLiteral("group"), line.child->group);
    return json;
}

QJsonObject seasonNoteJson(const QString& note)
{
    QJsonObject json{{QStringLiteral("state"), QStringLiteral("note")},
                     {QStringLiteral("kind"), QStringLiteral("season_note")},
                     {QStringLiteral("clause"), QStringLiteral("S13.3")},
                     {QStringLiteral("title"), note},
                     {QStringLiteral("because"), note}};
    for (const char* const empty : {"child", "name", "group", "due_on", "rule"})
        json.insert(QLatin1String(empty), QString());
    return json;
}

QJsonArray findingsJson(const Catalogue& catalogue, const std::vector<Flag>& findings)
{
    QJsonArray json;
    for (const Flag& finding : findings)
        json.append(findingJson(catalogue, finding));
    return json;
}

} // namespace tongdang::cli
