// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/doctor_log.h"

#include "archive/access_log.h"
#include "archive/projected.h"
#include "archive/query.h"
#include "archive/statement.h"
#include "record/change_codec.h"

#include <set>
#include <utility>

namespace tongdang::archive {
namespace {

constexpr qint64 changesPerReport = 1000;

/// Goes through the log replica by replica in the order of sequences.
class LogWalk {
public:
    LogWalk(LogFindings& findings, std::set<RecordId> erasedDossiers)
        : m_findings(findings)
        , m_erasedDossiers(std::move(erasedDossiers))
    {
    }

    /// Row: ordinal, replica's id, sequence, record's id, header, body, whether it was purged.
    [[nodiscard]] Result<void> look(const Statement& row)
    {
        ++m_findings.changes;
        const qint64 ordinal = row.integer(0);
        const auto decoded = decodeChange(row.bytes(4), row.bytes(5));
        if (!decoded) {
            report(QStringLiteral("change %1: its bytes do not fit their hash").arg(ordinal));
            m_before.reset();
            return {};
        }
        const ChangeHeader& header = decoded->header;
        const auto replica = ReplicaId::fromBytes(row.bytes(1));
        const auto record = RecordId::fromBytes(row.bytes(3));
        const auto sequence = static_cast<quint64>(row.integer(2));
        if (replica != header.dot.replica || header.dot.sequence != sequence)
            report(QStringLiteral("change %1: listed under another name").arg(ordinal));
        if (record != header.record)
            report(QStringLiteral("change %1: listed under another record").arg(ordinal));
        const auto child = childOf(header.scope);
        const bool isErased = row.integer(6) != 0 || (child && m_erasedDossiers.contains(*child));
        if (!row.isNull(5) && isErased && !isPurge(header))
            report(QStringLiteral("change %1: kept its contents after a purge").arg(ordinal));
        checkChain(*decoded, ordinal);
        m_before = Before{header.dot, decoded->chain};
        return {};
    }

private:
    void checkChain(const Change& change, qint64 ordinal)
    {
        const Dot& dot = change.header.dot;
        const bool follows = m_before && m_before->dot.replica == dot.replica
                             && m_before->dot.sequence + 1 == dot.sequence;
        const bool broken = dot.sequence == 1
                                ? change.header.previous != Digest{}
                                : follows && change.header.previous != m_before->chain;
        if (broken)
            report(QStringLiteral("change %1: does not follow on the one before it").arg(ordinal));
    }
    void report(const QString& fault)
    {
        if (m_findings.faults.size() < mostFindings)
            m_findings.faults.append(fault);
    }

    struct Before {
        Dot dot;
        Digest chain;
    };
    LogFindings& m_findings;
    std::set<RecordId> m_erasedDossiers;
    std::optional<Before> m_before;
};

Result<std::set<RecordId>> readErasedDossiers(Connection& connection)
{
    TONGDANG_TRY(
        Query query,
        Query::prepare(connection, QStringLiteral("SELECT id FROM record WHERE purged = 2")));
    TONGDANG_CHECK(query.run());
    std::set<RecordId> dossiers;
    for (;;) {
        TONGDANG_TRY(const bool row, query.next());
        if (!row)
            return dossiers;
        TONGDANG_TRY(const RecordId id, query.id<RecordId>(0));
        dossiers.insert(id);
    }
}

Result<void> examineAccessLog(Connection& connection, QStringList& faults)
{
    TONGDANG_TRY(const auto fault, AccessLog(connection).firstFault());
    if (fault && faults.size() < mostFindings)
        faults.append(QStringLiteral("access log: entry %1 does not fit its chain").arg(*fault));
    return {};
}

} // namespace

Result<QStringList> examineDatabase(Connection& connection)
{
    TONGDANG_TRY(Query query,
                 Query::prepare(connection, QStringLiteral("PRAGMA integrity_check(100)")));
    TONGDANG_CHECK(query.run());
    QStringList faults;
    for (;;) {
        TONGDANG_TRY(const bool row, query.next());
        if (!row)
            return faults == QStringList{QStringLiteral("ok")} ? QStringList() : faults;
        faults.append(query.text(0));
    }
}

Result<LogFindings> examineLog(Connection& connection, const Progress& progress)
{
    TONGDANG_TRY(Statement count,
                 Statement::prepare(connection, "SELECT max(ordinal) FROM change"));
    TONGDANG_CHECK(count.next());
    const qint64 total = std::max<qint64>(count.integer(0), 1);
    count.reset();
    TONGDANG_TRY(Statement rows,
                 Statement::prepare(connection,
                                    "SELECT c.ordinal, p.id, c.sequence, r.id, c.header, c.body,"
                                    " r.purged <> 0 FROM change c"
                                    " LEFT JOIN replica p ON p.number = c.replica"
                                    " LEFT JOIN record r ON r.number = c.record"
                                    " ORDER BY c.replica, c.sequence"));
    LogFindings findings;
    TONGDANG_TRY(auto erasedDossiers, readErasedDossiers(connection));
    LogWalk walk(findings, std::move(erasedDossiers));
    for (;;) {
        TONGDANG_TRY(const bool row, rows.next());
        if (!row)
            break;
        TONGDANG_CHECK(walk.look(rows));
        if (progress && findings.changes % changesPerReport == 0
            && !progress(static_cast<int>(100 * findings.changes / total)))
            return failure(ErrorKind::Refused, "archive.stopped");
    }
    TONGDANG_CHECK(examineAccessLog(connection, findings.faults));
    return findings;
}

} // namespace tongdang::archive
