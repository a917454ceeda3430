// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/snapshots.h"

#include <algorithm>

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

/// The life of the device that has all of what it handed over, as far as it is known here.
QByteArray servedName(const DeviceId& device)
{
    return "life_served:" + device.toBytes().toHex();
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

Result<void> noteNewsOf(Store& store, const DeviceId& device, const ReplicaId& replica)
{
    TONGDANG_TRY(const auto served, replicaIn(store, servedName(device)));
    if (served == replica)
        return {};
    TONGDANG_CHECK(store.putSetting(servedName(device), replica.toBytes()));
    // What an enrolment sends goes to whichever life is enrolled.
    if (!served || *served == enrolmentReplica())
        return {};
    TONGDANG_TRY(const auto devices, store.devices());
    const auto known = std::ranges::find(devices, device, &KnownDevice::device);
    if (known == devices.end())
        return failure(ErrorKind::Refused, "sync.unknown_device");
    KnownDevice asking = *known;
    asking.wantsSnapshot = true;
    TONGDANG_CHECK(store.putSetting(askedName(device), replica.toBytes()));
    return store.putDevice(asking);
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
    if (snapshot && asked)
        TONGDANG_CHECK(store.putSetting(servedName(device.device), receiver));
    KnownDevice answered = device;
    answered.wantsSnapshot = false;
    return store.putDevice(answered);
}

} // namespace tongdang::sync
