// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/session_parts.h"

namespace tongdang::desk {

/// The steps that making and unlocking an archive have in common.
class SessionFactory {
public:
    [[nodiscard]] static QString archiveFile(const QString& folder);
    [[nodiscard]] static QString deviceKeysFile(const QString& folder);

    /// Catalogue and rules, which need no passphrase.
    struct Data {
        Catalogue catalogue;
        RuleSet rules;
    };
    [[nodiscard]] static Result<Data> load(const QString& resources);
    /// Opens the database of the unlocked file and reads since when the clock is right.
    [[nodiscard]] static Result<void> openArchive(SessionParts& parts);
    /// Reads who sits here.
    [[nodiscard]] static Result<std::unique_ptr<Session>>
    finish(std::unique_ptr<SessionParts> parts);
};

} // namespace tongdang::desk
