// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/randomness.h"

#include <QRandomGenerator>

#include <array>

namespace tongdang {

namespace {

/// Fills from a source of 64-bit words, the lowest byte first.
template <class NextWord>
void fillFrom(std::span<std::uint8_t> bytes, NextWord next)
{
    std::uint64_t word = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (i % 8 == 0)
            word = next();
        bytes[i] = static_cast<std::uint8_t>(word >> (8 * (i % 8)));
    }
}

} // namespace

std::uint32_t Randomness::below(std::uint32_t bound)
{
    // Numbers from the incomplete last range are drawn again.
    const std::uint32_t threshold = (0U - bound) % bound;
    for (;;) {
        std::array<std::uint8_t, 4> bytes{};
        fill(bytes);
        const std::uint32_t number = static_cast<std::uint32_t>(bytes[0])
                                     | static_cast<std::uint32_t>(bytes[1]) << 8
                                     | static_cast<std::uint32_t>(bytes[2]) << 16
                                     | static_cast<std::uint32_t>(bytes[3]) << 24;
        if (number >= threshold)
            return number % bound;
    }
}

void SystemRandomness::fill(std::span<std::uint8_t> bytes)
{
    fillFrom(bytes, [] { return QRandomGenerator::system()->generate64(); });
}

std::uint64_t SeededRandomness::next()
{
    m_state += 0x9E3779B97F4A7C15U;
    std::uint64_t mixed = m_state;
    mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9U;
    mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBU;
    return mixed ^ (mixed >> 31);
}

void SeededRandomness::fill(std::span<std::uint8_t> bytes)
{
    fillFrom(bytes, [this] { return next(); });
}

} // namespace tongdang
