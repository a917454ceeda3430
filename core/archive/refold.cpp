// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/projection.h"
#include "archive/query.h"

#include <algorithm>
#include <set>

namespace tongdang::archive {
namespace {

std::set<std::optional<RecordId>> childrenOf(const std::vector<Change>& changes)
{
    std::set<std::optional<RecordId>> children;
    for (const Change& change : changes)
        children.insert(childOf(change.header.scope));
    return children;
}

} // namespace

Result<void> Projection::insertFolded(const RecordId& id, RecordEntry& entry,
                                      const std::vector<Change>& changes)
{
    TONGDANG_TRY(const ProjectedRecord record, project(changes, m_replicas));
    qint64 child = 0;
    if (record.child) {
        TONGDANG_TRY(const RecordEntry childEntry, m_records.intern(*record.child));
        child = childEntry.number;
    }
    TONGDANG_CHECK(m_records.describe(id, entry, record.type, child));
    const RowFacts facts{entry.number,     id,         record.child, record.type, record.created,
                         record.withdrawn, record.late};
    TONGDANG_CHECK(m_rows.insert(facts, record.versions, record.values));
    TONGDANG_CHECK(m_conflicts.set(entry.number, record.conflicts, record.late));
    const auto sameAs = std::ranges::find(record.values, sameAsField, &FieldWrite::field);
    TONGDANG_CHECK(
        m_joined.folded(id, record.type, sameAs != record.values.end() ? sameAs->value : Value()));
    return noteStrays(entry, changes);
}

Result<void> Projection::refold(const RecordId& id, RecordEntry& entry)
{
    TONGDANG_TRY(const std::vector<Change> changes, m_changes.of(entry.number));
    const RecordEntry before = entry;
    TONGDANG_CHECK(m_rows.remove(entry.number, *before.type));
    if (std::ranges::any_of(changes, isResolve)) // forgotten while it was an erased child's
        TONGDANG_CHECK(m_conflicts.noteDecided(entry.number));
    TONGDANG_CHECK(insertFolded(id, entry, changes));
    if (before.child != 0)
        m_facts.changed(before.child, *before.type);
    if (entry.child != 0)
        m_facts.changed(entry.child, *entry.type);
    // Of every child that a change names: whose it was, and whose it is now.
    for (const std::optional<RecordId>& child : childrenOf(changes))
        tell(id, *entry.type, child);
    return {};
}

Result<void> Projection::replay(const RecordId& id, RecordEntry entry,
                                const std::vector<Change>& changes)
{
    if (std::ranges::any_of(changes, isResolve))
        TONGDANG_CHECK(m_conflicts.noteDecided(entry.number));
    const bool single = changes.size() == 1 && standsAlone(changes.front());
    return single ? insertFirst(changes.front(), entry) : insertFolded(id, entry, changes);
}

Result<void> Projection::noteStrays(const RecordEntry& entry, const std::vector<Change>& changes)
{
    for (const std::optional<RecordId>& child : childrenOf(changes)) {
        if (!child)
            continue;
        TONGDANG_TRY(const RecordEntry childEntry, m_records.intern(*child));
        if (childEntry.number == entry.child)
            continue;
        TONGDANG_TRY(Query query,
                     Query::prepare(m_connection,
                                    QStringLiteral("INSERT OR IGNORE INTO stray VALUES(?, ?)")));
        query.bind(childEntry.number).bind(entry.number);
        TONGDANG_CHECK(query.run());
    }
    return {};
}

Result<void> Projection::erase(const RecordId& id, const RecordEntry& entry)
{
    if (!entry.type)
        return {};
    TONGDANG_CHECK(m_rows.remove(entry.number, *entry.type));
    TONGDANG_CHECK(m_conflicts.set(entry.number, {}, false));
    TONGDANG_CHECK(m_conflicts.forgetDecided(entry.number));
    if (entry.child != 0)
        m_facts.changed(entry.child, *entry.type);
    TONGDANG_CHECK(m_joined.folded(id, *entry.type, {})); // it says nothing any more
    tell(id, *entry.type, std::nullopt);
    return {};
}

} // namespace tongdang::archive
