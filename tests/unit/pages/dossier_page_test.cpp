// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/dossier/dossier_page.h"

#include "catalogue/fields.h"
#include "desk/quality.h"
#include "desk/records.h"
#include "pages/dossier/history_panel.h"
#include "pages/dossier/open_record.h"
#include "pages/dossier/record_list.h"
#include "pages/dossier/visits_side.h"
#include "pages/form/field_cell.h"
#include "pages/form/record_form.h"
#include "support/ui/named_child.h"
#include "support/ui/shown_dossier.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>

#include <algorithm>

using namespace tongdang;
using namespace Qt::StringLiterals;
using namespace tongdang::pages;
using test::patience;

using Dossier = test::ShownDossier;

TEST_CASE("A dossier has the five parts of the policy and begins with the child itself")
{
    Dossier dossier;
    REQUIRE(dossier.tabs.count() == 5);
    CHECK(dossier.tabs.tabText(0) == u"Basics"_s);
    CHECK(dossier.tabs.tabText(4) == u"Problems and solutions"_s);
    CHECK(dossier.shows(dossier.child->name));
    CHECK(dossier.line(fields::child::name).text() == dossier.child->name);
    CHECK(dossier.page.currentChild() == dossier.child->child);
    CHECK_FALSE(dossier.page.title().contains(dossier.child->name));
}

TEST_CASE("The visits stand newest first, open as a form, and Escape goes back")
{
    Dossier dossier;
    dossier.tabs.setCurrentIndex(static_cast<int>(Part::Visits));
    REQUIRE(dossier.list.isVisible());
    REQUIRE(dossier.list.model()->rowCount() > 1);
    dossier.openRow(u"走访记录"_s);
    CHECK(dossier.form()->cell(fields::visit::a1));
    const QModelIndex opened = dossier.list.currentIndex();
    QTest::keyClick(&dossier.line(fields::visit::date), Qt::Key_Escape);
    CHECK(dossier.list.isVisible());
    CHECK(dossier.list.currentIndex() == opened);
    QTest::keyClick(&dossier.list, Qt::Key_PageDown, Qt::ControlModifier);
    CHECK(dossier.tabs.currentIndex() == static_cast<int>(Part::WorkLog));
}

TEST_CASE("Family, care and school are lists of their own records under their names")
{
    Dossier dossier;
    const auto buttons = dossier.page.findChildren<QPushButton*>();
    const auto around = std::ranges::find_if(buttons, [](const QPushButton* at) {
        return at->accessibleName().startsWith(u"Family, care, school"_s);
    });
    REQUIRE(around != buttons.end());
    (*around)->click();
    REQUIRE(dossier.list.isVisible());
    CHECK(dossier.list.model()->index(0, 0).data().toString() == u"家庭户"_s);
    CHECK_FALSE(dossier.list.model()->index(0, 0).flags().testFlag(Qt::ItemIsSelectable));
    dossier.openRow(u"母亲"_s);
    CHECK(dossier.form()->cell(fields::family_member::rel));
}

TEST_CASE("A changed record is saved, stands in the list again, and its changes tell who and what")
{
    Dossier dossier;
    dossier.put(u"13800001111"_s, fields::child::phone_child);
    dossier.page.save();
    REQUIRE(QTest::qWaitFor([&] { return dossier.says.count() > 0; }, patience));
    CHECK(dossier.says.front().at(1).toString().startsWith(u"Saved."_s));
    // The form stays where it is.
    CHECK(dossier.line(fields::child::phone_child).text() == u"13800001111"_s);

    test::childNamed<QPushButton>(dossier.page, u"Changes"_s).click();
    auto* const history = dossier.page.findChild<HistoryPanel*>()->findChild<QListView*>();
    REQUIRE(QTest::qWaitFor([&] { return history->model()->rowCount() > 0; }, patience));
    const QString newest = history->model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
    CHECK(newest.contains(u"王玉梅"_s));
    CHECK(newest.contains(u"儿童本人电话"_s));
}

TEST_CASE(
    "A record that is saved with something left to check stays open at the place of the check")
{
    Dossier dossier;
    dossier.page.findChild<RecordList*>()->newWanted(fields::family_member::type);
    REQUIRE(QTest::qWaitFor(
        [&] { return dossier.form() && dossier.form()->cell(fields::family_member::job); },
        patience));
    dossier.put(u"泥水匠"_s, fields::family_member::job);
    dossier.page.save();
    REQUIRE(QTest::qWaitFor([&] { return dossier.says.count() > 0; }, patience));
    CHECK(dossier.says.back().at(1).toString().contains(u"left to check"_s));
    (void)dossier.ask([](desk::Session&) -> Result<bool> { return true; });
    REQUIRE(dossier.form());
    FieldCell* const first = dossier.form()->cell(fields::family_member::rel);
    CHECK(first->isAncestorOf(QApplication::focusWidget()));
    CHECK(dossier.shows(u"家庭成员"_s)); // it is no new one any more
}

