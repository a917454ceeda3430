// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/inspect.h"

#include "base/named_file.h"
#include "sync/bundle_layout.h"
#include "sync/seal.h"

#include <QFile>

#include <algorithm>

namespace tongdang::sync {
namespace {

using Signature = Inspection::Signature;

using Chain = std::vector<SignedCertificate>;

/// Whether sender, signature and hash of the chain fit each other.
bool fits(const SignedDocument& document, const Manifest& manifest, const Chain& chain)
{
    const Certificate& sender = chain.front().certificate;
    return verifySignature(document, sender.minisign, manifestComment(manifest))
           && manifest.from.device == sender.device
           && manifest.chain == digestOf(encodeChain(chain));
}

bool endsAtAnchor(const Chain& chain, const Trust& trust)
{
    const DeviceId& last = chain.back().certificate.issuer;
    return std::any_of(trust.anchors.begin(), trust.anchors.end(),
                       [&](const Anchor& anchor) { return anchor.device == last; });
}

Signature judge(const Chain& chain, const Trust* trust)
{
    if (!trust || !endsAtAnchor(chain, *trust))
        return Signature::Unknown;
    return verifyChain(chain, trust->anchors) ? Signature::Good : Signature::Bad;
}

} // namespace

Result<Inspection> inspectBundle(const QString& path, const Trust* trust)
{
    QFile file(path);
    if (!openNamedFile(file))
        return failure(ErrorKind::Medium, "sync.read_failed", {path}, file.errorString());
    TONGDANG_TRY(const auto entries, readUstar(file, bundleSlots));
    TONGDANG_TRY(const QByteArray manifestBytes, readEntry(file, entries[0]));
    TONGDANG_TRY(const QByteArray minisig, readEntry(file, entries[1]));
    TONGDANG_TRY(const QByteArray chainBytes, readEntry(file, entries[2]));
    TONGDANG_TRY(Manifest manifest, parseManifest(manifestBytes));
    TONGDANG_TRY(Chain chain, parseChain(chainBytes));
    TONGDANG_TRY(const PartDigest payload, digestOf(file, entries[3].offset, entries[3].size));
    const bool fitting =
        payload == manifest.payload && fits({manifestBytes, minisig}, manifest, chain);
    const Signature signature = fitting ? judge(chain, trust) : Signature::Bad;
    return Inspection{std::move(manifest), manifestBytes, std::move(chain), file.size(), signature};
}

} // namespace tongdang::sync
