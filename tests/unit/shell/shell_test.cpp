// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "catalogue/fields.h"
#include "desk/records.h"
#include "desk/session_parts.h"
#include "models/preferences.h"
#include "pages/start/notice_page.h"
#include "pages/start/recover_page.h"
#include "pages/start/unlock_page.h"
#include "shell/clock_banner.h"
#include "shell/idle_lock.h"
#include "shell/language.h"
#include "shell/main_window.h"
#include "shell/navigation.h"
#include "shell/workspace.h"
#include "support/ui/open_desk.h"
#include "sync/archive_store.h"

#include <QAbstractButton>
#include <QFile>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QToolButton>

using namespace tongdang;
using namespace Qt::StringLiterals;
using pages::Destination;
using pages::Place;
using shell::Spoken;
using test::patience;

namespace {

struct Window {
    Window()
        : preferences(settings.filePath(u"window.ini"_s))
    {
    }
    shell::MainWindow& open(int children)
    {
        folder.open(children);
        window = std::make_unique<shell::MainWindow>(folder.desk(), preferences);
        window->resize(1300, 720);
        window->show();
        window->activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(window.get()));
        return *window;
    }

    QTemporaryDir settings;
    models::Preferences preferences;
    test::FolderDesk folder;
    std::unique_ptr<shell::MainWindow> window;
};

/// An archive that does not tell the newest station time.
class UnreadableStore final : public sync::ArchiveStore {
public:
    using ArchiveStore::ArchiveStore;
    Result<std::optional<QByteArray>> setting(const QByteArray& name) override
    {
        if (name == "station_times")
            return failure(ErrorKind::Damaged, "archive.damaged");
        return ArchiveStore::setting(name);
    }
};

QToolButton& row(QWidget& window, const QString& name)
{
    for (QToolButton* const at : window.findChildren<QToolButton*>()) {
        if (at->accessibleName() == name)
            return *at;
    }
    FAIL("no row is called " << name.toStdString());
    std::abort();
}

} // namespace

TEST_CASE("The rows of the navigation act when they are toggled")
{
    Window made;
    shell::MainWindow& window = made.open(3);
    CHECK(window.workspace()->place() == Place::Today);
    row(window, u"Children"_s).setChecked(true);
    CHECK(window.workspace()->place() == Place::Children);
    CHECK_FALSE(row(window, u"Today"_s).isChecked());
}

TEST_CASE("The marked row leads from a dossier to the list it belongs to")
{
    Window made;
    shell::MainWindow& window = made.open(1);
    window.workspace()->go(Destination::to(Place::Dossier));
    REQUIRE(window.workspace()->place() == Place::Dossier);
    QToolButton& children = row(window, u"Children"_s);
    REQUIRE(children.isChecked());
    children.click();
    CHECK(window.workspace()->place() == Place::Children);
}

TEST_CASE("Alt and a digit go to a place, and back leads to where one was")
{
    Window made;
    shell::MainWindow& window = made.open(3);
    QTest::keyClick(&window, Qt::Key_2, Qt::AltModifier);
    CHECK(window.workspace()->place() == Place::Children);
    CHECK(row(window, u"Children"_s).isChecked());
    QTest::keyClick(&window, Qt::Key_Left, Qt::AltModifier);
    CHECK(window.workspace()->place() == Place::Today);
    QTest::keyClick(&window, Qt::Key_Left, Qt::AltModifier);
    CHECK(window.workspace()->place() == Place::Today);
}

TEST_CASE("A slow clock is told above every page until it is set")
{
    Window made;
    shell::MainWindow& window = made.open(0);
    auto* const banner = window.findChild<shell::ClockBanner*>();
    REQUIRE(banner);
    CHECK_FALSE(banner->isVisible());
    made.folder.clock().set(Clock::startOf(QDate(2010, 1, 1)));
    window.workspace()->go(Destination::to(Place::Children));
    REQUIRE(QTest::qWaitFor([banner] { return banner->isVisible(); }, patience));
    CHECK(banner->words().contains(u"1/1/2010 00:00"_s));
    CHECK(banner->accessibleName() == banner->words());
    window.workspace()->go(Destination::to(Place::Today));
    CHECK(banner->isVisible()); // a message would be gone
    made.folder.clock().set(Clock::startOf(QDate(2026, 11, 26)));
    window.workspace()->go(Destination::to(Place::Children));
    CHECK(QTest::qWaitFor([banner] { return !banner->isVisible(); }, patience));
}

