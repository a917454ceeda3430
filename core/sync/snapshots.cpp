// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/snapshots.h"

namespace tongdang::sync {
namespace {

QByteArray askedName(const DeviceId& device)
{
    return "snapshot_asked:" + device.toBytes().toHex();
}

QByteArray receiverName(const DeviceId& device)
{
    return "snapshot_for:" + device.toBytes().toHex();
}

Result<std::optional<ReplicaId>> replicaIn(Store& store, const QByteArray& name)
{
    TONGDANG_TRY(const auto bytes, store.setting(name));
    return bytes ? ReplicaId::fromBytes(*bytes) : std::nullopt;
}

} // namespace

ReplicaId enrolmentReplica()
{
    return *ReplicaId::fromBytes(QByteArray(16, '\0'));
}

Result<void> noteWish(Store& store, KnownDevice& device, const ReplicaId& replica)
{
    TONGDANG_TRY(const auto receiver, snapshotReceiver(store, device.device));
    if (receiver == replica)
        return {};
    device.wantsSnapshot = true;
    return store.putSetting(askedName(device.device), replica.toBytes());
}

Result<std::optional<ReplicaId>> snapshotReceiver(Store& store, const DeviceId& device)
{
    return replicaIn(store, receiverName(device));
}

Result<void> noteStream(Store& store, const KnownDevice& device, bool snapshot)
{
    TONGDANG_TRY(const auto asked, replicaIn(store, askedName(device.device)));
    const QByteArray receiver =
        snapshot ? asked.value_or(enrolmentReplica()).toBytes() : QByteArray();
    TONGDANG_CHECK(store.putSetting(receiverName(device.device), receiver));
    KnownDevice answered = device;
    answered.wantsSnapshot = false;
    return store.putDevice(answered);
}

} // namespace tongdang::sync
