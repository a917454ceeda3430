// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "desk/records.h"
#include "desk/session.h"
#include "policy/draft_findings.h"

/// The checks of domain.md §11 while a record is being written.
namespace tongdang::desk {

/// What saving this would bring or leave at the record (policy/draft_findings.h): nothing for a
/// record that belongs to no child. Writes nothing; what saving itself would say of the values
/// (putRecord) is not among it. Refused: those of putRecord about the record as a whole; Damaged,
/// "policy.broken": the checks cannot be read.
[[nodiscard]] Result<DraftFindings> checkDraft(Session& session, const RecordInput& draft);

} // namespace tongdang::desk
