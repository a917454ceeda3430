// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/randomness.h"

#include <QDate>
#include <QString>

namespace tongdang::desk {

/// Invented people. Everything comes from the given randomness: the same seed, the same village.
class DemoPeople {
public:
    explicit DemoPeople(Randomness& randomness)
        : m_randomness(randomness)
    {
    }

    /// True in `percent` of 100 cases.
    [[nodiscard]] bool chance(std::uint32_t percent) { return m_randomness.below(100) < percent; }
    [[nodiscard]] int number(int from, int to);
    [[nodiscard]] QDate day(QDate from, QDate to);
    [[nodiscard]] const char16_t* oneOf(std::initializer_list<const char16_t*> choices);

    [[nodiscard]] QString familyName();
    /// One or two signs, some of them rare ones.
    [[nodiscard]] QString givenName();
    [[nodiscard]] QString grownUpName(const QString& familyName, bool isMale);
    /// A number with a right check sign in an area code that no real place has.
    [[nodiscard]] QString idNumber(QDate birth, bool isMale);
    /// A mobile number of the range that was never given out.
    [[nodiscard]] QString phone();
    [[nodiscard]] QString workPlace();
    [[nodiscard]] QString landmark();

    [[nodiscard]] Randomness& randomness() { return m_randomness; }

private:
    Randomness& m_randomness;
};

} // namespace tongdang::desk
