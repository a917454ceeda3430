// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/randomness.h"
#include "record/record.h"
#include "sync/store.h"

#include <functional>
#include <map>
#include <memory>
#include <set>

namespace tongdang::test {

/// An archive without a database: everything of the Store contract, in memory. A copy of its State
/// is a backup.
class MemoryStore final : public sync::Store {
public:
    struct Entry {
        std::shared_ptr<const Change> change;
        std::optional<sync::DeviceId> origin;
        friend bool operator==(const Entry&, const Entry&) = default;
    };
    struct Item {
        sync::Position position;
        qint64 ordinal = 0;
    };
    struct State {
        std::optional<ReplicaId> replica;
        std::vector<Entry> log; ///< ordinal = index + 1
        std::map<Dot, std::size_t> dots;
        std::map<RecordId, std::vector<std::size_t>> records;
        std::vector<sync::KnownDevice> devices;
        std::map<sync::DeviceId, sync::SignedDocument> epochs;
        std::vector<sync::OutStream> outStreams;
        std::map<sync::StreamId, std::vector<Item>> items;
        std::vector<sync::InStream> inStreams;
        std::vector<sync::BundleRow> bundles;
        std::map<QByteArray, QByteArray> settings;
        std::set<std::pair<sync::DeviceId, ReplicaId>> deliveries;
        std::set<qint64> clockDoubts; ///< ordinals
        std::set<RecordId> erased;    ///< records that a purge names
        std::vector<archive::AccessLog::Entry> accessLog;
        /// By device and life.
        std::map<std::pair<sync::DeviceId, qint64>, std::vector<archive::AccessLog::Entry>>
            accessCopies;
    };

    explicit MemoryStore(Randomness& randomness);

    [[nodiscard]] const State& state() const { return m_state; }
    /// Puts a backup back, as it is.
    void restore(State state) { m_state = std::move(state); }
    /// Everything that the store holds, as text; equal stores give equal text.
    [[nodiscard]] QByteArray fingerprint() const;
    /// Asked before a commit; what it refuses is not committed.
    std::function<Result<void>()> beforeCommit;
    /// What listing bundles answers instead.
    std::optional<Error> listFault;
    /// A change tells which records it names; an earlier program asked for none.
    bool tellsNames = true;

    /// Writes a change of one's own: header fields that are not given here are filled in.
    struct Draft {
        TypeNo type = 0;
        RecordId record;
        Scope scope;
        RecordId author;
        std::vector<FieldWrite> writes; ///< with what their author saw
        Operation operation = Operation::Set;
        quint8 sensitivityClass = 0;
    };
    Dot write(const Draft& draft, qint64 now);
    /// By the definition of merging; nothing if no change of it is here.
    [[nodiscard]] std::optional<FoldedRecord> folded(const RecordId& record) const;
    [[nodiscard]] bool has(const Dot& dot, const Digest& chain) const;
    /// The changes whose time is doubted, in the order of arrival.
    [[nodiscard]] std::vector<Dot> doubted() const;

    Result<void> begin() override;
    Result<void> commit() override;
    void rollback() override;

    Result<ReplicaId> replica() override;
    Result<void> beginReplica() override;
    Result<void> outdateCopies() override { return {}; } ///< it keeps no token outside
    Result<void> changesAfter(qint64 ordinal, const Visit& visit) override;
    Result<void> changesOfChild(const RecordId& child, const Visit& visit) override;
    Result<void> changesOfRecord(const RecordId& record, const Visit& visit) override;
    Result<sync::ChangeBytes> changeBytes(qint64 ordinal) override;
    Result<sync::Applied> apply(const Change& change, const sync::DeviceId& from) override;
    Result<Dot> reissue(const Change& change, std::vector<FieldWrite> writes) override;
    Result<void> markClockDoubtful(const Dot& dot) override;
    Result<std::vector<qint64>> clockDoubts() override;
    Result<std::vector<Dot>> newestFrom(const sync::DeviceId& device) override;
    Result<std::vector<Delivery>> deliveries() override;
    Result<std::vector<ReplicaId>> replicas() override;
    Result<std::optional<sync::ListedChange>> find(const Dot& dot) override;
    Result<bool> holds(const Dot& dot, const Digest& chain) override { return has(dot, chain); }
    Result<qint64> lastOrdinal() override;
    Result<QByteArray> catalogueDigest() override;
    const Catalogue& catalogue() const override; ///< the product's

