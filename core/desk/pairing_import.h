// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/roster.h"

/// `pairing import`: who helps whom, from the list that comes with the plan (S8.9) in xlsx, xls or
/// csv. Its columns are the child's (as in a roster; the name will do) and the helper's.
namespace tongdang::desk {

/// Makes a pairing for each row whose child is found, and a helper for each one who is not known
/// here yet; all of it or nothing. Answers as importRoster does: `duplicates` are paired already.
/// What no field can take (a purpose or kind of other words) is told, and so is a number that is
/// another child's by name. A row is left out without a helper's name, with a phone number that is
/// none or a day to come, or if no open dossier, or more than one, fits. Refused: what
/// readChildList refuses, "exchange.no_helper_heading", "desk.pairings_at_village" (a helper
/// belongs to a village).
[[nodiscard]] Result<RosterReport> importPairings(Session& session, const QString& file,
                                                  RosterMode mode);

} // namespace tongdang::desk
