// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/device.h"
#include "sync/manifest.h"
#include "sync/meta.h"

#include <functional>

/// Bundles taken apart and put together again by somebody who has keys, with something changed.
namespace tongdang::test {

struct BundleParts {
    sync::Manifest manifest;
    QByteArray chain;
    QByteArray payload;
};

[[nodiscard]] Result<BundleParts> partsOf(const QByteArray& bundle);

/// Hashes are made to fit again and the manifest is signed with `keys`.
[[nodiscard]] QByteArray rebuilt(const QByteArray& bundle, const sync::DeviceKeys& keys,
                                 const std::function<void(BundleParts&)>& alter);

/// Opens a payload with `keys` (its sender's), changes meta and seals it for these recipients only.
[[nodiscard]] QByteArray resealedPayload(const QByteArray& payload, const sync::DeviceKeys& keys,
                                         const QStringList& recipients,
                                         const std::function<void(sync::BundleMeta&)>& alter);

} // namespace tongdang::test
