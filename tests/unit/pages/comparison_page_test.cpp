// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/comparison/comparison_page.h"

#include "catalogue/fields.h"
#include "desk/records.h"
#include "support/ui/open_desk.h"

#include <QFile>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>

#include <algorithm>

using namespace tongdang;
using namespace tongdang::pages;
using namespace Qt::StringLiterals;
using test::patience;

namespace {

struct Compared {
    Compared()
        : folder(desk::Role::Township)
        , page((folder.open(), folder.desk()))
    {
        page.resize(1150, 700);
        page.show();
        addChild(u"示小满"_s, QDate(2015, 5, 12));
        addChild(u"示小寒"_s, QDate(2014, 1, 5));
        QFile file(folder.file(u"list.csv"_s));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write("姓名,出生日期\n示小满,2015-05-12\n示立秋,2015-06-20\n示白露,2015-13-20\n");
        file.close();
        page.arrive(Destination::to(Place::Comparison));
        page.compare(file.fileName());
        REQUIRE(QTest::qWaitFor([this] { return table().isVisible(); }, patience));
    }
    void addChild(const QString& name, QDate birth)
    {
        using namespace fields::child;
        desk::RecordInput input;
        input.type = type;
        input.acceptIncomplete = true;
        input.fields = {{fields::child::name, name},
                        {fields::child::birth, Value(birth)},
                        {village, u"530426001201"_s},
                        {status, u"open"_s}};
        test::take(test::wait(folder.desk().change(
            [input](desk::Session& session) { return desk::putRecord(session, input); })));
    }
    [[nodiscard]] std::vector<Record> lines()
    {
        return test::take(test::wait(folder.desk().use([](desk::Session& session) {
            return desk::listRecords(session, {fields::comparison_line::type, {}, {}});
        })));
    }
    [[nodiscard]] QTableView& table() const { return *page.findChild<QTableView*>(); }
    [[nodiscard]] QTabBar& tabs() const { return *page.findChild<QTabBar*>(); }
    [[nodiscard]] QStringList names() const
    {
        QStringList names;
        for (int row = 0; row < table().model()->rowCount(); ++row)
            names += table().model()->index(row, ComparisonModel::Name).data().toString();
        return names;
    }
    [[nodiscard]] QPushButton* button(const QString& words) const
    {
        const auto all = page.findChildren<QPushButton*>();
        const auto found = std::ranges::find_if(
            all, [&](const QPushButton* at) { return at->isVisible() && at->text() == words; });
        return found == all.end() ? nullptr : *found;
    }
    test::FolderDesk folder;
    ComparisonPage page;
};

} // namespace

TEST_CASE("A list that was only looked at shows its answers and keeps nothing")
{
    Compared pc;
    CHECK(pc.tabs().tabText(0) == u"Only on their list: 1"_s);
    CHECK(pc.names() == QStringList{u"示立秋"_s});
    CHECK_FALSE(pc.button(u"新建档案"_s)); // nothing to decide about before it is kept
    pc.tabs().setCurrentIndex(2);
    CHECK(pc.names() == QStringList{u"示小寒"_s});
    CHECK(pc.button(u"Open the dossier"_s));
    pc.tabs().setCurrentIndex(3);
    CHECK(pc.names() == QStringList{u"示小满"_s});
    pc.tabs().setCurrentIndex(4);
    CHECK(pc.names() == QStringList{u"示白露"_s});
    CHECK(pc.lines().empty());
}

TEST_CASE("Once the rows are kept a person decides about each, and no dossier is made by it")
{
    Compared pc;
    pc.button(u"Keep the rows, to decide about them"_s)->click();
    REQUIRE(QTest::qWaitFor([&] { return pc.button(u"新建档案"_s) != nullptr; }, patience));
    CHECK_FALSE(pc.button(u"Keep the rows, to decide about them"_s));
    CHECK_FALSE(pc.button(u"采用来源值"_s)); // there is no dossier with another value
    CHECK(pc.button(u"忽略"_s));
    pc.button(u"新建档案"_s)->click();
    const auto decided = [&] {
        return pc.table().model()->index(0, ComparisonModel::Decision).data().toString();
    };
    REQUIRE(QTest::qWaitFor([&] { return decided() == u"新建档案"_s; }, patience));
    CHECK(pc.lines().size() == 3);
    const auto children = test::take(test::wait(pc.folder.desk().use(
        [](desk::Session& session) { return desk::countRecords(session, fields::child::type); })));
    CHECK(children == 2);
    pc.tabs().setCurrentIndex(3); // of who is on both lists there is nothing to decide
    CHECK_FALSE(pc.button(u"新建档案"_s));
}
