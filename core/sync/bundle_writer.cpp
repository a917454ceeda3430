// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/bundle_writer.h"

#include "sync/access_copy.h"
#include "sync/acknowledge.h"
#include "sync/bundle_layout.h"
#include "sync/change_spool.h"
#include "sync/device.h"
#include "sync/durable_file.h"
#include "sync/epoch_book.h"
#include "sync/feed.h"
#include "sync/payload.h"
#include "sync/places_elsewhere.h"
#include "sync/reach.h"
#include "sync/receipt_proof.h"
#include "sync/seal.h"
#include "sync/snapshots.h"
#include "sync/station_times.h"
#include "vault/age.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace tongdang::sync {
namespace {

/// What goes into one bundle.
struct Load {
    ChangeSpool changes;
    quint64 rawBytes = 0;
    std::vector<ChangeRange> clockDoubts;
    quint64 left = 0; ///< changes that wait for the next bundle
};

/// The next change is number `number`.
void addDoubt(std::vector<ChangeRange>& ranges, quint64 number)
{
    if (!ranges.empty() && ranges.back().last + 1 == number)
        ranges.back().last = number;
    else if (ranges.size() < mostChangeRanges)
        ranges.push_back({number, number});
}

/// Everything behind the acknowledged position, as far as a reader takes it in one go.
Result<Load> loadChanges(const Context& context, const OutStream& stream)
{
    const quint64 most = context.mostCarried > 0 ? context.mostCarried : mostRawBytes;
    Load load{ChangeSpool(context.outbox()), 0, {}};
    TONGDANG_TRY(const auto doubts, context.store.clockDoubts());
    TONGDANG_TRY(const auto items, context.store.itemsAfter(stream.id, stream.acknowledged.count));
    for (const qint64 ordinal : items) {
        TONGDANG_TRY(const ChangeBytes change, context.store.changeBytes(ordinal));
        const quint64 size = changeSize(change.header, change.body);
        if (load.rawBytes + size > most)
            break;
        load.rawBytes += size;
        TONGDANG_CHECK(load.changes.append(change.header, change.body));
        if (std::ranges::binary_search(doubts, ordinal))
            addDoubt(load.clockDoubts, load.changes.count());
    }
    load.left = items.size() - load.changes.count();
    return load;
}

Result<Position> positionAt(Store& store, const OutStream& stream, quint64 count)
{
    if (count == stream.acknowledged.count)
        return stream.acknowledged;
    TONGDANG_TRY(const auto hash, store.hashAt(stream.id, count));
    if (!hash)
        return failure(ErrorKind::Damaged, "sync.inconsistent", {}, QStringLiteral("own stream"));
    return Position{count, *hash};
}

Result<BundleMeta> metaOf(const Context& context, const Peer& peer, const OutStream& stream,
                          const Load& load, const std::vector<NamedDocument>& documents)
{
    Store& store = context.store;
    TONGDANG_TRY(const Position end,
                 positionAt(store, stream, stream.acknowledged.count + load.changes.count()));
    TONGDANG_TRY(auto acknowledgements, acknowledgementsFor(store, peer.known.device));
    std::vector<SignedDocument> proofs;
    if (isAbove(peer)) {
        TONGDANG_TRY(proofs, receiptProofs(store, acknowledgements));
    }
    TONGDANG_TRY(auto epoch, epochFor(context, peer));
    TONGDANG_TRY(const qint64 stationTime, newestStationTime(store));
    TONGDANG_TRY(QByteArray catalogue, store.catalogueDigest());
    TONGDANG_TRY(const ReplicaId replica, store.replica());
    TONGDANG_TRY(const auto snapshotFor, snapshotReceiver(store, peer.known.device));
    TONGDANG_TRY(const ClockFinding clock, clockFinding(store, peer.known.device));
    TONGDANG_TRY(auto access, accessPartFor(store, peer));
    TONGDANG_TRY(const auto accessPosition, accessPositionFor(store, peer));
    TONGDANG_TRY(QStringList places, placesFor(store, peer));
    return BundleMeta{stream.id,
                      stream.acknowledged,
                      end,
                      std::move(acknowledgements),
                      load.changes.count(),
                      0,
                      load.rawBytes,
                      context.clock.nowMilliseconds(),
                      stationTime,
                      context.program,
                      std::move(catalogue),
                      std::move(epoch),
                      peer.known.askForSnapshot,
                      replica,
                      documents,
                      snapshotFor,
                      load.clockDoubts,
                      clock,
                      std::move(access),
                      accessPosition,
                      context.keys.receivingKey(),
                      std::move(proofs),
                      std::move(places)};
}

Result<void> writePayload(QIODevice& to, const BundleMeta& meta, const ChangeSpool& changes,
                          const Peer& peer, const DeviceKeys& keys)
{
    TONGDANG_TRY(const auto recipient, vault::AgeRecipient::parse(peer.certificate.age));
    TONGDANG_TRY(auto age, vault::AgeWriter::begin(to, {recipient, keys.identity().recipient()}));
    PayloadWriter payload([&](QByteArrayView bytes) { return age.write(bytes); });
    TONGDANG_CHECK(payload.meta(meta));
    TONGDANG_CHECK(changes.forEach(
        [&](QByteArrayView header, QByteArrayView body) { return payload.change(header, body); }));
    TONGDANG_CHECK(payload.finish());
    return age.finish();
}

/// The sender's certificate as the receiver can check it: by the receiver's own key if the bundle
/// goes up, else the self-signed one, whose key the receiver trusts.
Result<QByteArray> chainFor(Store& store, const Peer& self, const Peer& peer)
{
    TONGDANG_TRY(const auto issued, issuedCertificate(store));
    const bool up = isAbove(peer);
    if (up && !issued)
        return failure(ErrorKind::Refused, "sync.no_parent");
    TONGDANG_TRY(const auto certificate, storedCertificate(up ? *issued : self.known.certificate));
    if (certificate.certificate.device != self.known.device)
        return failure(ErrorKind::Refused, "sync.no_parent");
    return encodeChain({certificate});
}

Party partyOf(const Certificate& certificate)
{
    return {certificate.device, certificate.org, keyIdOf(certificate.minisign), certificate.age};
}

QString tagOf(const Context& context, const Peer& peer)
{
    return context.keys.id().toString().first(8) + u'-' + peer.known.device.toString().first(8);
}

/// Removes what an earlier, unfinished export to the same device left behind.
Result<void> clearOutbox(const QDir& outbox, const QString& tag)
{
    if (!outbox.mkpath(QStringLiteral(".")))
        return failure(ErrorKind::Medium, "sync.write_failed", {outbox.path()});
    const QStringList old = outbox.entryList({u'*' + tag + u'*'}, QDir::Files);
    for (const QString& name : old)
        QFile::remove(outbox.filePath(name));
    return {};
}

Result<PartDigest> writePayloadFile(const QString& path, const BundleMeta& meta,
                                    const ChangeSpool& changes, const Peer& peer,
                                    const DeviceKeys& keys)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite | QIODevice::Truncate))
        return failure(ErrorKind::Medium, "sync.write_failed", {path}, file.errorString());
    const auto written = writePayload(file, meta, changes, peer, keys);
    if (!written && written.error().code == "vault.write_failed")
        return failure(ErrorKind::Medium, "sync.write_failed", {path}, file.errorString());
    TONGDANG_CHECK(written);
    if (!file.flush())
        return failure(ErrorKind::Medium, "sync.write_failed", {path}, file.errorString());
    if (file.size() > mostPayloadBytes)
        return failure(ErrorKind::Refused, "sync.too_large");
    return digestOf(file, 0, file.size());
}

