// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/overview.h"
#include "desk/pressing.h"
#include "paper/form_data.h"

#include <QDate>
#include <QString>

#include <span>
#include <vector>

/// What is filled into the forms (core/paper/FORMS.md), from the records of children. Pure.
namespace tongdang::desk {

/// One child with its records and its household (null: not known).
struct PaperChild {
    const ChildOverview& overview;
    std::span<const Record> records;
    const Record* household = nullptr;
};

/// F03: the head of a visit sheet with the three most urgent open problems.
[[nodiscard]] paper::FormData visitSheetData(const PaperChild& child, const QString& org,
                                             QDate today);
/// The answers of a visit that is typed in already, for the same form.
void addVisit(const Catalogue& catalogue, const Record& visit, paper::FormValues& head);

/// F16: a line of the roster.
[[nodiscard]] paper::FormValues rosterLine(const Catalogue& catalogue, const PaperChild& child,
                                           QDate today);
/// F26: a stop of the route.
[[nodiscard]] paper::FormValues routeStop(const Catalogue& catalogue, const PaperChild& child,
                                          const Duty& duty, QDate today);

/// "2024年第48周（11月25日至12月1日）"
[[nodiscard]] QString weekWords(QDate day);

} // namespace tongdang::desk
