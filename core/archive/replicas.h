// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/connection.h"
#include "archive/versions.h"
#include "base/id.h"
#include "record/change.h"

#include <QHash>

namespace tongdang::archive {

/// The small numbers by which the log names replicas, and the newest change of each. All of table
/// `replica` is held in memory; there are a few hundred at a county.
class Replicas final : public TransactionObserver {
public:
    struct Newest {
        quint64 sequence = 0; ///< greatest that is here; 0: none
        Digest chain{};       ///< of that change
    };

    explicit Replicas(Connection& connection);
    ~Replicas() override;

    /// Makes a row if there is none: needs the Apply level then.
    [[nodiscard]] Result<qint64> intern(const ReplicaId& replica);
    /// Nothing if no change of it is known.
    [[nodiscard]] Result<std::optional<qint64>> find(const ReplicaId& replica);
    [[nodiscard]] Result<ReplicaId> id(qint64 number);
    /// Numbers of dots, ascending; replicas without a change here count as -1.
    [[nodiscard]] Result<std::vector<LocalDot>> local(const std::vector<Dot>& dots);

    [[nodiscard]] Result<Newest> newest(qint64 number);
    void setNewest(qint64 number, const Newest& newest) { m_newest[number] = newest; }

    void committed() override {}
    void rolledBack() override;

private:
    [[nodiscard]] Result<void> load();

    Connection& m_connection;
    bool m_loaded = false;
    QHash<ReplicaId, qint64> m_numbers;
    QHash<qint64, ReplicaId> m_ids;
    QHash<qint64, Newest> m_newest;
};

} // namespace tongdang::archive
