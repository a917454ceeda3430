// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/draft_table.h"

#include "archive/query.h"
#include "base/id.h"

namespace tongdang::archive {

Result<void> DraftTable::store(const QString& page, const QByteArray& draft, qint64 at)
{
    TONGDANG_TRY(const bool erased, isErased(page));
    if (erased)
        return {};
    TONGDANG_TRY(Query query,
                 Query::prepare(m_connection,
                                QStringLiteral("INSERT OR REPLACE INTO draft VALUES(?, ?, ?)")));
    query.bind(page).bind(at).bind(draft);
    return query.run();
}

Result<std::optional<QByteArray>> DraftTable::load(const QString& page) const
{
    TONGDANG_TRY(
        Query query,
        Query::prepare(m_connection, QStringLiteral("SELECT draft FROM draft WHERE page = ?")));
    query.bind(page);
    TONGDANG_CHECK(query.run());
    TONGDANG_TRY(const bool row, query.next());
    return row ? std::optional(query.bytes(0)) : std::nullopt;
}

Result<void> DraftTable::remove(const QString& page)
{
    TONGDANG_TRY(Query query,
                 Query::prepare(m_connection, QStringLiteral("DELETE FROM draft WHERE page = ?")));
    query.bind(page);
    return query.run();
}

Result<std::vector<DraftTable::Entry>> DraftTable::list() const
{
    TONGDANG_TRY(
        Query query,
        Query::prepare(m_connection,
                       QStringLiteral("SELECT page, at FROM draft ORDER BY at DESC, page")));
    TONGDANG_CHECK(query.run());
    std::vector<Entry> entries;
    for (;;) {
        TONGDANG_TRY(const bool row, query.next());
        if (!row)
            return entries;
        entries.push_back({query.text(0), query.integer(1)});
    }
}

Result<void> DraftTable::removeErased()
{
    TONGDANG_TRY(const std::vector<Entry> entries, list());
    for (const Entry& entry : entries) {
        TONGDANG_TRY(const bool erased, isErased(entry.page));
        if (erased)
            TONGDANG_CHECK(remove(entry.page));
    }
    return {};
}

Result<bool> DraftTable::isErased(const QString& page) const
{
    const QStringList parts = page.split(u'/');
    for (const QString& part : parts) {
        const auto id = RecordId::parse(part);
        if (!id)
            continue;
        TONGDANG_TRY(Query query,
                     Query::prepare(m_connection,
                                    QStringLiteral("SELECT r.purged <> 0 OR coalesce(k.purged, 0)"
                                                   " = 2 FROM record r LEFT JOIN record k"
                                                   " ON k.number = r.child WHERE r.id = ?")));
        query.bind(id->toBytes());
        TONGDANG_CHECK(query.run());
        TONGDANG_TRY(const bool row, query.next());
        if (row && query.truth(0))
            return true;
    }
    return false;
}

} // namespace tongdang::archive
