// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "sync/access_store.h"
#include "sync/certificate.h"
#include "sync/ids.h"
#include "sync/listed_change.h"
#include "sync/record_store.h"

#include <functional>
#include <optional>
#include <vector>

namespace tongdang::sync {

/// Station: another PC of the parent's station, known by its epoch statement. Former: a parent that
/// another one replaced, or this archive on a PC before; no bundle of it is believed any more, and
/// about the erasures that it signed a person decides (FORMAT.md §11).
enum class Relation { Self, Parent, Child, Station, Former };

/// A device as this archive remembers it.
struct KnownDevice {
    DeviceId device;
    Relation relation = Relation::Child;
    SignedDocument certificate;
    bool revoked = false;
    bool wantsSnapshot = false;  ///< it asked for one
    bool askForSnapshot = false; ///< this archive needs one from it
    qint64 lastBundle = 0;       ///< moment its last bundle was merged, milliseconds UTC; 0: never
    qint64 lastExport = 0;       ///< moment the last bundle for it was written
    qint64 lastReceipt = 0;      ///< moment its last acknowledgement came in
};

/// What this archive sends to one device (sync.md §5). Never shortened.
struct OutStream {
    StreamId id;
    DeviceId peer;
    ReplicaId replica;     ///< of this archive when the stream began
    bool snapshot = false; ///< began with what the receiver itself wrote, too
    bool retired = false;  ///< a newer one took its place
    /// Ordinal up to which the log was looked through. `lookAgain`: once more from the start, and
    /// this time without what the receiver itself wrote.
    qint64 scanned = 0;
    static constexpr qint64 lookAgain = -1;
    Position last;         ///< of the last change put in
    Position acknowledged; ///< what the receiver said it has; may go back
    quint64 exported = 0;  ///< greatest position that a bundle carried
};

/// What one device sends to this archive.
struct InStream {
    StreamId id;
    DeviceId peer;
    Position position; ///< everything up to here is merged
};

enum class BundleState { Written, Merged, Held, Quarantined };

struct BundleRow {
    BundleId id;
    DeviceId peer;
    BundleState state = BundleState::Written;
    StreamId stream;
    quint64 number = 0;
    quint64 start = 0;
    quint64 end = 0;
    qint64 at = 0;     ///< milliseconds UTC; of a held one: when it came in first
    QByteArray reason; ///< error code of a quarantine
    QString file;      ///< name inside the inbox, of a held or quarantined one
    /// Of a merged one: ordinals of the changes that it brought. Last before first: nothing was
    /// new. Both 0: not known, as of one that an older program merged.
    qint64 firstChange = 0;
    qint64 lastChange = 0;
};

enum class SendState { NotSent, Sent, Merged };
struct ChildState {
    RecordId child;
    SendState state = SendState::NotSent;
};

/// What carrying bundles needs of an archive. `ArchiveStore` is the real one; the protocol tests
/// have one in memory. Every error is the archive's own and passes through.
class Store : public AccessStore, public RecordStore {
public:
    using Visit = std::function<Result<void>(const ListedChange&)>;

    // One transaction at a time; nothing below commits by itself.
    [[nodiscard]] virtual Result<void> begin() = 0;
    [[nodiscard]] virtual Result<void> commit() = 0;
    virtual void rollback() = 0;

    // The log.
    [[nodiscard]] virtual Result<ReplicaId> replica() = 0;
    /// A restored copy gives up its writing identity, and the person will be told (sync.md §6).
    [[nodiscard]] virtual Result<void> beginReplica() = 0;
    /// Before something leaves this PC, as the last step of a transaction: a copy of the archive
    /// made until now does not go on as this replica.
    [[nodiscard]] virtual Result<void> outdateCopies() = 0;
    [[nodiscard]] virtual Result<void> changesAfter(qint64 ordinal, const Visit& visit) = 0;
    [[nodiscard]] virtual Result<void> changesOfChild(const RecordId& child,
                                                      const Visit& visit) = 0;
    [[nodiscard]] virtual Result<void> changesOfRecord(const RecordId& record,
                                                       const Visit& visit) = 0;
    [[nodiscard]] virtual Result<ChangeBytes> changeBytes(qint64 ordinal) = 0;
    /// Forked: the dot is here with another chain value, or the change does not continue (or
    /// precede) what is here of its replica. Nothing was written then.
    [[nodiscard]] virtual Result<Applied> apply(const Change& change, const DeviceId& from) = 0;
    /// Writes down as a change of this archive's own what another one says whose name is taken here
    /// (a fork, sync.md §6). Author, day, stamp and batch stay as they are; the writes may name
    /// other dots as seen.
    [[nodiscard]] virtual Result<Dot> reissue(const Change& change,
                                              std::vector<FieldWrite> writes) = 0;
    /// Notes that a change's time is provably wrong (sync.md §9); one that is not here is left out.
    [[nodiscard]] virtual Result<void> markClockDoubtful(const Dot& dot) = 0;
    /// Ordinals of the changes noted so, ascending.
    [[nodiscard]] virtual Result<std::vector<qint64>> clockDoubts() = 0;
    /// Greatest sequence of each replica that this device brought, in the order in which the
    /// replicas were first heard of.
    [[nodiscard]] virtual Result<std::vector<Dot>> newestFrom(const DeviceId& device) = 0;
    /// Which device brought changes of which replica.
    struct Delivery {
        DeviceId device;
        ReplicaId replica;
    };
    [[nodiscard]] virtual Result<std::vector<Delivery>> deliveries() = 0;
    /// Every replica of which a change is here.
    [[nodiscard]] virtual Result<std::vector<ReplicaId>> replicas() = 0;
    /// The change of that name, whatever it says; nothing if none is here.
    [[nodiscard]] virtual Result<std::optional<ListedChange>> find(const Dot& dot) = 0;
    /// Whether a change of that name is here that says the same.
    [[nodiscard]] virtual Result<bool> holds(const Dot& dot, const Digest& chain) = 0;
    /// Greatest ordinal; 0: nothing is here.
    [[nodiscard]] virtual Result<qint64> lastOrdinal() = 0;
    [[nodiscard]] virtual Result<QByteArray> catalogueDigest() = 0;

