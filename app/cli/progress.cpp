// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/progress.h"

#include <unistd.h>

#include <cstdio>

namespace tongdang::cli {

std::function<bool(int)> progressOnTerminal()
{
    if (::isatty(STDERR_FILENO) == 0)
        return {};
    return [](int percent) {
        std::fprintf(stderr, "\r%d %%%s", percent, percent >= 100 ? "\n" : "");
        return true;
    };
}

} // namespace tongdang::cli
