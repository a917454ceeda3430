// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "desk/environment.h"
#include "vault/passphrase.h"

namespace tongdang::desk {

/// What trying a new passphrase of this PC costs; measuring it takes one to two seconds.
[[nodiscard]] inline Result<vault::KdfCost> keyCost(const Environment& environment)
{
    if (environment.cheapKeys)
        return vault::leastCost;
    return vault::calibrateCost();
}

} // namespace tongdang::desk
