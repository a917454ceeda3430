// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/conflict_table.h"

#include "archive/query.h"

namespace tongdang::archive {

ConflictTable::ConflictTable(Connection& connection)
    : m_connection(connection)
{
    m_connection.addObserver(*this);
}

ConflictTable::~ConflictTable()
{
    m_connection.removeObserver(*this);
}

void ConflictTable::beginCount()
{
    m_added.clear();
    m_removed.clear();
}

Result<QSet<qint64>> ConflictTable::present(qint64 record)
{
    TONGDANG_TRY(
        Query query,
        Query::prepare(m_connection,
                       QStringLiteral("SELECT field, late FROM conflict WHERE record = ?")));
    query.bind(record);
    TONGDANG_CHECK(query.run());
    QSet<qint64> entries;
    for (;;) {
        TONGDANG_TRY(const bool row, query.next());
        if (!row)
            return entries;
        entries.insert(query.truth(1) ? lateKey : query.integer(0));
    }
}

Result<void> ConflictTable::insert(const Key& key)
{
    TONGDANG_TRY(
        Query query,
        Query::prepare(m_connection, QStringLiteral("INSERT INTO conflict VALUES(?, ?, ?)")));
    const bool late = key.second == lateKey;
    query.bind(key.first).bind(late ? 0 : key.second).bind(late);
    TONGDANG_CHECK(query.run());
    if (!m_removed.remove(key))
        m_added.insert(key);
    return {};
}

Result<void> ConflictTable::remove(const Key& key)
{
    TONGDANG_TRY(Query query,
                 Query::prepare(m_connection,
                                QStringLiteral("DELETE FROM conflict"
                                               " WHERE record = ? AND field = ? AND late = ?")));
    const bool late = key.second == lateKey;
    query.bind(key.first).bind(late ? 0 : key.second).bind(late);
    TONGDANG_CHECK(query.run());
    if (!m_added.remove(key))
        m_removed.insert(key);
    return {};
}

Result<void> ConflictTable::set(qint64 record, const std::vector<FieldNo>& fields, bool late)
{
    TONGDANG_TRY(const QSet<qint64> before, present(record));
    QSet<qint64> after(fields.begin(), fields.end());
    if (late)
        after.insert(lateKey);
    for (const qint64 entry : before) {
        if (!after.contains(entry))
            TONGDANG_CHECK(remove({record, entry}));
    }
    for (const qint64 entry : std::as_const(after)) {
        if (!before.contains(entry))
            TONGDANG_CHECK(insert({record, entry}));
    }
    return {};
}

Result<void> ConflictTable::settle(qint64 record, const std::vector<FieldNo>& fields)
{
    TONGDANG_TRY(const QSet<qint64> before, present(record));
    for (const FieldNo field : fields) {
        if (before.contains(field))
            TONGDANG_CHECK(remove({record, field}));
    }
    return {};
}

Result<void> ConflictTable::noteDecided(qint64 record)
{
    TONGDANG_TRY(
        Query query,
        Query::prepare(m_connection, QStringLiteral("INSERT OR IGNORE INTO decided VALUES(?)")));
    query.bind(record);
    return query.run();
}

Result<void> ConflictTable::forgetDecided(qint64 record)
{
    TONGDANG_TRY(
        Query query,
        Query::prepare(m_connection, QStringLiteral("DELETE FROM decided WHERE record = ?")));
    query.bind(record);
    return query.run();
}

} // namespace tongdang::archive
