// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/exchange/exchange_page.h"

#include "pages/exchange/enrol_panel.h"
#include "pages/exchange/hand_over_panel.h"
#include "pages/exchange/import_panel.h"
#include "pages/exchange/stick_choice.h"
#include "support/ui/carries.h"
#include "support/ui/named_child.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

using namespace tongdang;
using namespace tongdang::pages;
using namespace Qt::StringLiterals;
using test::Carries;
using test::patience;

namespace {

/// A button that can be pressed, by how its name begins.
QPushButton* button(const QWidget& page, const QString& name)
{
    for (QPushButton* const one : page.findChildren<QPushButton*>()) {
        if (one->isVisible() && one->isEnabled() && one->accessibleName().startsWith(name))
            return one;
    }
    return nullptr;
}

bool says(const QWidget& page, const QString& words)
{
    const auto labels = page.findChildren<QLabel*>();
    return std::ranges::any_of(labels, [&](const QLabel* label) {
        return label->isVisible() && label->text().startsWith(words);
    });
}

} // namespace

TEST_CASE("The stick that was chosen for enrolment is still chosen when data is handed over")
{
    Carries carries;
    ExchangePage page(carries.village.desk());
    page.show();
    page.arrive(Destination::to(Place::Exchange));
    carries.village.desk().stick().choose(carries.stick.path());
    REQUIRE(QTest::qWaitFor([&] { return button(page, u"Write the request"_s); }, patience));
    Q_EMIT page.findChild<EnrolPanel*>()->findChild<StickChoice*>()->chosen();
    CHECK(page.focusWidget() == button(page, u"Write the request"_s));
    carries.enrol();
    page.arrive(Destination::to(Place::Exchange));
    REQUIRE(QTest::qWaitFor([&] { return button(page, u"Hand the data over"_s); }, patience));
    Q_EMIT page.findChild<HandOverPanel*>()->findChild<StickChoice*>()->chosen();
    CHECK(page.focusWidget() == button(page, u"Hand the data over"_s));
}

TEST_CASE("An answer is shown with its station and number before anything of it is believed")
{
    Carries carries;
    const QString request = carries.file(u"request.tde"_s);
    const QString answer = carries.file(u"answer.tde"_s);
    Carries::ask(carries.village,
                 [&](desk::Session& s) { return desk::requestEnrolment(s, request); });
    const QString number = Carries::ask(carries.station, [&](desk::Session& s) {
                               return desk::approveEnrolment(s, request, answer);
                           }).number;
    carries.village.desk().stick().choose(carries.stick.path());
    ExchangePage page(carries.village.desk());
    page.show();
    page.arrive(Destination::to(Place::Exchange));
    REQUIRE(QTest::qWaitFor([&] { return button(page, u"Read the answer"_s); }, patience));
    CHECK(!button(page, u"The number is the same"_s));
    auto* const panel = page.findChild<EnrolPanel*>();
    panel->read(answer);
    REQUIRE(QTest::qWaitFor([&] { return says(page, number); }, patience));
    CHECK(says(page, u"This answer is from 青石镇 (530426001000)."_s));
    const auto isEnrolled = [&] {
        return Carries::ask(carries.village, [](desk::Session& s) { return desk::exchangeView(s); })
            .enrolled;
    };
    SECTION("it is another number")
    {
        button(page, u"It is another number"_s)->click();
        CHECK(!button(page, u"The number is the same"_s));
        CHECK(!says(page, number));
        CHECK(!isEnrolled());
    }
    SECTION("it is the same")
    {
        CHECK(!isEnrolled());
        auto& compared =
            test::childNamed<QCheckBox>(page, u"Compared with them: all 20 digits are the same"_s);
        CHECK(page.focusWidget() == &compared);
        CHECK(!button(page, u"The number is the same"_s)); // not before that is said
        compared.click();
        REQUIRE(button(page, u"The number is the same"_s));
        button(page, u"The number is the same"_s)->click();
        REQUIRE(QTest::qWaitFor([&] { return button(page, u"Hand the data over"_s); }, patience));
        CHECK(isEnrolled());
    }
}

TEST_CASE("What a file brought can be read until the page is left")
{
    Carries carries(1);
    carries.enrol();
    carries.carryToStation();
    const QString receipt = Carries::ask(carries.station, [&](desk::Session& s) {
                                return desk::exportBundle(s, carries.stick.path(),
                                                          carries.village.desk().profile().orgCode);
                            }).file;
    carries.village.desk().stick().choose(carries.stick.path());
    ExchangePage page(carries.village.desk());
    page.show();
    page.arrive(Destination::to(Place::Exchange));
    REQUIRE(QTest::qWaitFor([&] { return button(page, u"Hand the data over"_s); }, patience));
    page.findChild<ImportPanel*>()->plan(receipt);
    REQUIRE(QTest::qWaitFor([&] { return button(page, u"Take this data in"_s); }, patience));
    button(page, u"Take this data in"_s)->click();
    REQUIRE(
        QTest::qWaitFor([&] { return says(page, u"Every dossier is confirmed."_s); }, patience));
    CHECK(says(page, u"Taken in."_s));
    CHECK(page.focusWidget() == button(page, u"Choose the file on the stick"_s));
    page.arrive(Destination::to(Place::Exchange));
    CHECK(QTest::qWaitFor([&] { return !says(page, u"Taken in."_s); }, patience));
}

TEST_CASE("On a small screen a step of the exchange scrolls and no button of it is crushed")
{
    Carries carries;
    bool isEnrolled = false;
    SECTION("to register") {}
    SECTION("to hand over")
    {
        carries.enrol();
        isEnrolled = true;
    }
    carries.village.desk().stick().choose(carries.stick.path());
    ExchangePage page(carries.village.desk());
    page.resize(900, 320);
    page.show();
    page.arrive(Destination::to(Place::Exchange));
    const QString name = isEnrolled ? u"Hand the data over"_s : u"Write the request"_s;
    REQUIRE(QTest::qWaitFor([&] { return button(page, name); }, patience));
    QTest::qWait(50); // laid out
    CHECK(page.height() == 320);
    for (const QPushButton* const one : page.findChildren<QPushButton*>()) {
        if (one->isVisible())
            CHECK(one->height() >= one->sizeHint().height());
    }
    CHECK(says(page, u"There are no dossiers yet."_s) == isEnrolled);
    CHECK_FALSE(says(page, u"Every dossier is confirmed."_s));
}

TEST_CASE("A station is taken in by the office above it, not by itself")
{
    Carries carries;
    ExchangePage page(carries.station.desk());
    page.show();
    page.arrive(Destination::to(Place::Exchange));
    CHECK(QTest::qWaitFor([&] { return says(page, u"1. Take a request to the office above"_s); },
                          patience));
}
