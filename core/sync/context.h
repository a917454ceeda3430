// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/randomness.h"
#include "sync/store.h"

#include <QString>

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

    [[nodiscard]] QString inbox() const { return folder + QStringLiteral("/inbox"); }
    [[nodiscard]] QString outbox() const { return folder + QStringLiteral("/outbox"); }
};

} // namespace tongdang::sync
