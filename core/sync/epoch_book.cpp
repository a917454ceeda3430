// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/epoch_book.h"

#include "sync/device.h"
#include "sync/trust.h"

#include <algorithm>

namespace tongdang::sync {
namespace {

Result<std::optional<EpochStatement>> storedEpoch(Store& store, const DeviceId& issuer)
{
    TONGDANG_TRY(const auto document, store.epochOf(issuer));
    if (!document)
        return std::optional<EpochStatement>();
    TONGDANG_TRY(EpochStatement statement, parseEpoch(document->content));
    return std::optional(std::move(statement));
}

Result<void> markRevoked(Store& store, const EpochStatement& statement)
{
    TONGDANG_TRY(const auto devices, store.devices());
    for (KnownDevice device : devices) {
        const bool named = std::any_of(
            statement.revoked.begin(), statement.revoked.end(),
            [&](const Revocation& revocation) { return revocation.device == device.device; });
        // A device does not lock itself out of its own archive.
        if (!named || device.revoked || device.relation == Relation::Self)
            continue;
        device.revoked = true;
        TONGDANG_CHECK(store.putDevice(device));
    }
    return {};
}

/// This station was restored from a backup that is older than a statement which it had made by
/// then, and made another one since: neither number says which of the two is to be dropped.
bool isRestoredFrom(const EpochStatement& own, const EpochStatement& came)
{
    return !revokesAllOf(own, came) && (own.number >= came.number || !revokesAllOf(came, own));
}

} // namespace

Result<std::optional<EpochStatement>> ownEpoch(Store& store)
{
    TONGDANG_TRY(const Peer self, selfPeer(store));
    return storedEpoch(store, self.known.device);
}

Result<void> publishEpoch(const Context& context, const EpochStatement& statement)
{
    TONGDANG_TRY(const SignedDocument document, signEpoch(statement, context.keys));
    // What is not readable would travel in every bundle from now on, and each would be refused.
    TONGDANG_CHECK(parseEpoch(document.content));
    TONGDANG_CHECK(context.store.putEpoch(statement.issuer, document));
    return markRevoked(context.store, statement);
}

Result<void> adoptEpoch(const Context& context, const SignedDocument& document)
{
    TONGDANG_TRY(const Trust trust, readTrust(context.store));
    TONGDANG_TRY(const EpochStatement statement, verifyEpoch(document, trust.anchors));
    // Only the parent and this device itself speak for this archive's station.
    if (statement.issuer != context.keys.id() && statement.issuer != trust.parent)
        return {};
    TONGDANG_TRY(const auto stored, storedEpoch(context.store, statement.issuer));
    if (stored && statement.issuer == context.keys.id() && isRestoredFrom(*stored, statement))
        return publishEpoch(context, united(*stored, statement, context.clock.nowMilliseconds()));
    if (stored && stored->number >= statement.number)
        return {};
    TONGDANG_CHECK(context.store.putEpoch(statement.issuer, document));
    return markRevoked(context.store, statement);
}

Result<std::optional<SignedDocument>> epochFor(const Context& context, const Peer& peer)
{
    Store& store = context.store;
    if (isAbove(peer))
        return store.epochOf(peer.known.device);
    TONGDANG_TRY(auto own, ownEpoch(store));
    if (!own)
        return std::optional<SignedDocument>();
    if (own->issuer == context.keys.id() && bounded(*own).revoked != own->revoked) {
        ++own->number;
        own->created = context.clock.nowMilliseconds();
        TONGDANG_CHECK(publishEpoch(context, *own));
    }
    return store.epochOf(own->issuer);
}

} // namespace tongdang::sync
