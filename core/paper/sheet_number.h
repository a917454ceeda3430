// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QDate>
#include <QString>
#include <QStringView>

namespace tongdang {
class Randomness;
}

namespace tongdang::paper {

/// The number of one printed sheet: 8 signs of Crockford's alphabet (no I, L, O, U), the last of
/// which checks the others. The check finds every single wrong sign and every two signs that
/// changed places. Says nothing about a child.
class SheetNumber {
public:
    static constexpr int length = 8;

    [[nodiscard]] static SheetNumber create(Randomness& randomness);
    /// Reads what a person typed: lower case, blanks and hyphens are all right, and O, I, L stand
    /// for 0, 1, 1. Refused: "paper.sheet_number" (not 8 signs of the alphabet),
    /// "paper.sheet_check" (mistyped).
    [[nodiscard]] static Result<SheetNumber> parse(QStringView typed);

    /// "7K2M9QX4", as it is stored in `sheet.no`.
    [[nodiscard]] QString toString() const { return m_signs; }
    /// "7K2M 9QX4", as it is printed.
    [[nodiscard]] QString printed() const { return m_signs.first(4) + u' ' + m_signs.last(4); }

    friend bool operator==(const SheetNumber&, const SheetNumber&) = default;

private:
    explicit SheetNumber(QString signs)
        : m_signs(std::move(signs))
    {
    }
    QString m_signs;
};

/// What the square code of a sheet says: "TD1:V3:7K2M9QX4:2024W48:5F" - prefix, version of the
/// form, sheet number, ISO week it was printed for, CRC-8 of all before it. Upper-case ASCII, no
/// personal data.
struct SheetCode {
    int formVersion = 0;
    SheetNumber number;
    int isoYear = 0;
    int isoWeek = 0;

    [[nodiscard]] static SheetCode of(int formVersion, const SheetNumber& number, QDate day);
    [[nodiscard]] QString payload() const;
    /// Refused: "paper.sheet_code" (not such a payload), "paper.sheet_check" (damaged on the way).
    [[nodiscard]] static Result<SheetCode> parse(QStringView scanned);

    friend bool operator==(const SheetCode&, const SheetCode&) = default;
};

/// Accepts the number typed by hand as well as the whole scanned payload.
[[nodiscard]] Result<SheetNumber> readSheetNumber(QStringView typedOrScanned);

} // namespace tongdang::paper
