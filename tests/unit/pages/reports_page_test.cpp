// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/reports/reports_page.h"

#include "desk/frozen_reports.h"
#include "support/ui/named_child.h"
#include "support/ui/open_desk.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace tongdang;
using namespace Qt::StringLiterals;
using namespace tongdang::pages;
using test::patience;

namespace {

struct Statistics {
    Statistics()
        : page((folder.open(12), folder.desk()))
        , wants(&page, &Page::wants)
        , says(&page, &Page::says)
        , table(*page.findChild<QTableView*>())
    {
        for (QListWidget* const list : page.findChildren<QListWidget*>())
            (list->accessibleName() == u"Tables" ? tables : children) = list;
        page.resize(1150, 700);
        page.show();
        page.arrive(Destination::to(Place::Reports));
        REQUIRE(QTest::qWaitFor([&] { return table.model()->rowCount() > 0; }, patience));
    }
    /// A cell by the beginning of its column's words; of the last line of places.
    [[nodiscard]] QModelIndex total(const QString& column) const
    {
        for (int i = 0; i < table.model()->columnCount(); ++i) {
            if (table.model()->headerData(i, Qt::Horizontal).toString() == column)
                return table.model()->index(1, i);
        }
        FAIL("no column is called " << column.toStdString());
        return {};
    }
    [[nodiscard]] bool isShown(const QString& words) const
    {
        for (const QLabel* const label : page.findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().contains(words))
                return true;
        }
        return false;
    }
    void choose(const QString& number)
    {
        for (int i = 0; i < tables->count(); ++i) {
            if (tables->item(i)->data(Qt::UserRole) == number)
                tables->setCurrentRow(i);
        }
    }

    test::FolderDesk folder;
    ReportsPage page;
    QSignalSpy wants;
    QSignalSpy says;
    QTableView& table;
    QListWidget* tables = nullptr;
    QListWidget* children = nullptr;
};

} // namespace

TEST_CASE(
    "The first table is counted at once, with its equations, and another one when it is chosen")
{
    Statistics window;
    CHECK(window.tables->item(0)->text() == u"留守儿童情况汇总表"_s);
    CHECK(window.table.model()->index(0, 0).data().toString() == u"大湾村"_s);
    CHECK(window.isShown(u"✓ 合计＝各年龄段之和"_s));
    CHECK(window.isShown(u"统计口径"_s));
    window.choose(u"T03"_s);
    REQUIRE(QTest::qWaitFor([&] { return window.isShown(u"✓ 期末在册＝服务对象合计＋在册其他"_s); },
                            patience));
    CHECK(window.total(u"本期档案增减\n期末在册"_s).data().toString() == u"12"_s);
}

TEST_CASE("Enter on a number shows the children behind it, Enter on one of them opens the dossier")
{
    Statistics window;
    window.choose(u"T03"_s);
    REQUIRE(QTest::qWaitFor([&] { return window.table.model()->columnCount() == 13; }, patience));
    const QModelIndex cell = window.total(u"本期档案增减\n期末在册"_s);
    window.table.setCurrentIndex(cell);
    window.table.setFocus();
    QTest::keyClick(&window.table, Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return window.children->count() == 12; }, patience));
    CHECK(window.children->hasFocus());
    QTest::keyClick(window.children, Qt::Key_Return);
    REQUIRE(window.wants.count() == 1);
    const auto destination = window.wants.front().front().value<Destination>();
    CHECK(destination.place == Place::Dossier);
    CHECK(destination.child == window.page.currentChild());
}

TEST_CASE("What is to be typed into the national system stands there by its age, with its equation")
{
    Statistics window;
    window.choose(u"T14"_s);
    REQUIRE(QTest::qWaitFor([&] { return window.table.model()->columnCount() == 13; }, patience));
    const auto number = [&](const QString& column) {
        return window.total(column).data().toString().toInt();
    };
    const int waiting = number(u"状态\n待录入"_s);
    CHECK(waiting > 0); // nobody was ever entered
    CHECK(number(u"截止日待办\n本期新产生"_s) + number(u"截止日待办\n以前遗留"_s) == waiting);
    CHECK(number(u"截止日待办\n最久天数"_s) > 0);
    CHECK(window.isShown(u"✓ 待录入＋待更新＋待注销＝本期新产生＋以前遗留"_s));
    CHECK(window.isShown(u"从本期内某日起才有待办的为本期新产生"_s));
    window.table.setCurrentIndex(window.total(u"截止日待办\n最久天数"_s));
    window.table.setFocus();
    QTest::keyClick(&window.table, Qt::Key_Return);
    CHECK(QTest::qWaitFor([&] { return window.children->count() > 0; }, patience));
}

