// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The C library's own wiping (M_PERTURB) is not enough: it leaves the last eight bytes of a block -
// in a block of 24 these are a name of three characters behind the header of its QString - and all
// of the small blocks that each thread keeps at hand. So free() itself wipes (encryption.md §3.7).
// malloc() and all others stay as they are, be it the C library's or those of a preloaded
// allocator.
#include "storage/wiping_free.h"

#if defined(__SANITIZE_ADDRESS__)
#define TONGDANG_ALLOCATOR_IS_TAKEN
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(memory_sanitizer)
#define TONGDANG_ALLOCATOR_IS_TAKEN
#endif
#endif

#include <cstdlib>

#if defined(__GLIBC__) && !defined(TONGDANG_ALLOCATOR_IS_TAKEN)

#include <algorithm>
#include <atomic>
#include <cstring>

#include <dlfcn.h>
#include <malloc.h>

namespace tongdang::storage {
namespace {

using FreeFunction = void (*)(void*);

/// The one that would be called without this file. Null while it is being looked for.
FreeFunction nextFree()
{
    // Constants, so that they are there before the first call, which comes before main().
    static std::atomic<FreeFunction> found = nullptr;
    static thread_local bool isSearching = false;
    if (FreeFunction known = found.load(std::memory_order_relaxed); known != nullptr || isSearching)
        return known;
    isSearching = true; // dlsym may free what is its own
    const auto looked = reinterpret_cast<FreeFunction>(dlsym(RTLD_NEXT, "free"));
    isSearching = false;
    found.store(looked, std::memory_order_relaxed);
    return looked;
}

} // namespace

bool wipesFreedMemory()
{
    // What the libraries find by that name.
    return dlsym(RTLD_DEFAULT, "free") == reinterpret_cast<void*>(&::free);
}

} // namespace tongdang::storage

extern "C" {

void free(void* block) noexcept
{
    if (block == nullptr)
        return;
    explicit_bzero(block, malloc_usable_size(block));
    if (const auto next = tongdang::storage::nextFree())
        next(block);
    // Else it is a scrap of the search for the next one: it stays.
}

void* realloc(void* block, std::size_t size) noexcept
{
    if (block == nullptr)
        return std::malloc(size);
    if (size == 0) {
        free(block);
        return nullptr;
    }
    const std::size_t present = malloc_usable_size(block);
    if (size <= present && size >= present / 2)
        return block;
    void* const moved = std::malloc(size);
    if (moved == nullptr)
        return nullptr; // the block is as it was
    std::memcpy(moved, block, std::min(size, present));
    free(block);
    return moved;
}

} // extern "C"

#else

namespace tongdang::storage {

bool wipesFreedMemory()
{
    return false;
}

} // namespace tongdang::storage

#endif
