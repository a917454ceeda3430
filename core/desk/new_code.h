// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/session.h"

/// A place that goes on under another division code, because the station that took over certified
/// it under one of its own (AcceptanceWish::successor). Its dossiers, posts and registers name the
/// code of before: they would count as another village's, and nobody would visit the children.
namespace tongdang::desk {

/// Before an answer is accepted: which code the place has until then. Of the local settings, so
/// that what a power cut keeps from being done is done at the next opening.
[[nodiscard]] Result<void> noteFormerCode(Session& session);

/// Wherever a record here names the noted code, it gets the code of now, in one transaction; that
/// is then a change like any other, and the station hears of it. Nothing to do if nothing was
/// noted or the code is still the same.
[[nodiscard]] Result<void> settleFormerCode(Session& session);

} // namespace tongdang::desk
