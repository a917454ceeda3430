// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/involved.h"

namespace tongdang::sync {

/// Which records a station below may erase by law: those of children that it has, and of
/// organisations in its place (FORMAT.md §11, purge). A former station of a child may not once it
/// said that it knows of the move; an order that it wrote before stays right. Not the same as who
/// has a child (holders.h), and on purpose: there the word of a first bundle, or of one that brings
/// a child nobody knew, counts, because what a restored archive knows must not be lost and a person
/// can put it right. Nobody can put an erasure right: here counts only who had the child before, or
/// stands above.
class ErasureRight {
public:
    /// `station`: a known device below this archive that is a station. The store outlives it.
    [[nodiscard]] static Result<ErasureRight> of(Store& store, const Peer& station);

    /// By the log as it is here. `purge`: one that this station signed and that is not here.
    [[nodiscard]] Result<bool> covers(const Change& purge);

private:
    ErasureRight(Store& store, Peer station, Involved ours)
        : m_store(store)
        , m_station(std::move(station))
        , m_ours(std::move(ours))
    {
    }
    [[nodiscard]] Result<bool> coversChild(const RecordId& child);
    [[nodiscard]] bool isRightful(const ListedChange& change, const QString& holder) const;
    [[nodiscard]] bool isOurs(const QString& org) const;
    [[nodiscard]] bool isOfAnother(const QString& org) const;

    Store& m_store;
    Peer m_station;
    Involved m_ours;           ///< the PCs of the station's organisation
    std::vector<Peer> m_peers; ///< all that are known
    QString m_self;            ///< this archive's organisation
    QStringList m_elsewhere;   ///< places that have a PC enrolled at a further PC of this office
    std::vector<ReplicaId> m_lives; ///< as which this archive wrote before
};

} // namespace tongdang::sync
