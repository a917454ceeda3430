// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/randomness.h"
#include "sync/store.h"

#include <QString>

#include <algorithm>

namespace tongdang::sync {

class DeviceKeys;

/// Everything that the steps of enrolment and carrying need from outside. The references outlive
/// the call.
struct Context {
    Store& store;
    const DeviceKeys& keys;
    const Clock& clock;
    Randomness& randomness;
    QString folder;  ///< of the archive: holds `inbox/` and `outbox/`
    QString program; ///< version, for meta
    /// Below what the clock cannot be right (sync.md §9), milliseconds UTC; 0: nothing is known.
    qint64 clockFloor = 0;
    /// The most that one bundle carries, bytes of changes; 0: what the format allows (FORMAT.md
    /// §6).
    quint64 mostCarried = 0;

    /// The time as far as this PC knows it, milliseconds UTC: for judging what others claim.
    [[nodiscard]] qint64 now() const { return std::max(clock.nowMilliseconds(), clockFloor); }
    [[nodiscard]] QString inbox() const { return folder + QStringLiteral("/inbox"); }
    [[nodiscard]] QString outbox() const { return folder + QStringLiteral("/outbox"); }
};

} // namespace tongdang::sync
