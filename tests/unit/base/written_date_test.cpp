// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/written_date.h"
#include "support/catch.h"

using namespace tongdang;

TEST_CASE("The usual Chinese spellings of a day are read")
{
    for (const QStringView text :
         {u"2015-8-17", u"2015/08/17", u"2015.8.17", u"15.8.17", u"20150817", u"2015年8月17日",
          u" 2015年08月17号 ", u"２０１５－０８－１７", u"2015 年 8 月 17 日"}) {
        INFO(text.toString().toStdString());
        const WrittenDate date = readWrittenDate(text);
        CHECK(date.day == QDate(2015, 8, 17));
        CHECK(date.precision == DatePrecision::Day);
    }
}

TEST_CASE("A month or a year alone is its first day and says so")
{
    for (const QStringView text : {u"2025年08月", u"2025.08", u"2025-8", u"202508"}) {
        INFO(text.toString().toStdString());
        CHECK(readWrittenDate(text).day == QDate(2025, 8, 1));
        CHECK(readWrittenDate(text).precision == DatePrecision::Month);
    }
    CHECK(readWrittenDate(u"2025年").precision == DatePrecision::Year);
}

TEST_CASE("A day that does not exist is told apart from something that is no date")
{
    CHECK(readWrittenDate(u"2016-02-30").fault == WrittenDate::Fault::Impossible);
    CHECK(readWrittenDate(u"2016年13月").fault == WrittenDate::Fault::Impossible);
    CHECK(readWrittenDate(u"去年春节").fault == WrittenDate::Fault::NotADate);
    CHECK(readWrittenDate(u"").fault == WrittenDate::Fault::NotADate);
    CHECK(readWrittenDate(u"12345").fault == WrittenDate::Fault::NotADate);
}
