// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/desk.h"

#include "desk/backup.h"
#include "desk/children.h"
#include "desk/upkeep.h"
#include "models/child_list_model.h"
#include "storage/open_archive.h"
#include "support/ui/open_desk.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QFile>
#include <QSemaphore>
#include <QSignalSpy>

using namespace tongdang;
using namespace Qt::StringLiterals;
using models::Desk;
using test::FolderDesk;
using test::patience;

namespace {

bool comes(QSignalSpy& spy)
{
    return !spy.isEmpty() || spy.wait(patience);
}

} // namespace

TEST_CASE("The first start makes an archive and waits with the pages for the recovery code")
{
    FolderDesk folder;
    Desk& desk = folder.desk();
    CHECK(desk.state() == Desk::State::New);
    QSignalSpy created(&desk, &Desk::created);
    desk.create(folder.wanted());
    REQUIRE(comes(created));
    CHECK(created.front().front().toString().split(u'-').size() == 8);
    CHECK(desk.state() == Desk::State::New);
    desk.enter();
    CHECK(desk.state() == Desk::State::Unlocked);
    CHECK(desk.profile().orgName == u"大湾村"_s);
    CHECK(desk.catalogue() != nullptr);
}

TEST_CASE("An answer that comes after locking still finds the words of the catalogue")
{
    FolderDesk folder;
    folder.open();
    const auto catalogue = folder.desk().catalogue();
    folder.desk().lock();
    CHECK(folder.desk().catalogue() == catalogue);
}

TEST_CASE("Nobody enters before there is an archive")
{
    FolderDesk folder;
    folder.desk().enter();
    CHECK(folder.desk().state() == Desk::State::New);
}

TEST_CASE("What the archive refuses at the first start is told and changes nothing")
{
    FolderDesk folder;
    QSignalSpy failed(&folder.desk(), &Desk::openFailed);
    desk::NewArchive wanted = folder.wanted();
    wanted.orgCode = u"12"_s;
    folder.desk().create(wanted);
    REQUIRE(comes(failed));
    CHECK(failed.front().front().value<Error>().code == "desk.org_code");
    CHECK(folder.desk().state() == Desk::State::New);
}

TEST_CASE("Locking closes the archive after what is queued, a wrong passphrase keeps it closed")
{
    FolderDesk folder;
    folder.open();
    Desk& desk = folder.desk();
    // A page posts its draft while the desk locks.
    QFuture<Result<void>> draft;
    const auto context = std::make_unique<QObject>();
    QObject::connect(&desk, &Desk::stateChanged, context.get(), [&] {
        if (desk.state() == Desk::State::Locked)
            draft = desk.use([](desk::Session& session) {
                return desk::storeDraft(session, u"visit/x"_s, "typed");
            });
    });
    desk.lock();
    CHECK(desk.state() == Desk::State::Locked);
    CHECK(test::wait(draft).has_value());
    CHECK(test::errorCode(test::wait(
              desk.use([](desk::Session& session) { return desk::listChildren(session); })))
          == "desk.locked");

    QSignalSpy failed(&desk, &Desk::openFailed);
    desk.unlock(u"not the passphrase"_s);
    REQUIRE(comes(failed));
    CHECK(failed.front().front().value<Error>().kind == ErrorKind::Passphrase);
    CHECK(desk.state() == Desk::State::Locked);

    QSignalSpy changed(&desk, &Desk::stateChanged);
    desk.unlock(test::deskPassphrase);
    REQUIRE(comes(changed));
    CHECK(desk.state() == Desk::State::Unlocked);
    CHECK(test::take(test::wait(desk.use(
              [](desk::Session& session) { return desk::loadDraft(session, u"visit/x"_s); })))
          == "typed");
}

TEST_CASE("A job that wrote tells that the archive changed, a failed one does not")
{
    FolderDesk folder;
    folder.open();
    QSignalSpy changed(&folder.desk(), &Desk::archiveChanged);
    CHECK_FALSE(test::wait(folder.desk().change([](desk::Session&) -> Result<int> {
        return failure(ErrorKind::Refused, "desk.reason_missing");
    })));
    CHECK(test::wait(folder.desk().change([](desk::Session&) -> Result<int> { return 1; })));
    REQUIRE(comes(changed));
    QCoreApplication::processEvents();
    CHECK(changed.count() == 1);
}

