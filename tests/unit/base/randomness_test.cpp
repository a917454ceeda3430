// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/randomness.h"

#include "support/catch.h"

#include <QByteArray>

#include <array>
#include <map>

using namespace tongdang;

namespace {

QByteArray drawn(Randomness& randomness, std::size_t count)
{
    std::vector<std::uint8_t> bytes(count);
    randomness.fill(bytes);
    return QByteArray(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(count));
}

/// Gives out what it was told to.
class Scripted final : public Randomness {
public:
    explicit Scripted(std::vector<std::uint8_t> bytes)
        : m_bytes(std::move(bytes))
    {
    }
    void fill(std::span<std::uint8_t> bytes) override
    {
        for (auto& byte : bytes)
            byte = m_bytes.at(m_next++);
    }

private:
    std::vector<std::uint8_t> m_bytes;
    std::size_t m_next = 0;
};

} // namespace

TEST_CASE("The same seed gives the same bytes on every machine")
{
    // splitmix64 with seed 0: 0xE220A8397B1DCDAF, 0x6E789E6AA1B965F4 (the published sequence).
    SeededRandomness randomness(0);
    CHECK(drawn(randomness, 16).toHex() == "afcd1d7b39a820e2f465b9a16a9e786e");
}

TEST_CASE("A draw does not depend on how an odd draw before it ended")
{
    SeededRandomness randomness(0);
    CHECK(drawn(randomness, 3).toHex() == "afcd1d");
    CHECK(drawn(randomness, 8).toHex() == "f465b9a16a9e786e");
    CHECK(drawn(randomness, 0).isEmpty());
}

TEST_CASE("The system's generator fills every byte and does not repeat itself")
{
    SystemRandomness randomness;
    const QByteArray first = drawn(randomness, 64);
    CHECK(first != drawn(randomness, 64));
    CHECK(first.last(32) != QByteArray(32, '\0'));
}

TEST_CASE("A number below a bound is below it, and each one comes")
{
    SeededRandomness randomness(7);
    std::map<std::uint32_t, int> seen;
    for (int i = 0; i < 7000; ++i)
        ++seen[randomness.below(7)];
    CHECK(seen.size() == 7);
    CHECK(seen.rbegin()->first == 6);
    for (const auto& [number, count] : seen) {
        INFO(number);
        CHECK(count > 850);
        CHECK(count < 1150);
    }
    CHECK(randomness.below(1) == 0);
}

TEST_CASE("Numbers of the incomplete range are drawn again, so that none comes more often")
{
    // 2^32 mod 6 = 4: the numbers 0 to 3 are left out.
    Scripted randomness({3, 0, 0, 0, 4, 0, 0, 0});
    CHECK(randomness.below(6) == 4);
}
