// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/placeholders.h"

#include "base/calendar.h"
#include "catalogue/fields.h"
#include "policy/facts.h"
#include "policy/family.h"
#include "policy/reason.h"

#include <algorithm>
#include <array>
#include <utility>

namespace tongdang::policy {

using namespace Qt::StringLiterals;

namespace {

QString printed(QDate day)
{
    return isoDay(day);
}

QString printed(const Value& dayOrMoment)
{
    return dayOrMoment.toText().replace(u'T', u' ');
}

QString label(const ReasonFacts& facts, const QString& list, const QString& code)
{
    const auto& lists = facts.evaluation.book().labels;
    const auto found = lists.find(list);
    const Code* known = found == lists.end() ? nullptr : found->second.find(code);
    return known ? known->zh : code;
}

// Of the duty.
QString dueOn(const ReasonFacts& facts)
{
    return facts.demand ? printed(facts.demand->dueOn) : QString();
}
QString dueAt(const ReasonFacts& facts)
{
    return facts.demand && facts.demand->dueAt ? printed(momentValue(*facts.demand->dueAt))
                                               : QString();
}
QString daysLeft(const ReasonFacts& facts)
{
    const auto left = facts.demand ? facts.evaluation.today().daysTo(facts.demand->dueOn) : -1;
    return left > 0 ? QString::number(left) : QString();
}
QString period(const ReasonFacts& facts)
{
    return facts.demand ? facts.demand->period : QString();
}
QString base(const ReasonFacts& facts)
{
    return printed(facts.base);
}
QString lapsedOn(const ReasonFacts& facts)
{
    return printed(facts.lapsedOn);
}
QString lastDone(const ReasonFacts& facts)
{
    return printed(facts.lastDoneOn);
}
QString never(const ReasonFacts& facts)
{
    return facts.lastDoneOn.isValid() ? QString() : u"至今"_s;
}
QString lastMeans(const ReasonFacts& facts)
{
    if (!facts.lastDone)
        return {};
    const FieldNo field = facts.lastDone->record->type == fields::visit::type
                              ? fields::visit::means
                              : fields::contact::means;
    const QString code = facts.lastDone->value(field).toText();
    return code.isEmpty() ? QString() : label(facts, u"VK"_s, code);
}
QString attempts(const ReasonFacts& facts)
{
    return facts.attempts.empty() ? QString() : QString::number(facts.attempts.size());
}
QString attemptOutcomes(const ReasonFacts& facts)
{
    QStringList outcomes;
    for (const Row* attempt : facts.attempts) {
        const bool isVisit = attempt->record->type == fields::visit::type;
        const QString words =
            isVisit ? label(facts, u"VR"_s, attempt->value(fields::visit::outcome).toText())
                    : u"未联系上"_s;
        outcomes.append(printed(attempt->day) + words);
    }
    return outcomes.join(u"、");
}

// Of the child and its parents.
QString name(const ReasonFacts& facts)
{
    return facts.evaluation.child().value(fields::child::name).toText();
}
QString age(const ReasonFacts& facts)
{
    const Evaluation& evaluation = facts.evaluation;
    const auto years = calendar::ageYears(evaluation.child().value(fields::child::birth).toDate(),
                                          evaluation.today(), evaluation.book().settings.ageTurns);
    return years ? QString::number(*years) : QString();
}
QDate absentSince(const ReasonFacts& facts, const Row* parent)
{
    return parent ? continuousAbsenceFrom(facts.evaluation, *parent) : QDate();
}
QString fatherAbsentFrom(const ReasonFacts& facts)
{
    return printed(absentSince(facts, parentsOf(facts.evaluation).father));
}
QString motherAbsentFrom(const ReasonFacts& facts)
{
    return printed(absentSince(facts, parentsOf(facts.evaluation).mother));
}
/// The absent parent first.
std::pair<const Row*, const Row*> byAbsence(const ReasonFacts& facts)
{
    const Parents parents = parentsOf(facts.evaluation);
    if (absentSince(facts, parents.father).isValid())
        return {parents.father, parents.mother};
    return {parents.mother, parents.father};
}
QString word(const ReasonFacts& facts, const Row* parent)
{
    return !parent                                        ? QString()
           : parent == parentsOf(facts.evaluation).father ? u"父亲"_s
                                                          : u"母亲"_s;
}
QString awayParent(const ReasonFacts& facts)
{
    return word(facts, byAbsence(facts).first);
}
QString absentFrom(const ReasonFacts& facts)
{
    return printed(absentSince(facts, byAbsence(facts).first));
}
QString otherParent(const ReasonFacts& facts)
{
    return word(facts, byAbsence(facts).second);
}
/// Detention, drug treatment and revoked guardianship stay unnamed: they are kept under the
/// strictest right, and reasons are read by everybody who may see the duty.
QString stateOf(const ReasonFacts& facts, const Row* parent)
{
    if (!parent)
        return {};
    QStringList words;
    const auto add = [&words](const QString& one) {
        if (!words.contains(one))
            words.append(one);
    };
    facts.evaluation.forEach(fields::person_state::type, [&](const Row& row) {
        if (isOpen(row, facts.evaluation.today())
            && row.value(fields::person_state::person).toRecordId() == parent->record->id)
            add(label(facts, u"FAB"_s, row.value(fields::person_state::state).toText()));
    });
    facts.evaluation.forEach(fields::person_restricted::type, [&](const Row& row) {
        if (isOpen(row, facts.evaluation.today())
            && row.value(fields::person_restricted::person).toRecordId() == parent->record->id)
            add(u"情形受限"_s);
    });
    if (!parent->value(fields::family_member::guardianship_able).toBool().value_or(true))
        add(u"登记为无监护能力"_s);
    return words.join(u"、");
}
QString reason(const ReasonFacts& facts)
{
    return stateOf(facts, byAbsence(facts).second);
}
QString fatherState(const ReasonFacts& facts)
{
    return stateOf(facts, parentsOf(facts.evaluation).father);
}
QString motherState(const ReasonFacts& facts)
{
    return stateOf(facts, parentsOf(facts.evaluation).mother);
}
const Row* returnedParent(const ReasonFacts& facts)
{
    const Parents parents = parentsOf(facts.evaluation);
    const Row* first = nullptr;
    QDate since;
    for (const Row* parent : {parents.father, parents.mother}) {
        const QDate home = parent ? homeSince(facts.evaluation, *parent) : QDate();
        if (home.isValid() && (!first || home < since)) {
            first = parent;
            since = home;
        }
    }
    return first;
}
QString parent(const ReasonFacts& facts)
{
    return word(facts, returnedParent(facts));
}
QString homeSincePrinted(const ReasonFacts& facts)
{
    const Row* person = returnedParent(facts);
    return person ? printed(homeSince(facts.evaluation, *person)) : QString();
}
QString daysHome(const ReasonFacts& facts)
{
    const Row* person = returnedParent(facts);
    return person ? QString::number(
               homeSince(facts.evaluation, *person).daysTo(facts.evaluation.today()))
                  : QString();
}

// Of the rule.
QString labels(const ReasonFacts& facts)
{
    QStringList found;
    facts.evaluation.collectLabels(*facts.rule.condition, found);
    return found.join(u"、");
}
QString qualifiesOn(const ReasonFacts& facts)
{
    const auto& operand = facts.rule.output.qualifiesOn;
    return operand ? printed(facts.evaluation.day(*operand)) : QString();
}
QString categoriesMasked(const ReasonFacts& facts)
{
    QStringList words;
    for (const QString& code : openCategories(facts.evaluation))
        words.append(code == u"K03" ? u"健康原因(受限)"_s : label(facts, u"CAT"_s, code));
    return words.join(u"、");
}
QString levelSincePrinted(const ReasonFacts& facts)
{
    return printed(levelSince(facts.evaluation));
}

/// The latest visit that met somebody.
const Row* latestVisit(const ReasonFacts& facts)
{
    return facts.evaluation.latest(fields::visit::type, [](const Row& row) {
        const Value& outcome = row.value(fields::visit::outcome);
        return outcome.isText(u"1") || outcome.isText(u"2");
    });
}
QString visitDate(const ReasonFacts& facts)
{
    const Row* visit = latestVisit(facts);
    return visit ? printed(visit->day) : QString();
}
QString parentContact(const ReasonFacts& facts)
{
    const Row* visit = latestVisit(facts);
    return visit ? label(facts, u"FREQ"_s, visit->value(fields::visit::a3).toText()) : QString();
}

struct Placeholder {
    QStringView name;
    QString (*print)(const ReasonFacts&);
};
constexpr std::array placeholders{
    Placeholder{u"due_on", dueOn},
    Placeholder{u"due_at", dueAt},
    Placeholder{u"days_left", daysLeft},
    Placeholder{u"period", period},
    Placeholder{u"base", base},
    Placeholder{u"lapsed_on", lapsedOn},
    Placeholder{u"last_done", lastDone},
    Placeholder{u"never", never},
    Placeholder{u"last_means", lastMeans},
    Placeholder{u"attempts", attempts},
    Placeholder{u"attempt_outcomes", attemptOutcomes},
    Placeholder{u"name", name},
    Placeholder{u"age", age},
    Placeholder{u"father_absent_from", fatherAbsentFrom},
    Placeholder{u"mother_absent_from", motherAbsentFrom},
    Placeholder{u"away_parent", awayParent},
    Placeholder{u"absent_from", absentFrom},
    Placeholder{u"other_parent", otherParent},
    Placeholder{u"reason", reason},
    Placeholder{u"father_state", fatherState},
    Placeholder{u"mother_state", motherState},
    Placeholder{u"parent", parent},
    Placeholder{u"home_since", homeSincePrinted},
    Placeholder{u"days_home", daysHome},
    Placeholder{u"labels", labels},
    Placeholder{u"conditions", labels},
    Placeholder{u"which", labels},
    Placeholder{u"qualifies_on", qualifiesOn},
    Placeholder{u"categories_masked", categoriesMasked},
    Placeholder{u"level_since", levelSincePrinted},
    Placeholder{u"visit_date", visitDate},
    Placeholder{u"a3", parentContact},
};

} // namespace

int findPlaceholder(QStringView name)
{
    const auto found =
        std::find_if(placeholders.begin(), placeholders.end(),
                     [&](const Placeholder& placeholder) { return placeholder.name == name; });
    return found == placeholders.end() ? -1 : static_cast<int>(found - placeholders.begin());
}

QString printPlaceholder(int index, const ReasonFacts& facts)
{
    return placeholders[static_cast<size_t>(index)].print(facts);
}

} // namespace tongdang::policy
