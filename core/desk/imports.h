// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "desk/session.h"
#include "desk/upkeep.h"
#include "record/arrival.h"

#include <QString>

#include <optional>
#include <vector>

/// What a bundle brought that was taken in before, and how to take back what the program chose by
/// itself in doing so: `bundle imports|show|reverse`. The log itself is never shortened.
namespace tongdang::desk {

struct ImportLine {
    QString bundle; ///< id
    QString fromOrg;
    QString fromName; ///< of the place
    int number = 0;
    qint64 at = 0;         ///< when it was taken in, milliseconds UTC
    bool recorded = false; ///< what it brought is known; not of one that an older program took in
    qint64 changes = 0;    ///< that were new
};
/// The newest first.
[[nodiscard]] Result<std::vector<ImportLine>> listImports(Session& session);

struct ImportedRecord {
    RecordId record;
    TypeNo type = 0;
    QString childName; ///< empty: it belongs to no child
    bool isNew = false;
    bool withdrawn = false;
    bool joined = false; ///< the dossier is given up for another one
};
struct ImportKind {
    TypeNo type = 0;
    int added = 0;
    int changed = 0;
};
/// What the program chose by itself about one field.
struct ImportChoice {
    RecordId record;
    TypeNo type = 0;
    QString childName;
    ArrivedChoice::Kind kind = ArrivedChoice::Kind::Kept;
    FieldNo field = 0;
    std::optional<ConflictHead> before; ///< shown here before
    ConflictHead after;                 ///< shown once it had come
    Reversible reversible = Reversible::NoChoice;
};
/// A field that the sender does not own (catalogue/ownership.h) and wrote all the same. It was
/// merged like any other.
struct ForeignEntry {
    RecordId record;
    TypeNo type = 0;
    QString childName;
    FieldNo field = 0;
};
struct ImportDetails {
    ImportLine line;
    std::vector<ImportKind> kinds;       ///< in the order of the catalogue
    std::vector<ImportedRecord> records; ///< in the order of arrival
    std::vector<ImportChoice> choices;
    /// Only of a village's bundle: what comes from above or through a township is of many hands.
    std::vector<ForeignEntry> foreign;
};
/// Records whose dossiers are kept elsewhere since are left out. Refused: "desk.unknown_import",
/// "desk.import_not_recorded".
[[nodiscard]] Result<ImportDetails> inspectImport(Session& session, const QString& bundle);

struct Reversal {
    int reversed = 0; ///< fields that show again what stood here before
    /// Values that replaced what stood here and stay: somebody decided or wrote since, or another
    /// office decides.
    std::vector<ImportChoice> left;
};
/// Brings back, by decisions of who is logged in and in one batch, what stood here before wherever
/// the rule of merging showed what came instead. What people decided or wrote since stays. Refused:
/// those of inspectImport, "desk.nothing_to_reverse".
[[nodiscard]] Result<Reversal> reverseImport(Session& session, const QString& bundle);

} // namespace tongdang::desk
