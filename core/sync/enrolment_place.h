// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "sync/certificate.h"

namespace tongdang::sync {

/// Whether the place with this code lies in that of a station with this role and code, and is
/// another one.
[[nodiscard]] bool liesIn(const QString& org, Role role, const QString& station);

/// By their division codes.
[[nodiscard]] bool isSameCounty(const QString& one, const QString& other);

/// Whether a PC may join `station` in this role for the place with this code. By the division codes
/// (6 digits of the county, 3 of the township, 3 of the village) a village lies under its township
/// and county, a township under its county; a further PC of the station itself has its role and its
/// code. A role decides what a PC may do here (a township below moves and erases dossiers), so one
/// that does not fit the code is refused: "sync.role" (above the station's own),
/// "sync.enrol_village", "sync.enrol_township", "sync.enrol_county" (argument: the code).
[[nodiscard]] Result<void> fitsUnder(const Certificate& station, Role role, const QString& org);

} // namespace tongdang::sync
