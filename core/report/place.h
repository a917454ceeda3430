// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/dossier.h"
#include "policy/fields_read.h"

#include <QDate>
#include <QString>

#include <span>

namespace tongdang::report {

/// The village (12 digits) whose child it was on that day: a dossier that was handed over counts
/// with the old village until the day of taking over, with the new one from then on. Empty if none
/// is known.
[[nodiscard]] QString villageOn(const policy::Dossier& dossier, QDate day);

/// The same of records as they lie in the archive. `events`: those of this dossier.
[[nodiscard]] QString villageOn(const Record& child, std::span<const Record> events, QDate day);

/// What this looks at.
[[nodiscard]] FieldsRead readForPlaces();

} // namespace tongdang::report
