// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/custody.h"

#include <algorithm>

namespace tongdang::sync {

void Custody::name(const ListedChange& change)
{
    named = *change.holder;
    if (keeper.isEmpty())
        keeper = named;
    move.clear();
    if (change.isMoving == true)
        move.insert(change.dot);
}

bool Custody::knowsMove(const ListedChange& change)
{
    if (move.isEmpty())
        return true;
    const bool knows =
        std::ranges::any_of(change.seen, [this](const Dot& dot) { return move.contains(dot); });
    if (knows)
        move.insert(change.dot);
    return knows;
}

} // namespace tongdang::sync
