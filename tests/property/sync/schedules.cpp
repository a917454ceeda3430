// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "property/sync/schedules.h"

#include <algorithm>
#include <numeric>
#include <random>

namespace tongdang::test {

namespace {

std::vector<int> countedTo(int count)
{
    std::vector<int> steps(std::size_t(count), 0);
    std::iota(steps.begin(), steps.end(), 0);
    return steps;
}

std::vector<int> wantedSteps(int count)
{
    const QString named = qEnvironmentVariable("TONGDANG_STEPS");
    if (named.isEmpty())
        return countedTo(count);
    std::vector<int> steps;
    for (const QString& number : named.split(u','))
        steps.push_back(number.toInt());
    return steps;
}

std::string textOf(const std::vector<int>& steps)
{
    std::string text;
    for (const int step : steps)
        text += (text.empty() ? "" : ",") + std::to_string(step);
    return text;
}

std::vector<int> without(const std::vector<int>& steps, std::size_t from, std::size_t count)
{
    std::vector<int> rest(steps.begin(), steps.begin() + std::ptrdiff_t(from));
    const std::size_t end = std::min(from + count, steps.size());
    rest.insert(rest.end(), steps.begin() + std::ptrdiff_t(end), steps.end());
    return rest;
}

} // namespace

std::optional<std::string> brokenBy(const Schedule& schedule, quint64 seed,
                                    std::span<const int> steps)
{
    try {
        schedule(seed, steps);
    } catch (const Broken& broken) {
        return broken.what();
    }
    return std::nullopt;
}

std::vector<int> shrunk(const Schedule& schedule, quint64 seed, std::vector<int> steps)
{
    for (std::size_t piece = (steps.size() + 1) / 2; piece > 0;) {
        bool left = false;
        for (std::size_t from = 0; from < steps.size();) {
            const std::vector<int> fewer = without(steps, from, piece);
            if (brokenBy(schedule, seed, fewer)) {
                steps = fewer;
                left = true;
            } else {
                from += piece;
            }
        }
        // With single steps it goes on until none can be left out.
        if (piece > 1)
            piece = (piece + 1) / 2;
        else if (!left)
            piece = 0;
    }
    return steps;
}

void play(int usual, int steps, const Schedule& schedule)
{
    const bool isNight = qEnvironmentVariable("TONGDANG_DEPTH") == QStringLiteral("nightly");
    const quint64 named = qEnvironmentVariable("TONGDANG_SEED").toULongLong();
    const quint64 first = named > 0 ? named : isNight ? std::random_device()() : 1;
    const int count = named > 0 ? 1 : isNight ? usual * 40 : usual;
    const std::vector<int> wanted = wantedSteps(steps);
    for (quint64 seed = first; seed < first + quint64(count); ++seed) {
        INFO("seed " << seed);
        const auto broken = brokenBy(schedule, seed, wanted);
        if (!broken)
            continue;
        const std::vector<int> least = shrunk(schedule, seed, wanted);
        FAIL(*broken << "\nagain with TONGDANG_SEED=" << seed
                     << " TONGDANG_STEPS=" << textOf(least));
    }
    SUCCEED("seeds " << first << " to " << first + quint64(count) - 1);
}

} // namespace tongdang::test
