// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/unlock_help.h"
#include "vault/secret_bytes.h"

/// What unlocking needs of a station's help.
namespace tongdang::desk {

/// The master key that the answer brought. Errors: those of `takeHelp` that need no archive.
[[nodiscard]] Result<vault::SecretBytes> openHelp(const QString& folder, const HelpTaken& taken);
/// The help was taken: the answer opens nothing any more.
void forgetHelp(const QString& folder);

} // namespace tongdang::desk
