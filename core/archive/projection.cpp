// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/projection.h"

#include <algorithm>

namespace tongdang::archive {
namespace {

bool writesField(const Change& change, FieldNo field)
{
    return std::any_of(change.writes.begin(), change.writes.end(),
                       [field](const FieldWrite& write) { return write.field == field; });
}

std::vector<FieldNo> fieldsOf(const Change& change)
{
    std::vector<FieldNo> fields;
    fields.reserve(change.writes.size());
    for (const FieldWrite& write : change.writes)
        fields.push_back(write.field);
    return fields;
}

} // namespace

Projection::Projection(Connection& connection, const Catalogue& catalogue, Layouts layouts)
    : m_connection(connection)
    , m_catalogue(catalogue)
    , m_layouts(std::move(layouts))
    , m_replicas(connection)
    , m_records(connection)
    , m_changes(connection)
    , m_rows(connection, m_layouts)
    , m_conflicts(connection)
    , m_facts(connection, m_layouts)
    , m_joined(connection, catalogue, m_layouts)
{
}

Result<std::unique_ptr<Projection>> Projection::create(Connection& connection,
                                                       const Catalogue& catalogue)
{
    TONGDANG_TRY(Layouts layouts, Layouts::of(catalogue));
    return std::unique_ptr<Projection>(new Projection(connection, catalogue, std::move(layouts)));
}

void Projection::reset()
{
    m_rows.reset();
    m_facts.reset();
    m_joined.reset();
}

Result<void> Projection::flush()
{
    TONGDANG_CHECK(m_facts.flush());
    // Lists show a moved dossier under another child, or under itself again.
    return m_joined.flush(
        [this](const RecordId& child) { tell(child, m_joined.childType(), child); });
}

void Projection::tell(const RecordId& id, TypeNo type, const std::optional<RecordId>& child)
{
    if (m_observer != nullptr)
        m_observer->recordChanged(type, id, child);
}

Result<void> Projection::arrived(const Change& change, RecordEntry& entry, bool isNew)
{
    if (isResolve(change))
        TONGDANG_CHECK(m_conflicts.noteDecided(entry.number));
    if (isNew && standsAlone(change))
        return insertFirst(change, entry);
    if (!isNew) {
        TONGDANG_TRY(const bool done, advance(change, entry));
        if (done)
            return {};
    }
    return refold(change.header.record, entry);
}

bool Projection::standsAlone(const Change& change)
{
    // Whether a record stands, and for whom, is left to the definition, here and in `advance`.
    return std::all_of(change.writes.begin(), change.writes.end(), [](const FieldWrite& write) {
        return write.seen.empty() && write.field != withdrawnField && write.field != sameAsField;
    });
}

Result<void> Projection::insertFirst(const Change& change, const RecordEntry& entry)
{
    const ChangeHeader& header = change.header;
    const RowFacts facts{entry.number, header.record,        childOf(header.scope),
                         header.type,  momentOf(header.hlc), false,
                         false};
    TONGDANG_TRY(const qint64 replica, m_replicas.intern(header.dot.replica));
    Versions versions;
    versions.hasCreate = plainOperation(header) == Operation::Create;
    versions.setHead(fieldsOf(change), {replica, header.dot.sequence});
    const BodyItems encoded(change);
    TONGDANG_CHECK(m_rows.insert(facts, versions, change.writes, &encoded));
    if (entry.child != 0) {
        const TableLayout& layout = m_layouts.table(header.type);
        const FieldNo dayField = layout.day ? layout.fields[*layout.day]->number : withdrawnField;
        const auto day =
            std::find_if(change.writes.begin(), change.writes.end(), [&](const FieldWrite& write) {
                return layout.day && write.field == dayField;
            });
        m_facts.added(entry.child, header.type, day != change.writes.end() ? day->value : Value());
    }
    TONGDANG_CHECK(m_joined.touched(header.record)); // others may have named it before it came
    tell(header.record, header.type, facts.child);
    return {};
}

Result<bool> Projection::supersedesAllHeads(const Change& change, const Versions& versions)
{
    for (const FieldWrite& write : change.writes) {
        TONGDANG_TRY(const auto seen, m_replicas.local(write.seen));
        if (seen != versions.heads(write.field))
            return false;
    }
    return true;
}

Result<bool> Projection::advance(const Change& change, const RecordEntry& entry)
{
    const ChangeHeader& header = change.header;
    // What decides about more than the fields it writes is left to the definition: a record's type,
    // its child, the moment of its entry, whether it stands and for whom.
    const auto child = childOf(header.scope);
    if (header.type != entry.type || writesField(change, withdrawnField)
        || writesField(change, sameAsField))
        return false;
    if (child) {
        TONGDANG_TRY(const RecordEntry childEntry, m_records.intern(*child));
        if (childEntry.number != entry.child)
            return false;
    } else if (entry.child != 0) {
        return false;
    }
    TONGDANG_TRY(auto present, m_rows.present(entry.number, *entry.type));
    if (!present)
        return false;
    Versions& versions = present->versions;
    if (!versions.complete || !versions.heads(withdrawnField).empty())
        return false;
    if (!versions.hasCreate || plainOperation(header) == Operation::Create)
        return false;
    TONGDANG_TRY(const bool supersedes, supersedesAllHeads(change, versions));
    if (!supersedes)
        return false;

    const std::vector<FieldNo> fields = fieldsOf(change);
    std::vector<FieldNo> settled;
    std::copy_if(fields.begin(), fields.end(), std::back_inserter(settled),
                 [&](FieldNo field) { return versions.heads(field).size() > 1; });
    if (!settled.empty())
        TONGDANG_CHECK(m_conflicts.settle(entry.number, settled));
    TONGDANG_TRY(const qint64 replica, m_replicas.intern(header.dot.replica));
    versions.setHead(fields, {replica, header.dot.sequence});
    TONGDANG_CHECK(m_rows.update(entry.number, *entry.type, versions, change));
    const TableLayout& layout = m_layouts.table(*entry.type);
    if (entry.child != 0 && layout.day && writesField(change, layout.fields[*layout.day]->number))
        m_facts.changed(entry.child, *entry.type);
    tell(header.record, *entry.type, child);
    return true;
}

} // namespace tongdang::archive
