// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/visits/visits_page.h"

#include "catalogue/fields.h"
#include "pages/form/field_cell.h"
#include "pages/form/record_form.h"
#include "pages/labelled.h"
#include "pages/visits/child_choice.h"
#include "pages/visits/open_sheets.h"
#include "support/ui/open_desk.h"
#include "widgets/scan_field.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>

#include <algorithm>

using namespace tongdang;
using namespace Qt::StringLiterals;
using namespace tongdang::pages;
using test::patience;

namespace {

struct Visits {
    Visits()
        : page((folder.open(3), folder.desk()))
        , wants(&page, &Page::wants)
        , says(&page, &Page::says)
        , scan(*page.findChild<widgets::ScanField*>())
        , sheets(*page.findChild<OpenSheets*>())
    {
        child = test::take(ask([](desk::Session& s) { return desk::listChildren(s); })).front();
        page.resize(1150, 700);
        page.show();
        page.activateWindow();
        static_cast<void>(QTest::qWaitForWindowActive(&page));
    }
    template <class Job>
    std::invoke_result_t<Job, desk::Session&> ask(Job job)
    {
        return test::wait(folder.desk().use(std::move(job)));
    }
    QString print(bool blank)
    {
        desk::PrintQuestion question;
        question.form = u"F03"_s;
        question.blank = blank;
        if (!blank)
            question.child = child->child;
        return test::take(ask([question](desk::Session& s) -> Result<QString> {
            TONGDANG_TRY(const desk::PrintJob job, desk::printForm(s, question));
            TONGDANG_CHECK(desk::noteSheets(s, job));
            return job.sheets.front().sheet;
        }));
    }
    void type(const QString& number)
    {
        scan.setFocus();
        scan.selectAll();
        QTest::keyClicks(&scan, number);
        QTest::keyClick(&scan, Qt::Key_Return);
    }
    [[nodiscard]] RecordForm* form() const
    {
        auto* const found = page.findChild<RecordForm*>();
        return found && found->isVisible() ? found : nullptr;
    }
    void waitForForm() const
    {
        REQUIRE(QTest::qWaitFor([this] { return form() != nullptr; }, patience));
    }
    [[nodiscard]] QLineEdit& line(FieldNo field) const
    {
        return *qobject_cast<QLineEdit*>(form()->cell(field)->editor().focusProxy());
    }
    [[nodiscard]] std::vector<Record> visits()
    {
        desk::RecordFilter filter;
        filter.type = fields::visit::type;
        filter.child = child->child;
        return test::take(ask([filter](desk::Session& s) { return desk::listRecords(s, filter); }));
    }
    [[nodiscard]] bool shows(const QString& words) const
    {
        const auto labels = page.findChildren<QLabel*>();
        return std::ranges::any_of(labels, [&words](const QLabel* label) {
            return label->isVisible() && label->text().contains(words);
        });
    }

    test::FolderDesk folder;
    VisitsPage page;
    QSignalSpy wants;
    QSignalSpy says;
    widgets::ScanField& scan;
    OpenSheets& sheets;
    std::optional<desk::ChildLine> child;
};

} // namespace

