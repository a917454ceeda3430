// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "desk/session.h"

/// The slot by which the station above opens this archive when passphrase and recovery code are
/// lost (storage/station_slot.h). It is there from the enrolment on, unless a person took it away.
namespace tongdang::desk {

/// For the enrolment and for every opening: gives the station above its slot, or the PC that took
/// its place. What cannot be done is done at the next opening.
[[nodiscard]] Result<void> settleStationSlot(Session& session);

/// Nobody but those who have a passphrase or the recovery code opens it from then on. Refused:
/// "storage.no_such_slot".
[[nodiscard]] Result<void> removeStationSlot(Session& session);
/// A person took it away, and it can be allowed again.
[[nodiscard]] Result<bool> isStationRefused(Session& session);
/// Again. Refused: "desk.not_enrolled".
[[nodiscard]] Result<void> allowStationSlot(Session& session);

} // namespace tongdang::desk
