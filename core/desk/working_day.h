// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>

namespace tongdang::desk {

class Session;

/// The moment by which duties are judged and papers dated, milliseconds UTC: that of the PC's
/// clock, or, if the clock is known to be slow, the one before which it cannot be (sync.md §9).
/// What is overdue must not vanish because a battery is flat. A date chosen for a trial counts as
/// it is (Environment::buildDate).
[[nodiscard]] qint64 workingMoment(Session& session);
[[nodiscard]] QDate workingDay(Session& session);

} // namespace tongdang::desk
