// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/placeholders.h"

#include "base/calendar.h"
#include "base/written_date.h"
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

/// As people say it: a reason is a sentence.
QString printed(const ReasonFacts& facts, QDate day)
{
    return writtenDay(day, facts.today);
}

QString printed(const ReasonFacts& facts, const Value& dayOrMoment)
{
    return printMoment(facts, dayOrMoment);
}

// Of the duty.
QString dueOn(const ReasonFacts& facts)
{
    return facts.demand ? printed(facts, facts.demand->dueOn) : QString();
}
QString dueAt(const ReasonFacts& facts)
{
    return facts.demand && facts.demand->dueAt ? printed(facts, momentValue(*facts.demand->dueAt))
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
    return printed(facts, facts.base);
}
QString lapsedOn(const ReasonFacts& facts)
{
    return printed(facts, facts.lapsedOn);
}
QString lastDone(const ReasonFacts& facts)
{
    return printed(facts, facts.lastDoneOn);
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
    return code.isEmpty() ? QString() : labelOf(facts, u"VK"_s, code);
}
QString attempts(const ReasonFacts& facts)
{
    return facts.attempts.empty() ? QString() : QString::number(facts.attempts.size());
}
QString outcomesOf(const ReasonFacts& facts, const std::vector<const Row*>& attempts)
{
    QStringList outcomes;
    for (const Row* attempt : attempts) {
        const bool isVisit = attempt->record->type == fields::visit::type;
        const QString words =
            isVisit ? labelOf(facts, u"VR"_s, attempt->value(fields::visit::outcome).toText())
                    : u"未联系上"_s;
        outcomes.append(printed(facts, attempt->day) + words);
    }
    return outcomes.join(u"、");
}
QString attemptOutcomes(const ReasonFacts& facts)
{
    return outcomesOf(facts, facts.attempts);
}
QString visitsInVainPrinted(const ReasonFacts& facts)
{
    const auto visits = visitsInVain(facts.evaluation);
    return u"%1次（%2）"_s.arg(visits.size()).arg(outcomesOf(facts, visits));
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
    return printed(facts, absentSince(facts, parentsOf(facts.evaluation).father));
}
QString motherAbsentFrom(const ReasonFacts& facts)
{
    return printed(facts, absentSince(facts, parentsOf(facts.evaluation).mother));
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
    return printed(facts, absentSince(facts, byAbsence(facts).first));
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
            add(labelOf(facts, u"FAB"_s, row.value(fields::person_state::state).toText()));
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
    return person ? printed(facts, homeSince(facts.evaluation, *person)) : QString();
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
    std::vector<const Node*> found;
    facts.evaluation.collectLabelled(*facts.rule.condition, found);
    QStringList words;
    for (const Node* node : found) {
        // A reason is read by everybody who may see the child's level (facts.md §7).
        const QString word = node->restricted ? u"情形受限"_s : node->label;
        if (!words.contains(word))
            words.append(word);
    }
    return words.join(u"、");
}
QString qualifiesOn(const ReasonFacts& facts)
{
    const auto& operand = facts.rule.output.qualifiesOn;
    return operand ? printed(facts, facts.evaluation.day(*operand)) : QString();
}
QString categoriesMasked(const ReasonFacts& facts)
{
    QStringList words;
    for (const QString& code : openCategories(facts.evaluation))
        words.append(code == u"K03" ? u"健康原因(受限)"_s : labelOf(facts, u"CAT"_s, code));
    return words.join(u"、");
}
QString levelSincePrinted(const ReasonFacts& facts)
{
    return printed(facts, levelSince(facts.evaluation));
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
    return visit ? printed(facts, visit->day) : QString();
}
QString parentContact(const ReasonFacts& facts)
{
    const Row* visit = latestVisit(facts);
    return visit ? labelOf(facts, u"FREQ"_s, visit->value(fields::visit::a3).toText()) : QString();
}

QString levelPrinted(const ReasonFacts& facts)
{
    const auto level = openLevel(facts.evaluation);
    return level ? labelOf(facts, u"LEVEL"_s, QString::number(*level)) : QString();
}
QString suggestedLevelPrinted(const ReasonFacts& facts)
{
    return labelOf(facts, u"LEVEL"_s, QString::number(suggestedLevel(facts.evaluation)));
}
QString emptySectionsPrinted(const ReasonFacts& facts)
{
    return emptySections(facts.evaluation).join(u"、");
}
QString sameIdPrinted(const ReasonFacts& facts)
{
    return QString::number(sameIdActive(facts.evaluation));
}
QString eighteenth(const ReasonFacts& facts)
{
    constexpr int grown = 18;
    return printed(
        facts,
        calendar::birthday(facts.evaluation.child().value(fields::child::birth).toDate(), grown));
}
QString daysSinceBase(const ReasonFacts& facts)
{
    return facts.base.isValid() ? QString::number(facts.base.daysTo(facts.evaluation.today()))
                                : QString();
}
QString delayMinutes(const ReasonFacts& facts)
{
    constexpr qint64 minute = 60'000;
    const qint64 now = facts.evaluation.matter().now;
    if (!facts.demand || !facts.demand->dueAt || now < *facts.demand->dueAt)
        return {}; // a moment to come: a slip, or the clock of this PC
    return QString::number((now - *facts.demand->dueAt) / minute);
}
QString watchUntil(const ReasonFacts& facts)
{
    return printed(facts,
                   watchEnd(facts.evaluation, facts.evaluation.bound(facts.rule.subject.slot)));
}

