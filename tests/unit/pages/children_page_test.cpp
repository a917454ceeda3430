// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/children/children_page.h"

#include "desk/children.h"
#include "models/roster_model.h"
#include "pages/children/roster_panel.h"
#include "pages/labelled.h"
#include "support/ui/named_child.h"
#include "support/ui/open_desk.h"

#include <QFile>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QVariant>

#include <algorithm>

using namespace tongdang;
using namespace Qt::StringLiterals;
using namespace tongdang::pages;
using test::patience;

namespace {

struct Children {
    explicit Children(int children)
        : page((folder.open(children), folder.desk()))
        , wants(&page, &Page::wants)
        , list(*page.findChild<QListView*>())
        , search(test::childNamed<QLineEdit>(page, u"Find a child"_s))
    {
        page.resize(1150, 700);
        page.show();
        page.arrive(Destination::to(Place::Children));
        REQUIRE(QTest::qWaitFor([&] { return list.model()->rowCount() == children; }, patience));
    }
    [[nodiscard]] Destination destination() const
    {
        REQUIRE(wants.count() == 1);
        return wants.front().front().value<Destination>();
    }
    [[nodiscard]] QString current() const { return list.currentIndex().data().toString(); }

    test::FolderDesk folder;
    ChildrenPage page;
    QSignalSpy wants;
    QListView& list;
    QLineEdit& search;
};

QPushButton& button(const QWidget& page, const QString& words)
{
    for (QPushButton* const at : page.findChildren<QPushButton*>()) {
        if (at->accessibleName().startsWith(words))
            return *at;
    }
    FAIL("no button is called " << words.toStdString());
    std::abort();
}

QString sample()
{
    return QStringLiteral(TONGDANG_SOURCE_DIR) + u"/tests/golden/rosters/roster-dawan.xlsx"_s;
}

struct Roster {
    Roster()
        : panel((folder.open(), folder.desk()))
        , file(*panel.findChild<QLineEdit*>())
        , notes(*panel.findChild<QTableView*>())
    {
        panel.begin();
    }
    void check(const QString& name)
    {
        file.setText(name);
        QTest::keyClick(&file, Qt::Key_Return);
    }
    /// The filled button: it names how many dossiers it makes.
    [[nodiscard]] QPushButton& make() const
    {
        const auto buttons = panel.findChildren<QPushButton*>();
        return **std::ranges::find_if(
            buttons, [](const QPushButton* at) { return at->property("role") == u"primary"_s; });
    }
    [[nodiscard]] std::size_t dossiers()
    {
        return test::take(test::wait(folder.desk().use(
                              [](desk::Session& session) { return desk::listChildren(session); })))
            .size();
    }

    test::FolderDesk folder;
    RosterPanel panel;
    QLineEdit& file;
    QTableView& notes;
};

} // namespace

TEST_CASE("The list follows what is typed and Enter opens the best fit")
{
    Children children(15);
    const QString wanted = children.list.model()->index(9, 0).data().toString();
    // Chinese cannot be typed as keys: an input method commits it.
    QTest::sendKeyEvent(QTest::Click, &children.search, Qt::Key_unknown, wanted, Qt::NoModifier);
    REQUIRE(QTest::qWaitFor([&] { return children.list.model()->rowCount() < 15; }, patience));
    CHECK(children.current() == wanted);
    QTest::keyClick(&children.search, Qt::Key_Return);
    CHECK(children.destination().place == Place::Dossier);
    CHECK(children.destination().child == children.page.currentChild());
}

TEST_CASE("Arrows in the search line move in the list")
{
    Children children(5);
    const QString first = children.current();
    QTest::keyClick(&children.search, Qt::Key_Down);
    CHECK(children.list.currentIndex().row() == 1);
    CHECK(children.current() != first);
    CHECK(button(children.page, u"Open the dossier of"_s).text().contains(children.current()));
}

TEST_CASE("A scan into the search opens the sheet")
{
    Children children(3);
    QTest::keyClicks(&children.search, u"TD1:V3:7K2M9QX4:2024W48:5F"_s);
    QTest::keyClick(&children.search, Qt::Key_Return);
    CHECK(children.destination().place == Place::Sheets);
    CHECK(children.destination().text == u"TD1:V3:7K2M9QX4:2024W48:5F"_s);
    CHECK(children.search.text().isEmpty());
}

TEST_CASE("Words from another page are searched for and the cursor stands behind them")
{
    Children children(5);
    children.page.arrive(Destination::search(u"没有"_s));
    CHECK(children.search.text() == u"没有"_s);
    CHECK_FALSE(children.search.hasSelectedText());
    REQUIRE(QTest::qWaitFor([&] { return children.list.model()->rowCount() == 0; }, patience));
    CHECK_FALSE(children.page.currentChild().has_value());
}

TEST_CASE("A roster is only checked first: its bad rows are named and nothing is made")
{
    Roster roster;
    roster.check(sample());
    REQUIRE(QTest::qWaitFor([&] { return roster.notes.model()->rowCount() > 0; }, patience));
    CHECK(roster.dossiers() == 0);
    CHECK_FALSE(roster.make().isHidden());
    const QModelIndex reason = roster.notes.model()->index(0, models::RosterModel::ReasonColumn);
    CHECK_FALSE(reason.data().toString().isEmpty());

    roster.make().click();
    REQUIRE(QTest::qWaitFor([&] { return roster.make().isHidden(); }, patience));
    CHECK(roster.dossiers() > 0);
}

TEST_CASE("A file that is no roster is named below its line")
{
    Roster roster;
    roster.check(QStringLiteral(TONGDANG_SOURCE_DIR) + u"/README.md"_s);
    Labelled* line = nullptr; // the one with the file's name
    for (Labelled* const one : roster.panel.findChildren<Labelled*>())
        line = one->findChild<QLineEdit*>() ? one : line;
    REQUIRE(line);
    REQUIRE(QTest::qWaitFor([&] { return !line->fault().isEmpty(); }, patience));
    CHECK(roster.make().isHidden());
    roster.check(u"/nowhere/at/all.xlsx"_s);
    REQUIRE(QTest::qWaitFor([&] { return line->fault().contains(u"all.xlsx"_s); }, patience));
}

TEST_CASE("Typing another file takes the plan of the old one away")
{
    Roster roster;
    roster.check(sample());
    REQUIRE(QTest::qWaitFor([&] { return !roster.make().isHidden(); }, patience));
    QTest::keyClicks(&roster.file, u"x"_s);
    CHECK(roster.make().isHidden());
}

TEST_CASE("The roster and who received what are written as Excel files")
{
    Children window(3);
    QSignalSpy says(&window.page, &Page::says);
    int count = 0;
    for (const desk::ExcelList list : {desk::ExcelList::Roster, desk::ExcelList::Received}) {
        const QString file = window.folder.file(u"list%1.xlsx"_s.arg(++count));
        window.page.exportTo(list, file);
        REQUIRE(QTest::qWaitFor([&] { return says.count() == count; }, patience));
        CHECK(QFile::exists(file));
        CHECK(says.back().at(1).toString().contains(file));
    }
    CHECK(button(window.page, u"Excel file"_s).menu()->actions().size() == 2);
}