TEST_CASE("That the clock is right can be said where only an entry speaks against it")
{
    Window made;
    shell::MainWindow& window = made.open(0);
    auto* const banner = window.findChild<shell::ClockBanner*>();
    REQUIRE(banner);
    auto* const isRight = banner->findChild<QPushButton*>();
    REQUIRE(isRight);
    const qint64 now = made.folder.clock().nowMilliseconds();
    constexpr qint64 year = 365LL * 86'400'000;
    made.folder.clock().set(now + 4 * year);
    REQUIRE(test::wait(made.folder.desk().use([](desk::Session& session) -> Result<bool> {
                desk::RecordInput input{fields::child::type, {}, {}, {}, true};
                input.fields = {{fields::child::name, Value(u"示童"_s)}};
                TONGDANG_CHECK(desk::putRecord(session, input));
                return true;
            })).has_value());
    made.folder.clock().set(now);
    window.workspace()->go(Destination::to(Place::Children));
    REQUIRE(QTest::qWaitFor([banner] { return banner->isVisible(); }, patience));
    CHECK(isRight->isVisible());
    CHECK(banner->words().contains(u"say so"_s));
    QTest::mouseClick(isRight, Qt::LeftButton);
    CHECK(QTest::qWaitFor([banner] { return !banner->isVisible(); }, patience));

    REQUIRE(test::wait(made.folder.desk().use([now](desk::Session& session) -> Result<bool> {
                TONGDANG_CHECK(session.parts().store->putSetting("newest_station_time",
                                                                 QByteArray::number(now + year)));
                return true;
            })).has_value());
    window.workspace()->go(Destination::to(Place::Today));
    REQUIRE(QTest::qWaitFor([banner] { return banner->isVisible(); }, patience));
    CHECK_FALSE(isRight->isVisible()); // the station knows better
}

TEST_CASE("A clock that cannot be judged is told above every page until it can")
{
    Window made;
    shell::MainWindow& window = made.open(0);
    auto* const banner = window.findChild<shell::ClockBanner*>();
    REQUIRE(banner);
    const auto useStore = [&made](auto make) {
        REQUIRE(test::wait(made.folder.desk().use([make](desk::Session& session) -> Result<bool> {
                    session.parts().store = make(session.parts());
                    return true;
                })).has_value());
    };
    useStore([](desk::SessionParts& parts) {
        return std::make_unique<UnreadableStore>(*parts.archive, parts.catalogue);
    });
    window.workspace()->go(Destination::to(Place::Children));
    REQUIRE(QTest::qWaitFor([banner] { return banner->isVisible(); }, patience));
    CHECK(banner->words().startsWith(u"Whether this PC's clock is right cannot be told. "_s));
    CHECK(banner->accessibleName() == banner->words());
    useStore([](desk::SessionParts& parts) {
        return std::make_unique<sync::ArchiveStore>(*parts.archive, parts.catalogue);
    });
    window.workspace()->go(Destination::to(Place::Today));
    CHECK(QTest::qWaitFor([banner] { return !banner->isVisible(); }, patience));
}

TEST_CASE("Locking destroys every page with what it shows and asks for the passphrase")
{
    Window made;
    shell::MainWindow& window = made.open(6);
    QPointer<QWidget> workspace = window.workspace();
    QTest::keyClick(&window, Qt::Key_L, Qt::ControlModifier);
    CHECK(made.folder.desk().state() == models::Desk::State::Locked);
    CHECK(window.workspace() == nullptr);
    CHECK(window.findChild<pages::UnlockPage*>()->isVisible());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    CHECK(workspace.isNull());

    QSignalSpy changed(&made.folder.desk(), &models::Desk::stateChanged);
    made.folder.desk().unlock(test::deskPassphrase);
    REQUIRE(changed.wait(patience));
    CHECK(window.workspace() != nullptr);
}

TEST_CASE("The title of the window names the place and no child")
{
    Window made;
    shell::MainWindow& window = made.open(6);
    CHECK(window.windowTitle().contains(u"大湾村"_s));
    const auto* const list = window.workspace()->page()->findChild<QListView*>();
    REQUIRE(QTest::qWaitFor([&] { return list->currentIndex().isValid(); }, patience));
    CHECK_FALSE(window.windowTitle().contains(list->currentIndex().data().toString()));
    QTest::keyClick(&window, Qt::Key_L, Qt::ControlModifier);
    CHECK_FALSE(window.windowTitle().contains(u"大湾村"_s));
}

