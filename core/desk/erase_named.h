// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "catalogue/field.h"
#include "desk/session.h"
#include "record/record.h"

#include <vector>

/// What stands outside a child's dossier and is about that child all the same: a line of a compared
/// list, a child of a census. It has no child as its scope, so a purge of the dossier leaves it.
namespace tongdang::desk {

/// A record that may be about an erased child; nothing says so for certain.
struct AlikeRecord {
    RecordId record;
    TypeNo type = 0;
    QString typeName;
};

/// Records outside these dossiers that name one of them and go with it, by the catalogue:
///
/// - of a type that belongs to no child: whose reference to a child it is. Nobody else's dossier
///   keeps it, and it repeats name and id number.
/// - of another child's dossier: where the reference is required (`not_same_person`): without its
///   second child it says nothing any more. An optional one (`dossier_event.kept`) is an id that
///   leads nowhere from now on, and the other child's record stays.
///
/// Lists of many children have no reference to a child themselves, but a record for each (an
/// attendance), which lies in the child's dossier.
[[nodiscard]] Result<std::vector<RecordId>> recordsNaming(Session& session,
                                                          const std::vector<RecordId>& dossiers);

/// Whether the record names, by the same rule, a child whose dossier was erased already.
[[nodiscard]] Result<bool> namesErased(Session& session, const Record& record);
/// Whether records of this type can.
[[nodiscard]] bool canNameErased(const Session& session, TypeNo type);

/// Records that refer to none of `dossiers` (the children's own records) and are not in `known`,
/// and hold the id number of one, or its name and its day of birth: another child's relative, a
/// line that was not matched, a dossier not joined. A person decides about each. People who work
/// here are not among them.
[[nodiscard]] Result<std::vector<AlikeRecord>> recordsAlike(Session& session,
                                                            const std::vector<Record>& dossiers,
                                                            const std::vector<RecordId>& known);

} // namespace tongdang::desk
