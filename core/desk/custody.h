// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "desk/profile.h"
#include "desk/session.h"
#include "record/record.h"

#include <QSet>
#include <QString>

#include <vector>

/// Who keeps a child's dossier: the village whose code it carries. A dossier that was moved to
/// another village stays in the log of the old one, and nobody there sees it any more.
namespace tongdang::desk {

/// Whether dossiers of that village are kept here. `village`: its division code as a number; 0: a
/// dossier that names none, which stays where it was made.
[[nodiscard]] bool isKeptHere(const Profile& profile, qint64 village);

/// Refused: "desk.moved_away" (argument: that village by name) where they are not.
[[nodiscard]] Result<void> checkKeptHere(Session& session, qint64 village);
/// The same for a child's own record.
[[nodiscard]] Result<void> checkKeptHere(Session& session, const Record& child);

/// The same for whomever the record belongs to; what belongs to no child is open to all.
[[nodiscard]] Result<void> checkOpenHere(Session& session, const Record& record);
/// The children whose dossiers are kept elsewhere and whose copies lie here, for bulk reads.
[[nodiscard]] Result<QSet<RecordId>> childrenElsewhere(Session& session);

/// What a save may not do to a dossier that is here, `before` and `after` it. At a village,
/// refused: "desk.transfer_station" if it would be another village's. At a station, of villages
/// that have a PC, refused: "desk.transfer_instead" (argument: the village) if a dossier that can
/// be moved were given away by its field alone, and nobody had to take it in; "desk.take_in_there"
/// (the same) if one on its way were taken in here: the former village would stop visiting the
/// child before the new one has its dossier.
[[nodiscard]] Result<void> checkHandedOn(Session& session, const Record& before,
                                         const Record& after);

/// A village to which a dossier can be moved from here.
struct VillageBelow {
    QString org;
    QString name;
};
/// Those that have a PC enrolled here, at a further PC of this office, or at a township below; by
/// code. None at a village.
[[nodiscard]] Result<std::vector<VillageBelow>> villagesBelow(Session& session);

struct Transfer {
    RecordId child;
    QString toOrg;
    QString toName;
};
/// At a station: moves a dossier to another of its villages (domain.md §7.1, 转出中). That village
/// gets the whole history with its next bundle and takes the dossier in by its state. The old one
/// goes on with the child until that receipt came, and keeps a closed copy then. The home and the
/// director of before do not go along. Refused: "desk.transfer_station" (only a station does it),
/// "desk.unknown_child", "desk.transfer_village" (no PC of that village is enrolled here),
/// "desk.transfer_same", "desk.transfer_state" (argument: the state from which nothing moves).
[[nodiscard]] Result<Transfer> transferChild(Session& session, const RecordId& dossier,
                                             const QString& toOrg);

} // namespace tongdang::desk
