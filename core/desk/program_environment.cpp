// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/program_environment.h"

namespace tongdang::desk {

namespace {

std::optional<ShiftedClock> shiftedTo(QDate today, const Clock& clock)
{
    return today.isValid() ? std::make_optional<ShiftedClock>(clock, today) : std::nullopt;
}

/// Journeys of tests make many archives: there, and nowhere else, keys may cost little.
bool wantsCheapKeys()
{
#ifdef TONGDANG_TEST_KEYS
    return qEnvironmentVariableIntValue("TONGDANG_CHEAP_KEYS") == 1;
#else
    return false;
#endif
}

/// The data is replaceable without a new program (ARCHITECTURE §1.3): a county may try its own.
QString resourceFolder()
{
    return qEnvironmentVariable("TONGDANG_RESOURCES", QStringLiteral(":/tongdang"));
}

} // namespace

ProgramEnvironment::ProgramEnvironment(QDate today)
    : m_shifted(shiftedTo(today, m_pcClock))
    , m_environment{m_shifted ? static_cast<const Clock&>(*m_shifted) : m_pcClock, m_randomness,
                    Environment::userStateFolder(), resourceFolder(), wantsCheapKeys(),
                    // A date that was chosen is for a trial.
                    m_shifted ? 0 : Environment::programDate()}
{
}

} // namespace tongdang::desk
