// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/contents.h"

#include "archive/log_reader.h"
#include "archive/query.h"
#include "record/digest.h"

#include <numeric>

namespace tongdang::archive {
namespace {

Result<void> readRecords(Connection& connection, Contents& contents)
{
    TONGDANG_TRY(
        Query query,
        Query::prepare(connection, QStringLiteral("SELECT type, count(*) FROM record"
                                                  " WHERE type IS NOT NULL GROUP BY type")));
    TONGDANG_CHECK(query.run());
    for (;;) {
        TONGDANG_TRY(const bool row, query.next());
        if (!row)
            return {};
        contents.records[static_cast<TypeNo>(query.integer(0))] = query.integer(1);
    }
}

Result<void> readHeads(Connection& connection, Contents& contents)
{
    TONGDANG_TRY(
        Query query,
        Query::prepare(connection,
                       QStringLiteral("SELECT p.id, c.sequence, c.header FROM replica p"
                                      " JOIN change c ON c.replica = p.number AND c.sequence ="
                                      " (SELECT max(sequence) FROM change WHERE replica = p.number)"
                                      " ORDER BY p.id")));
    TONGDANG_CHECK(query.run());
    for (;;) {
        TONGDANG_TRY(const bool row, query.next());
        if (!row)
            return {};
        TONGDANG_TRY(const ReplicaId replica, query.id<ReplicaId>(0));
        contents.heads.push_back({{replica, query.count(1)}, blake2b256(query.bytes(2))});
    }
}

} // namespace

qint64 Contents::recordCount() const
{
    return std::accumulate(records.begin(), records.end(), qint64{0},
                           [](qint64 sum, const auto& type) { return sum + type.second; });
}

Result<Contents> contentsOf(Connection& connection)
{
    Contents contents;
    TONGDANG_TRY(contents.changes, LogReader(connection).count());
    TONGDANG_CHECK(readRecords(connection, contents));
    TONGDANG_CHECK(readHeads(connection, contents));
    return contents;
}

} // namespace tongdang::archive
