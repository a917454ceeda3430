// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/receiving_key.h"

#include "base/clock.h"
#include "desk/key_step.h"
#include "desk/keys.h"
#include "desk/new_device.h"
#include "desk/session_factory.h"
#include "storage/durable.h"

#include <QFile>

namespace tongdang::desk {

Result<RotatedKey> rotateReceivingKey(Session& session, const QString& passphrase)
{
    TONGDANG_CHECK(confirmPassphrase(session, passphrase));
    SessionParts& parts = session.parts();
    sync::DeviceKeys next =
        parts.keys.withNewReceivingKey(session.environment().clock.nowMilliseconds());
    const QString file = SessionFactory::deviceKeysFile(parts.folder);
    const QString beside = file + QStringLiteral(".rotated");
    QFile::remove(beside); // of one that was cut off
    const auto putInPlace = [&](const storage::BeforeWriting& log) -> Result<void> {
        TONGDANG_CHECK(next.save(beside, parts.file.subkey(sync::deviceSubkeyLabel)));
        TONGDANG_CHECK(log());
        return storage::replaceDurably(beside, file);
    };
    const RecordId person = session.profile().person;
    TONGDANG_CHECK(takeKeyStep(parts, person, "key.rotated", putInPlace));
    parts.keys = std::move(next);
    // What a cut leaves undone here the next opening does.
    TONGDANG_CHECK(settleCertificate(parts));
    return RotatedKey{parts.keys.recipient(), parts.keys.fingerprint(),
                      static_cast<int>(parts.keys.formerIdentities().size())};
}

} // namespace tongdang::desk
