// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/feed.h"
#include "sync/snapshots.h"
#include "sync/stream.h"

#include <algorithm>

namespace tongdang::sync {

Result<OutStream> currentStream(const Context& context, const Peer& peer)
{
    TONGDANG_TRY(const ReplicaId replica, context.store.replica());
    TONGDANG_TRY(const auto streams, context.store.outStreams());
    const auto active = std::find_if(streams.begin(), streams.end(), [&](const OutStream& stream) {
        return stream.peer == peer.known.device && !stream.retired;
    });
    const bool found = active != streams.end();
    const bool asked = peer.known.wantsSnapshot;
    if (found && active->replica == replica && !asked)
        return *active;
    if (found) {
        OutStream old = *active;
        old.retired = true;
        TONGDANG_CHECK(context.store.putOutStream(old));
    }
    const auto id = StreamId::create(context.randomness);
    TONGDANG_CHECK(noteStream(context.store, peer.known, asked));
    const Position start = streamStart(id);
    const OutStream stream{id, peer.known.device, replica, asked, false, 0, start, start, 0};
    TONGDANG_CHECK(context.store.putOutStream(stream));
    return stream;
}

} // namespace tongdang::sync
