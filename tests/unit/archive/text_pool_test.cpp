// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/text_pool.h"

#include "support/catch.h"

using namespace tongdang::archive;
using namespace Qt::StringLiterals;

TEST_CASE("A short text that came before is the same one in memory")
{
    TextPool pool;
    const QString first = pool.text("2026-11-24");
    CHECK(first == u"2026-11-24");
    CHECK(pool.text("2026-11-24").constData() == first.constData());
    CHECK(pool.text("2026-11-25") == u"2026-11-25");
}

TEST_CASE("Texts that differ only in length or in zeros stay apart")
{
    TextPool pool;
    CHECK(pool.text("1") == u"1");
    CHECK(pool.text(QByteArrayView("1\0", 2)) == u"1\0"_s);
    CHECK(pool.text("") == QString());
    CHECK(pool.text(QByteArrayView("\0", 1)).size() == 1);
}

TEST_CASE("Long texts, characters of several bytes and a byte order mark come out as they are")
{
    TextPool pool;
    for (const QString& text :
         {u"王玉梅"_s, u"一二三四五"_s, u"一二三四五六"_s, u"0123456789abcde"_s,
          u"0123456789abcdef"_s, QChar(0xfeff) + u"x"_s}) {
        CHECK(pool.text(text.toUtf8()) == text);
        CHECK(pool.text(text.toUtf8()) == text);
    }
}

TEST_CASE("More different texts than the pool holds are made all the same")
{
    TextPool pool;
    for (int round = 0; round < 2; ++round) {
        for (int number = 0; number < 20'000; ++number)
            REQUIRE(pool.text(QByteArray::number(number)) == QString::number(number));
    }
}