TEST_CASE("An identity number that another dossier has is told when it is saved")
{
    Dossier dossier;
    const auto put = [&](const desk::RecordInput& input) {
        (void)test::take(
            dossier.ask([input](desk::Session& s) { return desk::putRecord(s, input); }));
    };
    const QString number = u"530426201405011243"_s;
    put({fields::child::type,
         std::nullopt,
         std::nullopt,
         {{fields::child::name, u"单雨桐"_s}, {fields::child::idno, number}},
         true});
    put({fields::child::type,
         dossier.child->child,
         std::nullopt,
         {{fields::child::birth, Value(QDate(2014, 5, 1))},
          {fields::child::birth_precision, u"1"_s},
          {fields::child::sex, u"2"_s},
          {fields::child::idno, Value()}},
         true});
    dossier.page.arrive(Destination::to(Place::Dossier));
    dossier.page.arrive(Destination::dossier(dossier.child->child));
    REQUIRE(QTest::qWaitFor(
        [&] {
            return dossier.form()
                   && dossier.line(fields::child::name).text() == dossier.child->name;
        },
        patience));
    const auto told = [&] {
        return dossier.says.isEmpty() ? QString() : dossier.says.back().at(1).toString();
    };
    dossier.put(number, fields::child::idno);
    dossier.page.save();
    REQUIRE(QTest::qWaitFor([&] { return told().startsWith(u"Saved."_s); }, patience));
    CHECK(told().contains(u"Another dossier has this identity number: 单雨桐."_s));
    // And it stands below the field, also when the page has read the dossier anew.
    REQUIRE(QTest::qWaitFor(
        [&] { return dossier.shows(u"Another dossier has this identity number"_s); }, patience));
    (void)dossier.ask([](desk::Session&) -> Result<bool> { return true; });
    QCoreApplication::processEvents();
    CHECK(dossier.shows(u"Another dossier has this identity number"_s));
}

TEST_CASE("A new child becomes a dossier, and its household where it lives")
{
    Dossier dossier(0);
    dossier.page.arrive(Destination::to(Place::Dossier));
    REQUIRE(QTest::qWaitFor([&] { return dossier.form() != nullptr; }, patience));
    CHECK_FALSE(dossier.tabs.isVisible());
    CHECK_FALSE(dossier.page.currentChild().has_value());

    dossier.page.save();
    CHECK(dossier.says.count() == 1); // nothing was typed
    dossier.put(u"1"_s, fields::child::phone_child);
    dossier.page.save();
    CHECK(dossier.says.back().at(1).toString().contains(u"姓名"_s));
    dossier.put({}, fields::child::phone_child);
    dossier.put(u"单雨桐"_s, fields::child::name);
    dossier.page.save();
    REQUIRE(QTest::qWaitFor([&] { return dossier.page.currentChild().has_value(); }, patience));
    REQUIRE(QTest::qWaitFor([&] { return dossier.tabs.isVisible(); }, patience));

    dossier.page.findChild<RecordList*>()->newWanted(fields::household::type);
    REQUIRE(QTest::qWaitFor(
        [&] { return dossier.form() && dossier.form()->cell(fields::household::addr); }, patience));
    dossier.put(u"水井边"_s, fields::household::addr);
    dossier.page.save();
    REQUIRE(QTest::qWaitFor(
        [&] {
            const auto child = shownRecord(
                test::take(dossier.ask([id = *dossier.page.currentChild()](desk::Session& s) {
                    return desk::getRecord(s, id);
                })));
            return !child.value(fields::child::household).isEmpty();
        },
        patience));
}

TEST_CASE("A record is withdrawn with a reason only, and leaves the list")
{
    Dossier dossier;
    dossier.tabs.setCurrentIndex(static_cast<int>(Part::Visits));
    const int before = dossier.list.model()->rowCount();
    dossier.openRow(u"联系记录"_s);
    test::childNamed<QPushButton>(dossier.page, u"Withdraw"_s).click();
    auto& now = test::childNamed<QPushButton>(dossier.page, u"Withdraw this record"_s);
    now.click();
    CHECK(dossier.says.count() == 1);
    test::childNamed<QLineEdit>(dossier.page, u"Reason for withdrawing"_s).setText(u"写重了"_s);
    now.click();
    REQUIRE(
        QTest::qWaitFor([&] { return dossier.list.model()->rowCount() == before - 1; }, patience));
}

