// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/fields.h"
#include "policy/common_records.h"
#include "policy/facts.h"
#include "policy/run_since.h"

#include <algorithm>

namespace tongdang::policy {

using namespace Qt::StringLiterals;

namespace {

/// A record of the type passes the test.
template <class Test>
bool hasAny(const Evaluation& evaluation, TypeNo type, Test test)
{
    return evaluation.latest(type, test) != nullptr;
}

bool isAny(const Row&)
{
    return true;
}

bool hasBasics(const Evaluation& evaluation)
{
    const Row& child = evaluation.child();
    return !child.value(fields::child::name).isEmpty() && !child.value(fields::child::sex).isEmpty()
           && !child.value(fields::child::birth).isEmpty()
           && hasAny(evaluation, fields::caregiver::type, isAny);
}

/// A visit that met somebody and noted no problem says that there is none.
bool statesNone(const Row& visit)
{
    const Value& outcome = visit.value(fields::visit::outcome);
    return (outcome.isText(u"1") || outcome.isText(u"2"))
           && visit.value(fields::visit::i1).isEmpty();
}

Value emptySectionsFact(Evaluation& evaluation, const FactCall&)
{
    return emptySections(evaluation);
}

Value sameIdFact(Evaluation& evaluation, const FactCall&)
{
    return sameIdActive(evaluation);
}

/// What was found to be typed about the child by that day; null if nothing, or nobody looked.
const NationalDifference* differenceOf(const Evaluation& evaluation)
{
    const CommonRecords* common = evaluation.matter().commonRecords;
    if (!common || !common->national)
        return nullptr;
    const auto found = common->national->constFind(evaluation.child().record->id);
    const bool isKnown = found != common->national->cend() && found->since <= evaluation.today();
    return isKnown ? &*found : nullptr;
}

/// Since when the national system does not know the child as it is: never entered, since its
/// dossier was opened; entered, since the first day on which what was typed differs from the
/// dossier; marked as waiting for an entry, an update or a cancellation, since the day of that
/// mark (facts.md §7).
Value nationalDiffSince(Evaluation& evaluation, const FactCall&)
{
    const Row* last = evaluation.latest(fields::national_entry::type, isAny);
    if (!last)
        return evaluation.child().value(fields::child::opened_on);
    if (const NationalDifference* difference = differenceOf(evaluation))
        return dayValue(difference->since);
    const Value& state = last->value(fields::national_entry::state);
    const bool isWaiting = state.isText(u"1") || state.isText(u"3") || state.isText(u"4");
    return isWaiting ? dayValue(last->day) : Value();
}

/// Since when the child belongs to those that the flags name: the first day of the run up to today
/// on which one of them held, not before its dossier was opened; empty if none holds today.
Value flagSince(Evaluation& evaluation, const FactCall& call)
{
    const QStringList codes = valueOf(evaluation, call, 0).toCodes();
    const auto belongs = [&](QDate day) {
        Evaluation then = evaluation.on(day);
        const Value& status = then.field(then.child(), fields::child::status);
        return !status.isEmpty() && !status.isText(u"closed")
               && std::ranges::any_of(codes,
                                      [&](const QString& code) { return hasFlag(then, code); });
    };
    if (!belongs(evaluation.today()))
        return {};
    const QDate opened = evaluation.child().value(fields::child::opened_on).toDate();
    const QDate floor =
        std::min(opened.isValid() ? opened : evaluation.child().entered, evaluation.today());
    return dayValue(runSince(evaluation.matter().dossier, floor, evaluation.today(), belongs));
}

/// Since when the child belongs to none of those that the flags name any more: the first day of the
/// run up to today on which none of them held; empty if one holds today, or none ever did while
/// its dossier was open.
Value flagsEndedOn(Evaluation& evaluation, const FactCall& call)
{
    const QStringList codes = valueOf(evaluation, call, 0).toCodes();
    const auto isOut = [&](QDate day) {
        Evaluation then = evaluation.on(day);
        return std::ranges::none_of(codes,
                                    [&](const QString& code) { return hasFlag(then, code); });
    };
    if (!isOut(evaluation.today()))
        return {};
    const QDate opened = evaluation.child().value(fields::child::opened_on).toDate();
    const QDate floor =
        std::min(opened.isValid() ? opened : evaluation.child().entered, evaluation.today());
    const QDate ended = runSince(evaluation.matter().dossier, floor, evaluation.today(), isOut);
    return dayValue(ended > floor ? ended : QDate());
}

/// T14: since when there is something to type about the child; empty if there is nothing. Once
/// entered, as national_diff_since says. Who was never entered is waited for not from the opening
/// of the dossier but from the day on which the child came to belong there: since one of these
/// flags holds.
Value nationalTodoSince(Evaluation& evaluation, const FactCall& call)
{
    return evaluation.latest(fields::national_entry::type, isAny)
               ? nationalDiffSince(evaluation, call)
               : flagSince(evaluation, call);
}

/// T14: the code of NSYS as it really is, whatever was noted with the last entry.
Value nationalStateFact(Evaluation& evaluation, const FactCall&)
{
    const Row* last = evaluation.latest(fields::national_entry::type, isAny);
    if (!last)
        return u"1"_s;
    if (const NationalDifference* difference = differenceOf(evaluation)) {
        switch (difference->list) {
        case NationalList::Enter:
            return u"1"_s;
        case NationalList::Update:
            return u"3"_s;
        case NationalList::Remove:
            return u"4"_s;
        case NationalList::None:
            break;
        }
    }
    return last->value(fields::national_entry::state);
}

} // namespace

QStringList emptySections(const Evaluation& evaluation)
{
    const bool isVisited = hasAny(evaluation, fields::visit::type, isAny);
    QStringList empty;
    if (!hasBasics(evaluation))
        empty.append(u"基本信息"_s);
    if (!isVisited)
        empty.append(u"走访记录"_s);
    if (!isVisited && !hasAny(evaluation, fields::contact::type, isAny))
        empty.append(u"工作日志"_s);
    if (!hasAny(evaluation, fields::care_record::type, isAny))
        empty.append(u"关爱帮扶记录"_s);
    if (!hasAny(evaluation, fields::problem::type, isAny)
        && !hasAny(evaluation, fields::visit::type, statesNone))
        empty.append(u"发现问题和解决方案"_s);
    return empty;
}

int sameIdActive(const Evaluation& evaluation)
{
    const CommonRecords* common = evaluation.matter().commonRecords;
    return common ? common->sameIdNumber.value(evaluation.child().record->id, 1) : 1;
}

std::vector<Fact> dossierFacts()
{
    return {
        {u"empty_sections", {}, {}, emptySectionsFact},
        {u"same_id_active", {}, {}, sameIdFact},
        {u"flag_since", {{u"codes", ArgumentKind::One}}, {}, flagSince},
        {u"flags_ended_on", {{u"codes", ArgumentKind::One}}, {}, flagsEndedOn},
        {u"national_diff_since", {}, {}, nationalDiffSince},
        {u"national_state", {}, {}, nationalStateFact},
        {u"national_todo_since", {{u"flags", ArgumentKind::One}}, {}, nationalTodoSince},
    };
}

} // namespace tongdang::policy
