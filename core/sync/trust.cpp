// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/trust.h"

#include "sync/epoch.h"
#include "sync/peers.h"

#include <algorithm>

namespace tongdang::sync {
namespace {

Result<std::optional<EpochStatement>> statementOf(Store& store,
                                                  const std::optional<DeviceId>& issuer)
{
    if (!issuer)
        return std::optional<EpochStatement>();
    TONGDANG_TRY(const auto document, store.epochOf(*issuer));
    if (!document)
        return std::optional<EpochStatement>();
    TONGDANG_TRY(EpochStatement statement, parseEpoch(document->content));
    return std::optional(std::move(statement));
}

void addRevoked(Trust& trust, const EpochStatement& statement)
{
    for (const Revocation& revocation : statement.revoked)
        trust.revoked.push_back(revocation.device);
}

} // namespace

Result<Trust> readTrust(Store& store)
{
    Trust trust;
    std::optional<DeviceId> self;
    TONGDANG_TRY(const auto devices, store.devices());
    for (const KnownDevice& device : devices) {
        TONGDANG_TRY(const auto parsed, storedCertificate(device.certificate));
        if (device.relation == Relation::Self || device.relation == Relation::Parent)
            trust.anchors.push_back({device.device, parsed.certificate.minisign});
        if (device.relation == Relation::Self)
            self = device.device;
        if (device.relation == Relation::Parent)
            trust.parent = device.device;
        if (device.revoked)
            trust.revoked.push_back(device.device);
    }
    TONGDANG_TRY(const auto own, statementOf(store, self));
    if (own)
        addRevoked(trust, *own);
    TONGDANG_TRY(const auto above, statementOf(store, trust.parent));
    if (!above)
        return trust;
    for (const StationKey& key : above->stations) {
        if (key.device != *trust.parent)
            trust.anchors.push_back({key.device, key.minisign});
    }
    addRevoked(trust, *above);
    return trust;
}

Result<bool> isDeviceRevoked(Store& store, const DeviceId& device)
{
    TONGDANG_TRY(const Trust trust, readTrust(store));
    return std::ranges::find(trust.revoked, device) != trust.revoked.end();
}

} // namespace tongdang::sync
