// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/dossier/transfer_panel.h"

#include "desk/children.h"
#include "desk/demo.h"
#include "pages/dossier/dossier_page.h"
#include "support/ui/carries.h"
#include "support/ui/named_child.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

#include <algorithm>
#include <optional>

using namespace tongdang;
using namespace Qt::StringLiterals;
using namespace tongdang::pages;
using test::patience;

namespace {

/// The dossier of a child at a station.
struct AtStation {
    explicit AtStation(bool isEnrolled)
    {
        if (isEnrolled)
            carries.enrol();
        test::Carries::ask(carries.station, [](desk::Session& session) {
            return desk::fillWithDemo(session, {.children = 2, .seed = 4});
        });
        const desk::ChildLine line =
            test::Carries::ask(carries.station, [](desk::Session& session) {
                return desk::listChildren(session);
            }).front();
        child = line.child;
        page.resize(1150, 700);
        page.show();
        page.arrive(Destination::dossier(line.child));
        REQUIRE(QTest::qWaitFor([&] { return shows(line.name); }, patience));
        const auto actions = page.findChildren<QAction*>();
        const auto move = std::ranges::find_if(actions, [](const QAction* action) {
            return action->text().startsWith(u"Move it to another village"_s);
        });
        REQUIRE(move != actions.end());
        (*move)->trigger();
    }
    [[nodiscard]] bool shows(const QString& words) const
    {
        const auto labels = page.findChildren<QLabel*>();
        return std::ranges::any_of(labels, [&words](const QLabel* label) {
            return label->isVisible() && label->text().contains(words);
        });
    }
    test::Carries carries;
    std::optional<RecordId> child;
    DossierPage page{carries.station.desk()};
    QSignalSpy says{&page, &Page::says};
};

} // namespace

TEST_CASE("A station moves a dossier to a village that it chose, and none is guessed")
{
    AtStation dossier(true);
    auto& village = test::childNamed<QComboBox>(dossier.page, u"To which village"_s);
    auto& button = test::childNamed<QPushButton>(dossier.page, u"Move the dossier"_s);
    REQUIRE(QTest::qWaitFor([&] { return village.count() == 1; }, patience));
    CHECK(village.itemText(0) == u"大湾村"_s);
    CHECK(village.currentIndex() == -1);
    button.click();
    REQUIRE(dossier.says.size() == 1);
    CHECK(dossier.says.front().at(1).toString().startsWith(u"Choose the village"_s));
    village.setCurrentIndex(0);
    dossier.says.clear();
    button.click();
    REQUIRE(QTest::qWaitFor([&] { return !dossier.says.isEmpty(); }, patience));
    CHECK(dossier.says.front().at(1).toString().startsWith(u"Moved to 大湾村"_s));
    const auto moved = test::Carries::ask(dossier.carries.station, [&](desk::Session& session) {
        return desk::openDossier(session, *dossier.child);
    });
    CHECK(moved.head.status == u"转出中"_s);
    CHECK(QTest::qWaitFor([&] { return !dossier.shows(u"The new village gets"_s); }, patience));
}

TEST_CASE("Where no other village is enrolled the panel says so, and one can turn back")
{
    AtStation dossier(false);
    REQUIRE(QTest::qWaitFor([&] { return dossier.shows(u"No other village"_s); }, patience));
    CHECK_FALSE(test::childNamed<QPushButton>(dossier.page, u"Move the dossier"_s).isEnabled());
    auto* const panel = dossier.page.findChild<TransferPanel*>();
    REQUIRE(panel);
    test::childNamed<QPushButton>(*panel, u"Back to the dossier"_s).click();
    CHECK(QTest::qWaitFor([&] { return !dossier.shows(u"No other village"_s); }, patience));
}
