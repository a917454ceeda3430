// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Stands between libFuzzer and every target: what lives at once of what a stranger's bytes make the
// program allocate, in pieces of whatever size, is counted and bounded (sync.md §10).
// -malloc_limit_mb looks at single allocations only, and -rss_limit_mb counts the fuzzer itself.
#include "fuzz/fuzz.h"

#include <atomic>
#include <cstdio>
#include <sanitizer/allocator_interface.h>

// The linker's names (--wrap).
// NOLINTBEGIN(bugprone-reserved-identifier,cert-dcl37-c,cert-dcl51-cpp)
extern "C" int __real_LLVMFuzzerTestOneInput(const quint8* data, std::size_t size);

namespace {

constexpr std::size_t mostBytes = std::size_t(64) << 20;
/// To add up what lives is slow, so it is done once for so much that was allocated.
constexpr std::size_t looksEvery = std::size_t(1) << 20;

std::atomic<std::size_t> before = 0;   ///< bytes that lived when the input came
std::atomic<std::size_t> unlooked = 0; ///< bytes allocated since what lives was added up
std::atomic<bool> isRunning = false;

void allocated(const volatile void* /*pointer*/, std::size_t size)
{
    if (!isRunning || (unlooked += size) < looksEvery)
        return;
    unlooked = 0;
    if (__sanitizer_get_current_allocated_bytes() <= before + mostBytes)
        return;
    isRunning = false;
    std::fputs("one input takes more than 64 MiB of memory at once\n", stderr);
    tongdang::fuzz::require(false);
}

void freed(const volatile void* /*pointer*/) {}

} // namespace

extern "C" int __wrap_LLVMFuzzerTestOneInput(const quint8* data, std::size_t size)
{
    static const int hooks = __sanitizer_install_malloc_and_free_hooks(allocated, freed);
    tongdang::fuzz::require(hooks != 0);
    before = __sanitizer_get_current_allocated_bytes();
    unlooked = 0;
    isRunning = true;
    const int answer = __real_LLVMFuzzerTestOneInput(data, size);
    isRunning = false;
    return answer;
}
// NOLINTEND(bugprone-reserved-identifier,cert-dcl37-c,cert-dcl51-cpp)
