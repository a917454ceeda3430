// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/record_index.h"

#include "archive/query.h"

#include <sqlite3.h>

namespace tongdang::archive {
namespace {

/// Children and their records come in runs; more than this is never useful at once.
constexpr qsizetype mostRemembered = 20000;

} // namespace

RecordIndex::RecordIndex(Connection& connection)
    : m_connection(connection)
{
    m_connection.addObserver(*this);
}

RecordIndex::~RecordIndex()
{
    m_connection.removeObserver(*this);
}

void RecordIndex::remember(const RecordId& id, const RecordEntry& entry)
{
    if (m_known.size() >= mostRemembered) {
        m_known.clear();
        m_known.reserve(mostRemembered); // growing step by step again would move every entry twice
    }
    m_known.insert(id, entry);
}

Result<std::optional<RecordEntry>> RecordIndex::find(const RecordId& id)
{
    if (const auto known = m_known.constFind(id); known != m_known.cend())
        return std::optional(*known);
    if (!m_select.isPrepared()) {
        TONGDANG_TRY(m_select, Statement::prepare(m_connection, "SELECT number, type, child, purged"
                                                                " FROM record WHERE id = ?"));
    }
    m_select.bind(1, id.view());
    TONGDANG_TRY(const bool row, m_select.next());
    if (!row)
        return std::optional<RecordEntry>();
    RecordEntry entry;
    entry.number = m_select.integer(0);
    if (!m_select.isNull(1))
        entry.type = static_cast<TypeNo>(m_select.integer(1));
    entry.child = m_select.integer(2); // NULL reads as 0
    entry.purged = static_cast<RecordEntry::Purged>(m_select.integer(3));
    m_select.reset();
    remember(id, entry);
    return std::optional(entry);
}

Result<std::optional<RecordEntry>> RecordIndex::insert(const RecordId& id,
                                                       std::optional<TypeNo> type, qint64 child)
{
    if (!m_insert.isPrepared()) {
        TONGDANG_TRY(m_insert, Statement::prepare(m_connection,
                                                  "INSERT INTO record(id, type, child)"
                                                  " VALUES(?, ?, ?) ON CONFLICT(id) DO NOTHING"));
    }
    m_insert.clear();
    m_insert.bind(1, id.view());
    if (type)
        m_insert.bind(2, qint64{*type});
    if (child != 0)
        m_insert.bind(3, child);
    TONGDANG_CHECK(m_insert.run());
    if (m_insert.affected() == 0)
        return std::optional<RecordEntry>();
    RecordEntry entry;
    entry.number = sqlite3_last_insert_rowid(m_connection.handle());
    entry.type = type;
    entry.child = child;
    remember(id, entry);
    return std::optional(entry);
}

Result<RecordEntry> RecordIndex::intern(const RecordId& id)
{
    TONGDANG_TRY(const auto present, find(id));
    if (present)
        return *present;
    TONGDANG_TRY(const auto inserted, insert(id, std::nullopt, 0));
    if (!inserted)
        return failure(ErrorKind::Damaged, "archive.damaged", {}, QStringLiteral("record"));
    return *inserted;
}

Result<RecordIndex::Arrival> RecordIndex::arrive(const RecordId& id, TypeNo type,
                                                 const std::optional<RecordId>& child,
                                                 bool isProbablyNew)
{
    const bool isItsOwnChild = child == id;
    Arrival arrival;
    qint64 childNumber = 0;
    if (child && !isItsOwnChild) {
        TONGDANG_TRY(const RecordEntry childEntry, intern(*child));
        childNumber = childEntry.number;
        arrival.isPurged = childEntry.purged == RecordEntry::Purged::Dossier;
    }
    // One way down the tree of ids is enough if the guess is right: inserting finds out whether the
    // record is here, and so does looking for it.
    std::optional<RecordEntry> present;
    if (!isProbablyNew || m_known.contains(id)) {
        TONGDANG_TRY(present, find(id));
    }
    if (!present) {
        TONGDANG_TRY(const auto inserted, insert(id, type, childNumber));
        if (inserted) {
            arrival.entry = *inserted;
            arrival.isNew = true;
            if (isItsOwnChild)
                TONGDANG_CHECK(describe(id, arrival.entry, type, arrival.entry.number));
            return arrival;
        }
        TONGDANG_TRY(present, intern(id));
    }
    arrival.entry = *present;
    if (!arrival.entry.type) {
        arrival.isNew = true;
        const qint64 own = arrival.entry.number;
        TONGDANG_CHECK(describe(id, arrival.entry, type, isItsOwnChild ? own : childNumber));
    }
    if (arrival.entry.purged != RecordEntry::Purged::No)
        arrival.isPurged = true;
    arrival.isStray = arrival.entry.child != (isItsOwnChild ? arrival.entry.number : childNumber);
    return arrival;
}

Result<void> RecordIndex::describe(const RecordId& id, RecordEntry& entry, TypeNo type,
                                   qint64 child)
{
    if (entry.type == type && entry.child == child)
        return {};
    if (!m_describe.isPrepared()) {
        TONGDANG_TRY(m_describe,
                     Statement::prepare(m_connection,
                                        "UPDATE record SET type = ?, child = ? WHERE number = ?"));
    }
    m_describe.bind(1, qint64{type});
    if (child != 0)
        m_describe.bind(2, child);
    else
        m_describe.bindNull(2);
    m_describe.bind(3, entry.number);
    TONGDANG_CHECK(m_describe.run());
    entry.type = type;
    entry.child = child;
    remember(id, entry);
    return {};
}

Result<bool> RecordIndex::isErased(const RecordEntry& entry)
{
    if (entry.purged != RecordEntry::Purged::No)
        return true;
    TONGDANG_TRY(Query query,
                 Query::prepare(m_connection, QStringLiteral("SELECT 1 FROM record WHERE number = ?"
                                                             " AND purged = ?")));
    query.bind(entry.child).bind(static_cast<int>(RecordEntry::Purged::Dossier));
    TONGDANG_CHECK(query.run());
    return query.next();
}

Result<void> RecordIndex::markPurged(const RecordId& id, RecordEntry& entry,
                                     RecordEntry::Purged purged)
{
    TONGDANG_TRY(Query query,
                 Query::prepare(m_connection,
                                QStringLiteral("UPDATE record SET purged = ? WHERE number = ?")));
    query.bind(static_cast<int>(purged)).bind(entry.number);
    TONGDANG_CHECK(query.run());
    entry.purged = purged;
    remember(id, entry);
    return {};
}

} // namespace tongdang::archive
