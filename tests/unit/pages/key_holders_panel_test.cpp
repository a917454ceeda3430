// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/settings/key_holders_panel.h"

#include "archive/archive.h"
#include "catalogue/fields.h"
#include "desk/records.h"
#include "pages/labelled.h"
#include "support/ui/carries.h"
#include "support/ui/named_child.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

#include <algorithm>

using namespace tongdang;
using namespace tongdang::pages;
using namespace Qt::StringLiterals;
using test::Carries;
using test::patience;

namespace {

const QString hers = u"four new dice words here"_s;

bool shows(const QWidget& page, const QString& words)
{
    const auto labels = page.findChildren<QLabel*>();
    return std::ranges::any_of(labels, [&](const QLabel* label) {
        return label->isVisible() && label->text().contains(words);
    });
}

QPushButton* buttonThatSays(const QWidget& page, const QString& words)
{
    for (auto* const button : page.findChildren<QPushButton*>()) {
        if (button->isVisible() && button->accessibleName().contains(words))
            return button;
    }
    return nullptr;
}

/// What a list brings becomes visible a moment later.
void press(const QWidget& page, const QString& words)
{
    REQUIRE(QTest::qWaitFor([&] { return buttonThatSays(page, words) != nullptr; }, patience));
    buttonThatSays(page, words)->click();
}

QStringList faults(const QWidget& page)
{
    QStringList words;
    for (const Labelled* const line : page.findChildren<Labelled*>()) {
        if (!line->fault().isEmpty())
            words += line->fault();
    }
    return words;
}

void write(QWidget& page, const QString& name, const QString& text)
{
    test::childNamed<QLineEdit>(page, name).setText(text);
}

} // namespace

TEST_CASE("One more person of the staff opens the dossiers, until somebody takes that away")
{
    test::FolderDesk folder(desk::Role::Township); // a village gets its people from the station
    folder.open();
    (void)Carries::ask(folder, [](desk::Session& session) {
        return desk::putRecord(session, {fields::staff::type,
                                         std::nullopt,
                                         std::nullopt,
                                         {{fields::staff::name, u"李秀英"_s}},
                                         true});
    });
    KeyHoldersPanel panel(folder.desk());
    panel.show();
    panel.begin();
    auto& person = test::childNamed<QComboBox>(panel, u"One more person of the staff"_s);
    REQUIRE(QTest::qWaitFor([&] { return person.count() == 1; }, patience));
    REQUIRE(QTest::qWaitFor([&] { return shows(panel, u"(you)"_s); }, patience));
    CHECK_FALSE(buttonThatSays(panel, u"Take away"_s)); // the only one stays

    QPushButton& add = test::childNamed<QPushButton>(panel, u"Let this person open the dossiers"_s);
    add.click(); // and nothing is filled in
    CHECK(faults(panel).size() == 3);
    write(panel, u"Your passphrase"_s, hers); // not mine
    write(panel, u"Passphrase of this person, typed by them"_s, hers);
    write(panel, u"The new passphrase once more"_s, hers);
    person.setCurrentIndex(0);
    add.click();
    REQUIRE(
        QTest::qWaitFor([&] { return faults(panel).join(u' ').contains(u"wrong"_s); }, patience));
    write(panel, u"Your passphrase"_s, test::deskPassphrase);
    add.click();
    REQUIRE(QTest::qWaitFor([&] { return shows(panel, u"李秀英"_s); }, patience));
    CHECK(test::childNamed<QLineEdit>(panel, u"Your passphrase"_s).text().isEmpty());

    press(panel, u"李秀英"_s);
    write(panel, u"Your passphrase"_s, test::deskPassphrase);
    press(panel, u"Yes, take away"_s);
    CHECK(QTest::qWaitFor([&] { return !shows(panel, u"李秀英"_s); }, patience));
}

TEST_CASE(
    "Somebody who is not in the register of staff opens the dossiers by name, and is in it then")
{
    test::FolderDesk folder;
    folder.open();
    KeyHoldersPanel panel(folder.desk());
    panel.show();
    panel.begin();
    REQUIRE(QTest::qWaitFor([&] { return shows(panel, u"(you)"_s); }, patience));
    // Nobody to choose: the list is not there.
    CHECK_FALSE(test::childNamed<QComboBox>(panel, u"One more person of the staff"_s).isVisible());
    QPushButton& add = test::childNamed<QPushButton>(panel, u"Let this person open the dossiers"_s);
    add.click();
    CHECK(faults(panel).contains(u"Say who it is."_s));
    auto& name = test::childNamed<QLineEdit>(panel, u"Name of this person"_s);
    auto& post = test::childNamed<QComboBox>(panel, u"The post of this person"_s);
    CHECK_FALSE(post.isVisible()); // who is in the register has one there
    QTest::keyClicks(&name, u"Li Xiuying"_s);
    CHECK(post.isVisible());
    CHECK(post.currentText() == u"儿童主任"_s);
    post.setCurrentIndex(post.findText(u"村队长"_s));
    CHECK_FALSE(faults(panel).contains(u"Say who it is."_s));
    write(panel, u"Your passphrase"_s, test::deskPassphrase);
    write(panel, u"Passphrase of this person, typed by them"_s, hers);
    write(panel, u"The new passphrase once more"_s, hers);
    add.click();
    REQUIRE(QTest::qWaitFor([&] { return shows(panel, u"Li Xiuying"_s); }, patience));
    CHECK(name.text().isEmpty());
    const auto lines = Carries::ask(folder, [](desk::Session& session) {
        return desk::listRecords(session, {fields::staff_post::type, std::nullopt, std::nullopt});
    });
    REQUIRE(lines.size() == 2);
    const auto role = Carries::ask(folder, [](desk::Session& session) -> Result<QString> {
        archive::RecordQuery query;
        query.type = fields::staff_post::type;
        TONGDANG_TRY(const auto posts, session.archive().reader().records(query));
        QStringList roles;
        for (const Record& one : posts)
            roles.append(one.value(fields::staff_post::role).toText());
        roles.sort();
        return roles.join(u' ');
    });
    CHECK(role == u"1 7"_s); // who made the archive, and the newcomer
}

TEST_CASE("The station's help is taken away after a warning and can be allowed again")
{
    Carries carries;
    carries.enrol();
    KeyHoldersPanel panel(carries.village.desk());
    panel.show();
    panel.begin();
    const QString station = u"The station, if passphrase and code are lost"_s;
    REQUIRE(QTest::qWaitFor([&] { return shows(panel, station); }, patience));
    const QString again = u"Let the station help again"_s;
    CHECK_FALSE(buttonThatSays(panel, again));
    press(panel, u"No longer let the station help"_s);
    CHECK(QTest::qWaitFor([&] { return shows(panel, u"nobody can open these dossiers"_s); },
                          patience));
    write(panel, u"Your passphrase"_s, test::deskPassphrase);
    press(panel, u"Yes, without its help"_s);
    REQUIRE(QTest::qWaitFor([&] { return buttonThatSays(panel, again) != nullptr; }, patience));
    CHECK_FALSE(shows(panel, station));
    press(panel, again);
    CHECK(QTest::qWaitFor([&] { return shows(panel, station); }, patience));
}
