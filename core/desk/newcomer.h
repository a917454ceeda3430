// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/randomness.h"
#include "desk/profile.h"
#include "desk/record_draft.h"

#include <vector>

namespace tongdang::desk {

/// Somebody whom the program itself writes into the register of staff, whoever owns that
/// (catalogue/FORMAT.md, Owner): who makes an archive, and who is to open it before the station's
/// entry is here. A director who is new in a village does not wait for two carries.
struct Newcomer {
    RecordId person; ///< id of the staff record to be
    QString name;
    Role role = Role::Village; ///< of the office
    QString orgCode;
    QDate since;       ///< in that post
    QString post = {}; ///< of list ROLE; empty: the office's usual one
};

/// Of list ROLE: director, social worker of a station, county office.
[[nodiscard]] QString usualPost(Role office);

/// The `staff` record and its `staff_post`, in this order.
[[nodiscard]] std::vector<RecordDraft> draftsOf(const Newcomer& newcomer, Randomness& randomness);

} // namespace tongdang::desk
