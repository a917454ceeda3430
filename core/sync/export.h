// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "sync/context.h"
#include "sync/meta.h"

#include <QString>

#include <optional>

/// One bundle onto a stick (sync.md §7). Three steps, so that a window can run the slow middle one
/// off the storage thread; `exportBundle` is all three.
namespace tongdang::sync {

struct ExportWish {
    /// Device (32 digits) or organisation (12 digits) of the receiver; nothing: the parent.
    std::optional<QString> receiver;
    std::vector<NamedDocument> documents; ///< signed by the station, to travel along
    /// A new stream that begins with everything the receiver may hold, also what it wrote itself:
    /// when something seems to be missing there (sync.md §5).
    bool everything = false;
};

/// A bundle that lies complete in the outbox.
struct PreparedBundle {
    QString path; ///< in the outbox
    QString name; ///< for the stick
    BundleId id;
    DeviceId peer;
    StreamId stream;
    quint64 number = 0;
    quint64 start = 0;
    quint64 end = 0;
    quint64 changes = 0;
    qint64 bytes = 0;
    quint64 left = 0; ///< changes that did not go in: they follow once these are confirmed
};

/// Fills the stream and builds the file in the outbox. Refused: "sync.no_parent",
/// "sync.unknown_device", "sync.receiver_revoked", "sync.several_devices" (arguments: them).
[[nodiscard]] Result<PreparedBundle> prepareExport(const Context& context, const ExportWish& wish);

/// Copies it to the folder as *.part, flushes, reads it back past the cache, compares, renames,
/// flushes the folder. Never overwrites; answers the file's path. Medium: "sync.medium" and errors
/// of writing.
[[nodiscard]] Result<QString> copyToMedium(const PreparedBundle& bundle, const QString& folder);

/// Remembers that the bundle went out and removes it from the outbox.
[[nodiscard]] Result<void> confirmExport(const Context& context, const PreparedBundle& bundle);

struct ExportedBundle {
    QString file;
    quint64 number = 0;
    quint64 changes = 0;
    qint64 bytes = 0;
    quint64 left = 0; ///< as of PreparedBundle
};
[[nodiscard]] Result<ExportedBundle> exportBundle(const Context& context, const ExportWish& wish,
                                                  const QString& folder);

} // namespace tongdang::sync
