// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/apply.h"
#include "archive/connection.h"
#include "archive/replicas.h"
#include "archive/statement.h"
#include "record/change.h"

#include <QHash>

namespace tongdang::archive {

/// Puts changes into the log. Needs the Apply level.
class LogWriter final : public TransactionObserver {
public:
    LogWriter(Connection& connection, Replicas& replicas);
    ~LogWriter() override;

    struct Place {
        Applied arrival = Applied::New;
        qint64 replica = 0; ///< its number, if the change is new
    };
    /// Whether the change is here, and whether its chain fits what is here of its replica. Damaged,
    /// "record.change_damaged": a sequence that no replica can reach.
    [[nodiscard]] Result<Place> place(const Change& change);
    /// Pre: `place` answered New. `body` false: only the header is kept (a purge).
    [[nodiscard]] Result<void> append(const Change& change, qint64 replica, qint64 record,
                                      qint64 source, bool body);

    /// The number of a device that brings changes; 0 for what is written here.
    [[nodiscard]] Result<qint64> sourceNumber(const std::optional<Id>& device);
    /// Notes who brought it; written by `flushDelivered`.
    void delivered(qint64 source, const Dot& dot);
    [[nodiscard]] Result<void> flushDelivered();

    void committed() override {}
    void rolledBack() override;

private:
    [[nodiscard]] Result<Place> placeBetween(const Change& change, qint64 replica);
    /// Header bytes of (replica, sequence); nothing if it is not here.
    [[nodiscard]] Result<std::optional<QByteArray>> headerOf(qint64 replica, quint64 sequence);

    Connection& m_connection;
    Replicas& m_replicas;
    QHash<Id, qint64> m_sources;
    QHash<std::pair<qint64, ReplicaId>, quint64> m_delivered;
    Statement m_append;
    Statement m_header;
};

} // namespace tongdang::archive
