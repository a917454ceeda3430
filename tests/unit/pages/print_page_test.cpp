// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/print/print_page.h"

#include "desk/children.h"
#include "pages/print/page_view.h"
#include "support/ui/named_child.h"
#include "support/ui/open_desk.h"

#include <QComboBox>
#include <QPushButton>

using namespace tongdang;
using namespace tongdang::pages;
using test::patience;

namespace {

/// The print page with blank sheets laid out, in the room that a small screen leaves beside the
/// navigation.
struct BlankSheets {
    BlankSheets()
        : page((folder.open(), folder.desk()))
        , view(*page.findChild<PageView*>())
    {
        page.resize(870, 600);
        page.show();
        page.arrive(Destination::to(Place::Print));
        for (QPushButton* const button : page.findChildren<QPushButton*>()) {
            if (button->text() == u"Blank visit sheets")
                button->click();
        }
        REQUIRE(QTest::qWaitFor([this] { return view.pageCount() == 5; }, patience));
        QCoreApplication::processEvents();
    }
    test::FolderDesk folder;
    PrintPage page;
    PageView& view;
};

} // namespace

TEST_CASE("Every button of the print page has room for its words on a small screen")
{
    BlankSheets sheets;
    for (const QPushButton* const button : sheets.page.findChildren<QPushButton*>()) {
        if (!button->isVisible())
            continue;
        INFO(button->text().toStdString());
        CHECK(button->width() >= button->sizeHint().width());
    }
}

TEST_CASE("The keys turn the pages of the preview and stop at its ends")
{
    BlankSheets sheets;
    QTest::keyClick(&sheets.view, Qt::Key_PageUp);
    CHECK(sheets.view.page() == 0);
    QTest::keyClick(&sheets.view, Qt::Key_PageDown);
    CHECK(sheets.view.page() == 1);
    QTest::keyClick(&sheets.view, Qt::Key_End);
    QTest::keyClick(&sheets.view, Qt::Key_Down);
    CHECK(sheets.view.page() == 4);
}

TEST_CASE("Who asks for this week's papers sees them at once, who goes to the page chooses first")
{
    test::FolderDesk folder;
    folder.open(6);
    PrintPage page(folder.desk());
    const auto& view = *page.findChild<PageView*>();
    page.show();
    page.arrive(Destination::to(Place::Print));
    CHECK(view.pageCount() == 0);
    page.arrive(Destination::print());
    CHECK(QTest::qWaitFor([&] { return view.pageCount() > 1; }, patience));
}

TEST_CASE("Blank forms and village lists are offered, and a record is laid out on its form")
{
    test::FolderDesk folder;
    folder.open(3);
    PrintPage page(folder.desk());
    const auto& view = *page.findChild<PageView*>();
    page.show();
    page.arrive(Destination::to(Place::Print));
    auto& forms = test::childNamed<QComboBox>(page, QStringLiteral("Other lists and blank forms"));
    REQUIRE(QTest::qWaitFor([&] { return forms.count() == 28; }, patience));
    CHECK(forms.findText(QStringLiteral("F04 月度联系记录表")) >= 0);
    forms.setCurrentIndex(forms.findText(QStringLiteral("F25 强制报告提示卡 (blank)")));
    test::childNamed<QPushButton>(page, QStringLiteral("Show")).click();
    CHECK(QTest::qWaitFor([&] { return view.pageCount() == 4; }, patience));

    const auto child = test::take(test::wait(folder.desk().use([](desk::Session& session) {
                           return desk::listChildren(session);
                       }))).front();
    page.arrive(Destination::printRecord(child.child, QStringLiteral("F02")));
    CHECK(QTest::qWaitFor([&] { return view.pageCount() == 2; }, patience));
}
