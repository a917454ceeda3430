// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace tongdang::report {

/// What a table is about: acts of these days, and how things stand at the cut-off.
struct Period {
    QDate from;
    QDate until;
    QDate cutoff;        ///< the last day that is counted: `until`, or today while the period runs
    bool isOver = false; ///< `until` has passed: what was due on it can no longer be done in time

    /// The day before it began.
    [[nodiscard]] QDate before() const { return from.addDays(-1); }
    friend bool operator==(const Period&, const Period&) = default;
};

/// "2026-11", "2026-Q4" or "2026", as of today. Nothing if it is written otherwise or has not
/// begun.
[[nodiscard]] std::optional<Period> periodOf(const QString& text, QDate today);
/// The month of that day.
[[nodiscard]] Period monthOf(QDate today);

} // namespace tongdang::report
