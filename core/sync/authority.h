// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/context.h"
#include "sync/erasure_right.h"
#include "sync/holders.h"
#include "sync/meta.h"

#include <QHash>
#include <QSet>
#include <QStringList>

namespace tongdang::sync {

/// What the sender of a bundle may write here (FORMAT.md §11). Looks at the archive as it was
/// before the bundle, inside its transaction.
class Authority {
public:
    /// Who says that the first bundle of a PC is right.
    enum class FirstBundle {
        Looked, ///< nobody: what only another past would explain is refused
        Vouched ///< a person, who adopts it
    };
    /// `said`: what the bundle acknowledges. The context's store outlives it.
    [[nodiscard]] static Result<Authority> of(const Context& context, const Peer& sender,
                                              const std::vector<Acknowledgement>& said,
                                              FirstBundle first = FirstBundle::Looked);

    enum class Verdict {
        Welcome,
        /// An erasure that a PC ordered which is unknown here: nothing of it is taken, and the rest
        /// of the bundle is none the worse for it.
        PassedOver,
        /// The same of a PC whose place this one took, or another one of the office above, and that
        /// is not barred: a person finds out whether it was ordered by this office, and does it
        /// again.
        LeftToPerson,
    };
    /// Before the change is applied. Refused: "sync.purge_unauthorized", "sync.purge_not_theirs",
    /// "sync.foreign_child", "sync.foreign_office", "sync.impossible_time".
    [[nodiscard]] Result<Verdict> check(const Change& change);
    /// Of one that was not here before, as soon as it is. Refused: "sync.foreign_writer",
    /// "sync.first_foreign", and as `checkPlace`.
    [[nodiscard]] Result<void> checkNew(const Change& change);
    /// Of one that was not here before, or is to be written down anew, what says who has a child,
    /// or is written into the dossier of one that has gone. Refused: "sync.not_their_move",
    /// "sync.foreign_child".
    [[nodiscard]] Result<void> checkPlace(const Change& change);

    /// Records of the purges that `check` refused or passed over, each once.
    [[nodiscard]] const std::vector<RecordId>& disputedErasures() const
    {
        return m_disputedErasures;
    }

    /// Whether an error of a walk through a bundle is one of these.
    [[nodiscard]] static bool isObjection(const Error& error);

private:
    Authority(Store& store, const Peer& sender, Involved ours, Involved itself, Holders holders)
        : m_store(store)
        , m_sender(sender)
        , m_ours(std::move(ours))
        , m_itself(std::move(itself))
        , m_holders(std::move(holders))
    {
    }
    [[nodiscard]] Result<void> readSender(const Context& context, const Peer& sender,
                                          FirstBundle first);
    [[nodiscard]] Result<void> readWriters(Store& store, const Peer& sender);
    [[nodiscard]] Result<void> readVillages(Store& store, const Peer& sender);
    [[nodiscard]] bool isOwnLife(const ReplicaId& replica) const { return replica == m_replica; }
    [[nodiscard]] Result<Verdict> judge(const Change& change);
    [[nodiscard]] Result<Verdict> checkPurge(const Change& change);
    /// Without noting what is disputed.
    [[nodiscard]] Result<Verdict> judgePurge(const Change& change);
    [[nodiscard]] Result<void> checkDossiers(const Change& change);
    [[nodiscard]] Result<bool> isOpen(const RecordId& child);
    [[nodiscard]] Result<bool> mayMove(const Change& change, const Holders::Standing& standing);
    [[nodiscard]] Result<bool> isLate(const Change& change, const Holders::Standing& standing);
    [[nodiscard]] Result<bool> knowsOfMove(const Holders::Standing& standing);
    [[nodiscard]] Result<void> checkGone(const Change& change, const RecordId& child);
    [[nodiscard]] Result<void> checkOffice(const Change& change);

    Store& m_store;
    Peer m_sender;
    Involved m_ours;   ///< the PCs of the sender's organisation
    Involved m_itself; ///< the sending PC alone: another one of its village may not have heard yet
    Holders m_holders;
    std::vector<Acknowledgement> m_said; ///< that the sender has, by this bundle
    bool m_isAbove = false;
    bool m_isFirst = false; ///< nothing of the sender was merged here before
    bool m_looksAtDossiers = false;
    bool m_mayHaveForgotten = false;    ///< restored, and not heard of everything again
    QString m_org;                      ///< the sender's
    std::optional<ReplicaId> m_replica; ///< as which this archive writes
    qint64 m_before = 0;                ///< ordinal of the newest change that was here
    QStringList m_stationKeys; ///< that may order any purge: this archive's, and of those above
    QStringList m_formerKeys;  ///< that could, and are no longer in use
    std::vector<Peer> m_stationsBelow; ///< that may order one of what they have
    QStringList m_knownKeys;           ///< of everybody
    quint64 m_latest = 0;              ///< greatest stamp that a change may have
    /// In whose names the sender does not write: what this archive wrote as, and what other
    /// villages did.
    QSet<ReplicaId> m_others;
    std::vector<RecordId> m_disputedErasures;
    QHash<RecordId, std::optional<RecordId>> m_records; ///< looked at: of which dossier
    QSet<RecordId> m_children;                          ///< looked at and open to the sender
    QSet<QString> m_offices;  ///< organisations that are known here and are not the sender's
    QSet<RecordId> m_theirs;  ///< of an organisation, looked at and the sender's to write
    QSet<RecordId> m_staying; ///< looked at, and not gone from the sender as far as it knows
};

} // namespace tongdang::sync
