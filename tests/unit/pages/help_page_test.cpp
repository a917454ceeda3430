// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/start/help_page.h"
#include "pages/station/help_panel.h"
#include "support/ui/carries.h"
#include "support/ui/named_child.h"

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

using namespace tongdang;
using namespace tongdang::pages;
using namespace Qt::StringLiterals;
using test::Carries;
using test::patience;

namespace {

const QString chosenWords = u"four new dice words here"_s;

bool shows(const QWidget& page, const QString& words)
{
    const auto labels = page.findChildren<QLabel*>();
    return std::ranges::any_of(labels,
                               [&](const QLabel* label) { return label->text().contains(words); });
}

void write(QWidget& page, const QString& name, const QString& text)
{
    test::childNamed<QLineEdit>(page, name).setText(text);
}

} // namespace

TEST_CASE("A village that lost passphrase and code writes a request, the station compares its "
          "digits and helps, and the village opens its dossiers")
{
    Carries carries{1};
    carries.enrol();
    models::Desk& village = carries.village.desk();
    village.lock();
    village.stick().choose(carries.stick.path());

    HelpPage page(village);
    page.show();
    page.begin();
    auto& taking = test::childNamed<QPushButton>(page, u"Open with the station's answer"_s);
    CHECK_FALSE(taking.isVisible());
    write(page, u"New passphrase"_s, chosenWords);
    write(page, u"The new passphrase once more"_s, chosenWords);
    test::childNamed<QPushButton>(page, u"Write the request to the stick"_s).click();
    REQUIRE(QTest::qWaitFor([&] { return taking.isVisible(); }, patience));
    const QString request = carries.file(u"unlock-request.tdh"_s);
    REQUIRE(QFile::exists(request));

    HelpPanel panel(carries.station.desk());
    panel.show();
    panel.read(request);
    auto& help =
        test::childNamed<QPushButton>(panel, u"I know the person, the digits are the same: help"_s);
    REQUIRE(QTest::qWaitFor([&] { return help.isVisible(); }, patience));
    const auto question = Carries::ask(carries.station, [&](desk::Session& session) {
        return desk::readHelpRequest(session, request);
    });
    CHECK(shows(panel, question.number));
    CHECK(shows(page, question.number));
    help.click();
    REQUIRE(QTest::qWaitFor([&] { return shows(panel, u"unlock-answer.tdh"_s); }, patience));

    // Not the passphrase of the request.
    const QString answer = carries.file(u"unlock-answer.tdh"_s);
    write(page, u"The passphrase chosen with the request"_s, u"some other words here"_s);
    page.take(answer);
    REQUIRE(QTest::qWaitFor([&] { return !village.isOpening(); }, patience));
    CHECK(village.state() == models::Desk::State::Locked);
    write(page, u"The passphrase chosen with the request"_s, chosenWords);
    page.take(answer);
    REQUIRE(QTest::qWaitFor([&] { return village.state() == models::Desk::State::Unlocked; },
                            patience));
    CHECK(village.notices().join(u' ').contains(u"new passphrase counts"_s));
    page.begin(); // nothing of it stays
    CHECK(test::childNamed<QLineEdit>(page, u"The passphrase chosen with the request"_s)
              .text()
              .isEmpty());
    CHECK_FALSE(taking.isVisible());
}
