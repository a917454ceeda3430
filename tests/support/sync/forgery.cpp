// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/sync/forgery.h"

#include "support/catch.h"
#include "sync/bundle_layout.h"
#include "sync/payload.h"
#include "sync/seal.h"
#include "vault/age.h"

#include <QBuffer>

namespace tongdang::test {

using namespace tongdang::sync;

Result<BundleParts> partsOf(const QByteArray& bundle)
{
    QBuffer file;
    file.setData(bundle);
    file.open(QIODevice::ReadOnly);
    TONGDANG_TRY(const auto entries, readUstar(file, bundleSlots));
    TONGDANG_TRY(const QByteArray manifest, readEntry(file, entries[0]));
    TONGDANG_TRY(const Manifest parsed, parseManifest(manifest));
    TONGDANG_TRY(const QByteArray chain, readEntry(file, entries[2]));
    TONGDANG_TRY(const QByteArray payload, readEntry(file, entries[3]));
    return BundleParts{parsed, chain, payload};
}

QByteArray rebuilt(const QByteArray& bundle, const DeviceKeys& keys,
                   const std::function<void(BundleParts&)>& alter)
{
    BundleParts parts = take(partsOf(bundle));
    alter(parts);
    parts.manifest.chain = digestOf(parts.chain);
    parts.manifest.payload = digestOf(parts.payload);
    const SignedDocument manifest =
        take(keys.sign(encodeManifest(parts.manifest), manifestComment(parts.manifest)));
    QBuffer to;
    to.open(QIODevice::WriteOnly);
    UstarWriter writer(to);
    take(writer.add(bundleSlots[0].name, manifest.content));
    take(writer.add(bundleSlots[1].name, manifest.minisig));
    take(writer.add(bundleSlots[2].name, parts.chain));
    take(writer.add(bundleSlots[3].name, parts.payload));
    take(writer.finish());
    return to.data();
}

QByteArray resealedPayload(const QByteArray& payload, const DeviceKeys& keys,
                           const QStringList& recipients,
                           const std::function<void(BundleMeta&)>& alter)
{
    QBuffer from;
    from.setData(payload);
    from.open(QIODevice::ReadOnly);
    auto reader = take(vault::AgeReader::open(from, keys.identity()));
    QBuffer to;
    to.open(QIODevice::WriteOnly);
    std::vector<vault::AgeRecipient> keysOfReceivers;
    for (const QString& recipient : recipients)
        keysOfReceivers.push_back(take(vault::AgeRecipient::parse(recipient)));
    auto age = take(vault::AgeWriter::begin(to, keysOfReceivers));
    PayloadWriter writer([&](QByteArrayView bytes) { return age.write(bytes); });
    take(readPayload(
        [&] { return reader.readChunk(); },
        {[&](const BundleMeta& meta) {
             BundleMeta altered = meta;
             alter(altered);
             return writer.meta(altered);
         },
         [&](QByteArrayView header, QByteArrayView body) { return writer.change(header, body); },
         [&](const QByteArray& photo) { return writer.photo(photo); }}));
    take(writer.finish());
    take(age.finish());
    return to.data();
}

} // namespace tongdang::test
