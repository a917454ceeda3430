// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as meta: what is accepted and known is written again as the same.
#include "fuzz/fuzz.h"
#include "sync/meta.h"

using namespace tongdang;
using fuzz::require;

extern "C" int LLVMFuzzerTestOneInput(const quint8* data, std::size_t size)
{
    const QByteArrayView bytes(data, static_cast<qsizetype>(size));
    const auto parsed = sync::parseMeta(bytes);
    if (!parsed)
        return 0;
    require(parsed->size <= bytes.size());
    const QByteArray once = sync::encodeMeta(parsed->meta);
    const auto again = sync::parseMeta(once);
    require(again && again->size == once.size() && sync::encodeMeta(again->meta) == once);
    return 0;
}