TEST_CASE("The list of children shows everybody, and those that fit the newest words")
{
    FolderDesk folder;
    folder.open(12);
    models::ChildListModel model(folder.desk());
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy found(&model, &models::ChildListModel::found);
    model.search({});
    REQUIRE(comes(found));
    REQUIRE(model.rowCount() == 12);
    const desk::ChildLine wanted = *model.line(model.index(4));
    CHECK(model.indexOf(wanted.child).row() == 4);
    const QString sentence = model.index(4).data(Qt::AccessibleTextRole).toString();
    for (const QString& part : {wanted.name, wanted.sex, wanted.place, wanted.caregiver,
                                wanted.phone, u"%1 year"_s.arg(wanted.age.value())}) {
        INFO(part.toStdString());
        CHECK_FALSE(part.isEmpty());
        CHECK(sentence.contains(part));
    }

    // While one search runs only the newest words wait: one answer for the last of them.
    found.clear();
    model.search(u"q"_s);
    model.search(u"qqqqqq"_s);
    model.search(wanted.name);
    REQUIRE(comes(found));
    CHECK(found.count() == 1);
    CHECK(model.words() == wanted.name);
    CHECK_FALSE(model.isSearching());
    REQUIRE(model.rowCount() >= 1);
    CHECK(model.line(model.index(0))->name == wanted.name);
}

TEST_CASE("While a search runs the keys after it wait as one")
{
    FolderDesk folder;
    folder.open(2);
    models::ChildListModel model(folder.desk());
    QSignalSpy found(&model, &models::ChildListModel::found);
    QSemaphore started;
    QSemaphore goOn;
    model.search(u"q"_s);
    model.search(u"qq"_s);
    const auto behind = folder.desk().post([&started, &goOn]() -> Result<int> {
        started.release();
        goOn.acquire();
        return 0;
    });
    started.acquire(); // the first search is done, and nothing else was asked before this job
    QCoreApplication::processEvents();
    CHECK(found.isEmpty());
    goOn.release();
    REQUIRE(comes(found));
    CHECK(found.count() == 1);
}

TEST_CASE("A search that fails is told, and blanks around the words do not count")
{
    FolderDesk folder;
    folder.open(1);
    models::ChildListModel model(folder.desk());
    QSignalSpy failed(&model, &models::ChildListModel::failed);
    folder.desk().lock();
    model.search(u"  a  b "_s);
    CHECK(model.words() == u"a b"_s);
    CHECK(comes(failed));
}

TEST_CASE("A search without a hit leaves an empty list")
{
    FolderDesk folder;
    folder.open(3);
    models::ChildListModel model(folder.desk());
    QSignalSpy found(&model, &models::ChildListModel::found);
    model.search(u"没有这个人"_s);
    REQUIRE(comes(found));
    CHECK(model.rowCount() == 0);
    CHECK(model.line(model.index(0)) == nullptr);
}

TEST_CASE("At the first locking of a month the file is sealed anew, and the PC stays the same one")
{
    FolderDesk folder;
    folder.open();
    Desk& desk = folder.desk();
    const auto salt = [&desk] {
        return test::take(test::wait(desk.use([](desk::Session& session) -> Result<QByteArray> {
            return session.file().fileSalt();
        })));
    };
    const auto saltAfterLocking = [&] {
        desk.lock();
        desk.unlock(test::deskPassphrase);
        REQUIRE(QTest::qWaitFor([&] { return !desk.isOpening(); }, patience));
        REQUIRE(desk.state() == Desk::State::Unlocked);
        CHECK(desk.notices().isEmpty());
        return salt();
    };
    const QByteArray first = salt();
    CHECK(saltAfterLocking() == first);
    folder.clock().advance(31 * 86'400'000LL);
    const QByteArray second = saltAfterLocking();
    CHECK(second != first);
    CHECK(saltAfterLocking() == second);
}

TEST_CASE(
    "A backup is made once a day after unlocking, and at locking when none was made for a day")
{
    FolderDesk folder;
    folder.open();
    Desk& desk = folder.desk();
    const QDir backups(desk.folder() + u"/backups"_s);
    const auto count = [&backups] {
        return QDir(backups.path()).entryList({u"*.tdbk"_s}, QDir::Files).size();
    };
    QSignalSpy changed(&desk, &Desk::archiveChanged);
    QSignalSpy failed(&desk, &Desk::backupFailed);
    desk.backUpOfTheDay();
    REQUIRE(comes(changed));
    CHECK(count() == 1);
    const auto lockAndUnlock = [&desk] {
        desk.lock();
        desk.unlock(test::deskPassphrase);
        REQUIRE(QTest::qWaitFor([&] { return !desk.isOpening(); }, patience));
        REQUIRE(desk.state() == Desk::State::Unlocked);
    };
    lockAndUnlock();
    CHECK(count() == 1);
    folder.clock().advance(25 * 3'600'000);
    lockAndUnlock();
    CHECK(count() == 2);
    // Of this day there is one now.
    desk.backUpOfTheDay();
    (void)test::wait(desk.use([](desk::Session& session) { return desk::listBackups(session); }));
    CHECK(count() == 2);

    folder.clock().advance(25 * 3'600'000);
    REQUIRE(QDir(backups.path()).removeRecursively());
    QFile obstacle(backups.path());
    REQUIRE(obstacle.open(QIODevice::WriteOnly)); // a file where the folder has to be
    desk.backUpOfTheDay();
    REQUIRE(comes(failed));
    CHECK(failed.front().front().value<Error>().code == "desk.cannot_make_folder");
}
