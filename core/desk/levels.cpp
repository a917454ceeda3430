// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/levels.h"

#include "archive/archive.h"
#include "catalogue/catalogue.h"
#include "catalogue/fields.h"
#include "desk/incident_level.h"
#include "desk/names.h"

#include <QSet>

#include <algorithm>
#include <tuple>

namespace tongdang::desk {

namespace {

/// The assessments that this office wrote along with incidents (incident_level.h): it need not
/// confirm its own, and level 1 holds without.
Result<QSet<RecordId>> ofIncidents(Session& session)
{
    archive::RecordQuery query;
    query.type = fields::incident::type;
    query.columns = {fields::incident::state};
    QSet<RecordId> assessments;
    TONGDANG_CHECK(
        session.archive().reader().forEach(query, [&](const Record& incident) -> Result<void> {
            assessments.insert(levelRecordOf(incident.id));
            return {};
        }));
    return assessments;
}

Result<LevelProposal> proposalOf(Session& session, const RecordId& id)
{
    namespace f = fields::level_assessment;
    LevelProposal proposal{id, 0, {}, {}};
    TONGDANG_TRY(const auto assessment, session.archive().reader().record(id));
    if (!assessment)
        return proposal;
    proposal.level = assessment->value(f::level).toText().toInt();
    proposal.on = assessment->value(f::proposed_on).toDate();
    if (const auto by = assessment->value(f::proposed_by).toRecordId()) {
        TONGDANG_TRY(proposal.by, Names(session).person(*by));
    }
    return proposal;
}

} // namespace

Result<ChildLevel> levelOf(Session& session, const Classification& classification)
{
    const LevelStanding& standing = classification.standing;
    ChildLevel level;
    level.level = classification.level;
    level.since = standing.since;
    level.byIncident = classification.level.has_value() && !standing.assessment;
    level.suggested = classification.suggestedLevel;
    level.reasons = classification.levelReasons;
    if (standing.review) {
        TONGDANG_TRY(const auto review, session.archive().reader().record(*standing.review));
        if (review) {
            level.confirmedOn = review->value(fields::review::date).toDate();
            if (const auto by = review->value(fields::review::by).toRecordId()) {
                TONGDANG_TRY(level.confirmedBy, Names(session).person(*by));
            }
        }
    }
    TONGDANG_TRY(const auto own, ofIncidents(session));
    if (standing.waiting && !own.contains(*standing.waiting)) {
        TONGDANG_TRY(level.proposal, proposalOf(session, *standing.waiting));
    }
    return level;
}

Result<std::vector<LevelReview>> levelReviews(Session& session)
{
    TONGDANG_TRY(const auto overview, Overview::of(session));
    TONGDANG_TRY(const auto own, ofIncidents(session));
    std::vector<LevelReview> reviews;
    for (const auto& child : overview->children()) {
        LevelReview review{child, {}, {}};
        const Duty* const duty = child->duty(u"review");
        if (duty && (duty->state == DutyState::Overdue || duty->state == DutyState::Due))
            review.duty = {child, duty};
        const auto& waiting = child->classification.standing.waiting;
        if (waiting && !own.contains(*waiting)) {
            TONGDANG_TRY(review.proposal, proposalOf(session, *waiting));
        }
        if (review.proposal || review.duty)
            reviews.push_back(std::move(review));
    }
    std::ranges::stable_sort(reviews, {}, [](const LevelReview& one) {
        return std::tuple(!one.proposal, one.proposal ? one.proposal->on : one.duty->dueOn);
    });
    return reviews;
}

QString levelWords(const Catalogue& catalogue, int level)
{
    const CodeList* const list = catalogue.codeList(u"LEVEL");
    const Code* const code = list ? list->find(QString::number(level)) : nullptr;
    return code ? code->zh : QString();
}

} // namespace tongdang::desk