// Of an organisation.
QString village(const ReasonFacts& facts)
{
    return facts.evaluation.child().value(fields::village::code).toText();
}
QString served(const ReasonFacts& facts)
{
    return QString::number(servedChildren(facts.evaluation, village(facts)));
}
QString directors(const ReasonFacts& facts)
{
    return QString::number(activeDirectors(facts.evaluation, village(facts)));
}
QString labels(const ReasonFacts& facts, const QString& list, const QStringList& codes)
{
    QStringList words;
    for (const QString& code : codes)
        words.append(labelOf(facts, list, code));
    return words.join(u"、");
}
QString vacantRolesPrinted(const ReasonFacts& facts)
{
    return labels(facts, u"TEAM"_s, vacantRoles(facts.evaluation, village(facts)));
}
QString topicsPrinted(const ReasonFacts& facts)
{
    return labels(facts, u"ACT"_s, missingTopics(facts.evaluation, village(facts)));
}
QString neededSample(const ReasonFacts& facts)
{
    const auto population =
        facts.evaluation.child().value(fields::spot_check::population).toInteger();
    return population ? QString::number(sampleSize(facts.evaluation.book().settings, *population))
                      : QString();
}
QString rulesetEnd(const ReasonFacts& facts)
{
    return printed(facts, facts.evaluation.book().info.until);
}

struct Placeholder {
    QStringView name;
    QString (*print)(const ReasonFacts&);
    bool isOfDuty = false;
};
constexpr std::array placeholders{
    Placeholder{u"due_on", dueOn, true},
    Placeholder{u"due_at", dueAt, true},
    Placeholder{u"days_left", daysLeft, true},
    Placeholder{u"period", period, true},
    Placeholder{u"base", base, true},
    Placeholder{u"lapsed_on", lapsedOn},
    Placeholder{u"last_done", lastDone, true},
    Placeholder{u"never", never},
    Placeholder{u"last_means", lastMeans},
    Placeholder{u"attempts", attempts, true},
    Placeholder{u"attempt_outcomes", attemptOutcomes},
    Placeholder{u"visits_in_vain", visitsInVainPrinted},
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
    Placeholder{u"level", levelPrinted},
    Placeholder{u"suggested_level", suggestedLevelPrinted},
    Placeholder{u"empty_sections", emptySectionsPrinted},
    Placeholder{u"same_id_active", sameIdPrinted},
    Placeholder{u"age18_on", eighteenth},
    Placeholder{u"days_since", daysSinceBase},
    Placeholder{u"delay_minutes", delayMinutes},
    Placeholder{u"watch_end", watchUntil},
    Placeholder{u"served_children", served},
    Placeholder{u"active_directors", directors},
    Placeholder{u"vacant_roles", vacantRolesPrinted},
    Placeholder{u"missing_topics", topicsPrinted},
    Placeholder{u"sample_size", neededSample},
    Placeholder{u"ruleset_end", rulesetEnd},
};

} // namespace

QString labelOf(const ReasonFacts& facts, const QString& list, const QString& code)
{
    const auto& lists = facts.evaluation.book().labels;
    const auto found = lists.find(list);
    const Code* known = found == lists.end() ? nullptr : found->second.find(code);
    return known ? known->zh : code;
}

QString printMoment(const ReasonFacts& facts, const Value& value)
{
    const QString text = value.toText();
    constexpr qsizetype dayLength = 10;
    const QDate day = QDate::fromString(text.left(dayLength), Qt::ISODate);
    if (!day.isValid() || (text.size() > dayLength && text.at(dayLength) != u'T'))
        return {};
    return writtenDay(day, facts.today) + text.mid(dayLength + 1);
}

int findPlaceholder(QStringView name)
{
    const auto found =
        std::find_if(placeholders.begin(), placeholders.end(),
                     [&](const Placeholder& placeholder) { return placeholder.name == name; });
    return found == placeholders.end() ? -1 : static_cast<int>(found - placeholders.begin());
}

bool isOfDuty(int placeholder)
{
    return placeholder >= 0 && placeholders[static_cast<size_t>(placeholder)].isOfDuty;
}

QString printPlaceholder(int index, const ReasonFacts& facts)
{
    return placeholders[static_cast<size_t>(index)].print(facts);
}

} // namespace tongdang::policy
