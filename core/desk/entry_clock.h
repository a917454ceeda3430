// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <optional>

namespace tongdang::desk {

/// The clock that stamps what is entered: the program's, except while the demo tells two years of
/// invented work in the order in which it would have been typed in.
class EntryClock final : public Clock {
public:
    explicit EntryClock(const Clock& clock)
        : m_clock(clock)
    {
    }
    [[nodiscard]] qint64 nowMilliseconds() const override
    {
        return m_told.value_or(m_clock.nowMilliseconds());
    }
    void tell(qint64 milliseconds) { m_told = milliseconds; }
    void tellTheTime() { m_told.reset(); }

private:
    const Clock& m_clock;
    std::optional<qint64> m_told;
};

} // namespace tongdang::desk