TEST_CASE("A typed number opens the form of its child, and Ctrl+Enter saves and waits for the next")
{
    Visits visits;
    const QString number = visits.print(false);
    const std::size_t before = visits.visits().size();
    visits.page.arrive(Destination::to(Place::Sheets));
    REQUIRE(QTest::qWaitFor([&] { return visits.sheets.count() == 1; }, patience));
    CHECK(visits.scan.hasFocus());

    visits.type(number.toLower());
    visits.waitForForm();
    CHECK(visits.shows(visits.child->name));
    CHECK(visits.page.currentChild() == visits.child->child);
    // The day is the paper's, not today.
    CHECK(visits.line(fields::visit::date).text().isEmpty());
    CHECK(visits.line(fields::visit::date).hasFocus());

    QTest::keyClicks(&visits.line(fields::visit::date), u"20261120"_s);
    QTest::keyClick(&visits.line(fields::visit::date), Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(QTest::qWaitFor([&] { return visits.says.count() == 1; }, patience));
    CHECK(visits.says.front().at(1).toString().contains(visits.child->name));
    CHECK(visits.form() == nullptr);
    CHECK(visits.scan.hasFocus());
    CHECK(visits.scan.text().isEmpty());
    const auto written = visits.visits();
    REQUIRE(written.size() == before + 1);
    CHECK(written.back().value(fields::visit::sheet_no).toText() == number);
    REQUIRE(QTest::qWaitFor([&] { return visits.sheets.count() == 0; }, patience));

    // Once more: only to look at.
    visits.page.arrive(Destination::enterSheet(number));
    visits.waitForForm();
    CHECK(visits.line(fields::visit::companions).isReadOnly());
    CHECK(visits.shows(u"Typed in on"_s));
    visits.page.save();
    CHECK(visits.visits().size() == before + 1);
}

TEST_CASE("A mistyped number is told below the line and can be typed over")
{
    Visits visits;
    visits.page.arrive(Destination::to(Place::Sheets));
    const auto* const line = visits.page.findChild<Labelled*>();
    visits.type(u"ABCD1234"_s);
    REQUIRE(QTest::qWaitFor([&] { return !line->fault().isEmpty(); }, patience));
    CHECK(visits.says.isEmpty());
    CHECK(visits.scan.hasSelectedText());
    QTest::keyClicks(&visits.scan, u"7"_s);
    CHECK(line->fault().isEmpty());
    visits.type(u"7K2M"_s);
    REQUIRE(QTest::qWaitFor([&] { return !line->fault().isEmpty(); }, patience));
}

TEST_CASE("A blank sheet asks for its child first")
{
    Visits visits;
    const QString number = visits.print(true);
    visits.page.arrive(Destination::enterSheet(number));
    auto* const choice = visits.page.findChild<ChildChoice*>();
    REQUIRE(QTest::qWaitFor([&] { return choice->isVisible(); }, patience));
    auto* const list = choice->findChild<QListView*>();
    REQUIRE(QTest::qWaitFor([&] { return list->model()->rowCount() == 3; }, patience));
    auto* const search = choice->findChild<QLineEdit*>();
    QTest::keyClick(search, Qt::Key_Down);
    CHECK(list->currentIndex().row() == 1);
    QTest::keyClick(search, Qt::Key_Up);
    QTest::keyClick(search, Qt::Key_Return);
    visits.waitForForm();
    CHECK(visits.page.currentChild() == visits.child->child);
}

TEST_CASE("A visit without a sheet begins today and its draft waits for the next time")
{
    Visits visits;
    visits.page.arrive(Destination::enterVisit(visits.child->child));
    visits.waitForForm();
    CHECK(visits.line(fields::visit::date).text() == u"2026-11-25"_s);
    visits.line(fields::visit::companions).setFocus();
    QTest::keyClicks(&visits.line(fields::visit::companions), u"Wang"_s);
    QTest::keyClick(&visits.line(fields::visit::companions), Qt::Key_Escape);
    CHECK(visits.form() == nullptr);
    CHECK(visits.scan.hasFocus());
    visits.page.arrive(Destination::enterVisit(visits.child->child));
    visits.waitForForm();
    CHECK(visits.line(fields::visit::companions).text() == u"Wang"_s);
}

TEST_CASE("A printed sheet that is not typed in stands in the list and Enter opens it")
{
    Visits visits;
    static_cast<void>(visits.print(false));
    static_cast<void>(visits.print(false)); // a second one of the same child: one visit is owed
    visits.page.arrive(Destination::to(Place::Sheets));
    REQUIRE(QTest::qWaitFor([&] { return visits.sheets.count() == 1; }, patience));
    auto* const list = visits.sheets.findChild<QListView*>();
    CHECK(
        list->currentIndex().data(Qt::AccessibleTextRole).toString().contains(visits.child->name));
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Return);
    visits.waitForForm();
    CHECK(visits.page.currentChild() == visits.child->child);
}

TEST_CASE("A sheet is not owed any more once a visit since was typed in without it")
{
    Visits visits;
    static_cast<void>(visits.print(false));
    CHECK(test::take(visits.ask(readOpenSheets)).size() == 1);
    desk::RecordInput visit;
    visit.type = fields::visit::type;
    visit.child = visits.child->child;
    visit.acceptIncomplete = true;
    visit.fields = {{fields::visit::date, Value(visits.folder.desk().today())},
                    {fields::visit::means, Value(u"1"_s)},
                    {fields::visit::outcome, Value(u"1"_s)}};
    test::take(visits.ask([visit](desk::Session& s) { return desk::putRecord(s, visit); }));
    CHECK(test::take(visits.ask(readOpenSheets)).empty());
}
