// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "record/change.h"

#include <vector>

namespace tongdang::archive {

class Connection;

/// Clocks of PCs may differ so much, in milliseconds, without anybody saying so.
constexpr qint64 clockTolerance = 60'000;

/// Which changes of the log bear a time that cannot be right (sync.md §9). A mark for people; it
/// travels beside the changes and decides nothing about merging.
class ClockDoubts {
public:
    explicit ClockDoubts(Connection& connection)
        : m_connection(connection)
    {
    }
    /// Again is no harm; a change that is not here gets no mark.
    [[nodiscard]] Result<void> mark(const Dot& dot);
    [[nodiscard]] Result<bool> isMarked(const Dot& dot) const;
    /// Ordinals of the marked changes, ascending.
    [[nodiscard]] Result<std::vector<qint64>> all() const;

private:
    Connection& m_connection;
};

} // namespace tongdang::archive
