// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"
#include "desk/done_duties.h"
#include "desk/duties.h"

#include <QJsonArray>
#include <QJsonObject>

namespace tongdang::cli {

/// What was done for a child, and with which record.
[[nodiscard]] QJsonObject doneJson(const Catalogue& catalogue, const desk::DoneLine& line);
/// What is to be done for a child.
[[nodiscard]] QJsonObject dutyJson(const Catalogue& catalogue, const desk::DutyLine& line);
/// What is to be done by or for the office; the same members, with an empty `child`. A finding has
/// no `due_on`.
[[nodiscard]] QJsonObject officeDutyJson(const Catalogue& catalogue, const OrganisationDuty& duty);
/// What of it was done.
[[nodiscard]] QJsonObject officeDoneJson(const Catalogue& catalogue, const OrganisationDone& done);
/// What a rule finds about a child, as a line of `duties`: it has no `due_on`.
[[nodiscard]] QJsonObject childFindingJson(const Catalogue& catalogue,
                                           const desk::FindingLine& line);
/// What this time of the year asks to look out for (S13.3), as a line of `duties`: no debt.
[[nodiscard]] QJsonObject seasonNoteJson(const QString& note);
/// What a rule finds wanting about a child: of the `findings` of `classify`.
[[nodiscard]] QJsonArray findingsJson(const Catalogue& catalogue,
                                      const std::vector<Flag>& findings);

} // namespace tongdang::cli
