// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/meta.h"

#include "sync/meta_access.h"
#include "sync/meta_items.h"
#include "vault/age_x25519.h"

#include <QSet>

#include <algorithm>

namespace tongdang::sync {
namespace {

/// Keys of the map (FORMAT.md §7); their order is that of the file.
enum Key : quint64 {
    Stream = 1,
    Start,
    StartHash,
    End,
    EndHash,
    Acknowledgements,
    Counts,
    RawBytes,
    SenderClock,
    NewestStationTime,
    Program,
    Catalogue,
    Epoch,
    Wanted,
    Replica,
    Documents,
    SnapshotFor,
    ClockDoubts,
    ReceiverClock,
    Access,
    AccessReceived,
    SenderReceivesBy,
    ReceiptProofs,
    Places
};
constexpr quint64 keyCount = 19;      ///< that are always written
constexpr quint64 requiredCount = 17; ///< up to SnapshotFor
constexpr quint64 mostListed = 64;

Result<quint64> beginList(cbor::Reader& reader)
{
    TONGDANG_TRY(const quint64 length, reader.beginArray());
    if (length > mostListed)
        return bad("list too long");
    return length;
}

/// What a map of meta holds while it is read: the members without a natural empty value.
struct Draft {
    std::optional<StreamId> stream;
    std::optional<ReplicaId> replica;
    Position start;
    Position end;
    std::vector<Acknowledgement> acknowledgements;
    std::vector<NamedDocument> documents;
    std::optional<SignedDocument> epoch;
    quint64 changes = 0;
    quint64 photos = 0;
    quint64 rawBytes = 0;
    qint64 senderClock = 0;
    qint64 newestStationTime = 0;
    QString program;
    QByteArray catalogue;
    bool wantsSnapshot = false;
    std::optional<ReplicaId> snapshotFor;
    std::vector<ChangeRange> clockDoubts;
    ClockFinding receiverClock;
    AccessPart access;
    std::optional<AccessPosition> accessPosition;
    ReceivingKey receivingKey;
    std::vector<SignedDocument> receiptProofs;
    QStringList places;
};

Result<void> readAcknowledgements(cbor::Reader& reader, Draft& draft)
{
    TONGDANG_TRY(const quint64 length, beginList(reader));
    for (quint64 i = 0; i < length; ++i) {
        TONGDANG_CHECK(expectArray(reader, 3));
        TONGDANG_TRY(const auto stream, readId<StreamId>(reader));
        TONGDANG_TRY(const quint64 count, reader.readUnsigned());
        TONGDANG_TRY(const Digest hash, readDigest(reader));
        draft.acknowledgements.push_back({stream, {count, hash}});
    }
    return {};
}

Result<void> readCounts(cbor::Reader& reader, Draft& draft)
{
    TONGDANG_CHECK(expectArray(reader, 2));
    TONGDANG_TRY(draft.changes, reader.readUnsigned());
    TONGDANG_TRY(draft.photos, reader.readUnsigned());
    return {};
}

Result<void> readEpoch(cbor::Reader& reader, Draft& draft)
{
    TONGDANG_TRY(const auto type, reader.peek());
    if (type == cbor::Type::Null)
        return reader.readNull();
    TONGDANG_CHECK(expectArray(reader, 2));
    TONGDANG_TRY(draft.epoch, readDocument(reader));
    return {};
}

Result<void> readWanted(cbor::Reader& reader, Draft& draft)
{
    TONGDANG_TRY(const quint64 length, beginList(reader));
    for (quint64 i = 0; i < length; ++i) {
        TONGDANG_TRY(const QString word, reader.readText());
        draft.wantsSnapshot = draft.wantsSnapshot || word == u"snapshot";
    }
    return {};
}

Result<void> readDocuments(cbor::Reader& reader, Draft& draft)
{
    TONGDANG_TRY(const quint64 length, beginList(reader));
    for (quint64 i = 0; i < length; ++i) {
        TONGDANG_CHECK(expectArray(reader, 3));
        TONGDANG_TRY(QString name, reader.readText());
        TONGDANG_TRY(SignedDocument document, readDocument(reader));
        draft.documents.push_back({std::move(name), std::move(document)});
    }
    return {};
}

Result<void> readSnapshotFor(cbor::Reader& reader, Draft& draft)
{
    TONGDANG_TRY(const auto type, reader.peek());
    if (type == cbor::Type::Null)
        return reader.readNull();
    TONGDANG_TRY(draft.snapshotFor, readId<ReplicaId>(reader));
    return {};
}

Result<void> readClockDoubts(cbor::Reader& reader, Draft& draft)
{
    TONGDANG_TRY(const quint64 length, reader.beginArray());
    if (length > mostChangeRanges)
        return bad("list too long");
    quint64 before = 0;
    for (quint64 i = 0; i < length; ++i) {
        TONGDANG_CHECK(expectArray(reader, 2));
        TONGDANG_TRY(const quint64 first, reader.readUnsigned());
        TONGDANG_TRY(const quint64 last, reader.readUnsigned());
        if (first <= before || last < first)
            return bad("ranges");
        draft.clockDoubts.push_back({first, last});
        before = last;
    }
    return {};
}

Result<void> readReceiverClock(cbor::Reader& reader, Draft& draft)
{
    TONGDANG_CHECK(expectArray(reader, 2));
    TONGDANG_TRY(draft.receiverClock.behind, readMoment(reader));
    TONGDANG_TRY(draft.receiverClock.ahead, readMoment(reader));
    return {};
}

Result<void> readReceivingKey(cbor::Reader& reader, Draft& draft)
{
    TONGDANG_CHECK(expectArray(reader, 2));
    TONGDANG_TRY(draft.receivingKey.number, readMoment(reader));
    TONGDANG_TRY(draft.receivingKey.age, reader.readText());
    const auto key = vault::AgeRecipient::parse(draft.receivingKey.age);
    if (draft.receivingKey.number == 0 || !key || key->toString() != draft.receivingKey.age)
        return bad("receiving key");
    return {};
}

Result<void> readReceiptProofs(cbor::Reader& reader, Draft& draft)
{
    TONGDANG_TRY(const quint64 length, reader.beginArray());
    if (length > mostReceiptProofs)
        return bad("list too long");
    for (quint64 i = 0; i < length; ++i) {
        TONGDANG_CHECK(expectArray(reader, 2));
        TONGDANG_TRY(SignedDocument document, readDocument(reader));
        draft.receiptProofs.push_back(std::move(document));
    }
    return {};
}

Result<void> readMember(cbor::Reader& reader, quint64 key, Draft& draft)
{
    switch (key) {
    case Stream: {
        TONGDANG_TRY(draft.stream, readId<StreamId>(reader));
        return {};
    }
    case Start: {
        TONGDANG_TRY(draft.start.count, reader.readUnsigned());
        return {};
    }
    case StartHash: {
        TONGDANG_TRY(draft.start.hash, readDigest(reader));
        return {};
    }
    case End: {
        TONGDANG_TRY(draft.end.count, reader.readUnsigned());
        return {};
    }
    case EndHash: {
        TONGDANG_TRY(draft.end.hash, readDigest(reader));
        return {};
    }
    case Acknowledgements:
        return readAcknowledgements(reader, draft);
    case Counts:
        return readCounts(reader, draft);
    case RawBytes: {
        TONGDANG_TRY(draft.rawBytes, reader.readUnsigned());
        return {};
    }
    case SenderClock: {
        TONGDANG_TRY(draft.senderClock, readMoment(reader));
        return {};
    }
    case NewestStationTime: {
        TONGDANG_TRY(draft.newestStationTime, readMoment(reader));
        return {};
    }
    case Program: {
        TONGDANG_TRY(draft.program, reader.readText());
        return {};
    }
    case Catalogue: {
        TONGDANG_TRY(draft.catalogue, reader.readBytes());
        return {};
    }
    case Epoch:
        return readEpoch(reader, draft);
    case Wanted:
        return readWanted(reader, draft);
    case Replica: {
        TONGDANG_TRY(draft.replica, readId<ReplicaId>(reader));
        return {};
    }
    case Documents:
        return readDocuments(reader, draft);
    case SnapshotFor:
        return readSnapshotFor(reader, draft);
    case ClockDoubts:
        return readClockDoubts(reader, draft);
    case ReceiverClock:
        return readReceiverClock(reader, draft);
    case Access: {
        TONGDANG_TRY(draft.access, readAccessPart(reader));
        return {};
    }
    case AccessReceived: {
        TONGDANG_TRY(draft.accessPosition, readAccessPosition(reader));
        return {};
    }
    case SenderReceivesBy:
        return readReceivingKey(reader, draft);
    case ReceiptProofs:
        return readReceiptProofs(reader, draft);
    case Places: {
        TONGDANG_TRY(draft.places, readPlaces(reader));
        return {};
    }
    default: {
        // Of a newer program: well-formed is enough.
        TONGDANG_TRY([[maybe_unused]] const auto skipped, reader.readItem());
        return {};
    }
    }
}

Result<quint64> readMap(cbor::Reader& reader, QByteArrayView bytes, Draft& draft)
{
    TONGDANG_TRY(const quint64 length, reader.beginMap());
    cbor::KeyOrder order;
    quint64 known = 0;
    for (quint64 i = 0; i < length; ++i) {
        const qsizetype before = reader.position();
        TONGDANG_TRY(const quint64 key, reader.readUnsigned());
        TONGDANG_CHECK(order.accept(bytes.sliced(before, reader.position() - before)));
        TONGDANG_CHECK(readMember(reader, key, draft));
        known += key >= Stream && key <= SnapshotFor ? 1 : 0;
    }
    return known;
}

} // namespace

QByteArray encodeMeta(const BundleMeta& meta)
{
    cbor::Writer writer;
    writer.beginMap(keyCount + (meta.access.entries.empty() ? 0 : 1) + (meta.accessPosition ? 1 : 0)
                    + (meta.receivingKey.number > 0 ? 1 : 0) + (meta.receiptProofs.empty() ? 0 : 1)
                    + (meta.places.isEmpty() ? 0 : 1));
    writer.writeUnsigned(Stream);
    writer.writeBytes(meta.stream.view());
    writer.writeUnsigned(Start);
    writer.writeUnsigned(meta.start.count);
    writer.writeUnsigned(StartHash);
    writer.writeBytes(digestView(meta.start.hash));
    writer.writeUnsigned(End);
    writer.writeUnsigned(meta.end.count);
    writer.writeUnsigned(EndHash);
    writer.writeBytes(digestView(meta.end.hash));
    writer.writeUnsigned(Acknowledgements);
    writer.beginArray(meta.acknowledgements.size());
    for (const auto& acknowledgement : meta.acknowledgements) {
        writer.beginArray(3);
        writer.writeBytes(acknowledgement.stream.view());
        writer.writeUnsigned(acknowledgement.position.count);
        writer.writeBytes(digestView(acknowledgement.position.hash));
    }
    writer.writeUnsigned(Counts);
    writer.beginArray(2);
    writer.writeUnsigned(meta.changes);
    writer.writeUnsigned(meta.photos);
    writer.writeUnsigned(RawBytes);
    writer.writeUnsigned(meta.rawBytes);
    writer.writeUnsigned(SenderClock);
    writer.writeUnsigned(quint64(meta.senderClock));
    writer.writeUnsigned(NewestStationTime);
    writer.writeUnsigned(quint64(meta.newestStationTime));
    writer.writeUnsigned(Program);
    writer.writeText(meta.program);
    writer.writeUnsigned(Catalogue);
    writer.writeBytes(meta.catalogue);
    writer.writeUnsigned(Epoch);
    if (meta.epoch) {
        writer.beginArray(2);
        writeDocument(writer, *meta.epoch);
    } else {
        writer.writeNull();
    }
    writer.writeUnsigned(Wanted);
    writer.beginArray(meta.wantsSnapshot ? 1 : 0);
    if (meta.wantsSnapshot)
        writer.writeText(u"snapshot");
    writer.writeUnsigned(Replica);
    writer.writeBytes(meta.replica.view());
    writer.writeUnsigned(Documents);
    writer.beginArray(meta.documents.size());
    for (const auto& named : meta.documents) {
        writer.beginArray(3);
        writer.writeText(named.name);
        writeDocument(writer, named.document);
    }
    writer.writeUnsigned(SnapshotFor);
    if (meta.snapshotFor)
        writer.writeBytes(meta.snapshotFor->view());
    else
        writer.writeNull();
    writer.writeUnsigned(ClockDoubts);
    writer.beginArray(meta.clockDoubts.size());
    for (const ChangeRange& range : meta.clockDoubts) {
        writer.beginArray(2);
        writer.writeUnsigned(range.first);
        writer.writeUnsigned(range.last);
    }
    writer.writeUnsigned(ReceiverClock);
    writer.beginArray(2);
    writer.writeUnsigned(quint64(meta.receiverClock.behind));
    writer.writeUnsigned(quint64(meta.receiverClock.ahead));
    writeAccessParts(writer, meta);
    if (meta.receivingKey.number > 0) {
        writer.writeUnsigned(SenderReceivesBy);
        writer.beginArray(2);
        writer.writeUnsigned(quint64(meta.receivingKey.number));
        writer.writeText(meta.receivingKey.age);
    }
    if (!meta.receiptProofs.empty()) {
        writer.writeUnsigned(ReceiptProofs);
        writer.beginArray(meta.receiptProofs.size());
        for (const SignedDocument& proof : meta.receiptProofs) {
            writer.beginArray(2);
            writeDocument(writer, proof);
        }
    }
    if (!meta.places.isEmpty()) {
        writer.writeUnsigned(Places);
        writePlaces(writer, meta.places);
    }
    return writer.take();
}

Result<ParsedMeta> parseMeta(QByteArrayView bytes)
{
    cbor::Reader reader(bytes.first(std::min(bytes.size(), mostMetaBytes)));
    Draft draft;
    const auto known = readMap(reader, bytes, draft);
    if (!known)
        return failure(ErrorKind::Damaged, "sync.meta", {}, known.error().detail);
    // These are always written; those behind them may be missing.
    if (*known != requiredCount || !draft.stream || !draft.replica)
        return bad("a key is missing");
    if (draft.end.count < draft.start.count || draft.end.count - draft.start.count != draft.changes)
        return bad("positions and count");
    if (!draft.clockDoubts.empty() && draft.clockDoubts.back().last > draft.changes)
        return bad("ranges");
    return ParsedMeta{BundleMeta{*draft.stream,
                                 draft.start,
                                 draft.end,
                                 std::move(draft.acknowledgements),
                                 draft.changes,
                                 draft.photos,
                                 draft.rawBytes,
                                 draft.senderClock,
                                 draft.newestStationTime,
                                 std::move(draft.program),
                                 std::move(draft.catalogue),
                                 std::move(draft.epoch),
                                 draft.wantsSnapshot,
                                 *draft.replica,
                                 std::move(draft.documents),
                                 draft.snapshotFor,
                                 std::move(draft.clockDoubts),
                                 draft.receiverClock,
                                 std::move(draft.access),
                                 draft.accessPosition,
                                 std::move(draft.receivingKey),
                                 std::move(draft.receiptProofs),
                                 std::move(draft.places)},
                      reader.position()};
}

} // namespace tongdang::sync
