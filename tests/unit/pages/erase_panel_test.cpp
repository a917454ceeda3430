// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/dossier/erase_panel.h"

#include "desk/children.h"
#include "pages/dossier/dossier_page.h"
#include "support/ui/named_child.h"
#include "support/ui/open_desk.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

#include <algorithm>

using namespace tongdang;
using namespace Qt::StringLiterals;
using namespace tongdang::pages;
using test::patience;

namespace {

/// An open dossier of one of three children.
struct Dossier {
    explicit Dossier(desk::Role role)
        : folder(role)
        , page((folder.open(3), folder.desk()))
        , wants(&page, &Page::wants)
        , child(children().front())
    {
        page.resize(1150, 700);
        page.show();
        page.arrive(Destination::dossier(child.child));
        REQUIRE(QTest::qWaitFor([this] { return shows(child.name); }, patience));
    }
    [[nodiscard]] std::vector<desk::ChildLine> children()
    {
        return test::take(
            test::wait(folder.desk().use([](desk::Session& s) { return desk::listChildren(s); })));
    }
    [[nodiscard]] QAction* erasing() const
    {
        const auto actions = page.findChildren<QAction*>();
        const auto found = std::ranges::find_if(
            actions, [](const QAction* action) { return action->text().contains(u"Erase"_s); });
        return found == actions.end() ? nullptr : *found;
    }
    [[nodiscard]] bool shows(const QString& words) const
    {
        const auto labels = page.findChildren<QLabel*>();
        return std::ranges::any_of(labels, [&words](const QLabel* label) {
            return label->isVisible() && label->text().contains(words);
        });
    }
    [[nodiscard]] QLineEdit& line(const QString& name) const
    {
        return test::childNamed<QLineEdit>(page, name);
    }

    test::FolderDesk folder;
    DossierPage page;
    QSignalSpy wants;
    desk::ChildLine child;
};

} // namespace

TEST_CASE("A village's dossier offers no erasing")
{
    CHECK_FALSE(Dossier(desk::Role::Village).erasing());
}

TEST_CASE("A station erases a dossier only with a reason and the child's name typed")
{
    Dossier dossier(desk::Role::Township);
    REQUIRE(dossier.erasing());
    dossier.erasing()->trigger();
    REQUIRE(QTest::qWaitFor([&] { return dossier.shows(u"would be erased"_s); }, patience));
    auto& button = test::childNamed<QPushButton>(dossier.page, u"Erase this dossier for ever"_s);
    QLineEdit& reason = dossier.line(u"Why (without names and numbers, it is kept for ever)"_s);
    QLineEdit& name = dossier.line(u"Type the child's name or the number of the dossier"_s);
    CHECK(reason.hasFocus());
    CHECK_FALSE(button.isEnabled());
    reason.setText(u"第7号"_s);
    CHECK_FALSE(button.isEnabled());
    name.setText(u"某人"_s);
    CHECK_FALSE(button.isEnabled());
    name.setText(dossier.child.name);
    REQUIRE(button.isEnabled());
    reason.setText(dossier.child.name + u"申请"_s);
    button.click();
    REQUIRE(QTest::qWaitFor([&] { return dossier.shows(u"names the child"_s); }, patience));
    CHECK(dossier.children().size() == 3);

    reason.setText(u"第7号"_s);
    dossier.wants.clear();
    QSignalSpy says(&dossier.page, &Page::says);
    button.click();
    REQUIRE(QTest::qWaitFor([&] { return !says.isEmpty(); }, patience));
    CHECK(says.front().at(1).toString().startsWith(u"Erased for ever"_s));
    REQUIRE(dossier.wants.size() == 1);
    CHECK(dossier.wants.front().front().value<Destination>().place == Place::Children);
    CHECK(dossier.children().size() == 2);
    CHECK(name.text().isEmpty());
    CHECK_FALSE(dossier.page.currentChild());
}

TEST_CASE("Who turns back from erasing finds the dossier as it was, and nothing typed is kept")
{
    Dossier dossier(desk::Role::Township);
    dossier.erasing()->trigger();
    REQUIRE(QTest::qWaitFor([&] { return dossier.shows(u"would be erased"_s); }, patience));
    QLineEdit& name = dossier.line(u"Type the child's name or the number of the dossier"_s);
    name.setText(dossier.child.name);
    test::childNamed<QPushButton>(dossier.page, u"Back to the dossier"_s).click();
    CHECK(QTest::qWaitFor([&] { return !dossier.shows(u"would be erased"_s); }, patience));
    CHECK(name.text().isEmpty());
    CHECK(dossier.children().size() == 3);
}

TEST_CASE("A dossier that was erased while another page was open is left, not shown on")
{
    Dossier dossier(desk::Role::Township);
    dossier.page.leave();
    (void)test::take(
        test::wait(dossier.folder.desk().use([child = dossier.child.child](desk::Session& s) {
            return desk::eraseForEver(s, child, u"第7号"_s);
        })));
    dossier.page.arrive(Destination::dossier(dossier.child.child));
    REQUIRE(QTest::qWaitFor([&] { return !dossier.wants.isEmpty(); }, patience));
    CHECK(dossier.wants.front().front().value<Destination>().place == Place::Children);
    CHECK_FALSE(dossier.page.currentChild());
}
