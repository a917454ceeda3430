// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/store.h"

#include <QSet>

namespace tongdang::sync {

/// Who looks after a child, change by change of its dossier in the order of arrival (FORMAT.md, a
/// child that moves).
struct Custody {
    QString keeper;
    QString named; ///< whom the dossier names as its holder
    /// The changes of the child's own record that know of the last move: the one that announced it
    /// and what was written over values of such. Empty: it was not announced by the state.
    QSet<Dot> move;

    /// A change that names a holder.
    void name(const ListedChange& change);
    /// Whether whoever wrote a change of the child's own record knew of the last move. An edit from
    /// before it, on a stick that came late, takes nothing in: a child that comes back was in the
    /// same village before. Without an announcement nothing tells, and it is taken for known.
    [[nodiscard]] bool knowsMove(const ListedChange& change);
};

} // namespace tongdang::sync