Result<void> writeBundleFile(const QString& path, const SignedDocument& manifest,
                             const QByteArray& chain, const QString& payloadPath)
{
    QFile payload(payloadPath);
    if (!payload.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Medium, "sync.read_failed", {payloadPath}, payload.errorString());
    return writeNewFile(path, [&](QIODevice& to) -> Result<void> {
        UstarWriter writer(to);
        TONGDANG_CHECK(writer.add(bundleSlots[0].name, manifest.content));
        TONGDANG_CHECK(writer.add(bundleSlots[1].name, manifest.minisig));
        TONGDANG_CHECK(writer.add(bundleSlots[2].name, chain));
        TONGDANG_CHECK(writer.add(bundleSlots[3].name, payload));
        return writer.finish();
    });
}

} // namespace

Result<PreparedBundle> buildBundle(const Context& context, const Peer& peer,
                                   const std::vector<NamedDocument>& documents)
{
    Store& store = context.store;
    const QDir outbox(context.outbox());
    const QString tag = tagOf(context, peer);
    TONGDANG_CHECK(clearOutbox(outbox, tag));
    TONGDANG_TRY(const Peer self, selfPeer(store));
    TONGDANG_TRY(const QByteArray chain, chainFor(store, self, peer));
    TONGDANG_TRY(OutStream stream, currentStream(context, peer));
    TONGDANG_CHECK(noticeReach(store, stream));
    TONGDANG_CHECK(fillStream(context, peer, stream));
    TONGDANG_TRY(const Load load, loadChanges(context, stream));
    TONGDANG_TRY(const BundleMeta meta, metaOf(context, peer, stream, load, documents));
    TONGDANG_TRY(const quint64 last, store.greatestNumber(peer.known.device));
    const bool up = isAbove(peer);
    const QString name = QStringLiteral("%1-%2-%3.tdb")
                             .arg(up ? QStringLiteral("TDU") : QStringLiteral("TDD"), tag)
                             .arg(last + 1, 6, 10, QChar(u'0'));
    const QString path = outbox.filePath(name);
    const QString payloadPath = path + QStringLiteral(".payload");
    TONGDANG_TRY(const PartDigest payload,
                 writePayloadFile(payloadPath, meta, load.changes, peer, context.keys));
    TONGDANG_TRY(const auto chained, parseChain(chain));
    const Manifest manifest{BundleId::create(context.randomness),
                            up ? Direction::Up : Direction::Down,
                            partyOf(chained.front().certificate),
                            partyOf(peer.certificate),
                            last + 1,
                            meta.senderClock,
                            digestOf(chain),
                            payload,
                            {}};
    TONGDANG_TRY(const SignedDocument sealed,
                 context.keys.sign(encodeManifest(manifest), manifestComment(manifest)));
    const auto written = writeBundleFile(path, sealed, chain, payloadPath);
    QFile::remove(payloadPath);
    TONGDANG_CHECK(written);
    return PreparedBundle{path,
                          name,
                          manifest.id,
                          peer.known.device,
                          stream.id,
                          manifest.number,
                          meta.start.count,
                          meta.end.count,
                          meta.changes,
                          QFile(path).size(),
                          load.left};
}

Result<void> rememberWritten(const Context& context, const PreparedBundle& bundle)
{
    Store& store = context.store;
    const qint64 now = context.clock.nowMilliseconds();
    TONGDANG_CHECK(store.putBundle({bundle.id,
                                    bundle.peer,
                                    BundleState::Written,
                                    bundle.stream,
                                    bundle.number,
                                    bundle.start,
                                    bundle.end,
                                    now,
                                    {},
                                    {}}));
    TONGDANG_TRY(const auto streams, store.outStreams());
    for (OutStream stream : streams) {
        if (stream.id != bundle.stream)
            continue;
        stream.exported = std::max(stream.exported, bundle.end);
        TONGDANG_CHECK(store.putOutStream(stream));
    }
    TONGDANG_TRY(const auto peer, findPeer(store, bundle.peer));
    if (!peer)
        return failure(ErrorKind::Refused, "sync.unknown_device", {bundle.peer.toString()});
    KnownDevice device = peer->known;
    device.lastExport = now;
    return store.putDevice(device);
}

} // namespace tongdang::sync
