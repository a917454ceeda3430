// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/exchange/import_panel.h"

#include "catalogue/fields.h"
#include "desk/children.h"
#include "desk/records.h"
#include "support/ui/carries.h"

#include <QLabel>
#include <QPushButton>

#include <algorithm>

using namespace tongdang;
using namespace tongdang::pages;
using namespace Qt::StringLiterals;
using test::Carries;
using test::patience;

namespace {

bool shows(const QWidget& panel, const QString& words)
{
    const auto labels = panel.findChildren<QLabel*>();
    return std::ranges::any_of(labels, [&](const QLabel* label) {
        return label->isVisible() && label->text().contains(words);
    });
}

void moveTo(test::FolderDesk& office, const QString& address)
{
    Carries::ask(office, [address](desk::Session& session) -> Result<desk::SavedRecord> {
        TONGDANG_TRY(const auto children, desk::listChildren(session));
        desk::RecordInput input;
        input.type = fields::child::type;
        input.id = children.front().child;
        input.fields = {{fields::child::hukou_addr, Value(address)}};
        input.acceptIncomplete = true;
        return desk::putRecord(session, input);
    });
}

} // namespace

TEST_CASE("What a file brings is told with the name of the place it comes from, not its code")
{
    Carries carries(1);
    carries.enrol();
    ImportPanel panel(carries.station.desk());
    panel.show();
    panel.plan(carries.handOver());
    REQUIRE(QTest::qWaitFor([&] { return shows(panel, u"The signature is right."_s); }, patience));
    CHECK(shows(panel, u"From 大湾村"_s));
    CHECK_FALSE(shows(panel, u"530426001001"_s));
}

TEST_CASE("A village that cannot decide a conflict is told that the station does")
{
    Carries carries(1);
    carries.enrol();
    carries.carryToStation();
    moveTo(carries.village, u"大湾村三组"_s);
    moveTo(carries.station, u"大湾村四组"_s);
    const QString decides = u"The station chooses which one holds."_s;

    ImportPanel station(carries.station.desk());
    station.show();
    station.plan(carries.handOver());
    REQUIRE(
        QTest::qWaitFor([&] { return shows(station, u"1 field(s) were changed"_s); }, patience));
    CHECK_FALSE(shows(station, decides));

    const QString down = Carries::ask(carries.station, [&](desk::Session& session) {
                             return desk::exportBundle(session, carries.stick.path(),
                                                       carries.village.desk().profile().orgCode);
                         }).file;
    ImportPanel village(carries.village.desk());
    village.show();
    village.plan(down);
    CHECK(QTest::qWaitFor([&] { return shows(village, decides); }, patience));
}
