// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/demo_child.h"

namespace tongdang::desk {

/// What the work with a child depends on.
struct DemoCase {
    RecordId child;
    QDate openedOn;
    bool fatherAway = false;
    bool motherAway = false;
    bool disabled = false;
};

/// Two years of home visits every three months, some failed, some late, some typed in weeks
/// afterwards; a contact a month; help now and then; a problem where a visit found one.
void addDemoWork(DemoPeople& people, const DemoVillage& village, const DemoCase& demoCase,
                 std::vector<DatedDraft>& drafts);

/// The director's log of a month.
[[nodiscard]] DatedDraft demoWorkLog(DemoPeople& people, const DemoVillage& village, QDate day);

} // namespace tongdang::desk
