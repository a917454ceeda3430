// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "sync/change_spool.h"
#include "sync/manifest.h"
#include "sync/meta.h"
#include "sync/trust.h"
#include "sync/ustar.h"

#include <QDate>
#include <QString>

/// From a file on a stick to checked changes, without touching the archive (FORMAT.md §2-7). Every
/// step is bounded before it starts; nothing is decompressed before everything is authenticated.
namespace tongdang::sync {

/// Where `copyToInbox` puts this file: a name made from its content. Empty if it cannot be read.
[[nodiscard]] QString inboxPath(const QString& file, const QString& inbox);

/// Copies the file into the inbox under its hash's name and flushes it. Answers the copy's path.
/// Medium: "sync.read_failed", "sync.write_failed". Damaged: "sync.not_a_bundle" (too large).
[[nodiscard]] Result<QString> copyToInbox(const QString& file, const QString& inbox);

/// A bundle whose seal holds: chain, signature, receiver, payload hash and every age chunk.
struct GenuineBundle {
    QString path;
    Manifest manifest;
    SignedDocument sealed; ///< the manifest as it was signed
    std::vector<SignedCertificate> chain;
    UstarEntry payload;
    bool senderRevoked = false;
    QStringList warnings; ///< "certificate_date"

    [[nodiscard]] QString fileName() const; ///< of `path`, without its folder
};
/// Damaged: "sync.not_a_bundle", "sync.truncated", "sync.damaged", "sync.altered", "sync.forged",
/// "sync.certificate". Refused: "sync.not_for_us", "sync.key_given_up", "sync.newer_format".
[[nodiscard]] Result<GenuineBundle> authenticate(const QString& path, const Trust& trust,
                                                 const DeviceKeys& keys, QDate today);

/// What was inside.
struct OpenedBundle {
    GenuineBundle seal;
    BundleMeta meta;
    ChangeSpool changes; ///< their chain values give the stream's hash at its end
};
/// Decrypts, decompresses and parses. `spoolFolder` takes what does not fit in memory, sealed with
/// a key that dies with the object. Damaged: "sync.altered", "sync.damaged", "sync.meta",
/// "sync.too_large", "sync.inconsistent". Refused: "sync.newer_format" (a critical operation that
/// this version does not know, or photos), "sync.key_given_up".
[[nodiscard]] Result<OpenedBundle> openBundle(GenuineBundle seal, const DeviceKeys& keys,
                                              const QString& spoolFolder);

} // namespace tongdang::sync
