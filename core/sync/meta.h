// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/access_log.h"
#include "base/result.h"
#include "sync/clock_bounds.h"
#include "sync/ids.h"

#include <QStringList>

#include <optional>
#include <vector>

/// What a bundle says about itself under the seal (FORMAT.md §7).
namespace tongdang::sync {

struct Acknowledgement {
    StreamId stream;
    Position position;
    friend bool operator==(const Acknowledgement&, const Acknowledgement&) = default;
};

/// A document with its detached signature, as bytes.
struct SignedDocument {
    QByteArray content;
    QByteArray minisig;
    friend bool operator==(const SignedDocument&, const SignedDocument&) = default;
};

struct NamedDocument {
    QString name;
    SignedDocument document;
    friend bool operator==(const NamedDocument&, const NamedDocument&) = default;
};

/// The first and the last of several changes of a bundle; its first change is number 1.
struct ChangeRange {
    quint64 first = 0;
    quint64 last = 0;
    friend bool operator==(const ChangeRange&, const ChangeRange&) = default;
};
/// That meta names; what goes beyond is not said.
constexpr std::size_t mostChangeRanges = 1 << 15;

/// A stretch of the sender's access log (FORMAT.md §12). Number and hash of its entries follow from
/// what stands before and are not read.
struct AccessPart {
    qint64 first = 1; ///< number of the first entry
    Digest before{};  ///< hash in front of it
    std::vector<archive::AccessLog::Entry> entries;
};
constexpr int mostAccessEntries = 4096;
/// Bytes of actions, details and what is fixed in size.
constexpr qsizetype mostAccessBytes = 1 << 18;
constexpr qsizetype accessEntryBytes = 50;

/// Up to where the sender has the receiver's access log.
struct AccessPosition {
    qint64 number = 0; ///< 0: nothing
    Digest hash{};
    friend bool operator==(const AccessPosition&, const AccessPosition&) = default;
};

/// The key by which the sender receives from now on; authentic as the whole bundle is.
struct ReceivingKey {
    qint64 number = 0; ///< only grows; 0: nothing is said, the certificate's key counts
    QString age;
    friend bool operator==(const ReceivingKey&, const ReceivingKey&) = default;
};

struct BundleMeta {
    StreamId stream;
    Position start; ///< what the receiver is taken to have
    Position end;   ///< what it has afterwards
    std::vector<Acknowledgement> acknowledgements;
    quint64 changes = 0;
    quint64 photos = 0;
    quint64 rawBytes = 0;         ///< behind meta, decompressed
    qint64 senderClock = 0;       ///< milliseconds UTC
    qint64 newestStationTime = 0; ///< milliseconds UTC; 0: none seen
    QString program;
    QByteArray catalogue;
    std::optional<SignedDocument> epoch;
    bool wantsSnapshot = false;
    ReplicaId replica; ///< that the sender writes as
    std::vector<NamedDocument> documents;
    /// The stream is a snapshot: it began with everything that the receiver may hold, whoever wrote
    /// it, because this replica of the receiver asked for it (snapshots.h).
    std::optional<ReplicaId> snapshotFor;
    std::vector<ChangeRange> clockDoubts = {}; ///< ascending; their time is known to be wrong
    /// How wrong the receiver's clock was by its own newest bundle, so that it is told.
    ClockFinding receiverClock = {};
    AccessPart access = {};
    std::optional<AccessPosition> accessPosition = {};
    ReceivingKey receivingKey = {};
    /// Of bundles of the receiver that brought the sender to what it acknowledges: their manifests,
    /// which the receiver signed itself (receipt_proof.h). Only in a bundle that goes up.
    std::vector<SignedDocument> receiptProofs = {};
    /// Codes of the places that have a PC enrolled at the sender. Only between PCs of one office.
    QStringList places = {};
};
constexpr std::size_t mostReceiptProofs = 8;
constexpr qsizetype mostPlaces = 4096;

constexpr qsizetype mostMetaBytes = 1 << 20;

[[nodiscard]] QByteArray encodeMeta(const BundleMeta& meta);

/// Reads meta from the front of `bytes`. `size`: how many bytes it took. Damaged, "sync.meta".
struct ParsedMeta {
    BundleMeta meta;
    qsizetype size = 0;
};
[[nodiscard]] Result<ParsedMeta> parseMeta(QByteArrayView bytes);

} // namespace tongdang::sync
