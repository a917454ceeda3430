// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/settings/backup_panel.h"

#include "pages/settings/settings_page.h"
#include "pages/start/restore_page.h"
#include "pages/today/tasks_panel.h"
#include "support/ui/named_child.h"
#include "support/ui/open_desk.h"

#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>

#include <algorithm>

using namespace tongdang;
using namespace Qt::StringLiterals;
using namespace tongdang::pages;
using test::patience;

namespace {

bool says(const QWidget& page, const QString& words)
{
    const auto labels = page.findChildren<QLabel*>();
    return std::ranges::any_of(labels, [&](const QLabel* label) {
        return !label->isHidden() && label->text().contains(words);
    });
}

bool waitFor(const QWidget& page, const QString& words)
{
    return QTest::qWaitFor([&] { return says(page, words); }, patience);
}

void press(QWidget& page, const QString& name)
{
    auto& button = test::childNamed<QPushButton>(page, name);
    REQUIRE(button.isEnabled());
    button.click();
}

struct Panel {
    Panel()
    {
        folder.open();
        panel = std::make_unique<BackupPanel>(folder.desk());
        panel->show();
        panel->refresh();
    }
    test::FolderDesk folder;
    std::unique_ptr<BackupPanel> panel;
};

QString madeBackup(test::FolderDesk& folder)
{
    return test::take(test::wait(folder.desk().use(
                          [](desk::Session& session) { return desk::backUp(session); })))
        .file;
}

} // namespace

TEST_CASE("The backup card makes a backup, tells where it lies, and proves it by trial")
{
    Panel made;
    BackupPanel& panel = *made.panel;
    QSignalSpy failed(&panel, &BackupPanel::failed);
    REQUIRE(waitFor(panel, u"There is no backup yet."_s));
    auto& drill = test::childNamed<QPushButton>(panel, u"Try whether it can be restored"_s);
    CHECK_FALSE(drill.isEnabled());

    press(panel, u"Make a backup now"_s);
    REQUIRE(waitFor(panel, u"Written and checked: tongdang-20261125-"_s));
    REQUIRE(waitFor(panel, u"Last backup: "_s));
    CHECK(panel.findChild<QListWidget*>()->count() == 1);
    REQUIRE(QTest::qWaitFor([&] { return drill.isEnabled(); }, patience));
    drill.click();
    REQUIRE(waitFor(panel, u"can be restored."_s));
    CHECK(failed.isEmpty());
}

TEST_CASE("A backup goes to the stick that is chosen, and a stick without room for it is told")
{
    Panel made;
    QSignalSpy failed(made.panel.get(), &BackupPanel::failed);
    const QString stick = made.folder.file(u"stick"_s);
    REQUIRE(QDir().mkpath(stick));
    made.folder.desk().stick().choose(stick);
    press(*made.panel, u"Make a backup on the USB stick"_s);
    REQUIRE(waitFor(*made.panel, u"Written and checked: "_s));
    CHECK(QDir(stick).entryList(QDir::Files).size() == 1);
    CHECK(failed.isEmpty());
}

TEST_CASE("A damaged backup is named as such by the trial and in the list")
{
    Panel made;
    const QString file = madeBackup(made.folder);
    QFile copy(file);
    REQUIRE(copy.open(QIODevice::ReadWrite));
    REQUIRE(copy.seek(16384 + 4136 * 3));
    copy.write("xxxx");
    copy.close();
    made.panel->refresh();
    REQUIRE(waitFor(*made.panel, u"Last backup: "_s));
    QSignalSpy failed(made.panel.get(), &BackupPanel::failed);
    press(*made.panel, u"Try whether it can be restored"_s);
    REQUIRE((!failed.isEmpty() || failed.wait(patience)));
    CHECK(failed.front().front().value<Error>().code == "desk.backup_damaged");
    REQUIRE(waitFor(*made.panel, u"There is no backup yet."_s));
    CHECK(made.panel->findChild<QListWidget*>()->item(0)->text().startsWith(u"Damaged: "_s));
}

