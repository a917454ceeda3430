// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/duty_json.h"
#include "desk/duties.h"
#include "desk/readings.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace tongdang::cli {

namespace {

QJsonArray reasonsJson(const std::vector<Flag>& flags)
{
    QJsonArray reasons;
    for (const Flag& flag : flags)
        reasons.append(QJsonObject{
            {QStringLiteral("flag"), flag.code},
            {QStringLiteral("rule"), flag.rule},
            {QStringLiteral("clause"), flag.clause},
            {QStringLiteral("since"),
             flag.since.isValid() ? QJsonValue(flag.since.toString(Qt::ISODate)) : QJsonValue()},
            {QStringLiteral("details"), QJsonArray::fromStringList(flag.details)},
            {QStringLiteral("because"), flag.because}});
    return reasons;
}

/// The reasons as one sentence: each of them ends with its own full stop.
QString reasonsText(QStringList reasons)
{
    for (QString& reason : reasons) {
        if (reason.endsWith(u'。'))
            reason.chop(1);
    }
    return reasons.join(u'；');
}

QJsonObject classificationJson(const Catalogue& catalogue, const desk::ChildClassification& one)
{
    const Classification& found = one.classification;
    return {
        {QStringLiteral("child"), one.child.child.toString()},
        {QStringLiteral("name"), one.child.name},
        {QStringLiteral("flags"), QJsonArray::fromStringList(found.flagCodes())},
        {QStringLiteral("categories"), QJsonArray::fromStringList(found.categories)},
        {QStringLiteral("restricted"), found.restrictedReason},
        {QStringLiteral("level"), found.suggestedLevel},
        {QStringLiteral("level_in_force"), found.level ? QJsonValue(*found.level) : QJsonValue()},
        {QStringLiteral("because"), QJsonArray::fromStringList(found.because())},
        {QStringLiteral("reasons"), reasonsJson(found.flags)},
        {QStringLiteral("level_reasons"), reasonsJson(found.levelReasons)},
        {QStringLiteral("findings"), findingsJson(catalogue, found.findings)}};
}

} // namespace

Result<Answer> runClassify(Invocation& invocation)
{
    TONGDANG_TRY(const auto child, invocation.idOption("--child"));
    TONGDANG_TRY(desk::Session * session, invocation.session());
    TONGDANG_TRY(const auto classified, desk::readClasses(*session, child));
    QJsonArray json;
    Answer answer;
    for (const desk::ChildClassification& one : classified) {
        json.append(classificationJson(session->catalogue(), one));
        const Classification& found = one.classification;
        const int level = found.level.value_or(found.suggestedLevel);
        answer.text +=
            QStringList{one.child.name, one.child.kinds,
                        (found.level ? QCoreApplication::translate("cli", "level %1")
                                     : QCoreApplication::translate("cli", "level %1 suggested"))
                            .arg(level),
                        reasonsText(found.because())}
                .join(u'\t')
            + u'\n';
    }
    if (classified.empty())
        answer.text = QCoreApplication::translate("cli", "No child is registered.") + u'\n';
    answer.json = json;
    return answer;
}

} // namespace tongdang::cli
