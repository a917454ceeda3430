// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/replicas.h"

#include "archive/query.h"
#include "record/digest.h"

#include <algorithm>

namespace tongdang::archive {

Replicas::Replicas(Connection& connection)
    : m_connection(connection)
{
    m_connection.addObserver(*this);
}

Replicas::~Replicas()
{
    m_connection.removeObserver(*this);
}

void Replicas::rolledBack()
{
    m_loaded = false;
    m_numbers.clear();
    m_ids.clear();
    m_newest.clear();
}

Result<void> Replicas::load()
{
    if (m_loaded)
        return {};
    TONGDANG_TRY(Query query,
                 Query::prepare(m_connection, QStringLiteral("SELECT number, id FROM replica")));
    TONGDANG_CHECK(query.run());
    for (;;) {
        TONGDANG_TRY(const bool row, query.next());
        if (!row)
            break;
        TONGDANG_TRY(const ReplicaId replica, query.id<ReplicaId>(1));
        m_numbers.insert(replica, query.integer(0));
        m_ids.insert(query.integer(0), replica);
    }
    m_loaded = true;
    return {};
}

Result<std::optional<qint64>> Replicas::find(const ReplicaId& replica)
{
    TONGDANG_CHECK(load());
    const auto known = m_numbers.constFind(replica);
    return known == m_numbers.cend() ? std::optional<qint64>() : std::optional(*known);
}

Result<qint64> Replicas::intern(const ReplicaId& replica)
{
    TONGDANG_TRY(const auto known, find(replica));
    if (known)
        return *known;
    const qint64 number = m_numbers.size() + 1;
    TONGDANG_TRY(Query query,
                 Query::prepare(m_connection,
                                QStringLiteral("INSERT INTO replica(number, id) VALUES(?, ?)")));
    query.bind(number).bind(replica.toBytes());
    TONGDANG_CHECK(query.run());
    m_numbers.insert(replica, number);
    m_ids.insert(number, replica);
    return number;
}

Result<ReplicaId> Replicas::id(qint64 number)
{
    TONGDANG_CHECK(load());
    const auto known = m_ids.constFind(number);
    if (known == m_ids.cend())
        return failure(ErrorKind::Damaged, "archive.damaged", {}, QStringLiteral("replica"));
    return *known;
}

Result<std::vector<LocalDot>> Replicas::local(const std::vector<Dot>& dots)
{
    std::vector<LocalDot> numbers;
    numbers.reserve(dots.size());
    for (const Dot& dot : dots) {
        TONGDANG_TRY(const auto number, find(dot.replica));
        numbers.push_back({number.value_or(-1), dot.sequence});
    }
    std::sort(numbers.begin(), numbers.end());
    return numbers;
}

Result<Replicas::Newest> Replicas::newest(qint64 number)
{
    if (const auto known = m_newest.constFind(number); known != m_newest.cend())
        return *known;
    TONGDANG_TRY(
        Query query,
        Query::prepare(m_connection,
                       QStringLiteral("SELECT sequence, header FROM change"
                                      " WHERE replica = ? ORDER BY sequence DESC LIMIT 1")));
    query.bind(number);
    TONGDANG_CHECK(query.run());
    TONGDANG_TRY(const bool row, query.next());
    const Newest newest = row ? Newest{query.count(0), blake2b256(query.bytes(1))} : Newest{};
    m_newest.insert(number, newest);
    return newest;
}

} // namespace tongdang::archive
