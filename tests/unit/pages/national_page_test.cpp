// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/national/national_page.h"

#include "catalogue/fields.h"
#include "desk/records.h"
#include "support/ui/open_desk.h"

#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>

using namespace tongdang;
using namespace Qt::StringLiterals;
using namespace tongdang::pages;
using test::patience;
using test::take;
using test::wait;

namespace {

struct NationalWindow {
    NationalWindow()
        : page((folder.open(), fill(), folder.desk()))
        , wants(&page, &Page::wants)
        , says(&page, &Page::says)
        , tabs(*page.findChild<QTabBar*>())
        , table(*page.findChild<QTableView*>())
    {
        page.resize(1150, 700);
        page.show();
        page.arrive(Destination::to(Place::National));
        REQUIRE(QTest::qWaitFor([&] { return table.model()->rowCount() == 2; }, patience));
    }
    /// Two orphans and a child that the national system does not want.
    void fill()
    {
        for (const QString& name : {u"示甲"_s, u"示乙"_s, u"示丙"_s})
            children.push_back(take(wait(folder.desk().use(
                [name](desk::Session& session) { return makeChild(session, name); }))));
    }
    static Result<RecordId> makeChild(desk::Session& session, const QString& name)
    {
        using namespace fields;
        desk::RecordInput input;
        input.type = child::type;
        input.acceptIncomplete = true;
        input.fields = {{child::name, name},
                        {child::birth, Value(QDate(2016, 5, 10))},
                        {child::status, u"open"_s},
                        {child::status_on, Value(QDate(2026, 11, 1))},
                        {child::opened_on, Value(QDate(2026, 11, 1))}};
        TONGDANG_TRY(const auto made, desk::putRecord(session, input));
        if (name == u"示丙")
            return made.id;
        desk::RecordInput orphan;
        orphan.type = category::type;
        orphan.child = made.id;
        orphan.acceptIncomplete = true;
        orphan.fields = {{category::cat, u"K01"_s},
                         {category::state, u"2"_s},
                         {category::from_on, Value(QDate(2025, 1, 1))}};
        TONGDANG_CHECK(desk::putRecord(session, orphan));
        return made.id;
    }
    [[nodiscard]] QPushButton& button(const QString& words)
    {
        for (QPushButton* const one : page.findChildren<QPushButton*>()) {
            if (one->text().contains(words))
                return *one;
        }
        FAIL("no button says " << words.toStdString());
        std::abort();
    }
    /// Labels come with the next layout.
    [[nodiscard]] bool comes(const QString& words) const
    {
        return QTest::qWaitFor([&] { return isShown(words); }, patience);
    }
    [[nodiscard]] bool isShown(const QString& words) const
    {
        for (const QLabel* const label : page.findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().contains(words))
                return true;
        }
        return false;
    }

    test::FolderDesk folder;
    std::vector<RecordId> children;
    NationalPage page;
    QSignalSpy wants;
    QSignalSpy says;
    QTabBar& tabs;
    QTableView& table;
};

} // namespace

TEST_CASE("The three lists carry their numbers, and what to type stands beside the chosen child")
{
    NationalWindow window;
    CHECK(window.tabs.tabText(0) == u"待录入 (2)"_s);
    CHECK(window.tabs.tabText(1) == u"待更新 (0)"_s);
    CHECK(window.tabs.tabText(2) == u"待注销 (0)"_s);
    CHECK(window.table.model()->index(0, NationalModel::Name).data().toString() == u"示乙"_s);
    CHECK(window.table.model()->index(0, NationalModel::Since).data().toString()
          == u"2026-11-01"_s);
    CHECK(window.table.model()->index(0, NationalModel::Reason).data().toString() == u"困境儿童"_s);
    CHECK(window.comes(u"公民身份号码"_s));
    CHECK(window.comes(u"2016-05-10"_s));
    CHECK(window.comes(u"Never entered"_s));
    window.tabs.setCurrentIndex(2);
    CHECK(window.comes(u"Nobody stands in this list."_s));
    CHECK_FALSE(window.isShown(u"公民身份号码"_s));
}

TEST_CASE(
    "What is noted as done leaves the list, and a later change brings it back with both values")
{
    NationalWindow window;
    window.button(u"It is entered"_s).click();
    REQUIRE(QTest::qWaitFor([&] { return window.table.model()->rowCount() == 1; }, patience));
    CHECK(window.tabs.tabText(0) == u"待录入 (1)"_s);
    CHECK(window.says.size() == 1);
    const RecordId noted = window.children[1];
    take(wait(window.folder.desk().change([noted](desk::Session& session) {
        desk::RecordInput input;
        input.type = fields::child::type;
        input.id = noted;
        input.acceptIncomplete = true;
        input.fields = {{fields::child::name, u"示新"_s}};
        return desk::putRecord(session, input);
    })));
    REQUIRE(QTest::qWaitFor([&] { return window.tabs.tabText(1) == u"待更新 (1)"_s; }, patience));
    window.tabs.setCurrentIndex(1);
    CHECK(window.page.currentChild() == noted);
    CHECK(window.comes(u"示乙"_s)); // stands in the national system
    CHECK(window.comes(u"示新"_s));
    CHECK(window.comes(u"Last entered on 2026-11-25"_s));
    CHECK(window.button(u"It is updated"_s).isVisible());
}

TEST_CASE("The sheet to type from, the dossier and an Excel file are one key away")
{
    NationalWindow window;
    window.button(u"Print the sheet"_s).click();
    REQUIRE(window.wants.size() == 1);
    const auto print = window.wants.front().front().value<Destination>();
    CHECK(print.place == Place::Print);
    CHECK(print.child == window.children[1]);
    CHECK(print.text == u"F27"_s);
    window.button(u"Open the dossier"_s).click();
    CHECK(window.wants.last().front().value<Destination>().place == Place::Dossier);
    const QString file = window.folder.file(u"a.xlsx"_s);
    window.page.exportTo(file);
    REQUIRE(QTest::qWaitFor([&] { return window.says.size() == 1; }, patience));
    CHECK(QFile::exists(file));
}

TEST_CASE("Whoever comes with a child finds its list opened at that child")
{
    NationalWindow window;
    window.tabs.setCurrentIndex(2);
    Destination there = Destination::to(Place::National);
    there.child = window.children[0];
    window.page.arrive(there);
    REQUIRE(QTest::qWaitFor([&] { return window.page.currentChild() == window.children[0]; },
                            patience));
    CHECK(window.tabs.currentIndex() == 0);
}
