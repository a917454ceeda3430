// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/randomness.h"
#include "sync/meta.h"
#include "sync/stream.h"

namespace tongdang::test {

/// A meta with every member filled in, for a bundle of so many changes.
inline sync::BundleMeta fullMeta(quint64 changes)
{
    SeededRandomness randomness(5);
    const auto stream = sync::StreamId::create(randomness);
    const auto other = sync::StreamId::create(randomness);
    const auto replica = ReplicaId::create(randomness);
    const sync::Position start{5, sync::streamStart(stream).hash};
    return {stream,
            start,
            {5 + changes, sync::streamStart(other).hash},
            {{other, {9, sync::streamStart(other).hash}}},
            changes,
            0,
            1000,
            1'764'000'000'000,
            1'763'000'000'000,
            QStringLiteral("0.1.0"),
            QByteArray(32, 'c'),
            sync::SignedDocument{"{}", "minisig"},
            true,
            replica,
            {{QStringLiteral("policy"), {"{}", "minisig"}}},
            ReplicaId::create(randomness),
            changes == 0 ? std::vector<sync::ChangeRange>()
                         : std::vector<sync::ChangeRange>{{1, changes}},
            {0, 90'000}};
}

} // namespace tongdang::test
