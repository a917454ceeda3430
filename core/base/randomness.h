// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>

namespace tongdang {

/// Where random bytes come from. Injected, so that a test or the demo can repeat a run from its
/// seed. Keys and nonces never come from here but from core/vault.
class Randomness {
public:
    virtual ~Randomness() = default;
    virtual void fill(std::span<std::uint8_t> bytes) = 0;

    /// A number in [0, bound); bound > 0. Without modulo bias.
    [[nodiscard]] std::uint32_t below(std::uint32_t bound);
};

/// The operating system's generator.
class SystemRandomness final : public Randomness {
public:
    void fill(std::span<std::uint8_t> bytes) override;
};

/// The same bytes for the same seed on every machine (splitmix64). Not for secrets.
class SeededRandomness final : public Randomness {
public:
    explicit SeededRandomness(std::uint64_t seed)
        : m_state(seed)
    {
    }
    void fill(std::span<std::uint8_t> bytes) override;

private:
    [[nodiscard]] std::uint64_t next();
    std::uint64_t m_state;
};

} // namespace tongdang
