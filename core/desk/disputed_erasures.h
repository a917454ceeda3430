// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/result.h"
#include "desk/session.h"

#include <QString>

#include <vector>

/// Erasures that a file ordered and that were not followed here (core/sync/FORMAT.md §11, purge):
/// somebody has to ask that station, and has to know about whom.
namespace tongdang::desk {

struct DisputedErasure {
    RecordId record;      ///< as the order names it
    bool isKnown = false; ///< it is here, and no other place's: of no other is the rest said
    bool isDossier = false;
    QString childName = {};     ///< empty: a record of the organisation, or the dossier has none
    QString dossierNumber = {}; ///< empty if the dossier has none
    QString typeName = {};      ///< of a single record
};
/// In the order given. Looks only.
[[nodiscard]] Result<std::vector<DisputedErasure>>
disputedErasures(Session& session, const std::vector<RecordId>& records);

} // namespace tongdang::desk
