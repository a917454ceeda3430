// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/exchange/imports_panel.h"

#include "desk/exchange.h"
#include "support/ui/first_child.h"

#include <QPushButton>

using namespace tongdang;
using namespace tongdang::pages;
using namespace Qt::StringLiterals;
using test::Carries;
using test::patience;
using test::says;
using test::writeFirstChild;

TEST_CASE("A file that was taken in says what it brought and what it replaced, and one key takes "
          "that back")
{
    Carries carries(1);
    carries.enrol();
    ImportsPanel panel(carries.station.desk());
    panel.refresh();
    QTest::qWait(50);
    CHECK_FALSE(panel.isVisible()); // nothing was taken in
    carries.carryToStation();
    writeFirstChild(carries.station, fields::child::name, u"示乙"_s);
    carries.village.clock().advance(5000);
    writeFirstChild(carries.village, fields::child::name, u"示甲"_s);
    carries.carryToStation();
    panel.refresh();
    const QString replaced = u"\"示甲\" came later and took the place of \"示乙\"."_s;
    REQUIRE(QTest::qWaitFor([&] { return says(panel, replaced); }, patience));
    CHECK(says(panel, u"儿童: changed 1"_s));
    auto* const back = panel.findChild<QPushButton*>();
    REQUIRE(back->isVisible());
    back->click();
    REQUIRE(QTest::qWaitFor([&] { return !back->isVisible(); }, patience));
    QString name;
    Carries::ask(carries.station, [&name](desk::Session& session) -> Result<int> {
        TONGDANG_TRY(const auto children, desk::listChildren(session));
        name = children.front().name;
        return 0;
    });
    CHECK(name == u"示乙"_s);
}

TEST_CASE("A village reads what came and leaves the deciding to its station")
{
    Carries carries(1);
    carries.enrol();
    carries.carryToStation();
    writeFirstChild(carries.village, fields::child::name, u"示甲"_s);
    carries.station.clock().advance(5000);
    writeFirstChild(carries.station, fields::child::name, u"示乙"_s);
    carries.carryToStation();
    const QString bundle =
        Carries::ask(carries.station, [&](desk::Session& session) {
            return desk::exportBundle(session, carries.stick.path(), u"530426001001"_s);
        }).file;
    Carries::ask(carries.village,
                 [&](desk::Session& session) { return desk::importBundle(session, bundle); });
    ImportsPanel panel(carries.village.desk());
    panel.refresh();
    REQUIRE(QTest::qWaitFor([&] { return says(panel, u"came later and took"_s); }, patience));
    CHECK_FALSE(panel.findChild<QPushButton*>()->isVisible());
}
