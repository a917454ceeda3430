// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "sync/certificate.h"
#include "sync/manifest.h"
#include "sync/trust.h"

namespace tongdang::sync {

/// What a file says about itself, as far as it can be read without this archive's secrets.
struct Inspection {
    Manifest manifest;
    QByteArray manifestBytes;
    std::vector<SignedCertificate> chain;
    qint64 bytes = 0;
    enum class Signature { Good, Bad, Unknown } signature = Signature::Unknown;
};

/// Signature: Good = manifest signed by the first certificate, parts as hashed, and the chain ends
/// at an anchor; Bad = one of these is wrong; Unknown = all fits but nobody here knows the anchor
/// (always without `trust`). Errors of the container and of the manifest.
[[nodiscard]] Result<Inspection> inspectBundle(const QString& file, const Trust* trust);

} // namespace tongdang::sync
