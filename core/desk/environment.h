// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tongdang {
class Clock;
class Randomness;
} // namespace tongdang

namespace tongdang::desk {

/// What a program hands to the use cases from outside. The references outlive every session.
struct Environment {
    const Clock& clock;
    Randomness& randomness; ///< names of records and batches; keys come from core/vault
    QString stateFolder; ///< the user's state folder, where the replica's token lies (sync.md §6)
    QString
        resources; ///< folder of catalogue, codes, policy and forms: ":/tongdang", or another one
    bool cheapKeys = false; ///< least allowed Argon2id cost: for tests and the demo journey only
    /// No clock that runs this program can be before it (sync.md §9), milliseconds UTC; 0: not
    /// asked, as where a date was chosen for a trial.
    qint64 buildDate = 0;

    /// When this program's sources were made, milliseconds UTC.
    [[nodiscard]] static qint64 programDate();

    /// The PC's: $XDG_STATE_HOME/tongdang (or its default) and the built-in resources.
    [[nodiscard]] static QString userStateFolder();
    /// The user's data folder, where the archive lies if nothing else is said.
    [[nodiscard]] static QString userArchiveFolder();
};

} // namespace tongdang::desk
