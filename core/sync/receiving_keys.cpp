// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/receiving_keys.h"

#include "sync/device.h"
#include "sync/peers.h"

namespace tongdang::sync {
namespace {

/// Of the settings: a line for each device, "<device> <number> <age>".
constexpr QByteArrayView receivingName("receiving_keys");

Result<void> put(Store& store, const std::map<DeviceId, ReceivingKey>& keys)
{
    QByteArray lines;
    for (const auto& [device, key] : keys)
        lines += device.toString().toLatin1() + ' ' + QByteArray::number(key.number) + ' '
                 + key.age.toLatin1() + '\n';
    return store.putSetting(receivingName.toByteArray(), lines);
}

} // namespace

Result<std::map<DeviceId, ReceivingKey>> receivingKeys(Store& store)
{
    TONGDANG_TRY(const auto stored, store.setting(receivingName.toByteArray()));
    std::map<DeviceId, ReceivingKey> keys;
    const QList<QByteArray> lines = stored.value_or(QByteArray()).split('\n');
    for (const QByteArray& line : lines) {
        const QList<QByteArray> parts = line.split(' ');
        const auto device = DeviceId::parse(QString::fromLatin1(parts.front()));
        if (parts.size() == 3 && device)
            keys.insert_or_assign(
                *device, ReceivingKey{parts[1].toLongLong(), QString::fromLatin1(parts[2])});
    }
    return keys;
}

Result<void> takeReceivingKey(Store& store, const DeviceId& device, const ReceivingKey& key)
{
    if (key.number == 0)
        return {};
    TONGDANG_TRY(auto keys, receivingKeys(store));
    ReceivingKey& known = keys[device];
    // Of the same number the device's own word counts: a certificate may be of an older request.
    if (known.number > key.number || (known.number == key.number && known.age == key.age))
        return {};
    known = key;
    return put(store, keys);
}

Result<void> certifiedReceivingKey(Store& store, const DeviceId& device, const QString& age)
{
    TONGDANG_TRY(auto keys, receivingKeys(store));
    const auto known = keys.find(device);
    if (known == keys.end())
        return {};
    known->second.age = age;
    return put(store, keys);
}

Result<bool> isReceivingKeySettled(const Context& context)
{
    TONGDANG_TRY(const Peer self, selfPeer(context.store));
    TONGDANG_TRY(const auto own, storedCertificate(self.known.certificate));
    return own.certificate.age == context.keys.recipient();
}

Result<void> settleReceivingKey(const Context& context)
{
    TONGDANG_TRY(const bool isSettled, isReceivingKeySettled(context));
    if (isSettled)
        return {};
    TONGDANG_TRY(Peer self, selfPeer(context.store));
    TONGDANG_TRY(const auto own, storedCertificate(self.known.certificate));
    Certificate certificate = own.certificate;
    certificate.serial = SerialId::create(context.randomness);
    certificate.age = context.keys.recipient();
    TONGDANG_TRY(const SignedCertificate renewed, signCertificate(certificate, context.keys));
    self.known.certificate = renewed.document;
    // No new epoch statement: an archive that was restored may have forgotten its newest one, and
    // must not give its number away. The key in it is that of the day when it was made.
    return context.store.putDevice(self.known);
}

} // namespace tongdang::sync
