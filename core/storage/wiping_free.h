// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tongdang::storage {

/// Whether all memory that this program and its libraries give back is wiped. A program that calls
/// this has free() and realloc() of wiping_free.cpp in place of the C library's: Qt's texts, SQLite
/// and all C++ objects go through them. False where that cannot be done (not glibc, or a build with
/// sanitizers, which have an allocator of their own): there SQLite's memory alone is wiped.
[[nodiscard]] bool wipesFreedMemory();

} // namespace tongdang::storage
