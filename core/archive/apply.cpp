// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/apply.h"

#include "archive/log_writer.h"
#include "archive/projection.h"
#include "archive/purge.h"

#include <QSet>

namespace tongdang::archive {

struct Applier::State {
    Connection& connection;
    Projection& projection;
    LogWriter log;
    int together = 0; ///< how many Together there are

    State(Connection& connection_, Projection& projection_)
        : connection(connection_)
        , projection(projection_)
        , log(connection_, projection_.replicas())
    {
    }

    struct Outcome {
        Applied applied = Applied::New;
        qint64 record = 0; ///< its number, if the change was new
        bool isNew = false;
    };
    [[nodiscard]] Result<Outcome> apply(const Change& change, qint64 source)
    {
        TONGDANG_TRY(const LogWriter::Place place, log.place(change));
        if (place.arrival != Applied::Forked)
            log.delivered(source, change.header.dot);
        if (place.arrival != Applied::New)
            return Outcome{place.arrival, 0, false};
        const ChangeHeader& header = change.header;
        const bool isCreate = plainOperation(header) == Operation::Create;
        TONGDANG_TRY(auto arrival, projection.records().arrive(header.record, header.type,
                                                               childOf(header.scope), isCreate));
        const bool isErasure = isPurge(header);
        // What comes after a purge keeps its header only, so that the chains stay whole; a purge
        // keeps the signature of who ordered it.
        const bool keepsBody = !arrival.isPurged || isErasure;
        TONGDANG_CHECK(log.append(change, place.replica, arrival.entry.number, source, keepsBody));
        const Outcome outcome{Applied::New, arrival.entry.number, arrival.isNew};
        if (isErasure)
            TONGDANG_CHECK(purge(connection, projection, header.record, arrival.entry,
                                 childOf(header.scope) == header.record));
        else if (arrival.isPurged)
            TONGDANG_CHECK(keepGone(header, arrival.entry, isCreate, arrival.isNew));
        else
            TONGDANG_CHECK(projection.arrived(change, arrival.entry, arrival.isNew));
        if (arrival.isStray && !isErasure && arrival.entry.purged == RecordEntry::Purged::No)
            TONGDANG_CHECK(settleStray(projection, header.record, arrival.entry));
        return outcome;
    }

    /// A change of what is erased came late: of a record that was created as an erased child's the
    /// rest goes as well. Where nothing was here there is nothing to wipe from the file.
    [[nodiscard]] Result<void> keepGone(const ChangeHeader& header, RecordEntry& entry,
                                        bool isCreate, bool isNew)
    {
        if (!isCreate || entry.purged != RecordEntry::Purged::No)
            return {};
        return isNew ? projection.records().markPurged(header.record, entry,
                                                       RecordEntry::Purged::Record)
                     : purgeRecord(connection, projection, header.record, entry);
    }

    [[nodiscard]] Result<void> begin() const
    {
        if (!connection.inTransaction())
            return failure(ErrorKind::Refused, "archive.no_transaction");
        projection.conflicts().beginCount();
        return {};
    }
    [[nodiscard]] Result<void> finish()
    {
        TONGDANG_CHECK(log.flushDelivered());
        return projection.flush();
    }
};

Applier::Applier(Connection& connection, Projection& projection)
    : m_state(std::make_unique<State>(connection, projection))
{
}

Applier::~Applier() = default;

Result<Applied> Applier::apply(const Change& change, const std::optional<Id>& source)
{
    const Authorizer::Permit permit(m_state->connection.authorizer(), Authorizer::Level::Apply);
    TONGDANG_CHECK(m_state->begin());
    TONGDANG_TRY(const qint64 sourceNumber, m_state->log.sourceNumber(source));
    TONGDANG_TRY(const State::Outcome outcome, m_state->apply(change, sourceNumber));
    if (m_state->together == 0)
        TONGDANG_CHECK(m_state->finish());
    return outcome.applied;
}

Result<void> Applier::settle()
{
    const Authorizer::Permit permit(m_state->connection.authorizer(), Authorizer::Level::Apply);
    return m_state->finish();
}

Applier::Together::Together(Applier& applier)
    : m_applier(applier)
{
    ++m_applier.m_state->together;
}

Applier::Together::~Together()
{
    if (m_isOpen)
        --m_applier.m_state->together;
}

Result<void> Applier::Together::settle()
{
    m_isOpen = false;
    return --m_applier.m_state->together == 0 ? m_applier.settle() : Result<void>();
}

Result<ApplyCounts> Applier::apply(std::span<const Change> changes, const std::optional<Id>& source)
{
    const Authorizer::Permit permit(m_state->connection.authorizer(), Authorizer::Level::Apply);
    TONGDANG_CHECK(m_state->begin());
    TONGDANG_TRY(const qint64 sourceNumber, m_state->log.sourceNumber(source));
    ApplyCounts counts;
    QSet<qint64> newRecords;
    QSet<qint64> changedRecords;
    newRecords.reserve(static_cast<qsizetype>(changes.size()));
    changedRecords.reserve(static_cast<qsizetype>(changes.size()));
    for (const Change& change : changes) {
        TONGDANG_TRY(const State::Outcome outcome, m_state->apply(change, sourceNumber));
        switch (outcome.applied) {
        case Applied::Forked:
            return failure(ErrorKind::Refused, "archive.fork", {change.header.dot.toString()});
        case Applied::Already:
            ++counts.already;
            break;
        case Applied::New:
            ++counts.applied;
            if (outcome.isNew)
                newRecords.insert(outcome.record);
            else if (!newRecords.contains(outcome.record))
                changedRecords.insert(outcome.record);
            break;
        }
    }
    TONGDANG_CHECK(m_state->finish());
    counts.newRecords = newRecords.size();
    counts.changedRecords = changedRecords.size();
    counts.conflicts = m_state->projection.conflicts().added();
    return counts;
}

} // namespace tongdang::archive
