// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/station/station_page.h"

#include "catalogue/fields.h"
#include "desk/children.h"
#include "desk/records.h"
#include "desk/upkeep.h"
#include "support/ui/carries.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

using namespace tongdang;
using namespace tongdang::pages;
using namespace Qt::StringLiterals;
using test::Carries;
using test::patience;

namespace {

/// Both places changed where the village's one child is registered.
struct Conflict {
    Conflict()
    {
        carries.enrol();
        carries.carryToStation();
        write(carries.village, u"大湾村三组"_s);
        write(carries.station, words);
        carries.carryToStation();
    }
    void write(test::FolderDesk& office, const QString& address)
    {
        Carries::ask(office, [address](desk::Session& s) -> Result<desk::SavedRecord> {
            TONGDANG_TRY(const auto children, desk::listChildren(s));
            const RecordId id = children.front().child;
            desk::RecordInput input;
            input.type = fields::child::type;
            input.id = id;
            input.fields = {{fields::child::hukou_addr, Value(address)}};
            input.acceptIncomplete = true;
            return desk::putRecord(s, input);
        });
    }
    [[nodiscard]] qsizetype open()
    {
        return static_cast<qsizetype>(Carries::ask(carries.station, [](desk::Session& s) {
                                          return desk::listConflicts(s);
                                      }).size());
    }
    Carries carries{1};
    const QString words = u"从小卖部往上走六十米左转的红瓦房，门口有一棵核桃树，旁边是老祠堂，"
                          "再往前走是水井，第二家"_s;
};

} // namespace

TEST_CASE("Long values of a conflict wrap, so that nobody scrolls sideways on a small screen")
{
    Conflict conflict;
    StationPage page(conflict.carries.station.desk());
    page.resize(870, 600);
    page.show();
    page.arrive(Destination::to(Place::Station));
    const auto shown = [&] {
        const auto labels = page.findChildren<QLabel*>();
        return std::ranges::any_of(
            labels, [&](const QLabel* label) { return label->text() == conflict.words; });
    };
    REQUIRE(QTest::qWaitFor(shown, patience));
    QCoreApplication::processEvents();
    const auto* const area = page.findChild<QScrollArea*>();
    CHECK(area->widget()->width() <= area->viewport()->width());
}

TEST_CASE("One key keeps one of two values, and the button says which")
{
    Conflict conflict;
    REQUIRE(conflict.open() == 1);
    StationPage page(conflict.carries.station.desk());
    page.show();
    page.arrive(Destination::to(Place::Station));
    const auto choice = [&]() -> QPushButton* {
        for (QPushButton* const one : page.findChildren<QPushButton*>()) {
            if (one->accessibleName().contains(u"大湾村三组"_s))
                return one;
        }
        return nullptr;
    };
    REQUIRE(QTest::qWaitFor([&] { return choice() != nullptr; }, patience));
    CHECK(choice()->accessibleName().contains(u"王玉梅"_s));
    choice()->click();
    CHECK(QTest::qWaitFor([&] { return conflict.open() == 0; }, patience));
}
