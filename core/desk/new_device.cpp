// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/new_device.h"

#include "desk/overview.h"
#include "desk/session_factory.h"
#include "storage/durable.h"
#include "sync/enrolment.h"
#include "sync/peers.h"
#include "sync/receiving_keys.h"

#include <QFile>

namespace tongdang::desk {

namespace {

/// Id of the device whose place this one took, until the person was told.
constexpr const char* replacedSetting = "replaced_device_untold";

/// Nothing is ever deleted: a person may want to know what it was.
Result<void> putAside(const QString& file)
{
    if (!QFile::exists(file))
        return {};
    QString kept = file + QStringLiteral(".kept");
    for (int copy = 2; QFile::exists(kept); ++copy)
        kept = file + QStringLiteral(".kept.%1").arg(copy);
    return storage::renameDurably(file, kept);
}

} // namespace

Result<DeviceOfFolder> deviceOfFolder(const QString& file, const vault::SecretBytes& subkey,
                                      Randomness& randomness)
{
    auto loaded = sync::DeviceKeys::load(file, subkey);
    if (loaded)
        return DeviceOfFolder{*std::move(loaded), false};
    const QByteArray& code = loaded.error().code;
    if (code != "sync.no_device_keys" && code != "sync.device_keys")
        return failure(std::move(loaded).error());
    return DeviceOfFolder{sync::DeviceKeys::create(randomness), true};
}

Result<void> settleCertificate(SessionParts& parts)
{
    const sync::Context context = syncContext(parts);
    TONGDANG_TRY(const bool isSettled, sync::isReceivingKeySettled(context));
    if (isSettled)
        return {};
    TONGDANG_TRY(archive::Transaction transaction, parts.archive->begin());
    TONGDANG_CHECK(sync::settleReceivingKey(context));
    return transaction.commit();
}

Result<void> settleDevice(SessionParts& parts, bool keysAreNew)
{
    TONGDANG_TRY(const sync::Peer self, sync::selfPeer(*parts.store));
    if (self.known.device == parts.keys.id())
        return settleCertificate(parts);
    {
        TONGDANG_TRY(archive::Transaction transaction, parts.archive->begin());
        // A replica is written by one device only.
        if (!parts.archive->beganNewReplica())
            TONGDANG_CHECK(parts.archive->beginReplica());
        TONGDANG_CHECK(sync::renewDevice(syncContext(parts)));
        archive::SettingsTable& settings = parts.archive->settings();
        TONGDANG_TRY(const auto untold, settings.value(replacedSetting));
        // A device that came and went before anybody heard of it is known to nobody.
        if (!untold)
            TONGDANG_CHECK(settings.put(replacedSetting, self.known.device.toString().toLatin1()));
        TONGDANG_CHECK(transaction.commit());
    }
    if (keysAreNew) {
        const QString file = SessionFactory::deviceKeysFile(parts.folder);
        TONGDANG_CHECK(putAside(file));
        TONGDANG_CHECK(parts.keys.save(file, parts.file.subkey(sync::deviceSubkeyLabel)));
    }
    return {};
}

Result<void> readNotice(SessionParts& parts)
{
    TONGDANG_TRY(const bool newReplica, parts.archive->hasUntoldReplica());
    TONGDANG_TRY(const auto replaced, parts.archive->settings().value(replacedSetting));
    parts.notice = {newReplica, QString::fromLatin1(replaced.value_or(QByteArray())),
                    parts.profile->role};
    return {};
}

Result<void> forgetNotice(SessionParts& parts)
{
    if (parts.notice.isEmpty())
        return {};
    TONGDANG_TRY(archive::Transaction transaction, parts.archive->begin());
    TONGDANG_CHECK(parts.archive->noteReplicaTold());
    TONGDANG_CHECK(parts.archive->settings().remove(replacedSetting));
    TONGDANG_CHECK(transaction.commit());
    parts.notice = {};
    return {};
}

} // namespace tongdang::desk
