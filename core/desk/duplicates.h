// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/children.h"
#include "desk/duplicate_pairs.h"

/// Dossiers that may be one child's: found, compared, joined and taken apart again
/// (core/record/FORMAT.md §7). One child, one dossier.
namespace tongdang::desk {

/// Two dossiers to look at.
struct DuplicateLine {
    ChildLine one;
    ChildLine other;
    DuplicateReason reason = DuplicateReason::SameIdNumber;
};
/// Of all dossiers that are shown. Not those that somebody called different children, here or at
/// another place.
[[nodiscard]] Result<std::vector<DuplicateLine>> listDuplicates(Session& session);

/// Two dossiers beside each other.
struct ChildComparison {
    struct Row {
        FieldNo field = 0;
        QString label;
        QString one; ///< as people read it
        QString other;
        bool differs = false;
    };
    struct Count {
        TypeNo type = 0;
        QString label;
        int one = 0;
        int other = 0;
    };
    ChildLine one;
    ChildLine other;
    std::vector<Row> rows;     ///< what is written in either, in the order of the catalogue
    std::vector<Count> counts; ///< of what belongs to them
};
/// Refused: "desk.unknown_child", "desk.moved_away" (a village looks at its own only),
/// "desk.same_dossier" (they are one, or joined already).
[[nodiscard]] Result<ChildComparison> compareChildren(Session& session, const RecordId& one,
                                                      const RecordId& other);

/// `given` is given up for `kept`: from here on its records are read in the other one. Refused:
/// "desk.reason_missing", those of compareChildren.
[[nodiscard]] Result<Dot> joinChildren(Session& session, const RecordId& given,
                                       const RecordId& kept, const QString& reason);
/// Undoes the joining of a dossier that was given up: it stands for itself again with the records
/// that were entered in it. Refused: "desk.reason_missing", "desk.not_joined".
[[nodiscard]] Result<std::vector<Dot>> separateChildren(Session& session, const RecordId& given,
                                                        const QString& reason);
/// Two children that are not the same: nobody who gets this is asked again. Refused: those of
/// compareChildren.
[[nodiscard]] Result<void> tellApart(Session& session, const RecordId& one, const RecordId& other,
                                     const QString& reason);

/// A dossier that was given up for the one that is shown.
struct GivenUpDossier {
    RecordId child;
    QString name;
    QString reason;
    QString by;
    QDate day; ///< of the joining
};
/// Of the group of this child.
[[nodiscard]] Result<std::vector<GivenUpDossier>> givenUpFor(Session& session,
                                                             const RecordId& child);

} // namespace tongdang::desk
