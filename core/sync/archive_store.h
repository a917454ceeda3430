// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/apply.h"
#include "archive/transaction.h"
#include "sync/store.h"

#include <QHash>

namespace tongdang {
class Archive;
class Catalogue;
} // namespace tongdang

namespace tongdang::sync {

/// What core/sync needs, from a real archive. Lives on the archive's thread; archive and catalogue
/// outlive it.
class ArchiveStore : public Store {
public:
    ArchiveStore(Archive& archive, const Catalogue& catalogue);

    [[nodiscard]] Result<void> begin() override;
    [[nodiscard]] Result<void> commit() override;
    void rollback() override;

    [[nodiscard]] Result<ReplicaId> replica() override;
    [[nodiscard]] Result<void> beginReplica() override;
    [[nodiscard]] Result<void> outdateCopies() override;
    [[nodiscard]] Result<void> changesAfter(qint64 ordinal, const Visit& visit) override;
    [[nodiscard]] Result<void> changesOfChild(const RecordId& child, const Visit& visit) override;
    [[nodiscard]] Result<void> changesOfRecord(const RecordId& record, const Visit& visit) override;
    [[nodiscard]] Result<ChangeBytes> changeBytes(qint64 ordinal) override;
    [[nodiscard]] Result<Applied> apply(const Change& change, const DeviceId& from) override;
    [[nodiscard]] Result<Dot> reissue(const Change& change,
                                      std::vector<FieldWrite> writes) override;
    [[nodiscard]] Result<void> markClockDoubtful(const Dot& dot) override;
    [[nodiscard]] Result<std::vector<qint64>> clockDoubts() override;
    [[nodiscard]] Result<std::vector<Dot>> newestFrom(const DeviceId& device) override;
    [[nodiscard]] Result<std::vector<Delivery>> deliveries() override;
    [[nodiscard]] Result<std::vector<ReplicaId>> replicas() override;
    [[nodiscard]] Result<std::optional<ListedChange>> find(const Dot& dot) override;
    [[nodiscard]] Result<bool> holds(const Dot& dot, const Digest& chain) override;
    [[nodiscard]] Result<qint64> lastOrdinal() override;
    [[nodiscard]] Result<QByteArray> catalogueDigest() override;
    [[nodiscard]] const Catalogue& catalogue() const override { return m_catalogue; }

    [[nodiscard]] Result<std::optional<QString>> holderOf(const RecordId& child) override;
    [[nodiscard]] Result<bool> isMoving(const RecordId& child) override;
    [[nodiscard]] Result<std::vector<StaffPost>> postsOf(const RecordId& record) override;
    [[nodiscard]] Result<bool> knowsRecord(const RecordId& record) override;
    [[nodiscard]] Result<std::optional<RecordId>> childOf(const RecordId& record) override;
    [[nodiscard]] Result<bool> isPurged(const RecordId& record) override;
    [[nodiscard]] Result<std::optional<Record>> recordOf(const RecordId& record) override;
    [[nodiscard]] Result<std::vector<RecordId>> referring(TypeNo type, FieldNo field,
                                                          const RecordId& target) override;
    [[nodiscard]] Result<int> conflictsOf(const RecordId& record) override;
    [[nodiscard]] Result<QStringList> possibleDuplicatesOf(const RecordId& child) override;

    [[nodiscard]] Result<std::vector<KnownDevice>> devices() override;
    [[nodiscard]] Result<void> putDevice(const KnownDevice& device) override;
    [[nodiscard]] Result<std::optional<SignedDocument>> epochOf(const DeviceId& issuer) override;
    [[nodiscard]] Result<void> putEpoch(const DeviceId& issuer,
                                        const SignedDocument& statement) override;

    [[nodiscard]] Result<std::vector<OutStream>> outStreams() override;
    [[nodiscard]] Result<void> putOutStream(const OutStream& stream) override;
    [[nodiscard]] Result<bool> streamHolds(const StreamId& stream, qint64 ordinal) override;
    [[nodiscard]] Result<void> appendItem(const StreamId& stream, const Position& position,
                                          qint64 ordinal) override;
    [[nodiscard]] Result<std::optional<Digest>> hashAt(const StreamId& stream,
                                                       quint64 position) override;
    [[nodiscard]] Result<std::vector<qint64>> itemsAfter(const StreamId& stream,
                                                         quint64 position) override;
    [[nodiscard]] Result<std::vector<InStream>> inStreams() override;
    [[nodiscard]] Result<void> putInStream(const InStream& stream) override;
    [[nodiscard]] Result<std::vector<ChildState>>
    childStates(const std::optional<OutStream>& stream) override;

    [[nodiscard]] Result<std::optional<BundleRow>> findBundle(const BundleId& id) override;
    [[nodiscard]] Result<std::vector<BundleRow>> bundles(BundleState state) override;
    [[nodiscard]] Result<quint64> greatestNumber(const DeviceId& peer) override;
    [[nodiscard]] Result<void> putBundle(const BundleRow& bundle) override;
    [[nodiscard]] Result<void> forgetBundle(const BundleId& id) override;

    [[nodiscard]] Result<std::vector<archive::AccessLog::Entry>>
    accessEntriesAfter(qint64 number, int limit) override;
    [[nodiscard]] Result<std::optional<archive::AccessCopies::Place>>
    newestAccessCopy(const DeviceId& device) override;
    [[nodiscard]] Result<std::optional<Digest>> accessCopyHash(const DeviceId& device, qint64 life,
                                                               qint64 number) override;
    [[nodiscard]] Result<void> addAccessCopy(const DeviceId& device, qint64 life,
                                             const archive::AccessLog::Entry& entry) override;

    [[nodiscard]] Result<std::optional<QByteArray>> setting(const QByteArray& name) override;
    [[nodiscard]] Result<void> putSetting(const QByteArray& name, const QByteArray& value) override;

private:
    Archive& m_archive;
    const Catalogue& m_catalogue;
    std::optional<archive::Transaction> m_transaction;
    /// A bundle's changes come one by one; what they amount to together is written before it is
    /// read, and at the end.
    std::optional<archive::Applier::Together> m_together;
    /// Of children asked for in this transaction: filling a stream asks for each change.
    struct Custody {
        std::optional<QString> holder;
        bool isMoving = false;
    };
    [[nodiscard]] Result<Custody> custodyOf(const RecordId& child);

    QHash<RecordId, Custody> m_custody;
};

} // namespace tongdang::sync
