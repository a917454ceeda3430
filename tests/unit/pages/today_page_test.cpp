// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/today/today_page.h"

#include "pages/search_line.h"
#include "support/ui/named_child.h"
#include "support/ui/open_desk.h"
#include "widgets/page_header.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>

#include <algorithm>

using namespace tongdang;
using namespace Qt::StringLiterals;
using namespace tongdang::pages;
using test::patience;

namespace {

struct Today {
    explicit Today(int children)
        : page((folder.open(children), folder.desk()))
        , wants(&page, &Page::wants)
        , list(*page.findChild<QListView*>())
    {
        page.resize(1150, 700);
        page.setNarrow(false);
        page.show();
        page.arrive(Destination::to(Place::Today));
        const auto* const header = page.findChild<widgets::PageHeader*>();
        REQUIRE(QTest::qWaitFor([&] { return !header->title().isEmpty(); }, patience));
    }
    [[nodiscard]] Destination destination() const
    {
        REQUIRE(wants.count() == 1);
        return wants.front().front().value<Destination>();
    }
    [[nodiscard]] QPushButton* button(const QString& name) const
    {
        for (QPushButton* const at : page.findChildren<QPushButton*>()) {
            if (at->accessibleName() == name)
                return at;
        }
        return nullptr;
    }

    test::FolderDesk folder;
    TodayPage page;
    QSignalSpy wants;
    QListView& list;
};

} // namespace

TEST_CASE("Today chooses the first child, and its filled button names the child")
{
    Today today(20);
    REQUIRE(today.list.model()->rowCount() > 1);
    const QModelIndex current = today.list.currentIndex();
    REQUIRE(current.isValid());
    CHECK(current.row() == 1);
    CHECK(today.button(QStringLiteral("Type in the visit to %1").arg(current.data().toString())));
    REQUIRE(today.page.currentChild().has_value());

    QTest::keyClick(&today.list, Qt::Key_Down);
    const QModelIndex next = today.list.currentIndex();
    CHECK(next.row() > current.row());
    QPushButton* const enter =
        today.button(QStringLiteral("Type in the visit to %1").arg(next.data().toString()));
    REQUIRE(enter);
    enter->click();
    CHECK(today.destination().place == Place::Sheets);
    CHECK(today.destination().child == today.page.currentChild());
}

TEST_CASE("Enter on a row of Today types the visit in")
{
    Today today(20);
    QTest::keyClick(&today.list, Qt::Key_Return);
    CHECK(today.destination().place == Place::Sheets);
    CHECK(today.destination().child == today.page.currentChild());
}

TEST_CASE("Typing into the search of Today goes on at the children")
{
    Today today(3);
    QTest::keyClicks(&test::childNamed<QLineEdit>(today.page, u"Find a child"_s), u"z"_s);
    CHECK(today.destination().place == Place::Children);
    CHECK(today.destination().text == u"z"_s);
}

TEST_CASE("Printing from Today means this week")
{
    Today today(3);
    today.button(u"Print this week's sheets"_s)->click();
    CHECK(today.destination().place == Place::Print);
    CHECK_FALSE(today.destination().child.has_value());
}

TEST_CASE("In a narrow window the side is put away and a button brings it back")
{
    Today today(20);
    const auto sideIsVisible = [&] {
        const auto labels = today.page.findChildren<QLabel*>();
        return std::ranges::any_of(labels, [](const QLabel* label) {
            return label->text() == u"Also to do"_s && label->isVisible();
        });
    };
    CHECK(sideIsVisible());
    today.page.setNarrow(true);
    CHECK_FALSE(sideIsVisible());
    const auto buttons = today.page.findChildren<QPushButton*>();
    const auto toggle =
        std::ranges::find_if(buttons, [](const QPushButton* b) { return b->isCheckable(); });
    REQUIRE(toggle != buttons.end());
    CHECK((*toggle)->isVisible());
    (*toggle)->click();
    CHECK(sideIsVisible());
    // The filled button is there in both; it moves with the next turn of the events.
    QCoreApplication::processEvents();
    const QString name = today.list.currentIndex().data().toString();
    CHECK(today.button(QStringLiteral("Type in the visit to %1").arg(name))->isVisible());
}

TEST_CASE("An archive without children says that nobody is to be visited")
{
    Today today(0);
    CHECK_FALSE(today.page.currentChild().has_value());
    CHECK_FALSE(today.list.isVisible());
}

TEST_CASE("A scanned code is told from a name")
{
    CHECK(isSheetCode(u" td1:V3:7K2M9QX4:2024W48:5F"_s));
    CHECK_FALSE(isSheetCode(u"td"_s));
    CHECK_FALSE(isSheetCode(u"曾雨桐"_s));
}
