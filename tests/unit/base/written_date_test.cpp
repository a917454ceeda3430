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

TEST_CASE("A day in Chinese numerals is read, and one that does not exist is refused")
{
    const auto day = [](QStringView text) { return readWrittenDate(text).day; };
    for (const QStringView text :
         {u"二〇一五年三月四日", u"二零一五年三月四日", u"二○一五年〇三月零四日",
          u"二Ｏ一五年三月四号", u"2015年三月四日", u"二〇一五年 3 月 四 日"}) {
        INFO(text.toString().toStdString());
        CHECK(day(text) == QDate(2015, 3, 4));
        CHECK(readWrittenDate(text).precision == DatePrecision::Day);
    }
    CHECK(day(u"二〇一五年十二月二十一日") == QDate(2015, 12, 21));
    CHECK(day(u"二〇一五年十一月廿一日") == QDate(2015, 11, 21));
    CHECK(day(u"二〇一五年十月廿日") == QDate(2015, 10, 20));
    CHECK(day(u"一九九八年一月三十日") == QDate(1998, 1, 30));
    CHECK(day(u"一九九八年一月卅一日") == QDate(1998, 1, 31));
    CHECK(day(u"二〇二〇年二月十日") == QDate(2020, 2, 10));
    CHECK(readWrittenDate(u"二〇一五年十二月").precision == DatePrecision::Month);
    CHECK(readWrittenDate(u"二〇一五年").day == QDate(2015, 1, 1));

    for (const QStringView text :
         {u"二〇一五年十三月四日", u"二〇一五年二月三十日", u"二〇一五年四月卅一日",
          u"二〇一五年三月九十日", u"〇〇一五年三月四日", u"二〇一五年二十月四日"}) {
        INFO(text.toString().toStdString());
        CHECK(readWrittenDate(text).fault == WrittenDate::Fault::Impossible);
    }
}

TEST_CASE("What only looks like a day in Chinese numerals is none")
{
    for (const QStringView text :
         {u"二〇一五年八月廿一", u"二〇一五年八月初四", u"二〇一五年正月四日",
          u"二〇一五年腊月廿三日", u"二〇一五年廿月四日", u"二〇一五年一二月四日",
          u"二〇一五年三月二一日", u"二千零一十五年三月四日", u"二〇一年三月四日", u"三月四日",
          u"二〇一五三月四日", u"二〇一五年三月十十日", u"农历二〇一五年三月四日",
          u"二〇一五年三月四日上午"}) {
        INFO(text.toString().toStdString());
        CHECK(readWrittenDate(text).fault == WrittenDate::Fault::NotADate);
    }
}

TEST_CASE("A midnight behind a day is the day, another time makes it doubtful")
{
    for (const QStringView text : {u"2015-3-6 0:00:00", u"2015/3/6 00:00", u"2015-03-06T00:00:00",
                                   u"2015-03-06 00:00:00.000", u"2015年3月6日0:00",
                                   u"2015年3月6日 0：00", u"20150306 0:00"}) {
        INFO(text.toString().toStdString());
        CHECK(readWrittenDate(text).day == QDate(2015, 3, 6));
        CHECK(readWrittenDate(text).precision == DatePrecision::Day);
    }
    CHECK(readWrittenDate(u"2015-2-30 0:00:00").fault == WrittenDate::Fault::Impossible);
    for (const QStringView text :
         {u"2015-3-5 16:00:00", u"2015-3-6 0:00:01", u"2015-3-6 0:30", u"2015-3-5 23:59:17",
          u"2015-3 0:00", u"2015年 0:00", u"2015-3-60:00", u"0:00:00", u"2015-3-6 10:00"}) {
        INFO(text.toString().toStdString());
        CHECK(readWrittenDate(text).fault == WrittenDate::Fault::NotADate);
    }
}

TEST_CASE("A day in a sentence names the year only if it is another one than today's")
{
    const QDate today(2026, 11, 25);
    CHECK(writtenDay(QDate(2026, 1, 9), today) == u"1月9日");
    CHECK(writtenDay(QDate(2025, 12, 31), today) == u"2025年12月31日");
    CHECK(writtenDay(QDate(2027, 1, 1), today) == u"2027年1月1日");
    CHECK(writtenDay({}, today).isEmpty());
}
