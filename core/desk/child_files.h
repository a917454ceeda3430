// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/archive.h"
#include "desk/child_overview.h"
#include "desk/session.h"

#include <optional>

namespace tongdang::desk {

/// What is the same for all children on this day. `sameIdNumber`: see desk/same_id.h. `more`: what
/// is looked at of organisations besides what the rules name.
[[nodiscard]] Result<Surroundings> surroundings(Session& session, QHash<RecordId, int> sameIdNumber,
                                                const FieldsRead& more = {});

/// Of every child that stands what `read` names, by a few bulk queries: joined dossiers are one
/// child.
[[nodiscard]] Result<ChildFiles> readChildFiles(Session& session, const FieldsRead& read);

/// What was read for an overview, and of when.
struct FilesRead {
    quint64 generation = 0; ///< of the archive
    QDate today;            ///< whose rules tell what is read
    ChildFiles files;
};

/// The overview of one child, withdrawn or not, by whichever of its joined dossiers; nothing if
/// there is no such child.
[[nodiscard]] Result<std::optional<ChildOverview>>
overviewOfChild(Session& session, const Surroundings& around, const RecordId& child);

} // namespace tongdang::desk
