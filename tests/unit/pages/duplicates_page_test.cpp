// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/duplicates/duplicates_page.h"

#include "catalogue/fields.h"
#include "desk/records.h"
#include "pages/dossier/dossier_page.h"
#include "pages/dossier/joined_strip.h"
#include "pages/station/station_page.h"
#include "pages/today/tasks_panel.h"
#include "pages/today/today_page.h"
#include "support/ui/carries.h"
#include "support/ui/named_child.h"
#include "widgets/page_header.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>

#include <algorithm>

using namespace tongdang;
using namespace tongdang::pages;
using namespace Qt::StringLiterals;
using test::Carries;
using test::childNamed;
using test::patience;

namespace {

RecordId put(test::FolderDesk& office, TypeNo type, const std::optional<RecordId>& child,
             const std::vector<desk::FieldInput>& fields)
{
    return Carries::ask(office,
                        [&](desk::Session& session) {
                            desk::RecordInput input;
                            input.type = type;
                            input.child = child;
                            input.fields = fields;
                            input.acceptIncomplete = true;
                            return desk::putRecord(session, input);
                        })
        .id;
}

/// A boy who was registered twice, the second time with another phone and with a visit.
struct Twice {
    Twice()
    {
        village.open();
        const QDate birth(2016, 5, 10);
        using namespace fields;
        first = put(village, child::type, {},
                    {{child::name, u"马小龙"_s},
                     {child::birth, Value(birth)},
                     {child::sex, u"1"_s},
                     {child::phone_child, u"13800001111"_s}});
        second = put(village, child::type, {},
                     {{child::name, u"马小龙"_s},
                      {child::birth, Value(birth)},
                      {child::sex, u"1"_s},
                      {child::phone_child, u"13900002222"_s}});
        put(village, visit::type, second, {{visit::date, Value(QDate(2026, 11, 2))}});
    }
    [[nodiscard]] std::size_t children()
    {
        return Carries::ask(village, [](desk::Session& s) { return desk::listChildren(s); }).size();
    }
    test::FolderDesk village;
    RecordId first = *RecordId::parse(QString(32, u'0'));
    RecordId second = first;
};

struct OpenPage : Twice {
    OpenPage()
        : page(village.desk())
        , says(&page, &Page::says)
        , wants(&page, &Page::wants)
    {
        page.resize(1000, 640);
        page.show();
        page.arrive(Destination::to(Place::Duplicates));
        REQUIRE(QTest::qWaitFor([&] { return !labels(u"This differs"_s).empty(); }, patience));
        // Left and right are not the order of entry but of the ids.
        secondIsLeft = second < first;
    }
    [[nodiscard]] std::vector<QLabel*> labels(const QString& words) const
    {
        std::vector<QLabel*> found;
        for (QLabel* const label : page.findChildren<QLabel*>()) {
            if (label->isVisible() && label->text() == words)
                found.push_back(label);
        }
        return found;
    }
    [[nodiscard]] QPushButton& button(const QString& name) const
    {
        return childNamed<QPushButton>(page, name);
    }
    void giveReason() { childNamed<QLineEdit>(page, u"Why"_s).setText(u"户口簿只有一个"_s); }

    DuplicatesPage page;
    QSignalSpy says;
    QSignalSpy wants;
    bool secondIsLeft = false;
};

} // namespace

TEST_CASE("A pair stands in the list with its reason, what differs stands first and marked")
{
    OpenPage open;
    const auto& list = childNamed<QListWidget>(open.page, u"Pairs of dossiers"_s);
    REQUIRE(list.count() == 1);
    CHECK(list.item(0)->data(Qt::AccessibleTextRole).toString()
          == u"马小龙 and 马小龙: the same name and birthday"_s);
    const auto left = open.labels(open.secondIsLeft ? u"13900002222"_s : u"13800001111"_s);
    const auto right = open.labels(open.secondIsLeft ? u"13800001111"_s : u"13900002222"_s);
    REQUIRE(left.size() == 1);
    REQUIRE(right.size() == 1);
    CHECK(left.front()->property("role").toString() == u"differs"_s);
    CHECK(left.front()->x() < right.front()->x());
    const auto same = open.labels(u"This is the same in both"_s);
    REQUIRE(same.size() == 1);
    CHECK(left.front()->y() < same.front()->y());
    const auto birth = open.labels(u"2016年5月10日"_s);
    REQUIRE(birth.size() == 2);
    CHECK(birth.front()->y() > same.front()->y());
    CHECK(birth.front()->property("role").toString() != u"differs"_s);
}

