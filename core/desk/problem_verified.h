// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "catalogue/validation.h"
#include "desk/record_draft.h"
#include "desk/session.h"
#include "desk/wanted_record.h"

#include <optional>

/// Who verifies that a problem is solved (domain.md §7.2): another person than the one who solved
/// it, or the next visit.
namespace tongdang::desk {

/// What verifying a problem needs and brings along.
struct Verification {
    /// Error "desk.verified_by_solver" against the state: nobody else has verified it.
    std::optional<Finding> fault;
    /// The step by which whoever saves verifies it; nothing if somebody did already, or a visit.
    std::optional<RecordDraft> step;
};
/// Empty unless a saved problem is set to verified.
[[nodiscard]] Result<Verification> verificationOf(Session& session, const WantedRecord& wanted);

} // namespace tongdang::desk
