// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/context.h"
#include "sync/erasure_right.h"

#include <QSet>
#include <QStringList>

namespace tongdang::sync {

/// What the sender of a bundle may write here (FORMAT.md §11). Looks at the archive as it was
/// before the bundle, inside its transaction.
class Authority {
public:
    /// The context's store outlives it.
    [[nodiscard]] static Result<Authority> of(const Context& context, const Peer& sender);

    enum class Verdict {
        Welcome,
        /// An erasure that a PC ordered which is unknown here: nothing of it is taken, and the rest
        /// of the bundle is none the worse for it.
        PassedOver,
    };
    /// Before the change is applied. Refused: "sync.purge_unauthorized", "sync.purge_not_theirs",
    /// "sync.foreign_child", "sync.foreign_office", "sync.impossible_time".
    [[nodiscard]] Result<Verdict> check(const Change& change);
    /// Of one that was not here before. Refused: "sync.foreign_writer".
    [[nodiscard]] Result<void> checkNew(const Change& change) const;

    /// Whether an error of a walk through a bundle is one of these.
    [[nodiscard]] static bool isObjection(const Error& error);

private:
    Authority(Store& store, Involved ours)
        : m_store(store)
        , m_ours(std::move(ours))
    {
    }
    [[nodiscard]] Result<void> readSender(const Context& context, const Peer& sender);
    [[nodiscard]] Result<void> readWriters(Store& store, const Peer& sender);
    [[nodiscard]] Result<Verdict> checkPurge(const Change& change);
    [[nodiscard]] Result<void> checkDossiers(const Change& change);
    [[nodiscard]] Result<bool> isOpen(const RecordId& child);
    [[nodiscard]] Result<void> checkOffice(const Change& change);

    Store& m_store;
    Involved m_ours; ///< the PCs of the sender's organisation
    bool m_isAbove = false;
    bool m_looksAtDossiers = false;
    bool m_mayHaveForgotten = false; ///< restored, and not heard of everything again
    QString m_org;                   ///< the sender's
    qint64 m_before = 0;             ///< ordinal of the newest change that was here
    QStringList m_stationKeys; ///< that may order any purge: this archive's, and of those above
    std::vector<Peer> m_stationsBelow; ///< that may order one of what they have
    QStringList m_knownKeys;           ///< of everybody
    quint64 m_latest = 0;              ///< greatest stamp that a change may have
    /// In whose names the sender does not write: what this archive wrote as, and what other
    /// villages did.
    QSet<ReplicaId> m_others;
    QSet<RecordId> m_records;  ///< looked at
    QSet<QString> m_offices;   ///< organisations that are known here and are not the sender's
    QSet<RecordId> m_theirs;   ///< of an organisation, looked at and the sender's to write
    QSet<RecordId> m_children; ///< looked at and open to the sender
};

} // namespace tongdang::sync
