// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/archive.h"
#include "catalogue/fields.h"
#include "desk/drafts.h"
#include "desk/keys.h"
#include "pages/labelled.h"
#include "pages/start/first_start_page.h"
#include "pages/start/new_archive_form.h"
#include "pages/start/recover_page.h"
#include "pages/start/recovery_panel.h"
#include "pages/start/unlock_page.h"
#include "storage/archive_file.h"
#include "support/ui/named_child.h"
#include "support/ui/open_desk.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace tongdang;
using namespace Qt::StringLiterals;
using namespace tongdang::pages;
using test::patience;

namespace {

void type(QWidget& page, const QString& name, const QString& text)
{
    auto& line = test::childNamed<QLineEdit>(page, name);
    line.setFocus();
    line.setText(text);
    Q_EMIT line.textEdited(text);
    Q_EMIT line.editingFinished();
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

void fillIn(QWidget& page)
{
    type(page, u"Code of the place (12 digits)"_s, u"530426001001"_s);
    type(page, u"Name of the place"_s, u"大湾村"_s);
    type(page, u"Your name"_s, u"王玉梅"_s);
    type(page, u"Passphrase"_s, test::deskPassphrase);
    type(page, u"The passphrase once more"_s, test::deskPassphrase);
}

void press(QWidget& page, const QString& button)
{
    test::childNamed<QPushButton>(page, button).click();
}

QString groupOf(QWidget& page, int number)
{
    for (const QLabel* const label : page.findChildren<QLabel*>()) {
        if (label->accessibleName().startsWith(QStringLiteral("Group %1: ").arg(number)))
            return label->text();
    }
    FAIL("group " << number << " is not shown");
    return {};
}

} // namespace

TEST_CASE("An empty first start names everything that is missing at once and asks for nothing")
{
    NewArchiveForm form;
    QSignalSpy wanted(&form, &NewArchiveForm::wanted);
    press(form, u"Set up the dossiers on this PC"_s);
    CHECK(faults(form).size() == 4);
    CHECK(wanted.isEmpty());
}

TEST_CASE("A wrong code of the place is named when the line is left, not while typing")
{
    NewArchiveForm form;
    auto& line = test::childNamed<QLineEdit>(form, u"Code of the place (12 digits)"_s);
    QTest::keyClicks(&line, u"5304"_s);
    CHECK(faults(form).isEmpty());
    Q_EMIT line.editingFinished();
    CHECK(faults(form) == QStringList{u"The code has 12 digits."_s});
    CHECK(line.accessibleDescription() == u"The code has 12 digits."_s);
}

TEST_CASE("Two different passphrases are not taken")
{
    NewArchiveForm form;
    QSignalSpy wanted(&form, &NewArchiveForm::wanted);
    fillIn(form);
    type(form, u"The passphrase once more"_s, u"something else altogether"_s);
    press(form, u"Set up the dossiers on this PC"_s);
    CHECK(faults(form) == QStringList{u"The two are not the same."_s});
    CHECK(wanted.isEmpty());
}

TEST_CASE("A full form asks for the archive once, with the role that was chosen")
{
    NewArchiveForm form;
    QSignalSpy wanted(&form, &NewArchiveForm::wanted);
    fillIn(form);
    type(form, u"In this post since"_s, u"2020-1-1"_s);
    for (QPushButton* const button : form.findChildren<QPushButton*>()) {
        if (button->text() == u"Township"_s)
            button->click();
    }
    press(form, u"Set up the dossiers on this PC"_s);
    press(form, u"Set up the dossiers on this PC"_s);
    REQUIRE(wanted.count() == 1);
    const auto archive = wanted.front().front().value<desk::NewArchive>();
    CHECK(archive.role == desk::Role::Township);
    CHECK(archive.orgCode == u"530426001001"_s);
    CHECK(archive.personName == u"王玉梅"_s);
    CHECK(archive.inPostSince == QDate(2020, 1, 1));
}

TEST_CASE("The first start leads over the recovery code into the archive")
{
    test::FolderDesk folder;
    FirstStartPage page(folder.desk());
    fillIn(page);
    QSignalSpy created(&folder.desk(), &models::Desk::created);
    press(page, u"Set up the dossiers on this PC"_s);
    REQUIRE((!created.isEmpty() || created.wait(patience)));
    CHECK(test::childNamed<QLineEdit>(page, u"Passphrase"_s).text().isEmpty());

    const auto asked = page.findChild<RecoveryPanel*>()->findChildren<QLineEdit*>();
    REQUIRE(asked.size() == 2);
    QStringList groups;
    for (const QLineEdit* const edit : asked)
        groups += groupOf(page, edit->accessibleName().section(u' ', 1).toInt());
    CHECK(groups[0] != groups[1]);
    press(page, u"I have written it down"_s);

    asked[0]->setText(groups[0].toLower());
    asked[1]->setText(u"WRONG"_s);
    press(page, u"Begin work"_s);
    CHECK(folder.desk().state() == models::Desk::State::New);
    CHECK(asked[0]->accessibleDescription().isEmpty());
    CHECK_FALSE(asked[1]->accessibleDescription().isEmpty());

    asked[1]->setText(groups[1]);
    press(page, u"Begin work"_s);
    CHECK(folder.desk().state() == models::Desk::State::Unlocked);
}

TEST_CASE("A wrong passphrase is said below the line and the line can be typed over")
{
    test::FolderDesk folder;
    folder.open();
    folder.desk().lock();
    UnlockPage page(folder.desk());
    page.begin();
    press(page, u"Unlock the dossiers"_s);
    CHECK(faults(page) == QStringList{u"Type the passphrase first."_s});

    QSignalSpy failed(&folder.desk(), &models::Desk::openFailed);
    type(page, u"Passphrase"_s, u"not the passphrase"_s);
    CHECK(faults(page).isEmpty());
    press(page, u"Unlock the dossiers"_s);
    REQUIRE((!failed.isEmpty() || failed.wait(patience)));
    CHECK(faults(page).size() == 1);
    CHECK(test::childNamed<QPushButton>(page, u"Unlock the dossiers"_s).isEnabled());

    QSignalSpy changed(&folder.desk(), &models::Desk::stateChanged);
    type(page, u"Passphrase"_s, test::deskPassphrase);
    QTest::keyClick(&test::childNamed<QLineEdit>(page, u"Passphrase"_s), Qt::Key_Return);
    REQUIRE((!changed.isEmpty() || changed.wait(patience)));
    CHECK(folder.desk().state() == models::Desk::State::Unlocked);
}

TEST_CASE(
    "A forgotten passphrase: the code is grouped while it is typed, and a mistyped group named")
{
    test::FolderDesk folder;
    folder.open();
    folder.desk().lock();
    RecoverPage page(folder.desk());
    page.begin();
    auto& line = test::childNamed<QLineEdit>(page, u"Recovery code"_s);
    const QString code = desk::newRecoveryCode();
    QString plain = code.toLower();
    plain.remove(u'-');
    QTest::keyClicks(&line, plain);
    CHECK(line.text() == code);
    Q_EMIT line.editingFinished();
    CHECK(faults(page).isEmpty());

    QString mistyped = code;
    mistyped[7] = mistyped[7] == u'7' ? u'8' : u'7';
    type(page, u"Recovery code"_s, mistyped);
    REQUIRE(faults(page).size() == 1);
    CHECK(faults(page).front().contains(u"Group 2"_s));
    press(page, u"Set the passphrase and unlock the dossiers"_s); // and no passphrase yet
    CHECK(faults(page).size() == 2);
    CHECK_FALSE(folder.desk().isOpening());
}

TEST_CASE("Where several people open the archive it is asked whose passphrase was forgotten")
{
    const QString renewed = u"four new dice words here"_s;
    test::FolderDesk folder;
    folder.open();
    const QString code = desk::newRecoveryCode();
    const RecordId colleague = test::take(
        test::wait(folder.desk().use([&code](desk::Session& session) -> Result<RecordId> {
            TONGDANG_CHECK(desk::changeRecoveryCode(session, {test::deskPassphrase, code}));
            // The station keeps the people: she came in its bundle.
            const RecordId staff = RecordId::create(session.environment().randomness);
            TONGDANG_CHECK(session.archive().writer().write(desk::createRequest(
                session,
                {staff, fields::staff::type, std::nullopt, {{fields::staff::name, u"李秀英"_s}}})));
            TONGDANG_CHECK(session.file().addPassphraseSlot(staff, u"of the other person"_s));
            return staff;
        })));
    folder.desk().lock();
    RecoverPage page(folder.desk());
    page.show();
    page.begin();
    auto& person = test::childNamed<QComboBox>(page, u"Whose passphrase was forgotten"_s);
    CHECK_FALSE(person.isVisible());
    type(page, u"Recovery code"_s, code);
    type(page, u"New passphrase"_s, renewed);
    type(page, u"The new passphrase once more"_s, renewed);
    QSignalSpy failed(&folder.desk(), &models::Desk::openFailed);
    press(page, u"Set the passphrase and unlock the dossiers"_s);
    REQUIRE((!failed.isEmpty() || failed.wait(patience)));
    REQUIRE(person.isVisible());
    REQUIRE(person.count() == 2);
    CHECK(faults(page).size() == 1);
    press(page, u"Set the passphrase and unlock the dossiers"_s); // and nobody is chosen
    CHECK_FALSE(folder.desk().isOpening());

    person.setCurrentIndex(person.findText(u"李秀英"_s));
    CHECK(faults(page).isEmpty());
    QSignalSpy changed(&folder.desk(), &models::Desk::stateChanged);
    press(page, u"Set the passphrase and unlock the dossiers"_s);
    REQUIRE((!changed.isEmpty() || changed.wait(patience)));
    CHECK(folder.desk().state() == models::Desk::State::Unlocked);
    CHECK(folder.desk().profile().person == colleague);
    page.begin(); // nothing of it stays
    CHECK_FALSE(person.isVisible());
    CHECK(person.count() == 0);
}

TEST_CASE("A code of another archive is refused below its line, the right one unlocks")
{
    const QString renewed = u"four new dice words here"_s;
    test::FolderDesk folder;
    folder.open();
    const QString code = desk::newRecoveryCode();
    test::take(test::wait(folder.desk().use([&code](desk::Session& session) -> Result<int> {
        TONGDANG_CHECK(desk::changeRecoveryCode(session, {test::deskPassphrase, code}));
        return 0;
    })));
    folder.desk().lock();
    UnlockPage unlock(folder.desk());
    unlock.begin();
    RecoverPage page(folder.desk());
    page.begin();
    type(page, u"Recovery code"_s, desk::newRecoveryCode());
    type(page, u"New passphrase"_s, renewed);
    type(page, u"The new passphrase once more"_s, renewed);
    QSignalSpy failed(&folder.desk(), &models::Desk::openFailed);
    press(page, u"Set the passphrase and unlock the dossiers"_s);
    REQUIRE((!failed.isEmpty() || failed.wait(patience)));
    CHECK(faults(page).size() == 1);
    CHECK(faults(unlock).isEmpty()); // it was not the one who asked

    type(page, u"Recovery code"_s, code);
    QSignalSpy changed(&folder.desk(), &models::Desk::stateChanged);
    press(page, u"Set the passphrase and unlock the dossiers"_s);
    REQUIRE((!changed.isEmpty() || changed.wait(patience)));
    CHECK(folder.desk().state() == models::Desk::State::Unlocked);
    CHECK(folder.desk().notices().size() == 1); // make a new code
    folder.desk().lock();
    folder.desk().unlock(renewed);
    REQUIRE(QTest::qWaitFor([&] { return !folder.desk().isOpening(); }, patience));
    CHECK(folder.desk().state() == models::Desk::State::Unlocked);
    CHECK(folder.desk().notices().isEmpty());
}
