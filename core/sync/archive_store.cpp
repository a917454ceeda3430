// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/archive_store.h"

#include "archive/archive.h"
#include "catalogue/catalogue.h"
#include "catalogue/fields.h"
#include "record/digest.h"

#include <algorithm>

/// The log and the records; the local tables are in archive_store_tables.cpp.
namespace tongdang::sync {
namespace {

/// A child's dossier is held by the village that its record names.
constexpr TypeNo holderType = fields::child::type;
constexpr FieldNo holderField = fields::child::village;

bool isMovingState(const Value& state)
{
    return state.isText(u"moving");
}

/// Who has the dossier, as this change of a child's own record puts it.
void readCustody(const Change& change, ListedChange& listed)
{
    for (const FieldWrite& write : change.writes) {
        if (write.field == holderField)
            listed.holder = write.value.toText();
        if (write.field == fields::child::status)
            listed.isMoving = isMovingState(write.value);
    }
}

/// What a later one of its kind is compared with.
void readWrites(const Change& change, ListedChange& listed)
{
    for (const FieldWrite& write : change.writes) {
        listed.seen.insert(listed.seen.end(), write.seen.begin(), write.seen.end());
        if (listed.sensitivityClass != 0)
            listed.fields.push_back(write.field);
    }
}

Result<ListedChange> listed(const archive::LoggedChange& logged)
{
    TONGDANG_TRY(const Change change, logged.decode());
    const ChangeHeader& header = change.header;
    ListedChange listed{logged.ordinal,
                        header.dot,
                        change.chain,
                        header.scope,
                        header.record,
                        header.author,
                        header.sensitivityClass,
                        header.type == fields::staff::type
                            || header.type == fields::staff_post::type,
                        std::nullopt,
                        logged.source ? DeviceId::fromBytes(logged.source->view()) : std::nullopt,
                        isPurge(header),
                        std::nullopt};
    listed.stamp = header.hlc;
    listed.type = header.type;
    for (const FieldWrite& write : change.writes) {
        if (const auto record = write.value.toRecordId())
            listed.named.push_back({write.field, *record});
    }
    if (std::holds_alternative<QString>(header.scope)) {
        for (const FieldWrite& write : change.writes)
            listed.touched.push_back(write.field);
    }
    if (header.type == holderType)
        readCustody(change, listed);
    if (header.type == holderType || header.sensitivityClass != 0)
        readWrites(change, listed);
    return listed;
}

archive::LogReader::Visit listing(const Store::Visit& visit)
{
    return [&visit](const archive::LoggedChange& logged) -> Result<void> {
        TONGDANG_TRY(const ListedChange change, listed(logged));
        return visit(change);
    };
}

Id idOf(const DeviceId& device)
{
    return *Id::fromBytes(device.view());
}

} // namespace

ArchiveStore::ArchiveStore(Archive& archive, const Catalogue& catalogue)
    : m_archive(archive)
    , m_catalogue(catalogue)
{
}

Result<void> ArchiveStore::begin()
{
    TONGDANG_TRY(archive::Transaction transaction, m_archive.begin());
    m_transaction.emplace(std::move(transaction));
    m_together.emplace(m_archive.applier());
    m_custody.clear();
    return {};
}

Result<void> ArchiveStore::commit()
{
    TONGDANG_CHECK(m_together->settle());
    m_together.reset();
    TONGDANG_CHECK(m_transaction->commit());
    m_transaction.reset();
    return {};
}

void ArchiveStore::rollback()
{
    m_together.reset();
    m_transaction.reset();
}

Result<ReplicaId> ArchiveStore::replica()
{
    return m_archive.replica();
}

Result<void> ArchiveStore::beginReplica()
{
    TONGDANG_CHECK(m_archive.beginReplica());
    return m_archive.noteReplicaUntold();
}

Result<void> ArchiveStore::outdateCopies()
{
    return m_archive.outdateCopies();
}

Result<void> ArchiveStore::changesAfter(qint64 ordinal, const Visit& visit)
{
    return m_archive.log().changesAfter(ordinal, listing(visit));
}

Result<void> ArchiveStore::changesOfChild(const RecordId& child, const Visit& visit)
{
    return m_archive.log().changesOfChild(child, listing(visit));
}

Result<void> ArchiveStore::changesOfRecord(const RecordId& record, const Visit& visit)
{
    return m_archive.log().changesOfRecord(record, listing(visit));
}

Result<ChangeBytes> ArchiveStore::changeBytes(qint64 ordinal)
{
    TONGDANG_TRY(auto logged, m_archive.log().at(ordinal));
    if (!logged)
        return failure(ErrorKind::Damaged, "sync.inconsistent", {}, QStringLiteral("own log"));
    return ChangeBytes{std::move(logged->header), std::move(logged->body)};
}

Result<Applied> ArchiveStore::apply(const Change& change, const DeviceId& from)
{
    if (change.header.type == holderType || isPurge(change.header))
        m_custody.remove(change.header.record);
    TONGDANG_TRY(const archive::Applied applied, m_archive.applier().apply(change, idOf(from)));
    switch (applied) {
    case archive::Applied::New:
        return Applied::New;
    case archive::Applied::Already:
        return Applied::Already;
    case archive::Applied::Forked:
        break;
    }
    return Applied::Forked;
}

Result<Dot> ArchiveStore::reissue(const Change& change, std::vector<FieldWrite> writes)
{
    if (change.header.type == holderType)
        m_custody.remove(change.header.record);
    return m_archive.writer().reissue(change.header, std::move(writes));
}

Result<void> ArchiveStore::markClockDoubtful(const Dot& dot)
{
    return m_archive.clockDoubts().mark(dot);
}

Result<std::vector<qint64>> ArchiveStore::clockDoubts()
{
    return m_archive.clockDoubts().all();
}

Result<std::vector<Dot>> ArchiveStore::newestFrom(const DeviceId& device)
{
    TONGDANG_CHECK(m_archive.applier().settle());
    return m_archive.log().newestFrom(idOf(device));
}

Result<std::vector<Store::Delivery>> ArchiveStore::deliveries()
{
    TONGDANG_CHECK(m_archive.applier().settle());
    TONGDANG_TRY(const auto known, m_archive.log().deliveries());
    std::vector<Delivery> deliveries;
    deliveries.reserve(known.size());
    for (const archive::LogReader::Delivery& delivery : known)
        deliveries.push_back({*DeviceId::fromBytes(delivery.source.view()), delivery.replica});
    return deliveries;
}

Result<std::vector<ReplicaId>> ArchiveStore::replicas()
{
    TONGDANG_CHECK(m_archive.applier().settle());
    TONGDANG_TRY(const auto newest, m_archive.log().newest());
    std::vector<ReplicaId> replicas;
    replicas.reserve(newest.size());
    for (const Dot& dot : newest)
        replicas.push_back(dot.replica);
    return replicas;
}

Result<std::optional<ListedChange>> ArchiveStore::find(const Dot& dot)
{
    TONGDANG_TRY(const auto logged, m_archive.log().find(dot));
    if (!logged)
        return std::optional<ListedChange>();
    TONGDANG_TRY(ListedChange change, listed(*logged));
    return std::optional(std::move(change));
}

Result<bool> ArchiveStore::holds(const Dot& dot, const Digest& chain)
{
    TONGDANG_TRY(const auto logged, m_archive.log().find(dot));
    return logged && blake2b256(logged->header) == chain;
}

Result<qint64> ArchiveStore::lastOrdinal()
{
    return m_archive.log().lastOrdinal();
}

Result<QByteArray> ArchiveStore::catalogueDigest()
{
    return m_catalogue.digest();
}

Result<ArchiveStore::Custody> ArchiveStore::custodyOf(const RecordId& child)
{
    const auto known = m_custody.constFind(child);
    if (known != m_custody.constEnd())
        return *known;
    TONGDANG_TRY(const auto record, m_archive.reader().record(child));
    Custody custody;
    if (record && record->type == holderType) {
        custody.holder = record->value(holderField).toText();
        custody.isMoving = isMovingState(record->value(fields::child::status));
    }
    if (m_transaction)
        m_custody.insert(child, custody);
    return custody;
}

Result<std::optional<QString>> ArchiveStore::holderOf(const RecordId& child)
{
    TONGDANG_TRY(Custody custody, custodyOf(child));
    return std::move(custody.holder);
}

Result<bool> ArchiveStore::isMoving(const RecordId& child)
{
    TONGDANG_TRY(const Custody custody, custodyOf(child));
    return custody.isMoving;
}

Result<std::vector<StaffPost>> ArchiveStore::postsOf(const RecordId& record)
{
    std::vector<StaffPost> posts;
    const auto add = [&posts](const Record& post) {
        const auto person = post.value(fields::staff_post::staff).toRecordId();
        if (person)
            posts.push_back(
                {post.id, *person,
                 post.withdrawn ? QString() : post.value(fields::staff_post::division).toText()});
    };
    TONGDANG_TRY(const auto type, m_archive.reader().typeOf(record));
    if (type == fields::staff_post::type) {
        TONGDANG_TRY(const auto post, m_archive.reader().record(record));
        if (post)
            add(*post);
        return posts;
    }
    archive::RecordQuery query;
    query.type = fields::staff_post::type;
    query.columns = {fields::staff_post::staff, fields::staff_post::division};
    query.where = {{fields::staff_post::staff, Value(record)}};
    query.withdrawnToo = true;
    TONGDANG_TRY(const auto records, m_archive.reader().records(query));
    for (const Record& post : records)
        add(post);
    return posts;
}

Result<bool> ArchiveStore::knowsRecord(const RecordId& record)
{
    return m_archive.reader().knows(record);
}

Result<std::optional<RecordId>> ArchiveStore::childOf(const RecordId& record)
{
    return m_archive.reader().childOf(record);
}

Result<bool> ArchiveStore::isPurged(const RecordId& record)
{
    return m_archive.reader().isPurged(record);
}

Result<std::optional<Record>> ArchiveStore::recordOf(const RecordId& record)
{
    return m_archive.reader().record(record);
}

Result<std::vector<RecordId>> ArchiveStore::referring(TypeNo type, FieldNo field,
                                                      const RecordId& target)
{
    archive::RecordQuery query;
    query.type = type;
    query.columns = {field};
    query.where = {{field, Value(target)}};
    query.withdrawnToo = true;
    TONGDANG_TRY(const auto records, m_archive.reader().records(query));
    std::vector<RecordId> ids;
    ids.reserve(records.size());
    for (const Record& record : records)
        ids.push_back(record.id);
    return ids;
}

Result<int> ArchiveStore::conflictsOf(const RecordId& record)
{
    return m_archive.reader().conflictsOf(record);
}

Result<QStringList> ArchiveStore::possibleDuplicatesOf(const RecordId& child)
{
    TONGDANG_CHECK(m_archive.applier().settle());
    TONGDANG_TRY(const auto twins, m_archive.possibleDuplicates(child));
    QStringList names;
    for (const RecordId& twin : twins) {
        TONGDANG_TRY(const auto record, m_archive.reader().record(twin));
        if (record)
            names.append(record->value(fields::child::name).toText());
    }
    return names;
}

} // namespace tongdang::sync
