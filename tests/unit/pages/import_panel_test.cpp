// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/exchange/import_panel.h"

#include "support/ui/first_child.h"

#include <QPushButton>

using namespace tongdang;
using namespace tongdang::pages;
using namespace Qt::StringLiterals;
using test::Carries;
using test::patience;
using test::says;
using test::writeFirstChild;

TEST_CASE("What a file brings is told with the name of the place it comes from, not its code")
{
    Carries carries(1);
    carries.enrol();
    ImportPanel panel(carries.station.desk());
    panel.show();
    panel.plan(carries.handOver());
    REQUIRE(QTest::qWaitFor([&] { return says(panel, u"wrote it and nobody altered it."_s); },
                            patience));
    CHECK(says(panel, u"大湾村"_s));
    CHECK_FALSE(says(panel, u"530426001001"_s));
}

TEST_CASE("A village that cannot decide a conflict is told that the station does")
{
    Carries carries(1);
    carries.enrol();
    carries.carryToStation();
    writeFirstChild(carries.village, fields::child::hukou_addr, u"大湾村三组"_s);
    writeFirstChild(carries.station, fields::child::hukou_addr, u"大湾村四组"_s);
    const QString decides = u"The station chooses which one holds."_s;

    ImportPanel station(carries.station.desk());
    station.show();
    station.plan(carries.handOver());
    REQUIRE(QTest::qWaitFor([&] { return says(station, u"1 field(s) were changed"_s); }, patience));
    CHECK_FALSE(says(station, decides));

    const QString down = Carries::ask(carries.station, [&](desk::Session& session) {
                             return desk::exportBundle(session, carries.stick.path(),
                                                       carries.village.desk().profile().orgCode);
                         }).file;
    ImportPanel village(carries.village.desk());
    village.show();
    village.plan(down);
    CHECK(QTest::qWaitFor([&] { return says(village, decides); }, patience));
}