TEST_CASE("Today reminds of a missing backup and leads to where it is made")
{
    TasksPanel panel(
        TasksPanel::Decides::Here,
        [](const OrganisationDuty&) -> std::optional<Destination> { return std::nullopt; });
    QSignalSpy wants(&panel, &TasksPanel::wants);
    desk::TodayTasks view;
    panel.showTasks(view);
    CHECK(panel.count() == 0);
    view.backupMissing = true;
    panel.showTasks(view);
    CHECK(panel.count() == 1);
    press(panel, u"Make a backup"_s);
    const auto destination = wants.front().front().value<Destination>();
    CHECK(destination.place == Place::Settings);
    QTemporaryDir settings;
    models::Preferences preferences(settings.filePath(u"window.ini"_s));
    test::FolderDesk folder;
    folder.open();
    SettingsPage page(folder.desk(), preferences);
    page.show();
    page.activateWindow();
    page.arrive(destination);
    auto& now = test::childNamed<QPushButton>(page, u"Make a backup now"_s);
    CHECK(QTest::qWaitFor([&] { return now.hasFocus(); }, patience));
}

TEST_CASE("The archive is put back from the newest backup by keys alone, and opened")
{
    test::FolderDesk folder;
    folder.open(3);
    const QString file = madeBackup(folder);
    folder.desk().lock();
    RestorePage page(folder.desk());
    page.show();
    page.activateWindow();
    page.begin();
    CHECK(says(page, QDir::toNativeSeparators(file)));
    auto& secret =
        test::childNamed<QLineEdit>(page, u"Passphrase of that day, or the recovery code"_s);
    REQUIRE(QTest::qWaitFor([&] { return secret.hasFocus(); }, patience));
    secret.setText(u"not the passphrase"_s);
    QTest::keyClick(&secret, Qt::Key_Return);
    REQUIRE(waitFor(page, u"The passphrase is wrong"_s));
    CHECK(folder.desk().state() == models::Desk::State::Locked);

    secret.setText(test::deskPassphrase);
    QTest::keyClick(&secret, Qt::Key_Return);
    REQUIRE(waitFor(page, u"Restored and checked: "_s));
    CHECK(says(page, u"before-restore-"_s));
    auto& unlock = test::childNamed<QPushButton>(page, u"Unlock the dossiers"_s);
    CHECK(QTest::qWaitFor([&] { return unlock.hasFocus(); }, patience));
    unlock.click();
    REQUIRE(QTest::qWaitFor([&] { return folder.desk().state() == models::Desk::State::Unlocked; },
                            patience));
    CHECK(folder.desk().notices().size() == 1); // that it was put back
}

TEST_CASE(
    "A damaged backup is refused in words, and with the recovery code a passphrase is set anew")
{
    test::FolderDesk folder;
    folder.open();
    const QString code = desk::newRecoveryCode();
    test::take(test::wait(folder.desk().use([&](desk::Session& session) -> Result<bool> {
        TONGDANG_CHECK(desk::changeRecoveryCode(session, {test::deskPassphrase, code}));
        return true;
    })));
    const QString file = madeBackup(folder);
    folder.desk().lock();
    RestorePage page(folder.desk());
    QSignalSpy needsPassphrase(&page, &RestorePage::needsPassphrase);
    page.show();
    page.begin();
    auto& secret =
        test::childNamed<QLineEdit>(page, u"Passphrase of that day, or the recovery code"_s);
    secret.setText(code.toLower());
    const bool isDamaged = GENERATE(false, true);
    if (isDamaged) {
        QFile copy(file);
        REQUIRE(copy.resize(copy.size() / 2));
    }
    press(page, u"Restore this backup"_s);
    if (isDamaged) {
        REQUIRE(waitFor(page, u"is damaged and cannot be used"_s));
        return;
    }
    REQUIRE(waitFor(page, u"Restored and checked: "_s));
    press(page, u"Set a new passphrase"_s);
    CHECK(needsPassphrase.size() == 1);
}

TEST_CASE("Without any backup the restore page asks for the file")
{
    test::FolderDesk folder;
    RestorePage page(folder.desk());
    page.show();
    page.begin();
    CHECK(says(page, u"No backup was found here"_s));
    CHECK_FALSE(test::childNamed<QPushButton>(page, u"Restore this backup"_s).isEnabled());
    QSignalSpy left(&page, &RestorePage::left);
    QTest::keyClick(&page, Qt::Key_Escape);
    press(page, u"Back"_s);
    CHECK_FALSE(left.isEmpty());
}