TEST_CASE("The window fits a small screen at 125 percent")
{
    Window made;
    shell::MainWindow& window = made.open(6);
    window.resize(920, 540);
    QCoreApplication::processEvents();
    CHECK(window.size() == QSize(920, 540));
    // Nothing of any page asks for more than there is beside the navigation.
    const int room = 920 - window.findChild<shell::Navigation*>()->width();
    for (const pages::Page* const page : window.findChildren<pages::Page*>()) {
        INFO(page->title().toStdString());
        CHECK(page->minimumSizeHint().width() <= room);
        CHECK(page->minimumSizeHint().height() <= 540);
    }
}

TEST_CASE("Every row and button that can be reached has a name")
{
    Window made;
    shell::MainWindow& window = made.open(6);
    for (const QAbstractButton* const button : window.findChildren<QAbstractButton*>()) {
        const bool ofQt = button->objectName().startsWith(u"qt_"_s)
                          || qobject_cast<const QLineEdit*>(button->parent());
        if (!ofQt && button->isVisible())
            CHECK_FALSE((button->accessibleName().isEmpty() && button->text().isEmpty()));
    }
}

TEST_CASE("An idle program locks, and a key puts it off")
{
    shell::IdleLock idle;
    QSignalSpy spy(&idle, &shell::IdleLock::idle);
    idle.setMinutes(5);
    CHECK_FALSE(idle.isWatching());
    idle.start();
    CHECK(idle.isWatching());
    CHECK(idle.remainingMilliseconds() > 4 * 60 * 1000);
    idle.stop();
    CHECK_FALSE(idle.isWatching());

    idle.setMinutes(0);
    idle.start();
    REQUIRE(spy.wait(patience));
    CHECK(spy.count() == 1);
}

TEST_CASE("The program speaks Chinese where the PC does, and where the PC speaks nothing")
{
    using Language = models::Preferences::Language;
    CHECK(shell::spokenLanguage(Language::System, QLocale::c()) == Spoken::Chinese);
    CHECK(shell::spokenLanguage(Language::System, QLocale(u"zh_CN"_s)) == Spoken::Chinese);
    CHECK(shell::spokenLanguage(Language::System, QLocale(u"en_US"_s)) == Spoken::English);
    CHECK(shell::spokenLanguage(Language::English, QLocale::c()) == Spoken::English);
    CHECK(shell::spokenLanguage(Language::Chinese, QLocale(u"en_US"_s)) == Spoken::Chinese);
}

TEST_CASE("A restored archive says that this PC counts as new before the dossiers open")
{
    Window made;
    auto& window = made.open(0);
    models::Desk& desk = made.folder.desk();
    desk.lock();
    REQUIRE(test::wait(desk.post([folder = desk.folder()]() -> Result<bool> {
                return QFile::remove(folder + u"/device.keys"_s);
            })).value_or(false));
    desk.unlock(test::deskPassphrase);
    REQUIRE(QTest::qWaitFor([&] { return !desk.isOpening(); }, patience));
    CHECK(window.workspace() == nullptr);
    REQUIRE(window.findChild<pages::NoticePage*>() != nullptr);

    desk.lock(); // nobody has read it
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    desk.unlock(test::deskPassphrase);
    REQUIRE(QTest::qWaitFor([&] { return !desk.isOpening(); }, patience));
    CHECK(window.workspace() == nullptr);
    auto* const notice = window.findChild<pages::NoticePage*>();
    REQUIRE(notice != nullptr);
    auto* const read = notice->findChild<QPushButton*>();
    CHECK(read->accessibleDescription().contains(u"counts as a new one"_s));
    read->click();
    CHECK(window.workspace() != nullptr);

    desk.lock(); // told once
    desk.unlock(test::deskPassphrase);
    REQUIRE(QTest::qWaitFor([&] { return !desk.isOpening(); }, patience));
    CHECK(window.workspace() != nullptr);
}

TEST_CASE("From the locked screen the way leads to the recovery code and back")
{
    Window made;
    auto& window = made.open(0);
    made.folder.desk().lock();
    auto* const unlock = window.findChild<pages::UnlockPage*>();
    REQUIRE(unlock != nullptr);
    Q_EMIT unlock->forgotten();
    auto* const recover = window.findChild<pages::RecoverPage*>();
    REQUIRE(recover != nullptr);
    CHECK(recover->isVisible());
    Q_EMIT recover->left();
    CHECK(unlock->isVisible());
    CHECK_FALSE(recover->isVisible());
}
