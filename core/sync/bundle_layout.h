// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/ustar.h"

#include <array>

/// The entries of a bundle (FORMAT.md §2).
namespace tongdang::sync {

constexpr qint64 mostPayloadBytes = qint64(1) << 30;
inline constexpr std::array<UstarSlot, 4> bundleSlots{{{"manifest.json", 16 << 10},
                                                       {"manifest.json.minisig", 1 << 10},
                                                       {"chain.json", 64 << 10},
                                                       {"payload.age", mostPayloadBytes}}};
/// Upper bound of a whole bundle, with headers and padding.
constexpr qint64 mostBundleBytes = mostPayloadBytes + (128 << 10);

} // namespace tongdang::sync
