// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as each of the three texts of the station's help with a forgotten passphrase: what is
// accepted has one spelling, and a key block in it is no archive's that opens.
#include "desk/unlock_help_files.h"
#include "fuzz/fuzz.h"

using namespace tongdang;
using fuzz::require;

namespace {

template <class Parsed>
void requireOneSpelling(const Parsed& parsed, const QByteArray& bytes)
{
    if (parsed)
        require(desk::encode(*parsed) == bytes);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const quint8* data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    requireOneSpelling(desk::parseUnlockRequest(bytes), bytes);
    requireOneSpelling(desk::parseUnlockAnswer(bytes), bytes);
    requireOneSpelling(desk::parsePendingUnlock(bytes), bytes);
    return 0;
}
