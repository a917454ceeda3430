// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace tongdang::vault {

/// Makes libsodium ready (idempotent, any thread) and checks that it computes right: a known answer
/// of each primitive that keys depend on. Call it once at the start of a program, so that a broken
/// library is told in words. Error: Refused "vault.no_crypto".
[[nodiscard]] Result<void> initSodium();

} // namespace tongdang::vault
