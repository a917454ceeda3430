// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/peers.h"

#include <QHash>
#include <QSet>

namespace tongdang::sync {

/// Who has a child, by the word of those who had a right to say it (FORMAT.md §11, who has a
/// child). What the dossier shows may be the word of somebody who gave the child away and wrote it
/// down as his own again. Who may erase a child is asked more strictly (erasure_right.h).
class Holders {
public:
    /// The store outlives it.
    [[nodiscard]] static Result<Holders> of(Store& store);
    /// What lies beyond this ordinal comes with the bundle of this PC that is being merged.
    void merge(const Peer& sender, qint64 before);

    /// What was said of one child's place.
    struct Standing {
        std::vector<ListedChange> counted; ///< in the order of arrival
        /// Of them those that no other one was written over; the first decides.
        std::vector<ListedChange> heads;
        QSet<Dot> passedOver; ///< of those that do not count
        qint64 first = 0;     ///< ordinal of the first change of the child's own record; 0: none

        /// Nothing: nobody had a right to say anything yet.
        [[nodiscard]] std::optional<QString> holder() const;
        /// Whether the child, or a claim to it that waits for a decision, is in this PC's place.
        [[nodiscard]] bool isIn(const Certificate& place) const;
        /// What took the child from this PC's place, since that one had it last. Nothing: it never
        /// had it, or has it.
        [[nodiscard]] std::vector<ListedChange> takenBy(const Certificate& place) const;
    };
    /// `without`: as if this change were not here.
    [[nodiscard]] Result<Standing> standing(const RecordId& child, const Change* without = nullptr);

    /// Whether a PC speaks for this office or for one above it.
    [[nodiscard]] bool isOffice(const Peer& peer) const;
    /// Whether changes of this name are this office's, or an office's above it.
    [[nodiscard]] Result<bool> isOfficeName(const ReplicaId& replica);
    /// Whether one of those that hold now was written by an office.
    [[nodiscard]] Result<bool> isOfficesWord(const Standing& standing);

private:
    enum class Rank { Above, Here, Below };
    explicit Holders(Store& store)
        : m_store(store)
    {
    }
    [[nodiscard]] Result<bool> counts(const ListedChange& change, const Standing& standing);
    [[nodiscard]] Result<Rank> rankOf(const ListedChange& change);
    [[nodiscard]] Result<bool> cameTogether(const DeviceId& device, qint64 first, qint64 ordinal);
    [[nodiscard]] Result<bool> cameFirst(const DeviceId& device, qint64 ordinal);
    [[nodiscard]] Result<void> readBundles();
    [[nodiscard]] Result<void> readNames();
    [[nodiscard]] Result<void> decide(Standing& standing);
    [[nodiscard]] const Peer* peer(const DeviceId& device) const;

    /// Ordinals of what one bundle brought.
    struct Range {
        qint64 first = 0;
        qint64 last = 0;
        [[nodiscard]] bool holds(qint64 ordinal) const
        {
            return first <= ordinal && ordinal <= last;
        }
    };
    Store& m_store;
    std::vector<Peer> m_peers;
    QString m_self;                 ///< this archive's organisation
    QSet<ReplicaId> m_lives;        ///< as which this archive writes and wrote
    QHash<ReplicaId, Rank> m_names; ///< that offices brought; read when it is asked for
    QHash<DeviceId, std::vector<Range>> m_bundles; ///< in their order; read when it is asked for
    std::optional<std::pair<Peer, qint64>> m_merging;
    bool m_hasNames = false;
    bool m_hasBundles = false;
};

/// The same while the log stands still: each child is looked up once.
class SettledHolders {
public:
    explicit SettledHolders(Holders holders)
        : m_holders(std::move(holders))
    {
    }
    struct Said {
        std::optional<QString> holder;
        QSet<Dot> passedOver; ///< of the changes that say otherwise and do not count
    };
    [[nodiscard]] Result<Said> said(const RecordId& child);
    [[nodiscard]] Result<std::optional<QString>> holderOf(const RecordId& child);

private:
    Holders m_holders;
    QHash<RecordId, Said> m_known;
};

/// Whether an organisation is that of a PC, or lies in the place of its station.
[[nodiscard]] bool isPlaceOf(const QString& org, const Certificate& certificate);

} // namespace tongdang::sync