    Result<std::optional<QString>> holderOf(const RecordId& child) override;
    Result<bool> isMoving(const RecordId& child) override;
    Result<std::vector<sync::StaffPost>> postsOf(const RecordId& record) override;
    Result<bool> knowsRecord(const RecordId& record) override;
    Result<std::optional<RecordId>> childOf(const RecordId& record) override;
    Result<bool> isPurged(const RecordId& record) override;
    Result<std::optional<Record>> recordOf(const RecordId& record) override;
    Result<std::vector<RecordId>> referring(TypeNo type, FieldNo field,
                                            const RecordId& target) override;
    Result<int> conflictsOf(const RecordId& record) override;
    Result<QStringList> possibleDuplicatesOf(const RecordId& child) override;

    Result<std::vector<sync::KnownDevice>> devices() override;
    Result<void> putDevice(const sync::KnownDevice& device) override;
    Result<std::optional<sync::SignedDocument>> epochOf(const sync::DeviceId& issuer) override;
    Result<void> putEpoch(const sync::DeviceId& issuer,
                          const sync::SignedDocument& statement) override;

    Result<std::vector<sync::OutStream>> outStreams() override;
    Result<void> putOutStream(const sync::OutStream& stream) override;
    Result<bool> streamHolds(const sync::StreamId& stream, qint64 ordinal) override;
    Result<void> appendItem(const sync::StreamId& stream, const sync::Position& position,
                            qint64 ordinal) override;
    Result<std::optional<Digest>> hashAt(const sync::StreamId& stream, quint64 position) override;
    Result<std::vector<qint64>> itemsAfter(const sync::StreamId& stream, quint64 position) override;
    Result<std::vector<sync::InStream>> inStreams() override;
    Result<void> putInStream(const sync::InStream& stream) override;
    Result<std::vector<sync::ChildState>>
    childStates(const std::optional<sync::OutStream>& stream) override;

    Result<std::optional<sync::BundleRow>> findBundle(const sync::BundleId& id) override;
    Result<std::vector<sync::BundleRow>> bundles(sync::BundleState state) override;
    Result<quint64> greatestNumber(const sync::DeviceId& peer) override;
    Result<void> putBundle(const sync::BundleRow& bundle) override;
    Result<void> forgetBundle(const sync::BundleId& id) override;

    Result<std::vector<archive::AccessLog::Entry>> accessEntriesAfter(qint64 number,
                                                                      int limit) override;
    Result<std::optional<archive::AccessCopies::Place>>
    newestAccessCopy(const sync::DeviceId& device) override;
    Result<std::optional<Digest>> accessCopyHash(const sync::DeviceId& device, qint64 life,
                                                 qint64 number) override;
    Result<void> addAccessCopy(const sync::DeviceId& device, qint64 life,
                               const archive::AccessLog::Entry& entry) override;
    /// Writes an entry into the own log.
    void noteAccess(const QByteArray& action, qint64 at, const QByteArray& detail = {});

    Result<std::optional<QByteArray>> setting(const QByteArray& name) override;
    Result<void> putSetting(const QByteArray& name, const QByteArray& value) override;

private:
    Dot append(ChangeHeader header, std::vector<FieldWrite> writes);
    void add(std::shared_ptr<const Change> change, std::optional<sync::DeviceId> origin);
    /// It, or its dossier; a purge itself keeps its body.
    [[nodiscard]] bool isErased(const ChangeHeader& header) const;
    [[nodiscard]] const Change* at(const Dot& dot) const;
    [[nodiscard]] sync::ListedChange listed(std::size_t index) const;

    Randomness& m_randomness;
    State m_state;
    std::optional<State> m_before; ///< of an open transaction
};

} // namespace tongdang::test
