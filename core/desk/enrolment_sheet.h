// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/printing.h"

namespace tongdang::desk {

/// The paper that goes to the station with a request (sync.md §6): place, PC and the 20 digits to
/// be compared, also as a square code, and room for both signatures. `request`: the request's file.
/// Errors: those of `readEnrolmentRequest`.
[[nodiscard]] Result<PrintJob> enrolmentSheet(Session& session, const QString& request);

} // namespace tongdang::desk
