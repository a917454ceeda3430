// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/written_date.h"

#include <QDate>
#include <QString>
#include <QStringView>

namespace tongdang {

enum class IdNumberFault {
    None,
    Length,     ///< not 18 signs
    Sign,       ///< something else than 17 digits and a digit or X
    BirthDate,  ///< the 7th to 14th digit are no date
    CheckDigit, ///< the last sign does not fit the others (GB 11643)
};

/// A citizen's identity number (公民身份号码, GB 11643-1999).
struct IdNumber {
    IdNumberFault fault = IdNumberFault::Length;
    QString number;      ///< normalised: half-width, X upper case, without spaces
    QDate birth;         ///< valid only if the date is one
    bool isMale = false; ///< the 17th digit is odd

    [[nodiscard]] bool isValid() const { return fault == IdNumberFault::None; }
    /// Code of the list SEX (GB/T 2261.1).
    [[nodiscard]] QString sexCode() const;
    /// Whether a birth date that is known so exactly can be the number's: a month or a year alone
    /// agrees with every day in it.
    [[nodiscard]] bool agreesWith(QDate written, DatePrecision precision) const;
};

/// Reads a number as typed: full-width digits, a small x and spaces are taken as meant.
[[nodiscard]] IdNumber parseIdNumber(QStringView typed);
/// The 18th sign that fits 17 digits; the caller sees to it that there are 17.
[[nodiscard]] QChar idNumberCheckSign(QStringView seventeenDigits);

} // namespace tongdang