    // Records.
    /// The organisation that holds a child; nothing if the child is not known yet.
    [[nodiscard]] virtual Result<std::optional<QString>> holderOf(const RecordId& child) = 0;
    [[nodiscard]] virtual Result<bool> isMoving(const RecordId& child) = 0; ///< on its way there
    /// Of a `staff` record all posts of that person; of a `staff_post` that one.
    [[nodiscard]] virtual Result<std::vector<StaffPost>> postsOf(const RecordId& record) = 0;
    [[nodiscard]] virtual Result<bool> knowsRecord(const RecordId& record) = 0;
    /// The dossier that it belongs to here; nothing: an organisation's, or not known.
    [[nodiscard]] virtual Result<std::optional<RecordId>> childOf(const RecordId& record) = 0;
    [[nodiscard]] virtual Result<bool> isPurged(const RecordId& record) = 0; ///< or its dossier
    /// Fields of the record that wait for a decision.
    [[nodiscard]] virtual Result<int> conflictsOf(const RecordId& record) = 0;
    /// Other children that may be the same person as this one: (its name) of each.
    [[nodiscard]] virtual Result<QStringList> possibleDuplicatesOf(const RecordId& child) = 0;

    // Devices and epochs.
    [[nodiscard]] virtual Result<std::vector<KnownDevice>> devices() = 0;
    [[nodiscard]] virtual Result<void> putDevice(const KnownDevice& device) = 0;
    [[nodiscard]] virtual Result<std::optional<SignedDocument>> epochOf(const DeviceId& issuer) = 0;
    [[nodiscard]] virtual Result<void> putEpoch(const DeviceId& issuer,
                                                const SignedDocument& statement) = 0;

    // Streams.
    [[nodiscard]] virtual Result<std::vector<OutStream>> outStreams() = 0;
    [[nodiscard]] virtual Result<void> putOutStream(const OutStream& stream) = 0;
    [[nodiscard]] virtual Result<bool> streamHolds(const StreamId& stream, qint64 ordinal) = 0;
    [[nodiscard]] virtual Result<void> appendItem(const StreamId& stream, const Position& position,
                                                  qint64 ordinal) = 0;
    /// The hash at a position of one's own stream; nothing beyond its end, nor at 0.
    [[nodiscard]] virtual Result<std::optional<Digest>> hashAt(const StreamId& stream,
                                                               quint64 position) = 0;
    /// Ordinals of the items behind `position`, in order.
    [[nodiscard]] virtual Result<std::vector<qint64>> itemsAfter(const StreamId& stream,
                                                                 quint64 position) = 0;
    /// In the order in which they were first seen.
    [[nodiscard]] virtual Result<std::vector<InStream>> inStreams() = 0;
    [[nodiscard]] virtual Result<void> putInStream(const InStream& stream) = 0;
    /// Per child of the archive: the least state of its changes with respect to this stream,
    /// leaving out what the stream's receiver itself brought. Without a stream nothing was sent.
    [[nodiscard]] virtual Result<std::vector<ChildState>>
    childStates(const std::optional<OutStream>& stream) = 0;

    // Bundles.
    [[nodiscard]] virtual Result<std::optional<BundleRow>> findBundle(const BundleId& id) = 0;
    /// In the order in which they were first put.
    [[nodiscard]] virtual Result<std::vector<BundleRow>> bundles(BundleState state) = 0;
    /// Greatest number of the bundles written for a device; 0: none.
    [[nodiscard]] virtual Result<quint64> greatestNumber(const DeviceId& peer) = 0;
    [[nodiscard]] virtual Result<void> putBundle(const BundleRow& bundle) = 0;
    /// As if it had never come.
    [[nodiscard]] virtual Result<void> forgetBundle(const BundleId& id) = 0;

    // Small things: a value per name.
    [[nodiscard]] virtual Result<std::optional<QByteArray>> setting(const QByteArray& name) = 0;
    [[nodiscard]] virtual Result<void> putSetting(const QByteArray& name,
                                                  const QByteArray& value) = 0;
};

} // namespace tongdang::sync
