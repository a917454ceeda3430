// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/children.h"
#include "desk/duplicates.h"
#include "desk/levels.h"
#include "pages/record_kinds.h"

#include <vector>

namespace tongdang::pages {

/// What the dossier page shows of a child.
struct DossierData {
    desk::Dossier dossier;
    std::vector<Record> workLogs; ///< of the village: they belong to no single child
    std::vector<Record> all;      ///< of the child, shared ones, and those that their titles name
    std::vector<desk::GivenUpDossier> joined; ///< the dossiers that were given up for this one
    desk::ChildLevel level;
    bool isVillage = true; ///< that it was read at

    /// Those of a part, newest first.
    [[nodiscard]] std::vector<const Record*> part(Part part) const;
    [[nodiscard]] const Record* record(const RecordId& id) const;
    /// The code of the one that keeps the dossier; empty if it names none.
    [[nodiscard]] QString village() const;
    [[nodiscard]] std::vector<const Record*> ofType(TypeNo type) const; ///< newest first
};

/// On the storage thread. Errors: those of desk::openDossier.
[[nodiscard]] Result<DossierData> readDossier(desk::Session& session, const RecordId& child);

} // namespace tongdang::pages
