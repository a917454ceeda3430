// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cbor.h"
#include "sync/meta.h"

/// Keys 20 and 21 of meta (FORMAT.md §12).
namespace tongdang::sync {

/// Damaged, "sync.meta".
[[nodiscard]] Result<AccessPart> readAccessPart(cbor::Reader& reader);
[[nodiscard]] Result<AccessPosition> readAccessPosition(cbor::Reader& reader);
/// Both with their keys, as far as there is something to say.
void writeAccessParts(cbor::Writer& writer, const BundleMeta& meta);

} // namespace tongdang::sync
