// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/ask.h"
#include "policy/evaluation.h"

#include <QDate>
#include <QString>
#include <QStringView>

#include <functional>
#include <optional>
#include <vector>

/// How the turns of a duty that comes back went in a period, for statistics. What is owed today is
/// in policy/duties.h.
namespace tongdang::policy {

/// The days that are looked at: `until` ends the period, `seen` (not after it) what is known of it.
struct Span {
    QDate from;
    QDate until;
    QDate seen;
    bool isOver = false; ///< `until` has passed: what was due on it is overdue
};

enum class TurnOutcome {
    InTime,    ///< done by its due day
    MadeUp,    ///< done within the period, after its due day
    Waived,    ///< the station agreed to leave it out
    Postponed, ///< a suspension holds it up
    Overdue,   ///< its day has passed undone, within the period or before it
    NotYetDue, ///< undone, and its day is still to come within the period
};

struct Turn {
    QString rule;     ///< the tightest that asks for it
    QDate windowFrom; ///< from this day on it could be done
    QDate dueOn;
    QDate doneOn; ///< invalid: it was not done
    TurnOutcome outcome = TurnOutcome::NotYetDue;
    const Row* doneBy = nullptr; ///< null: it was not done
};

/// The days of the span on which something in the records may change what is owed, and the day
/// before it. Of a child or of an organisation.
[[nodiscard]] std::vector<QDate> daysToLookAt(const Matter& matter, const Span& span);

/// The turns of an act that were done in the period or whose day came by its end, those that were
/// overdue when it began among them; of an act that is owed for each of several records, those of
/// each. An act before a turn's window moves the next due day (facts.md
/// §7.1) and is no turn. Of what is owed in every period of the calendar each period that went by
/// undone is a turn: one act makes up the one that stands open and is that of its own period, too,
/// the others stay missed (§7.2). By the days of the events; what was entered later counts.
/// `evaluation`: of the child, on any day. `about`: of a rule about a record of the child (a
/// pairing) only what is asked about that one; null: all.
[[nodiscard]] std::vector<Turn> turnsOf(const Evaluation& evaluation, QStringView act,
                                        const Span& span, const Row* about = nullptr);
/// The same of whatever is asked on each of these days, ascending; nothing: it is not asked then.
using AskOn = std::function<std::optional<Ask>(QDate)>;
[[nodiscard]] std::vector<Turn> turnsBy(const AskOn& askOn, const std::vector<QDate>& days,
                                        const Span& span);

} // namespace tongdang::policy
