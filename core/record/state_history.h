// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/change.h"

#include <QDate>

#include <span>
#include <vector>

namespace tongdang {

/// A state that a record was in, and the first day of it.
struct StateSince {
    Value state;
    QDate since;

    friend bool operator==(const StateSince&, const StateSince&) = default;
};

/// All states of a record, as its changes tell, each later than the one before; a pairing that was
/// paused and then ended: active, paused, ended. Whoever wrote last is believed: a state that is
/// said to begin before an earlier one replaces it, and the same state said again has its new day.
/// `day`: the field that says since when the state holds; where it is empty, the day of entry.
/// Pure; the order in which the changes come makes no difference.
[[nodiscard]] std::vector<StateSince> stateHistory(std::span<const Change> changes, FieldNo state,
                                                   FieldNo day);

} // namespace tongdang
