// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/reports.h"
#include "paper/printed.h"

namespace tongdang {
class Catalogue;
}

namespace tongdang::desk {

/// A statistics table on landscape paper. More columns than one sheet is wide go on to the next
/// ones, each with the places at its left; the equations stand behind the last.
[[nodiscard]] Result<paper::Document> reportPages(const Report& report, const Catalogue& catalogue,
                                                  const paper::Fonts& fonts);

} // namespace tongdang::desk
