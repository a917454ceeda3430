// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/session.h"

#include <QString>

namespace tongdang::models {

/// What a person has to know and do when the archive turned out to be a restored or copied one.
/// Empty if there is nothing to tell.
[[nodiscard]] QString identityWords(const desk::IdentityNotice& notice);

} // namespace tongdang::models
