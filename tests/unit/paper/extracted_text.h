// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paper/page.h"

#include <QString>

namespace tongdang::test {

/// The words of a page, line by line from top to bottom and left to right, as a reader sees them;
/// boxes as □ and ☑.
QString linesOf(const paper::Page& page);
/// All words of the page without blanks and line breaks, in the order in which they were set.
QString wordsOf(const paper::Page& page);

} // namespace tongdang::test
