// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/dossier/received_card.h"

#include "catalogue/fields.h"
#include "desk/children.h"
#include "desk/records.h"
#include "pages/dossier/dossier_page.h"
#include "support/ui/open_desk.h"

#include <QLabel>
#include <QPushButton>
#include <QTabBar>

#include <algorithm>

using namespace tongdang;
using namespace Qt::StringLiterals;
using namespace tongdang::pages;
using test::patience;

TEST_CASE("What the child received stands above the list of care and help, with the safety lessons")
{
    constexpr int care = 3;     // 关爱帮扶记录
    constexpr int problems = 4; // 发现问题和解决方案
    test::FolderDesk folder;
    folder.open(1);
    DossierPage page(folder.desk());
    page.resize(1150, 700);
    page.show();
    const auto children = test::take(test::wait(
        folder.desk().use([](desk::Session& session) { return desk::listChildren(session); })));
    const RecordId child = children.front().child;
    const auto give = [&](const QString& goods) {
        (void)test::take(test::wait(folder.desk().change([=](desk::Session& session) {
            namespace f = fields::care_record;
            desk::RecordInput given;
            given.type = f::type;
            given.child = child;
            given.acceptIncomplete = true;
            given.fields = {{f::date, Value(QDate(2026, 11, 20))}, {f::goods, goods}};
            return desk::putRecord(session, given);
        })));
    };
    give(u"书包一个"_s);
    page.arrive(Destination::dossier(child));
    auto& card = *page.findChild<ReceivedCard*>();
    auto& tabs = *page.findChild<QTabBar*>();
    REQUIRE(QTest::qWaitFor([&] { return tabs.isVisible(); }, patience));
    const auto says = [&](const QString& words) {
        return std::ranges::any_of(card.findChildren<QLabel*>(), [&](const QLabel* label) {
            return label->isVisible() && label->text().contains(words);
        });
    };
    CHECK_FALSE(card.isVisible());
    tabs.setCurrentIndex(care);
    REQUIRE(QTest::qWaitFor([&] { return says(u"防溺水"_s); }, patience));
    CHECK_FALSE(says(u"书包一个"_s)); // the list below keeps its room until somebody asks
    card.findChild<QPushButton*>()->click();
    CHECK(says(u"书包一个"_s));
    // What is given meanwhile stands there, too.
    give(u"棉被一床"_s);
    CHECK(QTest::qWaitFor([&] { return says(u"棉被一床"_s); }, patience));
    tabs.setCurrentIndex(problems);
    CHECK(QTest::qWaitFor([&] { return !card.isVisible(); }, patience));
}
