// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/settings/change_passphrase_form.h"
#include "pages/settings/settings_page.h"

#include "desk/keys.h"
#include "desk/session_parts.h"
#include "pages/labelled.h"
#include "pages/start/recovery_panel.h"
#include "storage/open_archive.h"
#include "support/ui/named_child.h"
#include "support/ui/open_desk.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>

using namespace tongdang;
using namespace Qt::StringLiterals;
using namespace tongdang::pages;
using test::patience;

namespace {

const QString renewed = u"four new dice words here"_s;

struct Settings {
    Settings()
        : preferences(folderOfSettings.filePath(u"window.ini"_s))
    {
        folder.open();
        page = std::make_unique<SettingsPage>(folder.desk(), preferences);
        page->arrive(Destination::to(Place::Settings));
    }
    void type(const QString& name, const QString& text) const
    {
        auto& line = test::childNamed<QLineEdit>(step(), name);
        line.setText(text);
        Q_EMIT line.textEdited(text);
    }
    void press(const QString& name) const { test::childNamed<QPushButton>(step(), name).click(); }
    /// What the page shows: its panels have lines of the same name.
    [[nodiscard]] QWidget& step() const
    {
        return *page->findChild<QStackedWidget*>(QString(), Qt::FindDirectChildrenOnly)
                    ->currentWidget();
    }
    [[nodiscard]] QStringList faults() const
    {
        QStringList words;
        for (const Labelled* const line : page->findChildren<Labelled*>()) {
            if (!line->fault().isEmpty())
                words += line->fault();
        }
        return words;
    }
    [[nodiscard]] bool opensWith(const QString& passphrase)
    {
        folder.desk().lock();
        folder.desk().unlock(passphrase);
        REQUIRE(QTest::qWaitFor([this] { return !folder.desk().isOpening(); }, patience));
        return folder.desk().state() == models::Desk::State::Unlocked;
    }

    [[nodiscard]] QByteArray fileSalt()
    {
        auto salt = folder.desk().use(
            [](desk::Session& session) -> Result<QByteArray> { return session.file().fileSalt(); });
        return test::take(salt.takeResult());
    }

    QTemporaryDir folderOfSettings;
    models::Preferences preferences;
    test::FolderDesk folder;
    std::unique_ptr<SettingsPage> page;
};

} // namespace

TEST_CASE("The passphrase is changed on the settings page by who knows the present one")
{
    Settings settings;
    QSignalSpy says(settings.page.get(), &Page::says);
    settings.press(u"Change my passphrase"_s);
    settings.press(u"Change the passphrase"_s);
    CHECK(settings.faults().size() == 2); // present and new are missing

    settings.type(u"Present passphrase"_s, u"not the passphrase"_s);
    settings.type(u"New passphrase"_s, renewed);
    settings.type(u"The new passphrase once more"_s, renewed);
    settings.press(u"Change the passphrase"_s);
    REQUIRE(QTest::qWaitFor([&] { return !settings.faults().isEmpty(); }, patience));
    CHECK(says.isEmpty());

    settings.type(u"Present passphrase"_s, test::deskPassphrase);
    settings.press(u"Change the passphrase"_s);
    REQUIRE((!says.isEmpty() || says.wait(patience)));
    for (const QLineEdit* const line : settings.page->findChildren<QLineEdit*>()) {
        CHECK_FALSE(line->text().contains(renewed));
        CHECK_FALSE(line->text().contains(test::deskPassphrase));
    }
    CHECK_FALSE(settings.opensWith(test::deskPassphrase));
    CHECK(settings.opensWith(renewed));
}

TEST_CASE("A new receiving key is made on the settings page by who knows the passphrase")
{
    Settings settings;
    const auto recipient = [&] {
        auto key = settings.folder.desk().use([](desk::Session& session) -> Result<QString> {
            return session.parts().keys.recipient();
        });
        return test::take(key.takeResult());
    };
    const QString before = recipient();
    QSignalSpy says(settings.page.get(), &Page::says);
    settings.press(u"Make a new receiving key"_s);
    settings.press(u"Make a new receiving key"_s);
    CHECK(settings.faults().size() == 1);
    settings.type(u"Your passphrase"_s, u"not the passphrase"_s);
    settings.press(u"Make a new receiving key"_s);
    REQUIRE(QTest::qWaitFor([&] { return !settings.faults().isEmpty(); }, patience));
    CHECK(says.isEmpty());
    CHECK(recipient() == before);

    settings.type(u"Your passphrase"_s, test::deskPassphrase);
    settings.press(u"Make a new receiving key"_s);
    REQUIRE((!says.isEmpty() || says.wait(patience)));
    CHECK(recipient() != before);
    const QString after = recipient();
    CHECK(settings.opensWith(test::deskPassphrase));
    CHECK(recipient() == after);
}

