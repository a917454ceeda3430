// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/station/sample_panel.h"

#include "catalogue/fields.h"
#include "desk/records.h"
#include "support/ui/carries.h"
#include "support/ui/named_child.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>

using namespace tongdang;
using namespace tongdang::pages;
using namespace Qt::StringLiterals;
using test::Carries;
using test::childNamed;
using test::patience;

TEST_CASE("A station draws the sample by a seed, the same seed draws it again, and it is kept")
{
    Carries carries(12);
    carries.enrol();
    carries.carryToStation();
    SamplePanel panel(carries.station.desk());
    panel.resize(600, 500);
    panel.show();
    panel.begin();
    auto& seed = childNamed<QLineEdit>(panel, u"Seed"_s);
    REQUIRE(QTest::qWaitFor([&] { return !seed.text().isEmpty(); }, patience));
    auto& list = childNamed<QListWidget>(panel, u"Dossiers that were drawn"_s);
    const auto drawn = [&] {
        list.clear();
        childNamed<QPushButton>(panel, u"Draw the sample"_s).click();
        REQUIRE(QTest::qWaitFor([&] { return list.count() > 0; }, patience));
        QStringList lines;
        for (int row = 0; row < list.count(); ++row)
            lines.append(list.item(row)->text());
        return lines;
    };
    const QStringList first = drawn();
    CHECK(first.size() == 3); // as the rules say: 10 of a hundred, of a village three at least
    CHECK(drawn() == first);
    QSignalSpy says(&panel, &SamplePanel::says);
    childNamed<QPushButton>(panel, u"Keep this spot check"_s).click();
    REQUIRE(QTest::qWaitFor([&] { return says.count() == 1; }, patience));
    const auto kept = Carries::ask(carries.station, [](desk::Session& s) {
        return desk::countRecords(s, fields::spot_check_item::type);
    });
    CHECK(kept == 3);
}
