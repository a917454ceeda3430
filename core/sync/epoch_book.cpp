// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/epoch_book.h"

#include "sync/device.h"
#include "sync/trust.h"

#include <algorithm>
#include <set>

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

/// Answers who was not marked before.
Result<std::vector<DeviceId>> markRevoked(Store& store, const std::vector<DeviceId>& revoked)
{
    TONGDANG_TRY(const auto devices, store.devices());
    std::vector<DeviceId> marked;
    for (KnownDevice device : devices) {
        const bool named = std::ranges::find(revoked, device.device) != revoked.end();
        // A device does not lock itself out of its own archive.
        if (!named || device.revoked || device.relation == Relation::Self)
            continue;
        device.revoked = true;
        TONGDANG_CHECK(store.putDevice(device));
        marked.push_back(device.device);
    }
    return marked;
}

std::vector<DeviceId> revokedBy(const EpochStatement& statement)
{
    std::vector<DeviceId> devices;
    for (const Revocation& revocation : statement.revoked)
        devices.push_back(revocation.device);
    return devices;
}

/// Signs, stores, and marks; answers who was not marked before.
Result<std::vector<DeviceId>> publish(Store& store, const DeviceKeys& keys,
                                      const EpochStatement& statement)
{
    TONGDANG_TRY(const SignedDocument document, signEpoch(statement, keys));
    // What is not readable would travel in every bundle from now on, and each would be refused.
    TONGDANG_CHECK(parseEpoch(document.content));
    TONGDANG_CHECK(store.putEpoch(statement.issuer, document));
    return markRevoked(store, revokedBy(statement));
}

/// What these devices brought since a moment.
Result<std::vector<MergedOfBarred>> mergedOf(Store& store, const std::vector<DeviceId>& barred,
                                             qint64 since)
{
    std::vector<MergedOfBarred> merged;
    if (barred.empty())
        return merged;
    TONGDANG_TRY(const auto rows, store.bundles(BundleState::Merged));
    for (const BundleRow& row : rows) {
        if (row.at < since || std::ranges::find(barred, row.peer) == barred.end())
            continue;
        TONGDANG_TRY(const auto peer, findPeer(store, row.peer));
        if (peer)
            merged.push_back({row.id, row.peer, peer->certificate.org, peer->certificate.label,
                              row.number, row.at});
    }
    return merged;
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
    TONGDANG_CHECK(publish(context.store, context.keys, statement));
    return {};
}

Result<std::vector<MergedOfBarred>> adoptEpoch(const Context& context,
                                               const SignedDocument& document)
{
    std::vector<DeviceId> barred;
    TONGDANG_TRY(const Trust trust, readTrust(context.store));
    TONGDANG_TRY(const EpochStatement statement, verifyEpoch(document, trust.anchors));
    // Only the parent and this device itself speak for this archive's station.
    if (statement.issuer != context.keys.id() && statement.issuer != trust.parent)
        return std::vector<MergedOfBarred>();
    Store& store = context.store;
    TONGDANG_TRY(const auto stored, storedEpoch(store, statement.issuer));
    if (stored && statement.issuer == context.keys.id() && isRestoredFrom(*stored, statement)) {
        const qint64 now = context.clock.nowMilliseconds();
        TONGDANG_TRY(barred, publish(store, context.keys, united(*stored, statement, now)));
    } else if (!stored || stored->number < statement.number) {
        TONGDANG_CHECK(store.putEpoch(statement.issuer, document));
        TONGDANG_TRY(barred, markRevoked(store, revokedBy(statement)));
    }
    return mergedOf(store, barred, statement.created);
}

namespace {

/// One statement of the replaced archive. Answers who is barred by it and was not.
Result<std::vector<DeviceId>> carryOver(Store& store, const DeviceKeys* keys,
                                        const SignedDocument& document, qint64 now)
{
    TONGDANG_TRY(const EpochStatement statement, parseEpoch(document.content));
    TONGDANG_TRY(const auto stored, storedEpoch(store, statement.issuer));
    if (stored && keys && keys->id() == statement.issuer && isRestoredFrom(*stored, statement))
        return publish(store, *keys, united(*stored, statement, now));
    if (!stored || stored->number < statement.number)
        TONGDANG_CHECK(store.putEpoch(statement.issuer, document));
    return markRevoked(store, revokedBy(statement));
}

} // namespace

Result<int> carryBookOver(Store& store, const DeviceKeys* keys, const ReplacedBook& replaced,
                          qint64 now)
{
    TONGDANG_TRY(const Trust before, readTrust(store));
    TONGDANG_TRY(const Peer self, selfPeer(store));
    TONGDANG_CHECK(markRevoked(store, replaced.revoked));
    for (const SignedDocument& document : replaced.statements) {
        TONGDANG_TRY(const EpochStatement statement, parseEpoch(document.content));
        // Only the parent and this device itself speak for this archive's station.
        if (statement.issuer == self.known.device || statement.issuer == before.parent)
            TONGDANG_CHECK(carryOver(store, keys, document, now));
    }
    TONGDANG_TRY(const Trust after, readTrust(store));
    const std::set<DeviceId> known(before.revoked.begin(), before.revoked.end());
    std::set<DeviceId> barred(after.revoked.begin(), after.revoked.end());
    barred.erase(self.known.device);
    return static_cast<int>(std::ranges::count_if(
        barred, [&](const DeviceId& device) { return !known.contains(device); }));
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
