// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paper/fill.h"
#include "paper/page.h"

namespace tongdang::paper {

/// Breaks a filled form into pages: rows with a share of flex fill the last free height of a single
/// page, heads stand on every page, no row is split, and a form of one page shrinks until it is one
/// (or, where even the smallest type would not do, takes another page).
[[nodiscard]] std::vector<Page> layOut(const FilledForm& form, const Fonts& fonts);

} // namespace tongdang::paper