TEST_CASE("What was typed stays a draft when the page is left")
{
    Dossier dossier;
    dossier.put(u"小名"_s, fields::child::name_other);
    dossier.page.leave();
    dossier.page.arrive(Destination::to(Place::Dossier));
    dossier.page.arrive(Destination::dossier(dossier.child->child));
    REQUIRE(QTest::qWaitFor(
        [&] {
            return dossier.form()
                   && dossier.line(fields::child::name).text() == dossier.child->name;
        },
        patience));
    CHECK(dossier.line(fields::child::name_other).text() == u"小名"_s);
}

TEST_CASE("The latest visits stand beside the dossier, in a narrow window in its place when asked")
{
    Dossier dossier;
    auto* const side = dossier.page.findChild<VisitsSide*>();
    auto& button = test::childNamed<QPushButton>(dossier.page, u"To do, level, visits"_s);
    CHECK(side->isVisible());
    CHECK_FALSE(button.isVisible());
    dossier.page.setNarrow(true);
    CHECK_FALSE(side->isVisible());
    REQUIRE(button.isVisible());
    button.click();
    CHECK(side->isVisible());
    CHECK(dossier.form() == nullptr);
    // Another part of the dossier brings its own content back.
    dossier.page.findChild<QTabBar*>()->setCurrentIndex(1);
    CHECK_FALSE(side->isVisible());
    CHECK_FALSE(button.isChecked());
    button.click();
    dossier.page.setNarrow(false);
    CHECK(side->isVisible());
    CHECK_FALSE(button.isVisible());
}

TEST_CASE("In a narrow window what a line of the side leads to takes the side's place")
{
    Dossier dossier;
    dossier.page.setNarrow(true);
    test::childNamed<QPushButton>(dossier.page, u"To do, level, visits"_s).click();
    REQUIRE(dossier.form() == nullptr);
    Destination there = Destination::dossier(dossier.child->child);
    there.newType = fields::level_assessment::type;
    dossier.page.arrive(there);
    REQUIRE(QTest::qWaitFor([&] { return dossier.form() != nullptr; }, patience));
    CHECK(dossier.form()->cell(fields::level_assessment::level));
    CHECK_FALSE(dossier.page.findChild<VisitsSide*>()->isVisible());
}

TEST_CASE("The head leads to typing a visit in and to printing its sheet")
{
    Dossier dossier;
    test::childNamed<QPushButton>(dossier.page, u"Type a visit in"_s).click();
    test::childNamed<QPushButton>(dossier.page, u"Print a visit sheet"_s).click();
    REQUIRE(dossier.wants.count() == 2);
    const auto visit = dossier.wants.at(0).front().value<Destination>();
    CHECK(visit.place == Place::Sheets);
    CHECK(visit.child == dossier.child->child);
    const auto print = dossier.wants.at(1).front().value<Destination>();
    CHECK(print.place == Place::Print);
    CHECK(print.child == dossier.child->child);
}

TEST_CASE("An open record leads to its paper, one without a form does not")
{
    Dossier dossier;
    const RecordId child = dossier.child->child;
    const auto notice = test::take(dossier.ask([child](desk::Session& session) {
        desk::RecordInput input;
        input.type = fields::notice::type;
        input.child = child;
        input.acceptIncomplete = true;
        input.fields = {{fields::notice::to_name, Value(u"普国富"_s)}};
        return desk::putRecord(session, input);
    }));
    auto* const opened = dossier.page.findChild<OpenRecord*>();
    auto& paper = test::childNamed<QPushButton>(*opened, u"Print"_s);
    opened->open({fields::notice::type, notice.id, child, {}, {}}, u"notice"_s);
    REQUIRE(QTest::qWaitFor([&] { return !paper.isHidden(); }, patience));
    paper.click();
    REQUIRE(dossier.wants.count() == 1);
    const auto print = dossier.wants.front().front().value<Destination>();
    CHECK(print.place == Place::Print);
    CHECK(print.record == notice.id);
    CHECK(print.text == u"F07"_s);
    opened->open({fields::caregiver::type, notice.id, child, {}, {}}, u"carer"_s);
    (void)dossier.ask([](desk::Session& s) { return desk::listChildren(s); });
    QCoreApplication::processEvents();
    CHECK(paper.isHidden());
}

