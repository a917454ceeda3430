// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/receipt_proof.h"

#include "sync/device.h"
#include "sync/seal.h"

#include <algorithm>

namespace tongdang::sync {
namespace {

/// Of the settings: a canonical manifest, which has no line feed, one, and its minisig.
QByteArray proofName(const StreamId& stream)
{
    return "receipt_proof." + stream.toString().toLatin1();
}

/// Number of the newest bundle for this device that was found to be forgotten.
QByteArray forgottenName(const DeviceId& peer)
{
    return "forgotten_bundle." + peer.toString().toLatin1();
}

/// A manifest that this device signed.
std::optional<Manifest> ownManifest(const Context& context, const SignedDocument& document)
{
    const auto comment = verifiedComment(document, context.keys.minisign());
    if (!comment)
        return {};
    const auto manifest = parseManifest(document.content);
    const bool isOwn = manifest && *comment == manifestComment(*manifest)
                       && manifest->from.device == context.keys.id();
    return isOwn ? std::optional(*manifest) : std::nullopt;
}

Result<quint64> newestForgotten(Store& store, const DeviceId& peer)
{
    TONGDANG_TRY(const auto stored, store.setting(forgottenName(peer)));
    return stored.value_or(QByteArray()).toULongLong();
}

} // namespace

Result<void> keepReceiptProof(Store& store, const StreamId& stream, const SignedDocument& manifest,
                              bool hasMoved)
{
    TONGDANG_TRY(const auto kept, store.setting(proofName(stream)));
    if (kept && !hasMoved)
        return {};
    return store.putSetting(proofName(stream), manifest.content + '\n' + manifest.minisig);
}

Result<std::vector<SignedDocument>>
receiptProofs(Store& store, const std::vector<Acknowledgement>& acknowledgements)
{
    std::vector<SignedDocument> proofs;
    for (const Acknowledgement& acknowledgement : acknowledgements) {
        TONGDANG_TRY(const auto stored, store.setting(proofName(acknowledgement.stream)));
        const qsizetype end = stored ? stored->indexOf('\n') : -1;
        if (end > 0 && proofs.size() < mostReceiptProofs)
            proofs.push_back({stored->first(end), stored->sliced(end + 1)});
    }
    return proofs;
}

Result<std::optional<Manifest>> forgottenBundle(const Context& context, const DeviceId& peer,
                                                const std::vector<SignedDocument>& proofs)
{
    TONGDANG_TRY(const quint64 newest, newestForgotten(context.store, peer));
    std::optional<Manifest> found;
    for (const SignedDocument& proof : proofs) {
        auto manifest = ownManifest(context, proof);
        if (!manifest || manifest->to.device != peer
            || manifest->number <= (found ? found->number : newest))
            continue;
        TONGDANG_TRY(const auto known, context.store.findBundle(manifest->id));
        if (!known)
            found = std::move(manifest);
    }
    return found;
}

Result<void> noteForgotten(const Context& context, const Manifest& bundle,
                           const Acknowledgement& about)
{
    const DeviceId& peer = bundle.to.device;
    const quint64 end = about.position.count;
    TONGDANG_CHECK(context.store.putBundle({bundle.id,
                                            peer,
                                            BundleState::Written,
                                            about.stream,
                                            bundle.number,
                                            end,
                                            end,
                                            bundle.created,
                                            {},
                                            {}}));
    return context.store.putSetting(forgottenName(peer), QByteArray::number(bundle.number));
}

} // namespace tongdang::sync
