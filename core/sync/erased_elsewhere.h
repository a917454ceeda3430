// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/store.h"

#include <QHash>

#include <set>

/// Where something still lies that was erased here. A purge goes down to whoever has what it erases
/// (FORMAT.md §11); who was sent it, an archive that was restored from a backup has forgotten, and
/// learns it by what comes from there.
namespace tongdang::sync {

/// What one bundle from below brings of it.
class ErasedElsewhere {
public:
    /// The store outlives it. `organisation`: the sender's.
    ErasedElsewhere(Store& store, QString organisation)
        : m_store(store)
        , m_organisation(std::move(organisation))
    {
    }

    /// Before the change is applied. `isRecordErased`: whether its record was erased here.
    [[nodiscard]] Result<void> note(const Change& change, bool isRecordErased);
    /// Once, at the end: what was noted is remembered, and the PCs of the organisation are told
    /// with their next bundles.
    [[nodiscard]] Result<void> remember();

private:
    Store& m_store;
    QString m_organisation;
    QHash<RecordId, bool> m_dossiers; ///< whether they are erased here
    std::set<RecordId> m_found;       ///< records, and dossiers by their child
};

/// Whether a PC of the organisation was found to have something of a record, or of a dossier (by
/// its child), that is erased here.
[[nodiscard]] Result<bool> isErasedAt(Store& store, const QString& organisation,
                                      const RecordId& erased);

} // namespace tongdang::sync
