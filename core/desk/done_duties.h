// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/duties.h"
#include "policy/done_duties.h"

#include <memory>
#include <vector>

namespace tongdang::desk {

struct DoneLine {
    DoneDuty duty;
    std::shared_ptr<const ChildLine> child; ///< not null
};

/// Which visits, contacts and other duties that come back were done, and which deadlines were met,
/// within the days of the question, by day; nothing without its first day, for it would be all that
/// was ever done. Days to come are left out.
[[nodiscard]] Result<std::vector<DoneLine>> listDone(Session& session,
                                                     const DutyQuestion& question);

} // namespace tongdang::desk
