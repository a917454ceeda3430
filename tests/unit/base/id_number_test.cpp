// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/id_number.h"
#include "base/old_id_number.h"
#include "support/catch.h"

using namespace tongdang;

TEST_CASE("A valid identity number tells birth and sex")
{
    const IdNumber id = parseIdNumber(u"11010519491231002X"); // the standard's own example
    CHECK(id.isValid());
    CHECK(id.birth == QDate(1949, 12, 31));
    CHECK_FALSE(id.isMale);
}

TEST_CASE("Full-width digits, a small x and spaces are read as meant")
{
    CHECK(parseIdNumber(u"１１０１０５ 19491231 002x").number
          == QStringLiteral("11010519491231002X"));
}

TEST_CASE("Each fault of an identity number is told apart")
{
    CHECK(parseIdNumber(u"1101051949123100").fault == IdNumberFault::Length);
    CHECK(parseIdNumber(u"1101051949123100A2").fault == IdNumberFault::Sign);
    CHECK(parseIdNumber(u"110105194913310021").fault == IdNumberFault::BirthDate);
    CHECK(parseIdNumber(u"110105194912310021").fault == IdNumberFault::CheckDigit);
}

TEST_CASE("A number of 15 digits becomes the one of 18 with its century and check sign")
{
    CHECK(newIdNumber(u"110105491231002") == QStringLiteral("11010519491231002X"));
    CHECK(newIdNumber(u"110105 491231002") == QStringLiteral("11010519491231002X"));
    CHECK_FALSE(newIdNumber(u"110105491331002")); // no such day
    CHECK_FALSE(newIdNumber(u"11010549123100X"));
    CHECK_FALSE(newIdNumber(u"11010519491231002X"));
}
