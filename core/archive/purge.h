// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/result.h"

namespace tongdang::archive {

class Connection;
class Projection;
struct RecordEntry;

/// Legal erasure (sync.md §3): the bodies of a record's changes go, and with a whole dossier
/// (`isDossier`: the order was written on a child's own record) those of what was written in its
/// scope; the headers and their chains stay. Drafts about them go, too. What goes is told by each
/// change's own header and the headers of its record's creates, so that more changes only ever make
/// more go, in whatever order they come (core/record/FORMAT.md §8). The traces outside the tables
/// (freed pages, the write-ahead log, carried files, backups) are for who calls: that they are
/// still there is remembered in the same transaction. Who may order it is looked at before a change
/// is applied. Needs the Apply level.
[[nodiscard]] Result<void> purge(Connection& connection, Projection& projection, const RecordId& id,
                                 RecordEntry& entry, bool isDossier);
/// A record of which a `create` names an erased dossier: all of it goes, as if it had been ordered.
[[nodiscard]] Result<void> purgeRecord(Connection& connection, Projection& projection,
                                       const RecordId& id, RecordEntry& entry);

/// After a change that names another child than the record it is about: whose the record is depends
/// on all of them, and not on the order in which they came. `entry` is brought up to date.
[[nodiscard]] Result<void> settleStray(Projection& projection, const RecordId& id,
                                       RecordEntry& entry);

/// Something was erased and its traces may still be there.
[[nodiscard]] Result<bool> hasTraces(Connection& connection);
[[nodiscard]] Result<void> noteTracesGone(Connection& connection);
/// Writes the database file anew from what its tables hold: no page, free page or gap in a page has
/// anything else afterwards, once the write-ahead log is moved into it. Outside any transaction;
/// needs as much free disk again as the file is large.
[[nodiscard]] Result<void> rewriteFile(Connection& connection);

} // namespace tongdang::archive
