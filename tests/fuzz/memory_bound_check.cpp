// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// No reader: takes too much memory in small pieces, and memory_bound.cpp has to notice.
#include "fuzz/fuzz.h"

#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const quint8* data, std::size_t size)
{
    constexpr std::size_t piece = 1024;
    std::vector<std::vector<quint8>> pieces;
    for (std::size_t taken = 0; taken < (std::size_t(70) << 20); taken += piece)
        pieces.emplace_back(piece, size > 0 ? data[0] : quint8(1));
    return pieces.empty() ? 1 : 0;
}
