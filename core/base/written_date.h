// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <QStringView>

namespace tongdang {

/// How exactly a written date names its day; the numbers are the codes of the list PREC.
enum class DatePrecision { Day = 1, Month = 2, Year = 3 };

/// A date as people write it.
struct WrittenDate {
    enum class Fault {
        None,
        NotADate,   ///< no date can be seen in it
        Impossible, ///< reads like a date, but there is no such day: 2016-02-30
    };
    Fault fault = Fault::NotADate;
    QDate day; ///< the first day where only month or year is written
    DatePrecision precision = DatePrecision::Day;

    [[nodiscard]] bool isValid() const { return fault == Fault::None; }
};

/// Reads 2015-8-17, 2015/8/17, 2015.8.17, 15.8.17, 20150817, 2015年8月17日, 2015年8月, 2015.08,
/// 2015-8, 201508, 2015年, 2015, 二〇一五年八月十七日 (with 年, 月 and 日), with full-width digits
/// and spaces. Two-digit years are those from 1950 to 2049. A midnight behind a day (2015/8/17
/// 0:00:00, as office programs write one) is the day; with any other time it is no date.
[[nodiscard]] WrittenDate readWrittenDate(QStringView text);

/// A day as people write it in a sentence: "10月18日", with the year if it is another one than that
/// of `today`. Empty for an invalid day.
[[nodiscard]] QString writtenDay(QDate day, QDate today);

} // namespace tongdang
