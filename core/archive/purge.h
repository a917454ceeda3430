// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/result.h"

namespace tongdang::archive {

class Connection;
class Projection;
struct RecordEntry;

/// Legal erasure (sync.md §3): the bodies of a record's changes go, and with a child's own record
/// those of its whole dossier; the headers and their chains stay. Drafts about them go, too. The
/// traces outside the tables (freed pages, the write-ahead log, carried files, backups) are for who
/// calls: that they are still there is remembered in the same transaction. Who may order it is
/// looked at before a change is applied. Needs the Apply level.
[[nodiscard]] Result<void> purge(Connection& connection, Projection& projection, const RecordId& id,
                                 RecordEntry& entry);

/// After a change that names another child than the record it is about: which of its changes are an
/// erased child's depends on all of them, and not on the order in which they came (FORMAT.md §8 of
/// core/record). `entry` is brought up to date.
[[nodiscard]] Result<void> settleStray(Connection& connection, Projection& projection,
                                       const RecordId& id, RecordEntry& entry);

/// Something was erased and its traces may still be there.
[[nodiscard]] Result<bool> hasTraces(Connection& connection);
[[nodiscard]] Result<void> noteTracesGone(Connection& connection);
/// Writes the database file anew from what its tables hold: no page, free page or gap in a page has
/// anything else afterwards, once the write-ahead log is moved into it. Outside any transaction;
/// needs as much free disk again as the file is large.
[[nodiscard]] Result<void> rewriteFile(Connection& connection);

} // namespace tongdang::archive
