// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/look_again.h"

#include "sync/peers.h"

namespace tongdang::sync {

Result<void> lookAgainFor(Store& store, const QString& organisation)
{
    TONGDANG_TRY(const auto streams, store.outStreams());
    for (OutStream stream : streams) {
        if (stream.retired)
            continue;
        TONGDANG_TRY(const auto peer, findPeer(store, stream.peer));
        if (!peer || peer->certificate.org != organisation)
            continue;
        stream.scanned = OutStream::lookAgain;
        TONGDANG_CHECK(store.putOutStream(stream));
    }
    return {};
}

} // namespace tongdang::sync