TEST_CASE("Lists never spell special data out, nor name records that hold nothing else")
{
    const Catalogue catalogue = test::take(Catalogue::load(u":/tongdang"_s));
    const RecordId id = *RecordId::parse(u"00112233445566778899aabbccddeeff");
    Record restricted{id, fields::restricted_category::type, id, 0, false, {}};
    restricted.set(fields::restricted_category::basis, Value(u"special words"_s));
    Record contact{id, fields::contact::type, id, 0, false, {}};
    contact.set(fields::contact::content_s4, Value(u"special words"_s));
    const RecordWords words(catalogue, {});
    for (const Record& record : {restricted, contact}) {
        CHECK_FALSE(words.title(record).contains(u"special"_s));
        CHECK_FALSE(words.detail(record).contains(u"special"_s));
    }
    const Field& special = *catalogue.type(fields::contact::type)->field(u"content_s4");
    CHECK(words.value(special, Value(u"special words"_s)).isEmpty());
    CHECK(words.typeName(restricted) == u"Restricted record"_s);
    CHECK(words.typeName(contact) == u"联系记录"_s);
    // No kind may name a field of sensitivity 4 in a list.
    for (const RecordKind& kind : recordKinds()) {
        for (const auto& named : {kind.title, kind.detail}) {
            for (const FieldNo field : named)
                CHECK(catalogue.type(kind.type)->field(field)->sensitivity < 4);
        }
    }
}

TEST_CASE("Every type that belongs to a child has its place in the dossier")
{
    const Catalogue catalogue = test::take(Catalogue::load(u":/tongdang"_s));
    // The photo's picture is shown elsewhere. That two children are not one person is said where
    // they are compared.
    const QStringList elsewhere{u"child"_s, u"photo"_s, u"not_same_person"_s};
    for (const RecordType& type : catalogue.types()) {
        if (!type.belongsToChild() || elsewhere.contains(type.key))
            continue;
        CAPTURE(type.key);
        CHECK(recordKind(type.number) != nullptr);
    }
}

TEST_CASE("What is to be checked stands beside the dossier, and one key leads to its place")
{
    Dossier dossier;
    const RecordId child = dossier.child->child;
    // Q28: a child has a main caregiver.
    const auto carers = test::take(dossier.ask([child](desk::Session& s) {
        return desk::listRecords(s, {fields::caregiver::type, child, {}, false});
    }));
    REQUIRE_FALSE(carers.empty());
    (void)test::take(dossier.ask([&](desk::Session& s) {
        return desk::putRecord(s, {fields::caregiver::type,
                                   carers.front().id,
                                   child,
                                   {{fields::caregiver::main, Value(false)}},
                                   true});
    }));
    dossier.page.arrive(Destination::dossier(child));
    REQUIRE(QTest::qWaitFor([&] { return dossier.shows(u"To be checked"_s); }, patience));
    const auto report = test::take(dossier.ask([child](desk::Session& s) {
        return desk::checkQuality(s, {child, {}});
    }));
    REQUIRE_FALSE(report.lines.empty());
    const QualityFinding& first = report.lines.front().finding;
    REQUIRE(QTest::qWaitFor([&] { return dossier.shows(first.words); }, patience));
    auto& button = test::childNamed<QPushButton>(dossier.page, first.words + u' ' + first.todo);
    dossier.wants.clear();
    button.click();
    REQUIRE(dossier.wants.size() == 1);
    const auto there = dossier.wants.front().front().value<Destination>();
    CHECK(there.place == Place::Dossier);
    CHECK(there.child == child);
    CHECK((there.record == first.record || there.newType == first.type));
}

TEST_CASE("Escape leads from a dossier to the children, but not away from what is not saved")
{
    Dossier dossier;
    QTest::keyClicks(&dossier.line(fields::child::name), u"a"_s);
    QTest::keyClick(&dossier.line(fields::child::name), Qt::Key_Escape);
    CHECK(dossier.wants.isEmpty());
    CHECK(dossier.says.count() == 1);
    QTest::keyClick(&dossier.line(fields::child::name), Qt::Key_Z, Qt::ControlModifier);
    QTest::keyClick(&dossier.line(fields::child::name), Qt::Key_Escape);
    REQUIRE(dossier.wants.count() == 1);
    CHECK(dossier.wants.front().front().value<Destination>().place == Place::Children);
}
