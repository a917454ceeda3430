// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <vector>

namespace tongdang::policy {

/// When school years and terms begin (`school_year_start`, `term_starts`).
struct SchoolCalendar {
    struct TermStart {
        QString code;
        int month = 0;
        int day = 0;
    };
    std::vector<TermStart> terms;
    int yearMonth = 9;
    int yearDay = 1;

    /// First day of the school year that the day lies in.
    [[nodiscard]] QDate yearStart(QDate day) const;
    [[nodiscard]] QDate yearEnd(QDate day) const;

    struct Term {
        QDate start;
        QString code;
    };
    [[nodiscard]] Term term(QDate day) const;
    [[nodiscard]] QDate termEnd(QDate day) const;
};

/// n working days after a day, which itself is not counted: Monday to Friday without `holidays`,
/// and `extra` (facts.md §4, add_workdays).
[[nodiscard]] QDate addWorkdays(QDate day, int count, const std::vector<QDate>& holidays,
                                const std::vector<QDate>& extra);

} // namespace tongdang::policy
