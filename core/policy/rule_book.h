// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/calendar.h"
#include "catalogue/code_list.h"
#include "policy/duties.h"
#include "policy/expression.h"
#include "policy/fields_read.h"
#include "policy/needed_types.h"
#include "policy/record_shapes.h"
#include "policy/rule_set.h"
#include "policy/school_calendar.h"
#include "policy/seasons.h"
#include "policy/shared_conditions.h"

#include <QHash>
#include <QStringList>

#include <map>
#include <optional>
#include <vector>

/// A rule file after loading.
namespace tongdang::policy {

struct Duration {
    Operand number;
    IntervalUnit unit = IntervalUnit::Day;
};

/// When a duty that comes back falls due (facts.md §7.1-3).
enum class Rhythm { Rolling, CalendarMonth, CalendarQuarter, CalendarYear, SchoolYear, Term };
enum class FirstDue { Absolute, NotBeforeInterval, PeriodEnd };

/// One kind of record that fulfils a cadence. Its condition binds the record to the slot after the
/// rule's subject.
struct DoneKind {
    Way way;
    Node where;
};

/// How long before its due day a duty may be done.
struct Window {
    std::vector<int> steps;        ///< days, the longest first; several make the stages
    bool fromStartOfMonth = false; ///< days_of_month()
};

struct Cadence {
    QString act;
    QString actor;
    Operand appliesFrom; ///< a day, or a moment where hours count
    Duration interval;
    Rhythm rhythm = Rhythm::Rolling;
    FirstDue firstDue = FirstDue::Absolute;
    Duration first;
    Operand minimumDaysLeft; ///< of a calendar period, for it to count as the first
    Window window;
    std::vector<DoneKind> done;
    std::optional<Operand> lastDone; ///< where no record tells it
    std::shared_ptr<const EntryForm> form;
    bool postponedBySuspension = false;
    bool waivable = false;
    std::optional<Node> when;
    std::optional<Operand> notAfter;
    /// While the rule holds no longer, but this does, what fell due undone is still owed.
    std::optional<Node> keepsDebtWhen;
};

struct Deadline {
    QString act;
    QString actor;
    Operand base;
    Duration within;
    Window window;
    Node doneWhen;
    std::optional<Node> when;
    std::optional<Duration> remindAfter; ///< how long after its moment people are reminded
    std::optional<Duration> redAfter;    ///< and from when on it is an alarm
    std::shared_ptr<const EntryForm> form;
};

enum class RuleKind { Eligibility, Classification, Finding, Cadence, Deadline };
enum class OutputKind { Flag, Duty, Finding };

struct Output {
    OutputKind kind = OutputKind::Duty;
    QString code;
    QString title;
    Severity severity = Severity::Normal;
    QString actor;                         ///< whom a finding is for
    std::shared_ptr<const EntryForm> form; ///< of a finding; null: none answers it
    std::optional<int> level;              ///< of a classification rule that suggests one
    bool isTrial = false;                  ///< a default of this program, not the policy's own
    std::optional<Operand> qualifiesOn;
    std::optional<Operand> detail;
};

/// The reason's text cut into words, placeholders and optional parts (reason.h).
struct ReasonPart {
    QString words;        ///< literal text, or
    int placeholder = -1; ///< index into the known placeholders, or
    int parameter = -1;   ///< index into RuleBook::parameters, or
    FieldNo field = 0;    ///< of the record that the rule is about, whose codes
    QString codeList;     ///< are of this list, or
    std::vector<ReasonPart>
        optional; ///< a part in brackets: left out if one of its values is empty
};

/// What a rule is about: the child itself, each of its records of a type, a county or township, or
/// each of an organisation's records of a type.
enum class SubjectKind { Child, RecordOfChild, Division, RecordOfOrganisation };
struct RuleSubject {
    SubjectKind kind = SubjectKind::Child;
    QString type;      ///< "child", "problem", "county", "village"
    TypeNo number = 0; ///< 0: a division
    Slot slot = childSlot;

    [[nodiscard]] bool isOfChild() const
    {
        return kind == SubjectKind::Child || kind == SubjectKind::RecordOfChild;
    }
};

struct Rule {
    QString id;
    RuleSubject subject;
    QString title;
    QString clause;
    QString clauseText;
    QString article; ///< where the clause stands, as people say it
    RuleKind kind = RuleKind::Eligibility;
    std::shared_ptr<const Node> condition; ///< on the heap: `labelled` points into it
    NeededTypes needs;                     ///< of the condition
    Output output;
    std::vector<Cadence> cadences;
    std::vector<Deadline> deadlines;
    QStringList sameAs; ///< rules whose waivers hold for this one too
    std::vector<ReasonPart> because;
    FieldsRead reads;
    bool readsMoment = false; ///< it asks what time it is now
    const Node* labelled =
        nullptr; ///< the alternatives A/B/C of `raised_since`, within `condition`
};

/// Parameters that facts and clocks read themselves, typed and checked at loading.
struct Settings {
    calendar::AgeTurns ageTurns = calendar::AgeTurns::OnBirthday;
    int leaveDays = 0;         ///< home_leave_days
    int leftBehindMonths = -1; ///< index of the parameter lb_months
    QStringList awayReasons;
    QStringList unableStates; ///< lb_b_states
    QStringList deadStates;
    QStringList detainedStates;
    QStringList agreementSigned;
    int agreementMonths = 0;
    QStringList waivableActs;
    bool visitsByQuarter = false; ///< visit_basis
    SchoolCalendar school;
    std::vector<QDate> holidays;      ///< working days that are none
    std::vector<QDate> extraWorkdays; ///< days of the weekend that are worked
    int agreementDays = 0;            ///< agreement_days
    int reboundMonths = 0;
    int samplePercent = 0;
    int sampleMinimum = 0;
    QStringList directorRoles;
    QStringList teamRoles;
    QStringList safetyTopics; ///< safety_four
    std::vector<HolidayNode> nodes;
    std::vector<SeasonNote> seasonNotes;
    int inUseFrom = -1; ///< index of the parameter in_use_from
};

struct RuleBook {
    RuleBookInfo info;
    std::vector<QString> parameterNames;
    std::vector<Value> parameters;
    std::vector<QString> parameterText; ///< as a reason prints them
    Settings settings;
    SharedConditions shared;
    std::vector<Rule> rules;
    QHash<QString, QStringList> priority; ///< per act: its rules
    QStringList tieOrder;
    QHash<QString, QString> actTitles; ///< what an act is called, whichever rule asks for it
    RecordShapes shapes;
    FieldsRead reads; ///< about a child: of all rules and of the program itself
    FieldsRead organisationReads;
    bool readsMoment = false;
    std::map<QString, CodeList> labels; ///< the code lists whose words reasons print

    [[nodiscard]] const Rule* rule(QStringView id) const;
};

} // namespace tongdang::policy
