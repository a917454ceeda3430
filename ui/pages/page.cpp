// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/page.h"

#include "models/error_words.h"

namespace tongdang::pages {

void Page::sayError(const Error& error)
{
    Q_EMIT says(widgets::Tone::Danger, models::wordsFor(error.code, error.arguments));
}

} // namespace tongdang::pages
