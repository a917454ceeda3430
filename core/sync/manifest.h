// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "sync/ids.h"

#include <QByteArray>
#include <QStringList>

/// `manifest.json` of a bundle (FORMAT.md §3).
namespace tongdang::sync {

enum class Direction { Up, Down };

/// One end of a bundle.
struct Party {
    DeviceId device;
    QString org;      ///< 12 digits
    QString minisign; ///< key id, 16 upper-case hexadecimal digits
    QString age;      ///< recipient, "age1..."
};

/// Size and BLAKE2b-512 of a part.
struct PartDigest {
    qint64 size = 0;
    QByteArray blake2b; ///< 64 bytes
    friend bool operator==(const PartDigest&, const PartDigest&) = default;
};

struct Manifest {
    BundleId id;
    Direction direction = Direction::Up;
    Party from;
    Party to;
    quint64 number = 0; ///< counted by the sender per receiver, from 1
    qint64 created = 0; ///< milliseconds UTC by the sender's clock
    PartDigest chain;
    PartDigest payload;
    QStringList requirements; ///< features a reader must know
};

[[nodiscard]] QByteArray encodeManifest(const Manifest& manifest);

/// Refused: "sync.newer_format" (arguments: what is needed). Damaged: "sync.altered" for everything
/// that is not canonical or lacks a key.
[[nodiscard]] Result<Manifest> parseManifest(QByteArrayView json);

/// The trusted comment of the manifest's signature.
[[nodiscard]] QString manifestComment(const Manifest& manifest);

} // namespace tongdang::sync
