// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/custody.h"
#include "sync/store.h"

#include <QSet>

namespace tongdang::sync {

/// Who looks after a child while its dossier moves (FORMAT.md §11, a child that moves): its first
/// holder, and then whoever took it in while the dossier named it. A holder without a PC here
/// cannot say so, and counts at once.
class Keepers {
public:
    /// `organisations`: whose PCs hand over here, themselves or through a township. The store
    /// outlives it.
    Keepers(Store& store, QStringList organisations)
        : m_store(store)
        , m_organisations(std::move(organisations))
    {
    }

    /// `passedOver`: changes that say who has the child and do not count. Empty: nobody.
    [[nodiscard]] Result<QString> keeperOf(const RecordId& child, const QSet<Dot>& passedOver);

private:
    [[nodiscard]] Result<bool> endsMove(const ListedChange& change, const Custody& custody);
    [[nodiscard]] Result<bool> isOf(const QString& organisation, const ListedChange& change);

    Store& m_store;
    QStringList m_organisations;
};

} // namespace tongdang::sync
