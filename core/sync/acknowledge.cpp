// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/acknowledge.h"

#include "sync/stream.h"

#include <algorithm>

namespace tongdang::sync {
namespace {

/// Newest streams of a peer that are acknowledged: the one in use is among them even when an older
/// one was first seen later.
constexpr std::size_t mostAcknowledged = 8;

Result<std::optional<Digest>> hashOf(Store& store, const StreamId& stream, quint64 count)
{
    if (count == 0)
        return std::optional(streamStart(stream).hash);
    return store.hashAt(stream, count);
}

} // namespace

Result<std::vector<Acknowledgement>> acknowledgementsFor(Store& store, const DeviceId& peer)
{
    TONGDANG_TRY(const auto streams, store.inStreams());
    std::vector<Acknowledgement> newestFirst;
    for (auto stream = streams.rbegin();
         stream != streams.rend() && newestFirst.size() < mostAcknowledged; ++stream) {
        if (stream->peer == peer)
            newestFirst.push_back({stream->id, stream->position});
    }
    return newestFirst;
}

Result<Receipt> takeAcknowledgement(Store& store, const DeviceId& peer,
                                    const Acknowledgement& acknowledgement, bool isProven)
{
    TONGDANG_TRY(const auto streams, store.outStreams());
    const auto found = std::find_if(streams.begin(), streams.end(), [&](const OutStream& stream) {
        return stream.id == acknowledgement.stream;
    });
    const Position& position = acknowledgement.position;
    TONGDANG_TRY(const ReplicaId writing, store.replica());
    if (found == streams.end()) {
        if (!isProven)
            return Receipt::Unproven;
        // A stream of ours that we do not remember: begun after the backup that we were restored
        // from. Remembered from now on, so that it is noticed once.
        const Position start = streamStart(acknowledgement.stream);
        TONGDANG_CHECK(store.putOutStream(
            {acknowledgement.stream, peer, writing, false, true, 0, start, start, 0}));
        return Receipt::RestoredCopy;
    }
    // Also of a former life: what is wrong with it was noticed when the present one began.
    if (found->peer != peer || found->replica != writing)
        return Receipt::None;
    TONGDANG_TRY(const auto hash, hashOf(store, found->id, position.count));
    if (!hash || *hash != position.hash)
        return isProven ? Receipt::RestoredCopy : Receipt::Unproven;
    if (found->retired)
        return Receipt::None;
    // Also when it is less than before: the receiver may have been restored from a backup.
    OutStream stream = *found;
    stream.acknowledged = position;
    stream.exported = std::max(stream.exported, position.count);
    TONGDANG_CHECK(store.putOutStream(stream));
    return Receipt::Taken;
}

} // namespace tongdang::sync
