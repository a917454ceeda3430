// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/dossier.h"
#include "policy/fields_read.h"

#include <QDate>
#include <QString>

#include <optional>
#include <span>

namespace tongdang::report {

/// The village (12 digits) whose child it was on that day: a dossier that was handed over counts
/// with the old village until the day of taking over, with the new one from then on; on its way it
/// is the old one's. Empty if none is known.
[[nodiscard]] QString villageOn(const policy::Dossier& dossier, QDate day);

/// The same of records as they lie in the archive. `events`: those of this dossier.
[[nodiscard]] QString villageOn(const Record& child, std::span<const Record> events, QDate day);

/// The old village's PC is never told when the new one took a dossier over: its copy is closed, as
/// it was on its way. For the tables made there, `here`, it is taken over on the day of its
/// leaving. Nothing where the dossier is here, or was never here. The child's own record is the
/// first.
[[nodiscard]] std::optional<Record> takenInElsewhere(std::span<const Record> dossier,
                                                     const QString& here);

/// What these look at.
[[nodiscard]] FieldsRead readForPlaces();

} // namespace tongdang::report
