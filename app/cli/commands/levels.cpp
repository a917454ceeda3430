// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/levels.h"

#include "cli/command.h"
#include "cli/record_json.h"
#include "desk/readings.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace tongdang::cli {

namespace {

QJsonValue dayOrNull(QDate day)
{
    return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue();
}

QJsonValue levelOrNull(const std::optional<int>& level)
{
    return level ? QJsonValue(*level) : QJsonValue();
}

QJsonValue proposalJson(const std::optional<desk::LevelProposal>& proposal)
{
    if (!proposal)
        return {};
    return QJsonObject{{QStringLiteral("record"), proposal->assessment.toString()},
                       {QStringLiteral("level"), proposal->level},
                       {QStringLiteral("on"), dayOrNull(proposal->on)},
                       {QStringLiteral("by"), proposal->by}};
}

QJsonArray reasonsOf(const std::vector<Flag>& reasons)
{
    QJsonArray json;
    for (const Flag& reason : reasons)
        json.append(QJsonObject{{QStringLiteral("rule"), reason.rule},
                                {QStringLiteral("clause"), reason.clause},
                                {QStringLiteral("article"), reason.article},
                                {QStringLiteral("trial"), reason.isTrial},
                                {QStringLiteral("because"), reason.because}});
    return json;
}

QString becauseOf(const std::vector<Flag>& reasons)
{
    QStringList lines;
    for (const Flag& reason : reasons)
        lines.append(reason.because);
    return lines.join(u'\n');
}

Result<Answer> ofChild(desk::Session& session, const RecordId& child)
{
    TONGDANG_TRY(const desk::ChildLevel level, desk::readLevel(session, child));
    const auto words = [&session](int number) {
        return desk::levelWords(session.catalogue(), number);
    };
    Answer answer;
    answer.json = QJsonObject{{QStringLiteral("child"), child.toString()},
                              {QStringLiteral("level"), levelOrNull(level.level)},
                              {QStringLiteral("since"), dayOrNull(level.since)},
                              {QStringLiteral("by_incident"), level.byIncident},
                              {QStringLiteral("confirmed_on"), dayOrNull(level.confirmedOn)},
                              {QStringLiteral("confirmed_by"), level.confirmedBy},
                              {QStringLiteral("proposal"), proposalJson(level.proposal)},
                              {QStringLiteral("suggested"), level.suggested},
                              {QStringLiteral("reasons"), reasonsOf(level.reasons)}};
    QStringList lines;
    lines.append(level.level ? QCoreApplication::translate("cli", "In force: %1 since %2, %3")
                                   .arg(words(*level.level), level.since.toString(Qt::ISODate),
                                        level.confirmedOn.isValid()
                                            ? QCoreApplication::translate("cli", "confirmed by %1")
                                                  .arg(level.confirmedBy)
                                            : QCoreApplication::translate("cli", "not confirmed"))
                             : QCoreApplication::translate("cli", "No level is in force."));
    if (level.proposal)
        lines.append(QCoreApplication::translate("cli", "Proposed: %1 on %2 by %3; not decided yet")
                         .arg(words(level.proposal->level),
                              level.proposal->on.toString(Qt::ISODate), level.proposal->by));
    lines.append(
        QCoreApplication::translate("cli", "The rules propose: %1").arg(words(level.suggested)));
    lines.append(becauseOf(level.reasons));
    answer.text = lines.join(u'\n') + u'\n';
    return answer;
}

} // namespace

Result<Answer> runLevels(Invocation& invocation)
{
    TONGDANG_TRY(const auto child, invocation.idOption("--child"));
    TONGDANG_TRY(desk::Session * session, invocation.session());
    if (child)
        return ofChild(*session, *child);
    TONGDANG_TRY(const auto reviews, desk::readLevelReviews(*session));
    QJsonArray json;
    Answer answer;
    for (const desk::LevelReview& review : reviews) {
        const Classification& found = review.child->classification;
        const QDate due = review.duty ? review.duty->dueOn : QDate();
        json.append(QJsonObject{
            {QStringLiteral("child"), review.child->line.child.toString()},
            {QStringLiteral("name"), review.child->line.name},
            {QStringLiteral("level"), levelOrNull(found.level)},
            {QStringLiteral("proposal"), proposalJson(review.proposal)},
            {QStringLiteral("suggested"), found.suggestedLevel},
            {QStringLiteral("reasons"), reasonsOf(found.levelReasons)},
            {QStringLiteral("due_on"), dayOrNull(due)},
            {QStringLiteral("overdue"), review.duty && review.duty->state == DutyState::Overdue}});
        answer.text +=
            QStringList{
                due.toString(Qt::ISODate),
                review.proposal
                    ? QCoreApplication::translate("cli", "proposed %1").arg(review.proposal->level)
                    : dutyStateWord(review.duty->state),
                review.child->line.name, review.child->line.group,
                becauseOf(found.levelReasons).replace(u'\n', u' ')}
                .join(u'\t')
            + u'\n';
    }
    if (reviews.empty())
        answer.text = QCoreApplication::translate("cli", "No level waits for a decision.") + u'\n';
    answer.json = json;
    return answer;
}

} // namespace tongdang::cli
