// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as an epoch statement: what is accepted ascends, and is believed from nobody.
#include "fuzz/fuzz.h"
#include "sync/epoch.h"

#include <algorithm>

using namespace tongdang;
using fuzz::require;

extern "C" int LLVMFuzzerTestOneInput(const quint8* data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const auto statement = sync::parseEpoch(bytes);
    if (!statement)
        return 0;
    const auto descends = [](const auto& left, const auto& right) {
        return !(left.device < right.device);
    };
    require(std::ranges::adjacent_find(statement->revoked, descends) == statement->revoked.end());
    require(std::ranges::adjacent_find(statement->stations, descends) == statement->stations.end());
    const sync::EpochStatement next =
        sync::withRevoked(*statement, {statement->issuer, {}}, statement->created);
    require(next.number == statement->number + 1);
    require(!sync::verifyEpoch({bytes, bytes}, {}));
    return 0;
}
