// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "desk/erased_backups.h"
#include "desk/session.h"

#include <optional>

namespace tongdang::desk {

struct Swept {
    /// What keeps it from being finished: it is at the next opening. The erasure itself stands.
    std::optional<Error> unfinished;
    ReplacedBackups backups;
};
/// After something was erased, here or by a bundle (sync.md §3): takes what is left of it outside
/// the tables out of memory, inbox, outbox, kept logs, the archive's pages and its write-ahead log,
/// and replaces the backups. What has to be swept is remembered in the archive until all of it was
/// done, so that a power cut or a full disk puts it off to the next opening. Nothing to do: does
/// nothing.
[[nodiscard]] Swept sweepTraces(Session& session);

} // namespace tongdang::desk
