// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/archive_store.h"

#include "archive/archive.h"

/// The local tables of an archive in the words of core/sync.
namespace tongdang::sync {
namespace {

using archive::BundleTable;
using archive::PeerTables;
using archive::StreamTables;

template <class AnyId>
Id plain(const AnyId& id)
{
    return *Id::fromBytes(id.view());
}

template <class AnyId>
AnyId tagged(const Id& id)
{
    return *AnyId::fromBytes(id.view());
}

QByteArray settingName(const QByteArray& name)
{
    return "sync." + name;
}

StreamTables::Position plain(const Position& position)
{
    return {position.count, position.hash};
}

Position positionOf(const StreamTables::Position& position)
{
    return {position.count, position.hash};
}

KnownDevice deviceOf(const PeerTables::Device& row)
{
    return {tagged<DeviceId>(row.device),
            static_cast<Relation>(row.relation),
            {row.certificate, row.certificateSignature},
            row.revoked,
            row.wantsSnapshot,
            row.askForSnapshot,
            row.lastBundle,
            row.lastExport,
            row.lastReceipt};
}

StreamTables::Outgoing rowOf(const OutStream& stream)
{
    return {plain(stream.id), plain(stream.peer), stream.replica,     stream.snapshot,
            stream.retired,   stream.scanned,     plain(stream.last), plain(stream.acknowledged),
            stream.exported};
}

OutStream streamOf(const StreamTables::Outgoing& row)
{
    return {tagged<StreamId>(row.stream),
            tagged<DeviceId>(row.peer),
            row.replica,
            row.snapshot,
            row.retired,
            row.scanned,
            positionOf(row.last),
            positionOf(row.acknowledged),
            row.exported};
}

BundleRow bundleOf(const BundleTable::Row& row)
{
    return {tagged<BundleId>(row.bundle),
            tagged<DeviceId>(row.peer),
            static_cast<BundleState>(row.state),
            tagged<StreamId>(row.stream),
            row.number,
            row.start,
            row.end,
            row.at,
            row.reason,
            row.file,
            row.firstChange,
            row.lastChange};
}

/// What the archive's numbers mean here; a new word goes to the end.
static_assert(int(Relation::Self) == 0 && int(Relation::Former) == 4);
static_assert(int(BundleState::Written) == 0 && int(BundleState::Quarantined) == 3);

SendState sendStateOf(StreamTables::SendState state)
{
    switch (state) {
    case StreamTables::SendState::NotSent:
        return SendState::NotSent;
    case StreamTables::SendState::Sent:
        return SendState::Sent;
    case StreamTables::SendState::Merged:
        break;
    }
    return SendState::Merged;
}

} // namespace

Result<std::vector<KnownDevice>> ArchiveStore::devices()
{
    TONGDANG_TRY(const auto rows, m_archive.peers().devices());
    std::vector<KnownDevice> devices;
    for (const PeerTables::Device& row : rows)
        devices.push_back(deviceOf(row));
    return devices;
}

Result<void> ArchiveStore::putDevice(const KnownDevice& device)
{
    return m_archive.peers().putDevice({plain(device.device), static_cast<int>(device.relation),
                                        device.certificate.content, device.certificate.minisig,
                                        device.revoked, device.wantsSnapshot, device.askForSnapshot,
                                        device.lastBundle, device.lastExport, device.lastReceipt});
}

Result<std::optional<SignedDocument>> ArchiveStore::epochOf(const DeviceId& issuer)
{
    TONGDANG_TRY(const auto row, m_archive.peers().epochOf(plain(issuer)));
    return row ? std::optional(SignedDocument{row->content, row->signature}) : std::nullopt;
}

Result<void> ArchiveStore::putEpoch(const DeviceId& issuer, const SignedDocument& statement)
{
    return m_archive.peers().putEpoch(plain(issuer), {statement.content, statement.minisig});
}

Result<std::vector<OutStream>> ArchiveStore::outStreams()
{
    TONGDANG_TRY(const auto rows, m_archive.streams().outgoing());
    std::vector<OutStream> streams;
    for (const StreamTables::Outgoing& row : rows)
        streams.push_back(streamOf(row));
    return streams;
}

Result<void> ArchiveStore::putOutStream(const OutStream& stream)
{
    return m_archive.streams().put(rowOf(stream));
}

Result<bool> ArchiveStore::streamHolds(const StreamId& stream, qint64 ordinal)
{
    return m_archive.streams().holds(plain(stream), ordinal);
}

Result<void> ArchiveStore::appendItem(const StreamId& stream, const Position& position,
                                      qint64 ordinal)
{
    return m_archive.streams().append(plain(stream), plain(position), ordinal);
}

Result<std::optional<Digest>> ArchiveStore::hashAt(const StreamId& stream, quint64 position)
{
    return m_archive.streams().hashAt(plain(stream), position);
}

Result<std::vector<qint64>> ArchiveStore::itemsAfter(const StreamId& stream, quint64 position)
{
    return m_archive.streams().itemsAfter(plain(stream), position);
}

Result<std::vector<InStream>> ArchiveStore::inStreams()
{
    TONGDANG_TRY(const auto rows, m_archive.streams().incoming());
    std::vector<InStream> streams;
    for (const StreamTables::Incoming& row : rows)
        streams.push_back(
            {tagged<StreamId>(row.stream), tagged<DeviceId>(row.peer), positionOf(row.position)});
    return streams;
}

Result<void> ArchiveStore::putInStream(const InStream& stream)
{
    return m_archive.streams().put(
        StreamTables::Incoming{plain(stream.id), plain(stream.peer), plain(stream.position)});
}

Result<std::vector<ChildState>> ArchiveStore::childStates(const std::optional<OutStream>& stream)
{
    TONGDANG_TRY(const auto rows, m_archive.streams().childStates(
                                      stream ? std::optional(rowOf(*stream)) : std::nullopt));
    std::vector<ChildState> states;
    for (const StreamTables::ChildState& row : rows)
        states.push_back({row.child, sendStateOf(row.state)});
    return states;
}

Result<std::optional<BundleRow>> ArchiveStore::findBundle(const BundleId& id)
{
    TONGDANG_TRY(const auto row, m_archive.bundles().find(plain(id)));
    return row ? std::optional(bundleOf(*row)) : std::nullopt;
}

Result<std::vector<BundleRow>> ArchiveStore::bundles(BundleState state)
{
    TONGDANG_TRY(const auto rows, m_archive.bundles().inState(static_cast<int>(state)));
    std::vector<BundleRow> bundles;
    for (const BundleTable::Row& row : rows)
        bundles.push_back(bundleOf(row));
    return bundles;
}

Result<quint64> ArchiveStore::greatestNumber(const DeviceId& peer)
{
    return m_archive.bundles().greatestNumber(plain(peer), static_cast<int>(BundleState::Written));
}

Result<void> ArchiveStore::putBundle(const BundleRow& bundle)
{
    return m_archive.bundles().put(
        {plain(bundle.id), plain(bundle.peer), static_cast<int>(bundle.state), plain(bundle.stream),
         bundle.number, bundle.start, bundle.end, bundle.at, bundle.reason, bundle.file,
         bundle.firstChange, bundle.lastChange});
}

Result<void> ArchiveStore::forgetBundle(const BundleId& id)
{
    return m_archive.bundles().remove(plain(id));
}

Result<std::vector<archive::AccessLog::Entry>> ArchiveStore::accessEntriesAfter(qint64 number,
                                                                                int limit)
{
    return m_archive.accessLog().following(number, limit);
}

Result<std::optional<archive::AccessCopies::Place>>
ArchiveStore::newestAccessCopy(const DeviceId& device)
{
    return m_archive.accessCopies().newest(plain(device));
}

Result<std::optional<Digest>> ArchiveStore::accessCopyHash(const DeviceId& device, qint64 life,
                                                           qint64 number)
{
    return m_archive.accessCopies().hashAt(plain(device), life, number);
}

Result<void> ArchiveStore::addAccessCopy(const DeviceId& device, qint64 life,
                                         const archive::AccessLog::Entry& entry)
{
    return m_archive.accessCopies().append(plain(device), life, entry);
}

Result<std::optional<QByteArray>> ArchiveStore::setting(const QByteArray& name)
{
    return m_archive.settings().value(settingName(name));
}

Result<void> ArchiveStore::putSetting(const QByteArray& name, const QByteArray& value)
{
    return m_archive.settings().put(settingName(name), value);
}

} // namespace tongdang::sync