TEST_CASE("New keys on the settings page: the window locks and opens again, and only the new code "
          "opens besides")
{
    Settings settings;
    settings.press(u"Make new keys"_s);
    settings.type(u"Your passphrase"_s, test::deskPassphrase);
    settings.press(u"Show the new recovery code"_s);
    auto* const panel = settings.step().findChild<RecoveryPanel*>();
    QStringList code;
    const auto isShown = [&] {
        code.clear();
        for (const QLabel* const label : panel->findChildren<QLabel*>()) {
            if (label->accessibleName().startsWith(u"Group "_s)
                && label->accessibleName().contains(u": "_s))
                code += label->text();
        }
        return code.size() == 8;
    };
    REQUIRE(QTest::qWaitFor(isShown, patience));
    settings.press(u"I have written it down"_s);
    for (QLineEdit* const edit : panel->findChildren<QLineEdit*>())
        edit->setText(code[edit->accessibleName().section(u' ', 1).toInt() - 1]);
    models::Desk& desk = settings.folder.desk();
    const QByteArray salt = settings.fileSalt();
    settings.press(u"Seal the dossiers under new keys"_s);
    CHECK(desk.state() == models::Desk::State::Locked);
    REQUIRE(QTest::qWaitFor([&] { return !desk.isOpening(); }, patience));
    REQUIRE(desk.state() == models::Desk::State::Unlocked);
    CHECK_FALSE(desk.notices().isEmpty());
    CHECK(settings.fileSalt() != salt);
    CHECK(settings.opensWith(test::deskPassphrase));
    desk.lock();
    desk.recover({code.join(u'-'), renewed, std::nullopt});
    REQUIRE(QTest::qWaitFor([&] { return !desk.isOpening(); }, patience));
    CHECK(desk.state() == models::Desk::State::Unlocked);
}

TEST_CASE("Enter leads from the present passphrase to the new one, Escape leads back and forgets")
{
    Settings settings;
    settings.page->show();
    settings.page->activateWindow();
    settings.press(u"Change my passphrase"_s);
    auto& present = test::childNamed<QLineEdit>(*settings.page, u"Present passphrase"_s);
    QWidget& form = *settings.page->findChild<ChangePassphraseForm*>();
    auto& wanted = test::childNamed<QLineEdit>(form, u"New passphrase"_s);
    auto& again = test::childNamed<QLineEdit>(form, u"The new passphrase once more"_s);
    REQUIRE(QTest::qWaitFor([&] { return present.hasFocus(); }, patience));
    QTest::keyClick(&present, Qt::Key_Return);
    CHECK(wanted.hasFocus());
    QTest::keyClick(&wanted, Qt::Key_Return);
    CHECK(again.hasFocus());

    for (const auto& [panel, line] :
         {std::pair{u"Change my passphrase"_s, u"Present passphrase"_s},
          std::pair{u"Make a new recovery code"_s, u"Your passphrase"_s},
          std::pair{u"Make new keys"_s, u"Your passphrase"_s}}) {
        INFO(panel.toStdString());
        auto& open = test::childNamed<QPushButton>(*settings.page, panel);
        open.click();
        REQUIRE_FALSE(open.isVisible());
        settings.type(line, test::deskPassphrase);
        QTest::keyClick(settings.page->focusWidget(), Qt::Key_Escape);
        CHECK(QTest::qWaitFor([&] { return open.isVisible(); }, patience));
        for (const QLineEdit* const edit : settings.page->findChildren<QLineEdit*>())
            CHECK(edit->text() != test::deskPassphrase); // at once, not when somebody comes back
        open.click();
        for (const QLineEdit* const edit : settings.page->findChildren<QLineEdit*>()) {
            if (edit->isVisible())
                CHECK(edit->text().isEmpty());
        }
        QTest::keyClick(settings.page->focusWidget(), Qt::Key_Escape);
        REQUIRE(QTest::qWaitFor([&] { return open.isVisible(); }, patience));
    }
}

TEST_CASE("A new recovery code is put in place only after it was typed back from the paper")
{
    Settings settings;
    QSignalSpy says(settings.page.get(), &Page::says);
    RecoveryPanel* panel = nullptr;
    const auto show = [&] {
        settings.press(u"Make a new recovery code"_s);
        panel = settings.step().findChild<RecoveryPanel*>();
        REQUIRE(panel != nullptr);
        settings.type(u"Your passphrase"_s, test::deskPassphrase);
        settings.press(u"Show the new recovery code"_s);
        const auto isShown = [&] {
            return panel->findChildren<QLabel*>().size() > 8
                   && !panel->findChildren<QLineEdit*>().front()->accessibleName().isEmpty();
        };
        REQUIRE(QTest::qWaitFor(isShown, patience));
    };
    const auto groups = [&] {
        QStringList found;
        for (const QLabel* const label : panel->findChildren<QLabel*>()) {
            if (label->accessibleName().startsWith(u"Group "_s)
                && label->accessibleName().contains(u": "_s))
                found += label->text();
        }
        return found;
    };
    settings.press(u"Make a new recovery code"_s);
    settings.type(u"Your passphrase"_s, u"not the passphrase"_s);
    settings.press(u"Show the new recovery code"_s);
    REQUIRE(QTest::qWaitFor([&] { return !settings.faults().isEmpty(); }, patience));
    settings.page->leave();

    show();
    const QStringList code = groups();
    REQUIRE(code.size() == 8);
    settings.press(u"I have written it down"_s);
    for (QLineEdit* const edit : panel->findChildren<QLineEdit*>())
        edit->setText(code[edit->accessibleName().section(u' ', 1).toInt() - 1]);
    const bool leaves = GENERATE(true, false);
    if (leaves) {
        settings.page->leave();
    } else {
        settings.press(u"Make this the recovery code"_s);
        REQUIRE((!says.isEmpty() || says.wait(patience)));
    }
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    CHECK(groups().isEmpty()); // nothing of it stays
    settings.folder.desk().lock();
    settings.folder.desk().recover({code.join(u'-'), renewed, std::nullopt});
    REQUIRE(QTest::qWaitFor([&] { return !settings.folder.desk().isOpening(); }, patience));
    CHECK((settings.folder.desk().state() == models::Desk::State::Unlocked) == !leaves);
}
