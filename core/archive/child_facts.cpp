// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/child_facts.h"

#include "archive/query.h"

#include <algorithm>

namespace tongdang::archive {
namespace {

constexpr auto dayPattern = "[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]";

/// The same test as the GLOB below.
bool isDay(const QString& text)
{
    if (text.size() != 10)
        return false;
    for (qsizetype index = 0; index < 10; ++index) {
        const bool dash = index == 4 || index == 7;
        const QChar sign = text[index];
        if (dash ? sign != u'-' : (sign < u'0' || sign > u'9'))
            return false;
    }
    return true;
}

/// "count, last day" of the rows `t` of a record table.
QString counted(const TableLayout& layout)
{
    const QString day = layout.day
                            ? QString::fromLatin1(TableLayout::column(*layout.fields[*layout.day]))
                            : QStringLiteral("NULL");
    return QStringLiteral("count(*), coalesce(max(CASE WHEN t.%1 GLOB '%2' THEN t.%1 END), '')")
        .arg(day, QLatin1StringView(dayPattern))
        .replace(QStringLiteral("t.NULL"), QStringLiteral("NULL"));
}

} // namespace

ChildFacts::ChildFacts(Connection& connection, const Layouts& layouts)
    : m_connection(connection)
    , m_layouts(layouts)
{
    m_connection.addObserver(*this);
}

ChildFacts::~ChildFacts()
{
    m_connection.removeObserver(*this);
}

void ChildFacts::clear()
{
    m_added.clear();
    m_changed.clear();
}

void ChildFacts::reset()
{
    clear();
    m_upsert = {};
    m_recounts.clear();
}

void ChildFacts::added(qint64 child, TypeNo type, const Value& day)
{
    if (m_layouts.table(type).type == 0)
        return; // of an unknown type: counted once the catalogue knows it
    Added& added = m_added[{child, type}];
    ++added.records;
    const QString text = day.toText();
    if (isDay(text))
        added.lastDay = std::max(added.lastDay, text.toLatin1());
}

void ChildFacts::changed(qint64 child, TypeNo type)
{
    if (m_layouts.table(type).type != 0)
        m_changed.insert({child, type});
}

Result<void> ChildFacts::flush()
{
    for (auto added = m_added.cbegin(); added != m_added.cend(); ++added) {
        if (!m_changed.contains(added.key()))
            TONGDANG_CHECK(writeAdded(added.key(), added.value()));
    }
    for (const Key& key : std::as_const(m_changed))
        TONGDANG_CHECK(recount(key));
    clear();
    return {};
}

Result<void> ChildFacts::writeAdded(const Key& key, const Added& added)
{
    if (!m_upsert.isPrepared()) {
        TONGDANG_TRY(m_upsert, Statement::prepare(m_connection,
                                                  "INSERT INTO child_fact VALUES(?, ?, ?, ?)"
                                                  " ON CONFLICT(child, type) DO UPDATE SET"
                                                  " records = records + excluded.records,"
                                                  " last_day = max(last_day, excluded.last_day)"));
    }
    m_upsert.bind(1, key.first);
    m_upsert.bind(2, qint64{key.second});
    m_upsert.bind(3, added.records);
    m_upsert.bindText(4, added.lastDay);
    return m_upsert.run();
}

Result<void> ChildFacts::recount(const Key& key)
{
    Statement& statement = m_recounts[key.second];
    if (!statement.isPrepared()) {
        const TableLayout& layout = m_layouts.table(key.second);
        // A row with nothing in it stands for none and is left out by readers.
        const QString sql =
            QStringLiteral("INSERT OR REPLACE INTO child_fact SELECT ?1, ?2, %1 FROM record r"
                           " JOIN \"%2\" t ON t._number = r.number"
                           " WHERE r.child = ?1 AND r.type = ?2 AND t._withdrawn = 0")
                .arg(counted(layout), QString::fromLatin1(layout.name));
        TONGDANG_TRY(statement, Statement::prepare(m_connection, sql.toLatin1()));
    }
    statement.bind(1, key.first);
    statement.bind(2, qint64{key.second});
    return statement.run();
}

Result<void> ChildFacts::removeChild(qint64 child)
{
    TONGDANG_CHECK(flush());
    TONGDANG_TRY(
        Query query,
        Query::prepare(m_connection, QStringLiteral("DELETE FROM child_fact WHERE child = ?")));
    query.bind(child);
    return query.run();
}

QString ChildFacts::select(const TableLayout& layout)
{
    return QStringLiteral("SELECT r.child, r.type, %1 FROM \"%2\" t"
                          " JOIN record r ON r.number = t._number"
                          " WHERE r.child IS NOT NULL AND t._withdrawn = 0 GROUP BY r.child")
        .arg(counted(layout), QString::fromLatin1(layout.name));
}

Result<void> ChildFacts::fill()
{
    clear();
    for (const TableLayout& layout : m_layouts.all()) {
        if (layout.type != 0)
            TONGDANG_CHECK(
                m_connection.execute(QStringLiteral("INSERT INTO child_fact ") + select(layout)));
    }
    return {};
}

} // namespace tongdang::archive
