// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/calendar.h"
#include "catalogue/code_list.h"
#include "policy/duties.h"
#include "policy/expression.h"
#include "policy/fields_read.h"
#include "policy/record_shapes.h"
#include "policy/rule_set.h"
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
enum class Rhythm { Rolling, CalendarMonth, CalendarQuarter };
enum class FirstDue { Absolute, NotBeforeInterval, PeriodEnd };

/// One kind of record that fulfils a cadence. Its condition binds the record to slot 1.
struct DoneKind {
    TypeNo type = 0;
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
    bool postponedBySuspension = false;
    bool waivable = false;
    std::optional<Node> when;
    std::optional<Operand> notAfter;
};

struct Deadline {
    QString act;
    QString actor;
    Operand base;
    Duration within;
    Window window;
    Node doneWhen;
    std::optional<Node> when;
};

enum class RuleKind { Eligibility, Classification, Finding, Cadence, Deadline };
enum class OutputKind { Flag, Duty, Finding };

struct Output {
    OutputKind kind = OutputKind::Duty;
    QString code;
    QString title;
    std::optional<int> level; ///< of a classification rule that suggests one
    std::optional<Operand> qualifiesOn;
    std::optional<Operand> detail;
};

/// The reason's text cut into words, placeholders and optional parts (reason.h).
struct ReasonPart {
    QString words;        ///< literal text, or
    int placeholder = -1; ///< index into the known placeholders, or
    int parameter = -1;   ///< index into RuleBook::parameters, or
    std::vector<ReasonPart>
        optional; ///< a part in brackets: left out if one of its values is empty
};

struct Rule {
    QString id;
    QString title;
    QString clause;
    QString clauseText;
    RuleKind kind = RuleKind::Eligibility;
    std::shared_ptr<const Node> condition; ///< on the heap: `labelled` points into it
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
    struct TermStart {
        QString code;
        int month = 0;
        int day = 0;
    };
    std::vector<TermStart> terms;
    int schoolYearMonth = 9;
    int schoolYearDay = 1;
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
    FieldsRead reads; ///< of all rules and of the program itself
    bool readsMoment = false;
    std::map<QString, CodeList> labels; ///< the code lists whose words reasons print

    [[nodiscard]] const Rule* rule(QStringView id) const;
};

} // namespace tongdang::policy
