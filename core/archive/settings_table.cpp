// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/settings_table.h"

#include "archive/query.h"

namespace tongdang::archive {

Result<std::optional<QByteArray>> SettingsTable::value(const QByteArray& name) const
{
    TONGDANG_TRY(
        Query query,
        Query::prepare(m_connection, QStringLiteral("SELECT value FROM setting WHERE name = ?")));
    query.bind(QString::fromUtf8(name));
    TONGDANG_CHECK(query.run());
    TONGDANG_TRY(const bool row, query.next());
    return row ? std::optional(query.bytes(0)) : std::nullopt;
}

Result<void> SettingsTable::put(const QByteArray& name, const QByteArray& value)
{
    TONGDANG_TRY(Query query,
                 Query::prepare(m_connection,
                                QStringLiteral("INSERT OR REPLACE INTO setting VALUES(?, ?)")));
    query.bind(QString::fromUtf8(name)).bind(value);
    return query.run();
}

Result<void> SettingsTable::remove(const QByteArray& name)
{
    TONGDANG_TRY(Query query, Query::prepare(m_connection,
                                             QStringLiteral("DELETE FROM setting WHERE name = ?")));
    query.bind(QString::fromUtf8(name));
    return query.run();
}

} // namespace tongdang::archive
