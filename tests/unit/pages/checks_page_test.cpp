// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/checks/checks_page.h"

#include "catalogue/fields.h"
#include "desk/records.h"
#include "support/ui/open_desk.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>

#include <algorithm>

using namespace tongdang;
using namespace Qt::StringLiterals;
using namespace tongdang::pages;
using test::patience;
using test::take;
using test::wait;

namespace {

struct ChecksWindow {
    ChecksWindow()
        : page((folder.open(), fill(), folder.desk()))
        , wants(&page, &Page::wants)
        , tabs(*page.findChild<QTabBar*>())
        , villages(*page.findChildren<QTableView*>().at(0))
        , lines(*page.findChildren<QTableView*>().at(1))
    {
        page.resize(1150, 700);
        page.show();
        page.arrive(Destination::to(Place::Checks));
        REQUIRE(QTest::qWaitFor([&] { return lines.model()->rowCount() > 0; }, patience));
    }
    /// A child with a wrong sign in its name, and one without.
    void fill()
    {
        for (const QString& name : {u"示?甲"_s, u"示乙"_s})
            children.push_back(take(wait(folder.desk().use(
                [name](desk::Session& session) { return makeChild(session, name); }))));
    }
    static Result<RecordId> makeChild(desk::Session& session, const QString& name)
    {
        using namespace fields::child;
        desk::RecordInput input;
        input.type = type;
        input.acceptIncomplete = true;
        input.fields = {{fields::child::name, name},
                        {village, session.profile().orgCode},
                        {birth, Value(QDate(2016, 5, 10))},
                        {status, u"open"_s},
                        {status_on, Value(QDate(2026, 11, 1))},
                        {opened_on, Value(QDate(2026, 11, 1))}};
        TONGDANG_TRY(const auto made, desk::putRecord(session, input));
        return made.id;
    }
    [[nodiscard]] QString cell(const QTableView& table, int row, int column) const
    {
        return table.model()->index(row, column).data().toString();
    }
    [[nodiscard]] bool isShown(const QString& words) const
    {
        for (const QLabel* const label : page.findChildren<QLabel*>()) {
            if (label->isVisible() && label->text() == words)
                return true;
        }
        return false;
    }
    [[nodiscard]] int rowOf(const QTableView& table, int column, const QString& words) const
    {
        for (int row = 0; row < table.model()->rowCount(); ++row) {
            if (cell(table, row, column).contains(words))
                return row;
        }
        return -1;
    }

    test::FolderDesk folder;
    std::vector<RecordId> children;
    ChecksPage page;
    QSignalSpy wants;
    QTabBar& tabs;
    QTableView& villages;
    QTableView& lines;
};

} // namespace

TEST_CASE("What was found is counted by severity, listed, and leads to the dossier and its record")
{
    ChecksWindow window;
    using Lines = CheckLinesModel;
    const int name = window.rowOf(window.lines, Lines::Words, u"姓名中有数字"_s);
    REQUIRE(name >= 0);
    CHECK(window.cell(window.lines, name, Lines::Name) == u"示?甲");
    CHECK(window.cell(window.lines, name, Lines::Where) == u"姓名");
    window.lines.setCurrentIndex(window.lines.model()->index(name, 0));
    CHECK(window.isShown(u"对照户口簿核对"_s));
    const int all = window.lines.model()->rowCount();
    int sum = 0;
    for (int tab = 1; tab <= 3; ++tab) {
        window.tabs.setCurrentIndex(tab);
        sum += window.lines.model()->rowCount();
        CHECK(window.tabs.tabText(tab).contains(u" %1"_s.arg(window.lines.model()->rowCount())));
    }
    CHECK(sum == all);
    window.tabs.setCurrentIndex(2); // to look at
    const int row = window.rowOf(window.lines, Lines::Words, u"姓名中有数字"_s);
    REQUIRE(row >= 0);
    window.tabs.setCurrentIndex(1); // must be put right
    CHECK(window.rowOf(window.lines, Lines::Words, u"姓名中有数字"_s) < 0);
    window.tabs.setCurrentIndex(2);
    Q_EMIT window.lines.activated(window.lines.model()->index(row, 0));
    REQUIRE(window.wants.size() == 1);
    const auto there = window.wants.front().front().value<Destination>();
    CHECK(there.place == Place::Dossier);
    CHECK(there.child == window.children.front());
    CHECK(there.record == window.children.front());
    CHECK(there.field == fields::child::name);
}

TEST_CASE("What may stay leads to a reason that names it, what must be put right does not")
{
    ChecksWindow window;
    using Lines = CheckLinesModel;
    const auto buttons = window.page.findChildren<QPushButton*>();
    const auto found = std::ranges::find_if(buttons, [](const QPushButton* one) {
        return one->text().contains(u"Say why it may stay"_s);
    });
    REQUIRE(found != buttons.end());
    const auto choose = [&](const QString& words) {
        const int row = window.rowOf(window.lines, Lines::Words, words);
        REQUIRE(row >= 0);
        window.lines.setCurrentIndex(window.lines.model()->index(row, 0));
    };
    choose(u"现在没有主要照护人"_s);
    CHECK((*found)->isHidden());
    choose(u"姓名中有数字"_s);
    REQUIRE_FALSE((*found)->isHidden());
    (*found)->click();
    REQUIRE(window.wants.size() == 1);
    const auto there = window.wants.front().front().value<Destination>();
    namespace reason = fields::check_reason;
    CHECK(there.child == window.children.front());
    CHECK(there.newType == reason::type);
    CHECK(there.preset
          == std::vector<Record::FieldValue>{
              {reason::check_no, Value(u"Q48"_s)},
              {reason::about_record, Value(window.children.front().toString())},
              {reason::about_field, Value(u"name"_s)}});
}

TEST_CASE("A change in the archive is looked at anew, and the list stays where it was")
{
    ChecksWindow window;
    using Lines = CheckLinesModel;
    window.tabs.setCurrentIndex(2);
    take(
        wait(window.folder.desk().change([child = window.children.front()](desk::Session& session) {
            desk::RecordInput input;
            input.type = fields::child::type;
            input.id = child;
            input.acceptIncomplete = true;
            input.fields = {{fields::child::name, u"示甲"_s}};
            return desk::putRecord(session, input);
        })));
    CHECK(QTest::qWaitFor(
        [&] { return window.rowOf(window.lines, Lines::Words, u"姓名中有数字"_s) < 0; }, patience));
    CHECK(window.tabs.currentIndex() == 2);
}
