// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "desk/session.h"
#include "record/record.h"

#include <QString>

/// Words of one's own that go into the access log: its entries are for ever, and their copy goes up
/// (core/sync/FORMAT.md §12).
namespace tongdang::desk {

/// Of a note, in UTF-16 units.
constexpr qsizetype mostNoteLength = 300;

/// Refused: "desk.reason_too_long" (argument: the most signs).
[[nodiscard]] Result<void> checkNoteLength(const QString& note);

/// Whether the note holds a name, a phone or a number of this record, by which somebody could be
/// found.
[[nodiscard]] bool namesSomebody(const Catalogue& catalogue, const Record& record,
                                 const QString& note);

/// The same of every child that is here and whoever stands in its dossier, withdrawn records
/// included. People who work here are not among them: an audit finds what one of them did.
[[nodiscard]] Result<bool> namesAnyChild(Session& session, const QString& note);

} // namespace tongdang::desk