TEST_CASE(
    "Joining keeps the dossier with more records unless another is chosen, with a reason only")
{
    OpenPage open;
    auto& join = open.button(u"It is one child: join them"_s);
    join.click();
    CHECK(open.says.count() == 1);
    CHECK(open.children() == 2);
    open.giveReason();
    join.click();
    REQUIRE(QTest::qWaitFor(
        [&] { return !open.labels(u"No child seems to have two dossiers."_s).empty(); }, patience));
    CHECK(open.says.back().front().value<widgets::Tone>() == widgets::Tone::Good);
    const auto left =
        Carries::ask(open.village, [](desk::Session& s) { return desk::listChildren(s); });
    REQUIRE(left.size() == 1);
    CHECK(left.front().child == open.second);
}

TEST_CASE("The dossier that a person chooses stays")
{
    OpenPage open;
    const QString side =
        open.secondIsLeft ? u"The right dossier stays"_s : u"The left dossier stays"_s;
    const auto buttons = open.page.findChildren<QPushButton*>();
    const auto stays = std::ranges::find_if(
        buttons, [&](const QPushButton* at) { return at->accessibleName().startsWith(side); });
    REQUIRE(stays != buttons.end());
    (*stays)->click();
    open.giveReason();
    open.button(u"It is one child: join them"_s).click();
    REQUIRE(QTest::qWaitFor([&] { return open.children() == 1; }, patience));
    const auto left =
        Carries::ask(open.village, [](desk::Session& s) { return desk::listChildren(s); });
    CHECK(left.front().child == open.first);
}

TEST_CASE("Two children are told apart once, and nobody is asked about them again")
{
    OpenPage open;
    open.giveReason();
    open.button(u"They are two children"_s).click();
    REQUIRE(QTest::qWaitFor(
        [&] { return !open.labels(u"No child seems to have two dossiers."_s).empty(); }, patience));
    CHECK(open.children() == 2);
    CHECK(Carries::ask(open.village, [](desk::Session& s) {
              return desk::listDuplicates(s);
          }).empty());
}

TEST_CASE("Each side of a pair opens as a dossier")
{
    OpenPage open;
    open.button(u"Open the right dossier, 马小龙"_s).click();
    REQUIRE(open.wants.count() == 1);
    CHECK(open.wants.front().front().value<Destination>().child
          == (open.secondIsLeft ? open.first : open.second));
}

TEST_CASE("Long words wrap on a small screen, nobody scrolls sideways to compare")
{
    OpenPage open;
    open.page.setNarrow(true);
    open.page.resize(700, 480);
    QCoreApplication::processEvents();
    const auto* const area = open.page.findChild<QScrollArea*>();
    CHECK(area->widget()->width() <= area->viewport()->width());
}

TEST_CASE("Tab leads from the pairs to both dossiers before it comes to the decision")
{
    OpenPage open;
    auto& list = childNamed<QListWidget>(open.page, u"Pairs of dossiers"_s);
    const auto stopAfter = [](QWidget* at) {
        do {
            at = at->nextInFocusChain();
        } while (!(at->focusPolicy() & Qt::TabFocus) || !at->isVisible());
        return at;
    };
    QWidget* const left = stopAfter(&list);
    CHECK(left->accessibleName() == u"Open the left dossier, 马小龙"_s);
    CHECK(stopAfter(left)->accessibleName() == u"Open the right dossier, 马小龙"_s);
}

