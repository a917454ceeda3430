// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "catalogue/field.h"
#include "desk/erase_named.h"
#include "desk/erased_backups.h"
#include "desk/session.h"

#include <optional>
#include <vector>

/// Legal erasure (sync.md §3 `purge`): what the law wants gone is gone, here at once and at every
/// other place with the next bundle. It cannot be taken back. Only a station orders it.
namespace tongdang::desk {

/// What an erasure takes away.
struct ErasurePlan {
    RecordId record; ///< the child's dossier that is shown; or the single record
    TypeNo type = 0;
    bool isDossier = false;
    QString childName;     ///< empty: a record of the organisation
    QString dossierNumber; ///< empty if the dossier has none
    QString typeName;
    int records = 0; ///< all that go, the child's own among them
    /// Ids that get an order: each joined dossier of the child, and its household if no other child
    /// lives there, and what names it outside its dossier (erase_named.h); or the single record.
    std::vector<RecordId> orders;
    /// Of a dossier: what may be about the same child and stays; a person looks at each and erases
    /// it by its own id where the law demands it (erase_named.h).
    std::vector<AlikeRecord> alike;
};
/// Looks only. `record`: a child, or any record. Refused: "desk.erase_station_only" (a village asks
/// its station), "desk.moved_away" (the child, or a record of an organisation, is another office's:
/// that one erases), "desk.erase_joined_elsewhere" (argument: the place that a joined dossier of
/// the child, or the one in which the record stands, names: the office above both erases),
/// "desk.unknown_record" (or erased already), "desk.erase_staff" (who worked here stays named: what
/// they entered would be nobody's).
[[nodiscard]] Result<ErasurePlan> planErasure(Session& session, const RecordId& record);

/// Whether a person typed whom or what this is about: the child's name or the dossier's number; of
/// an organisation's record the name of its kind.
[[nodiscard]] bool isConfirmedBy(const ErasurePlan& plan, const QString& typed);

struct ErasureReport {
    ErasurePlan done;
    /// What kept the traces (free pages, files that carried it) from being swept: they are at the
    /// next opening. The erasure itself stands.
    std::optional<Error> unfinished;
    ReplacedBackups backups; ///< `elsewhere`: to be destroyed
};
/// Erases and writes why into the access log, in one transaction; then sweeps the traces. Refused:
/// those of planErasure, "desk.reason_missing", "desk.reason_too_long", "desk.reason_names_child"
/// (the reason stays for ever and may not tell about whom it is).
[[nodiscard]] Result<ErasureReport> eraseForEver(Session& session, const RecordId& record,
                                                 const QString& reason);

/// What names an erased child outside its dossier (erase_named.h) and came after the erasure, on a
/// stick that was late or from a place that had not heard of it: the order that was given stands
/// for it, too. Only at a station, of what is kept here. Looks at the changes that came since it
/// looked last; answers how many records went.
[[nodiscard]] Result<int> eraseLateNames(Session& session);

} // namespace tongdang::desk
