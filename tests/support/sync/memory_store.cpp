// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/sync/memory_store.h"

#include "base/clock.h"
#include "catalogue/fields.h"
#include "record/change_codec.h"
#include "record/fold.h"
#include "support/catch.h"

#include <algorithm>
#include <set>

namespace tongdang::test {
namespace {

using namespace tongdang::sync;

bool follows(const Change& later, const Change& earlier)
{
    return later.header.previous == earlier.chain;
}

QByteArray text(const Position& position)
{
    return QByteArray::number(position.count) + '/'
           + QByteArray(reinterpret_cast<const char*>(position.hash.data()), 32).toHex();
}

std::shared_ptr<const Change> withoutBody(const Change& change)
{
    auto rest = std::make_shared<Change>(change);
    rest->bodyBytes.clear();
    rest->writes.clear();
    return rest;
}

} // namespace

MemoryStore::MemoryStore(Randomness& randomness)
    : m_randomness(randomness)
{
    m_state.replica = ReplicaId::create(randomness);
}

QByteArray MemoryStore::fingerprint() const
{
    QByteArray all = m_state.replica->toBytes().toHex();
    for (const Entry& entry : m_state.log)
        all += entry.change->headerBytes.toHex() + '\n';
    for (const KnownDevice& device : m_state.devices)
        all += device.device.toBytes().toHex() + QByteArray::number(int(device.relation))
               + QByteArray::number(device.revoked) + QByteArray::number(device.wantsSnapshot)
               + QByteArray::number(device.askForSnapshot) + QByteArray::number(device.lastBundle)
               + '\n';
    for (const auto& [issuer, document] : m_state.epochs)
        all += document.content + '\n';
    for (const OutStream& stream : m_state.outStreams)
        all += stream.id.toBytes().toHex() + text(stream.last) + text(stream.acknowledged)
               + QByteArray::number(stream.exported) + QByteArray::number(stream.retired) + '\n';
    for (const InStream& stream : m_state.inStreams)
        all += stream.id.toBytes().toHex() + text(stream.position) + '\n';
    for (const BundleRow& row : m_state.bundles)
        all += row.id.toBytes().toHex() + QByteArray::number(int(row.state)) + '\n';
    for (const auto& [name, value] : m_state.settings)
        all += name + '=' + value.toHex() + '\n';
    return all;
}

Dot MemoryStore::write(const Draft& draft, qint64 now)
{
    std::vector<FieldNo> touched;
    for (const FieldWrite& write : draft.writes)
        touched.push_back(write.field);
    const auto before = folded(draft.record);
    ChangeHeader header{1,
                        {*m_state.replica, 0},
                        {},
                        nextStamp(now, before ? &*before : nullptr, touched),
                        Clock::dayOf(now),
                        draft.type,
                        draft.record,
                        draft.scope,
                        static_cast<quint8>(draft.operation),
                        draft.author,
                        BatchId::create(m_randomness),
                        draft.sensitivityClass,
                        {}};
    return append(std::move(header), draft.writes);
}

Dot MemoryStore::append(ChangeHeader header, std::vector<FieldWrite> writes)
{
    const ReplicaId replica = *m_state.replica;
    Dot dot{replica, 1};
    while (at(dot))
        ++dot.sequence;
    const Change* previous = at({replica, dot.sequence - 1});
    header.dot = dot;
    header.previous = previous ? previous->chain : Digest{};
    add(std::make_shared<Change>(take(makeChange(std::move(header), std::move(writes)))),
        std::nullopt);
    return dot;
}

Result<Dot> MemoryStore::reissue(const Change& change, std::vector<FieldWrite> writes)
{
    return append(change.header, std::move(writes));
}

std::optional<FoldedRecord> MemoryStore::folded(const RecordId& record) const
{
    const auto found = m_state.records.find(record);
    if (found == m_state.records.end())
        return std::nullopt;
    std::vector<Change> changes;
    for (const std::size_t index : found->second)
        changes.push_back(*m_state.log[index].change);
    return fold(changes);
}

bool MemoryStore::has(const Dot& dot, const Digest& chain) const
{
    const Change* change = at(dot);
    return change && change->chain == chain;
}

std::vector<Dot> MemoryStore::doubted() const
{
    std::vector<Dot> dots;
    for (const qint64 ordinal : m_state.clockDoubts)
        dots.push_back(m_state.log[std::size_t(ordinal) - 1].change->header.dot);
    return dots;
}

bool MemoryStore::isErased(const ChangeHeader& header) const
{
    const auto* child = std::get_if<RecordId>(&header.scope);
    return !isPurge(header)
           && (m_state.erased.contains(header.record)
               || (child && m_state.erased.contains(*child)));
}

void MemoryStore::add(std::shared_ptr<const Change> change, std::optional<DeviceId> origin)
{
    if (isErased(change->header))
        change = withoutBody(*change);
    if (isPurge(change->header)) {
        m_state.erased.insert(change->header.record);
        for (Entry& entry : m_state.log) {
            if (isErased(entry.change->header))
                entry.change = withoutBody(*entry.change);
        }
    }
    const std::size_t index = m_state.log.size();
    m_state.dots.emplace(change->header.dot, index);
    m_state.records[change->header.record].push_back(index);
    m_state.log.push_back({std::move(change), origin});
}

const Change* MemoryStore::at(const Dot& dot) const
{
    const auto found = m_state.dots.find(dot);
    return found == m_state.dots.end() ? nullptr : m_state.log[found->second].change.get();
}

ListedChange MemoryStore::listed(std::size_t index) const
{
    const Entry& entry = m_state.log[index];
    const ChangeHeader& header = entry.change->header;
    ListedChange listed{qint64(index) + 1,
                        header.dot,
                        entry.change->chain,
                        header.scope,
                        header.record,
                        header.author,
                        header.sensitivityClass,
                        header.type == fields::staff::type
                            || header.type == fields::staff_post::type,
                        std::nullopt,
                        entry.origin,
                        isPurge(header),
                        std::nullopt};
    listed.stamp = header.hlc;
    listed.type = header.type;
    if (std::holds_alternative<QString>(header.scope)) {
        for (const FieldWrite& write : entry.change->writes)
            listed.touched.push_back(write.field);
    }
    const bool isChild = header.type == fields::child::type;
    for (const FieldWrite& write : entry.change->writes) {
        if (const auto named = write.value.toRecordId(); named && tellsNames)
            listed.named.push_back({write.field, *named});
        if (isChild && write.field == fields::child::village)
            listed.holder = write.value.toText();
        if (isChild && write.field == fields::child::status)
            listed.isMoving = write.value.isText(u"moving");
        if (header.sensitivityClass != 0)
            listed.fields.push_back(write.field);
        if (isChild || header.sensitivityClass != 0)
            listed.seen.insert(listed.seen.end(), write.seen.begin(), write.seen.end());
    }
    return listed;
}

Result<void> MemoryStore::begin()
{
    if (m_before)
        return failure(ErrorKind::Refused, "test.in_transaction");
    m_before = m_state;
    return {};
}

Result<void> MemoryStore::commit()
{
    if (beforeCommit)
        TONGDANG_CHECK(beforeCommit());
    m_before.reset();
    return {};
}

void MemoryStore::rollback()
{
    if (m_before)
        m_state = *std::exchange(m_before, std::nullopt);
}

Result<ReplicaId> MemoryStore::replica()
{
    return *m_state.replica;
}

Result<void> MemoryStore::beginReplica()
{
    m_state.replica = ReplicaId::create(m_randomness);
    return {};
}

Result<void> MemoryStore::changesAfter(qint64 ordinal, const Visit& visit)
{
    for (auto index = std::size_t(ordinal); index < m_state.log.size(); ++index)
        TONGDANG_CHECK(visit(listed(index)));
    return {};
}

Result<void> MemoryStore::changesOfChild(const RecordId& child, const Visit& visit)
{
    for (std::size_t index = 0; index < m_state.log.size(); ++index) {
        if (m_state.log[index].change->header.scope == Scope(child))
            TONGDANG_CHECK(visit(listed(index)));
    }
    return {};
}

Result<void> MemoryStore::changesOfRecord(const RecordId& record, const Visit& visit)
{
    const auto found = m_state.records.find(record);
    if (found == m_state.records.end())
        return {};
    for (const std::size_t index : found->second)
        TONGDANG_CHECK(visit(listed(index)));
    return {};
}

Result<ChangeBytes> MemoryStore::changeBytes(qint64 ordinal)
{
    const Change& change = *m_state.log.at(std::size_t(ordinal) - 1).change;
    return ChangeBytes{change.headerBytes, change.bodyBytes};
}

Result<Applied> MemoryStore::apply(const Change& change, const DeviceId& from)
{
    const Dot& dot = change.header.dot;
    if (const Change* known = at(dot)) {
        if (known->chain != change.chain)
            return Applied::Forked;
        m_state.deliveries.emplace(from, dot.replica);
        return Applied::Already;
    }
    const Change* previous = at({dot.replica, dot.sequence - 1});
    const Change* next = at({dot.replica, dot.sequence + 1});
    if ((previous && !follows(change, *previous)) || (next && !follows(*next, change)))
        return Applied::Forked;
    add(std::make_shared<Change>(change), from);
    m_state.deliveries.emplace(from, dot.replica);
    return Applied::New;
}

Result<void> MemoryStore::markClockDoubtful(const Dot& dot)
{
    const auto found = m_state.dots.find(dot);
    if (found != m_state.dots.end())
        m_state.clockDoubts.insert(qint64(found->second) + 1);
    return {};
}

Result<std::vector<qint64>> MemoryStore::clockDoubts()
{
    return std::vector<qint64>(m_state.clockDoubts.begin(), m_state.clockDoubts.end());
}

Result<std::vector<Dot>> MemoryStore::newestFrom(const DeviceId& device)
{
    std::vector<Dot> dots;
    for (const Entry& entry : m_state.log) {
        const Dot& dot = entry.change->header.dot;
        if (entry.origin != device)
            continue;
        const auto known = std::ranges::find(dots, dot.replica, &Dot::replica);
        if (known == dots.end())
            dots.push_back(dot);
        else
            known->sequence = std::max(known->sequence, dot.sequence);
    }
    return dots;
}

Result<std::vector<Store::Delivery>> MemoryStore::deliveries()
{
    std::vector<Delivery> deliveries;
    for (const auto& [device, replica] : m_state.deliveries)
        deliveries.push_back({device, replica});
    return deliveries;
}

Result<std::vector<ReplicaId>> MemoryStore::replicas()
{
    std::set<ReplicaId> known;
    for (const Entry& entry : m_state.log)
        known.insert(entry.change->header.dot.replica);
    return std::vector<ReplicaId>(known.begin(), known.end());
}

Result<std::optional<ListedChange>> MemoryStore::find(const Dot& dot)
{
    const auto found = m_state.dots.find(dot);
    return found == m_state.dots.end() ? std::optional<ListedChange>()
                                       : std::optional(listed(found->second));
}

Result<qint64> MemoryStore::lastOrdinal()
{
    return qint64(m_state.log.size());
}

Result<QByteArray> MemoryStore::catalogueDigest()
{
    return QByteArray(32, 'c');
}

Result<std::optional<QString>> MemoryStore::holderOf(const RecordId& child)
{
    const auto record = folded(child);
    if (!record)
        return std::optional<QString>();
    const FieldState* village = record->field(fields::child::village);
    return village ? std::optional(village->shown().toText()) : std::nullopt;
}

Result<bool> MemoryStore::isMoving(const RecordId& child)
{
    const auto record = folded(child);
    const FieldState* status = record ? record->field(fields::child::status) : nullptr;
    return status && status->shown().isText(u"moving");
}

Result<std::vector<StaffPost>> MemoryStore::postsOf(const RecordId& record)
{
    const auto shown = [](const FoldedRecord& post, FieldNo field) {
        const FieldState* state = post.field(field);
        return state ? state->shown() : Value();
    };
    std::vector<StaffPost> posts;
    for (const auto& [id, changes] : m_state.records) {
        const auto post = folded(id);
        if (!post || post->type != fields::staff_post::type)
            continue;
        const auto person = shown(*post, fields::staff_post::staff).toRecordId();
        if (!person || (*person != record && id != record))
            continue;
        const bool isWithdrawn = !shown(*post, withdrawnField).isEmpty();
        posts.push_back(
            {id, *person,
             isWithdrawn ? QString() : shown(*post, fields::staff_post::division).toText()});
    }
    return posts;
}

Result<bool> MemoryStore::knowsRecord(const RecordId& record)
{
    return m_state.records.contains(record);
}

Result<std::optional<RecordId>> MemoryStore::childOf(const RecordId& record)
{
    const auto known = folded(record);
    const RecordId* child = known ? std::get_if<RecordId>(&known->scope) : nullptr;
    return child ? std::optional(*child) : std::nullopt;
}

Result<bool> MemoryStore::isPurged(const RecordId& record)
{
    TONGDANG_TRY(const auto child, childOf(record));
    for (const RecordId& one : {record, child.value_or(record)}) {
        const auto found = m_state.records.find(one);
        if (found == m_state.records.end())
            continue;
        for (const std::size_t index : found->second) {
            if (isPurge(m_state.log[index].change->header))
                return true;
        }
    }
    return false;
}

Result<int> MemoryStore::conflictsOf(const RecordId& record)
{
    const auto known = folded(record);
    if (!known)
        return 0;
    return int(std::count_if(known->fields.begin(), known->fields.end(),
                             [](const FieldState& field) { return field.inConflict(); }));
}

Result<QStringList> MemoryStore::possibleDuplicatesOf(const RecordId& child)
{
    const auto nameOf = [](const FoldedRecord& record) {
        const FieldState* name = record.field(fields::child::name);
        return name ? name->shown().toText() : QString();
    };
    QStringList twins;
    const auto one = folded(child);
    for (const auto& [record, changes] : m_state.records) {
        const auto other = folded(record);
        if (one && record != child && other->type == fields::child::type
            && nameOf(*other) == nameOf(*one))
            twins.append(nameOf(*other));
    }
    return twins;
}

} // namespace tongdang::test
