// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/clock_doubts.h"

#include "archive/query.h"

namespace tongdang::archive {
Result<void> ClockDoubts::mark(const Dot& dot)
{
    TONGDANG_TRY(Query query,
                 Query::prepare(m_connection,
                                QStringLiteral("INSERT OR IGNORE INTO clock_doubt"
                                               " SELECT ordinal FROM change JOIN replica"
                                               " ON replica.number = change.replica"
                                               " WHERE replica.id = ? AND change.sequence = ?")));
    query.bind(dot.replica.toBytes()).bind(dot.sequence);
    return query.run();
}

Result<bool> ClockDoubts::isMarked(const Dot& dot) const
{
    TONGDANG_TRY(Query query,
                 Query::prepare(m_connection,
                                QStringLiteral("SELECT 1 FROM replica JOIN change"
                                               " ON change.replica = replica.number"
                                               " JOIN clock_doubt"
                                               " ON clock_doubt.change = change.ordinal"
                                               " WHERE replica.id = ? AND change.sequence = ?")));
    query.bind(dot.replica.toBytes()).bind(dot.sequence);
    TONGDANG_CHECK(query.run());
    return query.next();
}

Result<std::vector<qint64>> ClockDoubts::all() const
{
    TONGDANG_TRY(Query query,
                 Query::prepare(m_connection,
                                QStringLiteral("SELECT change FROM clock_doubt ORDER BY change")));
    TONGDANG_CHECK(query.run());
    std::vector<qint64> ordinals;
    for (;;) {
        TONGDANG_TRY(const bool row, query.next());
        if (!row)
            return ordinals;
        ordinals.push_back(query.integer(0));
    }
}

} // namespace tongdang::archive