TEST_CASE("A joined dossier says so and is taken apart with a reason")
{
    Twice twice;
    Carries::ask(twice.village, [&](desk::Session& s) {
        return desk::joinChildren(s, twice.first, twice.second, u"重复登记"_s);
    });
    DossierPage page(twice.village.desk());
    QSignalSpy says(&page, &Page::says);
    page.resize(1150, 700);
    page.show();
    page.arrive(Destination::dossier(twice.second));
    const auto* const strip = page.findChild<JoinedStrip*>();
    REQUIRE(QTest::qWaitFor([&] { return strip->isVisible(); }, patience));
    const auto labels = strip->findChildren<QLabel*>();
    CHECK(std::ranges::any_of(
        labels, [](const QLabel* label) { return label->text() == u"王玉梅, 25/11: 重复登记"_s; }));
    childNamed<QPushButton>(*strip, u"Take the joining with 马小龙 back"_s).click();
    auto& now = childNamed<QPushButton>(*strip, u"Make two dossiers of it again"_s);
    now.click();
    CHECK(says.count() == 1);
    CHECK(twice.children() == 1);
    childNamed<QLineEdit>(*strip, u"Why they are two children"_s).setText(u"是双胞胎"_s);
    now.click();
    REQUIRE(QTest::qWaitFor([&] { return twice.children() == 2; }, patience));
    CHECK(QTest::qWaitFor([&] { return !strip->isVisible(); }, patience));
}

TEST_CASE("A dossier that stands for itself has no strip about joining")
{
    Twice twice;
    DossierPage page(twice.village.desk());
    page.show();
    page.arrive(Destination::dossier(twice.second));
    const auto shows = [&] {
        const auto labels = page.findChildren<QLabel*>();
        return std::ranges::any_of(
            labels, [](const QLabel* label) { return label->text() == u"马小龙"_s; });
    };
    REQUIRE(QTest::qWaitFor(shows, patience));
    CHECK_FALSE(page.findChild<JoinedStrip*>()->isVisible());
}

TEST_CASE("Today counts the pairs and leads to them, without any it says nothing of them")
{
    Twice twice;
    TodayPage page(twice.village.desk());
    QSignalSpy wants(&page, &Page::wants);
    page.show();
    page.arrive(Destination::to(Place::Today));
    const auto compare = [&]() -> QPushButton* {
        for (QPushButton* const at : page.findChildren<QPushButton*>()) {
            if (at->accessibleName() == u"Compare them"_s && !at->isHidden())
                return at;
        }
        return nullptr;
    };
    REQUIRE(QTest::qWaitFor([&] { return compare() != nullptr; }, patience));
    compare()->click();
    REQUIRE(wants.count() == 1);
    CHECK(wants.front().front().value<Destination>().place == Place::Duplicates);
    Carries::ask(twice.village, [&](desk::Session& s) {
        return desk::joinChildren(s, twice.first, twice.second, u"重复登记"_s);
    });
    page.arrive(Destination::to(Place::Today));
    CHECK(QTest::qWaitFor([&] { return compare() == nullptr; }, patience));
}

TEST_CASE("A station sees on its page how many pairs wait")
{
    Carries carries;
    carries.enrol();
    for (int i = 0; i < 2; ++i)
        put(carries.village, fields::child::type, {},
            {{fields::child::name, u"马小龙"_s},
             {fields::child::birth, Value(QDate(2016, 5, 10))},
             {fields::child::sex, u"1"_s}});
    carries.carryToStation();
    StationPage page(carries.station.desk());
    QSignalSpy wants(&page, &Page::wants);
    page.show();
    page.arrive(Destination::to(Place::Station));
    auto& compare = childNamed<QPushButton>(page, u"Compare them"_s);
    REQUIRE(QTest::qWaitFor([&] { return compare.isVisible(); }, patience));
    compare.click();
    CHECK(wants.front().front().value<Destination>().place == Place::Duplicates);
}
