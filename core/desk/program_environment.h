// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/randomness.h"
#include "desk/environment.h"

#include <QDate>

#include <optional>

namespace tongdang::desk {

/// What a program works with on this PC: its clock, its randomness, the person's folder for state.
/// Stays where it was made.
class ProgramEnvironment {
public:
    /// `today`: a date chosen for a trial; invalid: the PC's own.
    explicit ProgramEnvironment(QDate today);
    ProgramEnvironment(const ProgramEnvironment&) = delete;
    ProgramEnvironment& operator=(const ProgramEnvironment&) = delete;

    [[nodiscard]] const Environment& environment() const { return m_environment; }

private:
    SystemClock m_pcClock;
    std::optional<ShiftedClock> m_shifted;
    SystemRandomness m_randomness;
    Environment m_environment;
};

} // namespace tongdang::desk
