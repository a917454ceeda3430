// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "property/sync/simulation.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace tongdang::test {

/// What becomes of a seed and these steps; throws Broken.
using Schedule = std::function<void(quint64 seed, std::span<const int> steps)>;

/// Words of what is broken, or nothing.
[[nodiscard]] std::optional<std::string> brokenBy(const Schedule& schedule, quint64 seed,
                                                  std::span<const int> steps);

/// Fewer steps that break something still: none of those left can be left out. Delta debugging:
/// halves are left out first, then smaller pieces.
[[nodiscard]] std::vector<int> shrunk(const Schedule& schedule, quint64 seed,
                                      std::vector<int> steps);

/// Plays `usual` schedules of so many steps, forty times as many with TONGDANG_DEPTH=nightly, then
/// from a first seed that no night had before. The first that breaks something fails the test, with
/// its seed and the steps it cannot do without. TONGDANG_SEED repeats one, TONGDANG_STEPS=3,9,12
/// with these steps only.
void play(int usual, int steps, const Schedule& schedule);

} // namespace tongdang::test
