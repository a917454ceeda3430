// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/import.h"

/// A bundle that was put aside, adopted by a person (sync.md §6).
///
/// **Of a PC that was barred**: what its people wrote before it was lost may be on a stick still.
/// Whoever knows that the file is theirs takes it over; nobody else can tell. What the PC may not
/// write (authority.h) is refused as ever.
///
/// **The first one of a PC**, which writes in the name of another village's PC
/// ("sync.first_foreign"): it may have been another station's, or its station lost its archive. The
/// position of the stream stays at its beginning, and the next bundle brings it all once more.
///
/// **A fork.** Two lives of one archive wrote different changes under the same names: a PC went on
/// from a copy. A bundle of the second life is put aside, because neither of two changes with one
/// name may replace the other. To adopt it is to say what it says once more under names of this
/// archive: author, day and stamp stay, what its authors saw is translated, and where both lives
/// wrote the same field both values stand until somebody decides. Nothing of the first life
/// changes.
///
/// The stream stays acknowledged up to where the first life had it. So the receipt tells the second
/// one that it is a copy: it begins a new replica and a new stream, in which what was adopted is
/// known already, and asks for what the first life wrote.
namespace tongdang::sync {

/// Whether a bundle was put aside as a fork, by the reason: "sync.fork" (two lives of the sender or
/// of somebody below it), "sync.fork_above" (of an office above), "sync.fork_own" (of this
/// archive).
[[nodiscard]] bool isFork(const QByteArray& reason);

/// In one transaction. Older bundles of that stream which hold nothing else are no longer listed.
/// Refused: "sync.not_put_aside" (no bundle with that id waits as a fork, as a first
/// one or of a barred PC),
/// "sync.revoked" (the sender of a fork lost the trust since), what authority.h refuses; Medium:
/// "sync.read_failed".
[[nodiscard]] Result<ImportReport> adoptFork(const Context& context, const BundleId& bundle);

} // namespace tongdang::sync
