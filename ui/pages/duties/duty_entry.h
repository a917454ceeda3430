// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/destination.h"
#include "policy/classify.h"
#include "policy/duties.h"

namespace tongdang::pages {

/// Where one key leads from something that is to be done for a child.
struct DutyEntry {
    Destination there;
    bool isEntered = false; ///< to the form that fulfils it; else to the dossier
    bool isDecided = false; ///< to the state of the dossier, which an office decides about
};

[[nodiscard]] DutyEntry entryOf(const RecordId& child, const Demand& demand);
/// A finding without a form of its own leads to the record that it speaks of.
[[nodiscard]] DutyEntry entryOf(const RecordId& child, const Flag& finding);
/// Where somebody else decides: that it waits for them.
[[nodiscard]] QString waitingWords();

} // namespace tongdang::pages
