// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "sync/context.h"
#include "sync/manifest.h"
#include "sync/meta.h"

#include <optional>

/// That this archive forgot what it wrote is believed on proof only: anybody could acknowledge what
/// was never written, and make a station begin one new replica after another. The proof is a bundle
/// that bears this device's own signature and that this archive does not know (FORMAT.md §7, key
/// 23).
namespace tongdang::sync {

/// The receiver's side: the bundle brought the stream to where it will be acknowledged. Otherwise
/// (`hasMoved` is false) it is kept only if it was the first one of the stream.
[[nodiscard]] Result<void> keepReceiptProof(Store& store, const StreamId& stream,
                                            const SignedDocument& manifest, bool hasMoved);
/// What was kept of these streams.
[[nodiscard]] Result<std::vector<SignedDocument>>
receiptProofs(Store& store, const std::vector<Acknowledgement>& acknowledgements);

/// A bundle for `peer` with this device's signature that is not in the list of those written, and
/// newer than the one that was found so before.
[[nodiscard]] Result<std::optional<Manifest>>
forgottenBundle(const Context& context, const DeviceId& peer,
                const std::vector<SignedDocument>& proofs);
/// It served as a proof: neither it nor an older one does so again, and no number is used twice.
/// `about`: the stream that was acknowledged.
[[nodiscard]] Result<void> noteForgotten(const Context& context, const Manifest& bundle,
                                         const Acknowledgement& about);

} // namespace tongdang::sync
