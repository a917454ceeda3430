// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/imports.h"
#include "sync/peers.h"
#include "sync/store.h"

#include <map>
#include <set>

namespace tongdang::desk {

/// A bundle that was merged, and who sent it.
struct Imported {
    sync::BundleRow row;
    std::optional<sync::Peer> sender;
};

[[nodiscard]] ImportLine importLine(const Imported& imported);

/// Gathers what an import brought, record by record, a slice at a time: a station's first import
/// may have brought a million changes, and nobody waits for that who has chosen another one since.
/// What is written between two slices is seen or not, record by record.
class ImportInspection {
public:
    /// Refused: as inspectImport.
    [[nodiscard]] static Result<ImportInspection> begin(Session& session, const QString& bundle);

    /// Looks at up to `most` further changes.
    [[nodiscard]] Result<void> goOn(Session& session, qint64 most);
    [[nodiscard]] bool isDone() const { return m_next > m_imported.row.lastChange; }
    /// Of line.changes.
    [[nodiscard]] qint64 looked() const { return m_next - m_imported.row.firstChange; }
    /// So far.
    [[nodiscard]] const ImportDetails& details() const { return m_details; }

private:
    explicit ImportInspection(Imported imported);

    class Slice;
    Imported m_imported;
    qint64 m_next; ///< ordinal of the log
    std::set<RecordId> m_seen;
    std::map<TypeNo, ImportKind> m_kinds;
    ImportDetails m_details;
};

} // namespace tongdang::desk
