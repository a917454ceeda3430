// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/process.h"

#include "storage/wiping_free.h"

#include <QLoggingCategory>

#include <sodium.h>
#include <sqlite3.h>

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <cstring>

#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#include <sys/resource.h>
#endif

namespace tongdang::storage {

namespace {

Q_LOGGING_CATEGORY(sqliteLog, "tongdang.sqlite")

void logMessage(void*, int code, const char*)
{
    qCWarning(sqliteLog, "SQLite %d: %s", code, sqlite3_errstr(code));
}

// SQLite's allocator with memory that is wiped before it goes back. The size stands before the
// block; a whole alignment unit keeps the block aligned.
constexpr std::size_t sizeSpace = alignof(std::max_align_t);
static_assert(sizeSpace >= sizeof(int));

void* wipingAllocate(int size)
{
    auto* const memory =
        static_cast<char*>(std::malloc(static_cast<std::size_t>(size) + sizeSpace));
    if (!memory)
        return nullptr;
    std::memcpy(memory, &size, sizeof size);
    return memory + sizeSpace;
}

int wipingSize(void* block)
{
    if (!block)
        return 0;
    int size = 0;
    std::memcpy(&size, static_cast<char*>(block) - sizeSpace, sizeof size);
    return size;
}

void wipingFree(void* block)
{
    if (!block)
        return;
    sodium_memzero(block, static_cast<std::size_t>(wipingSize(block)));
    std::free(static_cast<char*>(block) - sizeSpace);
}

void* wipingReallocate(void* block, int size)
{
    void* const moved = wipingAllocate(size);
    if (!moved)
        return nullptr;
    std::memcpy(moved, block, static_cast<std::size_t>(std::min(size, wipingSize(block))));
    wipingFree(block);
    return moved;
}

int roundUp(int size)
{
    constexpr int unit = 8;
    return (size + unit - 1) / unit * unit;
}

int start(void*)
{
    return SQLITE_OK;
}

void stop(void*) {}

constexpr sqlite3_mem_methods wipingMethods = {
    wipingAllocate, wipingFree, wipingReallocate, wipingSize, roundUp, start, stop, nullptr,
};

void hideMemory()
{
#ifdef Q_OS_LINUX
    const rlimit none{0, 0};
    // Best effort: a system that refuses these runs the program all the same.
    (void)setrlimit(RLIMIT_CORE, &none);
    (void)prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#endif
}

} // namespace

Result<void> prepareProcess()
{
    hideMemory();
    // It is linked in by being asked; where it cannot be, SQLite's memory is wiped all the same.
    if (!wipesFreedMemory())
        qCInfo(sqliteLog, "freed memory is not wiped here");
    // Each connection is used by the one thread that opened it (ARCHITECTURE §6), so that no column
    // that is read needs a lock.
    if (sqlite3_config(SQLITE_CONFIG_MULTITHREAD) != SQLITE_OK
        || sqlite3_config(SQLITE_CONFIG_MALLOC, &wipingMethods) != SQLITE_OK
        || sqlite3_config(SQLITE_CONFIG_LOG, logMessage, nullptr) != SQLITE_OK)
        return failure(ErrorKind::Refused, "storage.sqlite_started");
    return {};
}

} // namespace tongdang::storage
