// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <cstddef>
#include <cstdlib>

/// What libFuzzer, or the driver in its place, calls with each input.
extern "C" int LLVMFuzzerTestOneInput(const quint8* data, std::size_t size);

namespace tongdang::fuzz {

/// Ends the program, which is how a fuzz target says that it found something.
inline void require(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace tongdang::fuzz