TEST_CASE("Another period is counted anew, and the one before stands beside it on demand")
{
    Statistics window;
    QComboBox* period = nullptr;
    for (QComboBox* const box : window.page.findChildren<QComboBox*>())
        period = box->accessibleName() == u"Period" ? box : period;
    REQUIRE(period);
    CHECK(period->itemText(0) == u"2026年11月"_s);
    period->setCurrentIndex(period->findData(u"2025-Q4"_s));
    auto* const compare = window.page.findChild<QCheckBox*>();
    compare->setChecked(true);
    REQUIRE(QTest::qWaitFor(
        [&] { return window.total(u"合计"_s).data().toString().contains(u'('); }, patience));
}

TEST_CASE("An exported table is a file, and the message bar names it")
{
    Statistics window;
    const QString file = window.folder.file(u"t.xlsx"_s);
    window.page.exportTo(file, true);
    REQUIRE(QTest::qWaitFor([&] { return window.says.count() == 1; }, patience));
    CHECK(QFile::exists(file));
    CHECK(window.says.front().at(1).toString().contains(file));
    window.page.exportTo(window.folder.file(u"no/t.xlsx"_s), true);
    REQUIRE(QTest::qWaitFor([&] { return window.says.count() == 2; }, patience));
    CHECK(window.says.back().at(1).toString().startsWith(u"The table cannot be written"_s));
}

TEST_CASE("A station freezes a table of a month that is over, and sees it beside today's numbers")
{
    const Statistics village;
    CHECK_FALSE(test::childNamed<QPushButton>(village.page, u"Freeze the table"_s).isVisible());

    test::FolderDesk station(desk::Role::Township);
    station.open();
    ReportsPage page(station.desk());
    page.resize(1150, 700);
    page.show();
    page.arrive(Destination::to(Place::Reports));
    auto& freeze = test::childNamed<QPushButton>(page, u"Freeze the table"_s);
    auto& period = test::childNamed<QComboBox>(page, u"Period"_s);
    auto& which = test::childNamed<QComboBox>(page, u"Which numbers"_s);
    QAbstractItemModel& table = *page.findChild<QTableView*>()->model();
    REQUIRE(QTest::qWaitFor([&] { return table.rowCount() > 0; }, patience));
    REQUIRE(freeze.isVisible());
    CHECK_FALSE(which.isVisible());
    QSignalSpy says(&page, &Page::says);
    freeze.click(); // this month runs
    REQUIRE(QTest::qWaitFor([&] { return says.count() == 1; }, patience));
    CHECK(says.takeFirst()[1].toString().contains(u"2026-11-30"_s));

    period.setCurrentIndex(1);
    freeze.click();
    REQUIRE(
        QTest::qWaitFor([&] { return which.isVisible() && which.currentIndex() == 1; }, patience));
    CHECK_FALSE(period.isEnabled());
    auto& notes = test::childNamed<QPlainTextEdit>(page, u"Difficulties"_s);
    REQUIRE(QTest::qWaitFor([&] { return notes.isVisible(); }, patience));
    notes.setPlainText(u"山路远"_s);
    says.clear();
    test::childNamed<QPushButton>(page, u"Keep these texts"_s).click();
    REQUIRE(QTest::qWaitFor([&] { return says.count() >= 1; }, patience));
    const auto kept = test::take(test::wait(
        station.desk().use([](desk::Session& session) { return desk::frozenReports(session); })));
    REQUIRE(kept.size() == 1);
    const auto texts = test::take(test::wait(station.desk().use([&kept](desk::Session& session) {
        return desk::frozenTexts(session, kept.front().record);
    })));
    CHECK(texts.difficulties == u"山路远"_s);

    which.setCurrentIndex(0);
    Q_EMIT which.activated(0);
    REQUIRE(QTest::qWaitFor([&] { return !notes.isVisible() && period.isEnabled(); }, patience));
}
