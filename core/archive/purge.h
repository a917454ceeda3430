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
/// those of its whole dossier; the headers and their chains stay. Who may order it is looked at
/// before a change is applied. Needs the Apply level.
[[nodiscard]] Result<void> purge(Connection& connection, Projection& projection, const RecordId& id,
                                 RecordEntry& entry);

} // namespace tongdang::archive
