// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/connection.h"
#include "archive/table_layout.h"
#include "record/same_child.h"

#include <QHash>

#include <functional>
#include <optional>
#include <vector>

namespace tongdang::archive {

/// Keeps `joined_child`: which dossiers are one child's and which of them stands for all
/// (core/record/FORMAT.md §7). Who stands depends on every dossier of the group, so what a call of
/// the apply function touched is found anew at its end. Groups are few and small; what the table
/// holds is remembered. Writing needs the Apply level.
class JoinedChildren final : public TransactionObserver {
public:
    JoinedChildren(Connection& connection, const Catalogue& catalogue, const Layouts& layouts);
    ~JoinedChildren() override;

    /// From each member to its representative, which is a member, too.
    using Groups = QHash<RecordId, RecordId>;
    [[nodiscard]] Result<Groups> groups() const;
    /// The child itself if nobody joined it.
    [[nodiscard]] Result<RecordId> representative(const RecordId& child) const;
    /// All dossiers of the child's group, itself among them; ascending.
    [[nodiscard]] Result<std::vector<RecordId>> members(const RecordId& child) const;

    /// A record of this type was made anew of its changes: what it shows in sameAsField.
    [[nodiscard]] Result<void> folded(const RecordId& id, TypeNo type, const Value& sameAs);
    /// It came or went.
    [[nodiscard]] Result<void> touched(const RecordId& id);
    /// `moved` is told every dossier that has another representative now.
    [[nodiscard]] Result<void> flush(const std::function<void(const RecordId&)>& moved);

    /// 0: the catalogue has no children.
    [[nodiscard]] TypeNo childType() const { return m_children ? m_children->type : 0; }
    [[nodiscard]] static QString createStatement();
    void committed() override {}
    void rolledBack() override { reset(); }
    void reset() { m_kept.reset(); }

private:
    struct Kept {
        Groups pointers; ///< from those that were given up
        Groups representatives;
        bool isStale = false; ///< it has to be found anew
    };
    [[nodiscard]] Result<Kept*> kept() const;
    [[nodiscard]] Result<std::vector<SameChildWord>> words(const Groups& pointers) const;
    [[nodiscard]] Result<void> write(const Groups& pointers, const Groups& representatives);

    Connection& m_connection;
    const TableLayout* m_children; ///< null: the catalogue has no children
    mutable std::optional<Kept> m_kept;
};

} // namespace tongdang::archive
