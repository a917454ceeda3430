// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace tongdang::cli {

/// Percent on standard error while it is a terminal; nothing otherwise.
[[nodiscard]] std::function<bool(int)> progressOnTerminal();

} // namespace tongdang::cli
