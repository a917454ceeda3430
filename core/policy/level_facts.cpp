// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/calendar.h"
#include "base/clock.h"
#include "catalogue/fields.h"
#include "policy/facts.h"

#include <algorithm>

namespace tongdang::policy {

namespace {

struct Assessment {
    const Row* row = nullptr;
    QDate from;
    int level = 0;
};

std::optional<int> levelOf(const Value& code)
{
    bool isNumber = false;
    const int level = code.toText().toInt(&isNumber);
    return isNumber && level >= 1 && level <= 4 ? std::optional(level) : std::nullopt;
}

/// What the last review says about an assessment.
struct Decision {
    QString code; ///< of list REVD; empty: nobody has decided yet
    std::optional<int> level;
    const Row* review = nullptr;
};

Decision decisionOn(const Evaluation& evaluation, const Row& assessment)
{
    Decision decision;
    evaluation.forEach(fields::review::type, [&](const Row& review) {
        if (!review.value(fields::review::subject).isText(u"1")
            || review.value(fields::review::level_assessment).toRecordId() != assessment.record->id)
            return;
        decision = {review.value(fields::review::decision).toText(),
                    levelOf(review.value(fields::review::level)), &review};
    });
    return decision;
}

/// The level an assessment sets today. Level 1 holds at once, until a review sends it back; the
/// others need a review that agrees, and the reviewed level holds over the proposed one.
std::optional<int> levelInEffect(const Evaluation& evaluation, const Row& assessment)
{
    const auto proposed = levelOf(assessment.value(fields::level_assessment::level));
    const Decision decision = decisionOn(evaluation, assessment);
    if (decision.code == u"1")
        return decision.level ? decision.level : proposed;
    return decision.code.isEmpty() && proposed == 1 ? proposed : std::nullopt;
}

/// In effect by today, oldest first.
std::vector<Assessment> assessments(const Evaluation& evaluation)
{
    std::vector<Assessment> found;
    evaluation.forEach(fields::level_assessment::type, [&](const Row& row) {
        const QDate from = row.value(fields::level_assessment::effective_on).toDate();
        if (!from.isValid() || from > evaluation.today())
            return;
        if (const auto level = levelInEffect(evaluation, row))
            found.push_back({&row, from, *level});
    });
    std::stable_sort(found.begin(), found.end(),
                     [](const Assessment& a, const Assessment& b) { return a.from < b.from; });
    return found;
}

/// Of the assessments the one that holds; null if it was ended or there is none.
const Assessment* present(const Evaluation& evaluation, const std::vector<Assessment>& all)
{
    if (all.empty())
        return nullptr;
    const QDate end = all.back().row->to;
    return end.isValid() && end <= evaluation.today() ? nullptr : &all.back();
}

/// The first incident that is still open.
const Row* openIncident(const Evaluation& evaluation)
{
    const Row* first = nullptr;
    evaluation.forEach(fields::incident::type, [&](const Row& row) {
        const QString state = evaluation.field(row, fields::incident::state).toText();
        if (!first && state != u"ended" && state != u"void")
            first = &row;
    });
    return first;
}

Value openLevelFact(Evaluation& evaluation, const FactCall& call)
{
    const QDate day = dayAt(evaluation, call, 0);
    return day.isValid() ? numberValue(openLevel(evaluation.on(day))) : Value();
}

Value levelSinceFact(Evaluation& evaluation, const FactCall&)
{
    return levelSince(evaluation);
}

Value suggestedLevelFact(Evaluation& evaluation, const FactCall&)
{
    return suggestedLevel(evaluation);
}

Value reviewDuePlanned(Evaluation& evaluation, const FactCall&)
{
    const auto all = assessments(evaluation);
    const Assessment* now = present(evaluation, all);
    return now ? now->row->value(fields::level_assessment::review_due) : Value();
}

/// First day of the unbroken run up to today on which `holds` is true, each day judged by what was
/// known on it. Between two changes of the records it may begin, when an age or a number of months
/// is reached, but not end.
template <class Holds>
QDate beginOfRun(Evaluation& evaluation, Holds holds)
{
    const std::vector<QDate>& days = evaluation.matter().dossier.changeDays();
    QDate earliest = evaluation.today(); // known to hold from here on
    for (auto change = days.rbegin(); change != days.rend(); ++change) {
        if (*change > earliest)
            continue;
        // Before its dossier was entered nothing was known of the child.
        const QDate day = std::max(*change, evaluation.child().entered);
        if (!holds(evaluation.knownOn(day))) {
            QDate notYet = day;
            while (notYet.daysTo(earliest) > 1) {
                const QDate middle = notYet.addDays(notYet.daysTo(earliest) / 2);
                (holds(evaluation.knownOn(middle)) ? earliest : notYet) = middle;
            }
            return earliest;
        }
        earliest = day;
        if (day == evaluation.child().entered || !holds(evaluation.knownOn(day.addDays(-1))))
            return earliest;
    }
    return earliest;
}

/// First day of the run on which one of the conditions of raised cadence holds: a disability that
/// was noted today asks for nothing yesterday.
Value raisedSince(Evaluation& evaluation, const FactCall& call)
{
    const Node& conditions = *evaluation.book().rules[call.rule].labelled;
    const auto find = [&] {
        return evaluation.holds(conditions)
                   ? beginOfRun(evaluation, [&](Evaluation then) { return then.holds(conditions); })
                   : QDate();
    };
    // In a rule about a problem the alternatives may look at that one.
    const bool isOfChild = evaluation.book().rules[call.rule].subject.kind == SubjectKind::Child;
    if (!evaluation.supposesNothing() || !isOfChild)
        return dayValue(find());
    // The visits and the contacts of a rule begin on the same day, and its reason names it.
    auto& known = evaluation.matter().raisedSince;
    const std::pair key(call.rule, evaluation.today());
    auto found = known.find(key);
    if (found == known.end())
        found = known.emplace(key, find()).first;
    return dayValue(found->second);
}

/// First day of the run on which the program suggests a tighter level than the one in force
/// (facts.md §6).
Value triggerSince(Evaluation& evaluation, const FactCall&)
{
    const auto isTighter = [](Evaluation then) {
        const auto level = openLevel(then);
        return level && suggestedLevel(then) < *level;
    };
    return isTighter(evaluation) ? dayValue(beginOfRun(evaluation, isTighter)) : Value();
}

/// First day of the unbroken run ending today on which a level as urgent as this one was suggested
/// and the open one was not: a weaker trigger may have begun before.
Value suggestedSince(Evaluation& evaluation, const FactCall& call)
{
    const auto asked = numberAt(evaluation, call, 0);
    if (!asked)
        return {};
    const auto isAsUrgent = [asked](Evaluation then) {
        const auto level = openLevel(then);
        return level && *level > *asked && suggestedLevel(then) <= *asked;
    };
    return isAsUrgent(evaluation) ? dayValue(beginOfRun(evaluation, isAsUrgent)) : Value();
}

/// Changes of the main carer within the last months; the first carer ever is no change.
Value caregiverChanges(Evaluation& evaluation, const FactCall& call)
{
    const auto months = numberAt(evaluation, call, 0);
    if (!months)
        return {};
    const QDate after = calendar::addMonths(evaluation.today(), -*months);
    std::vector<QDate> began;
    evaluation.forEach(fields::caregiver::type, [&](const Row& row) {
        if (row.from.isValid() && row.from <= evaluation.today()
            && row.value(fields::caregiver::main).toBool().value_or(true))
            began.push_back(row.from);
    });
    std::sort(began.begin(), began.end());
    const auto first = began.empty() ? began.begin() : began.begin() + 1;
    return static_cast<int>(
        std::count_if(first, began.end(), [&](QDate day) { return day > after; }));
}

} // namespace

std::optional<int> openLevel(const Evaluation& evaluation)
{
    if (openIncident(evaluation))
        return 1;
    const auto all = assessments(evaluation);
    const Assessment* now = present(evaluation, all);
    return now ? std::optional(now->level) : std::nullopt;
}

Value levelSince(const Evaluation& evaluation)
{
    const auto all = assessments(evaluation);
    const Assessment* now = present(evaluation, all);
    const Row* incident = openIncident(evaluation);
    if (incident && (!now || now->level != 1))
        return incident->value(fields::incident::found_at);
    if (!now)
        return {};
    // Assessing the same level again does not begin it anew.
    const Assessment* first = now;
    while (first != all.data() && (first - 1)->level == now->level)
        --first;
    return first->row->entered == first->from ? momentValue(first->row->record->createdAt)
                                              : dayValue(first->from);
}

LevelStanding levelStanding(const Evaluation& evaluation)
{
    LevelStanding standing;
    const auto all = assessments(evaluation);
    const Assessment* const now = present(evaluation, all);
    const bool byIncident = openIncident(evaluation) && (!now || now->level != 1);
    if (now || byIncident)
        standing.since = dayOf(levelSince(evaluation));
    if (now && !byIncident) {
        standing.assessment = now->row->record->id;
        if (const Row* const review = decisionOn(evaluation, *now->row).review)
            standing.review = review->record->id;
    }
    const Row* const newest =
        evaluation.latest(fields::level_assessment::type, [](const Row&) { return true; });
    if (newest && decisionOn(evaluation, *newest).code.isEmpty())
        standing.waiting = newest->record->id;
    return standing;
}

std::vector<Fact> levelFacts()
{
    return {
        {u"open_level",
         {{u"day", ArgumentKind::One}},
         {},
         openLevelFact,
         {fields::incident::type, fields::level_assessment::type}},
        {u"level_since",
         {},
         {},
         levelSinceFact,
         {fields::incident::type, fields::level_assessment::type}},
        {u"suggested_level", {}, {}, suggestedLevelFact},
        {u"review_due_planned", {}, {}, reviewDuePlanned},
        {u"raised_since", {}, {}, raisedSince},
        {u"trigger_since", {}, {}, triggerSince},
        {u"suggested_since", {{u"level", ArgumentKind::One}}, {}, suggestedSince},
        {u"caregiver_changes", {{u"months", ArgumentKind::One}}, {}, caregiverChanges},
    };
}

} // namespace tongdang::policy
