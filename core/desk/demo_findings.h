// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/demo_child.h"

#include <vector>

/// What an invented visit finds. An item that is not in order comes with what was done about it
/// (Q37): a problem, a need. Most visits find nothing.
namespace tongdang::desk {

/// Puts the items of a visit in order, or keeps one that is not and adds its follow-up to `drafts`.
/// Drawn from the visit's own number, so that what else is invented stays the same.
void settleFindings(RecordDraft& visit, const DemoVillage& village, QDate day,
                    std::vector<DatedDraft>& drafts);

} // namespace tongdang::desk
