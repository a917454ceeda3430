// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paper/flow.h"

namespace tongdang::paper {

/// What stays together on one line.
struct Atom {
    std::vector<Piece> pieces;
    double width = 0;
    double trailing = 0;       ///< space behind it, which vanishes at the end of a line
    bool stretches = false;    ///< its last piece is a rule to the end of the line
    bool isForWriting = false; ///< has an empty blank
    bool endsLine = false;     ///< a line break and nothing else
};

[[nodiscard]] std::vector<Atom> atomsOf(const std::vector<Item>& items, double width, double points,
                                        Measure& measure);

} // namespace tongdang::paper
