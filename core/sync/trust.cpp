// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/trust.h"

#include "sync/epoch.h"
#include "sync/peers.h"

namespace tongdang::sync {

Result<Trust> readTrust(Store& store)
{
    Trust trust;
    TONGDANG_TRY(const auto devices, store.devices());
    for (const KnownDevice& device : devices) {
        TONGDANG_TRY(const auto parsed, storedCertificate(device.certificate));
        if (device.relation == Relation::Self || device.relation == Relation::Parent)
            trust.anchors.push_back({device.device, parsed.certificate.minisign});
        if (device.relation == Relation::Parent)
            trust.parent = device.device;
        if (device.revoked)
            trust.revoked.push_back(device.device);
    }
    if (!trust.parent)
        return trust;
    TONGDANG_TRY(const auto document, store.epochOf(*trust.parent));
    if (!document)
        return trust;
    TONGDANG_TRY(const EpochStatement statement, parseEpoch(document->content));
    for (const StationKey& key : statement.stations) {
        if (key.device != *trust.parent)
            trust.anchors.push_back({key.device, key.minisign});
    }
    for (const Revocation& revocation : statement.revoked)
        trust.revoked.push_back(revocation.device);
    return trust;
}

} // namespace tongdang::sync
