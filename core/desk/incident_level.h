// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/write.h"
#include "desk/session.h"
#include "record/record.h"

#include <optional>

/// An incident that an office above enters about a child of a village (domain.md §7.3). Its content
/// is special (class 1) and does not travel to the village; but as long as it is open the child is
/// at level 1, and the director has to visit it within a day (S6.5). So the level record is written
/// along with it (corrections.md 4.11). That one is not special and travels like every other: the
/// village learns that, and since when, the child is at level 1, and nothing that the incident
/// says. That somebody above had a grave reason it can guess from the level itself.
///
/// Level 1 counts at once and without a review (corrections.md 4.10). Who confirms it, changes it
/// or ends it does so with a review, as ever: an incident that ended leaves the level as it is. One
/// that turns out to be a mistake takes its level record along.
namespace tongdang::desk {

/// Id of the level record of an incident: the same on every PC of the station, so that saving twice
/// makes one.
[[nodiscard]] RecordId levelRecordOf(const RecordId& incident);

/// What is to be written along when an incident changes from `before` (as a record that was never
/// written if it is new) to `after`; nothing where the child is kept by this office itself.
[[nodiscard]] Result<std::optional<archive::WriteRequest>>
levelForIncident(Session& session, const Record& before, const Record& after);

/// The same for every incident that is here, after something else than a save: a bundle came, a
/// conflict was decided, an import reversed, a child moved to another village. Writes the level
/// records that are missing, takes along those of mistakes and brings back the one of an incident
/// that is none after all. A village that wrote into the incident knows of it and is told nothing.
/// Does nothing at a village.
[[nodiscard]] Result<void> settleIncidentLevels(Session& session);

} // namespace tongdang::desk
