// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/backup.h"

#include "archive/archive.h"
#include "catalogue/fields.h"
#include "desk/backup_files.h"
#include "desk/upkeep.h"
#include "storage/archive_file.h"
#include "support/catch.h"
#include "support/desk/office.h"
#include "support/file_size_limit.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace tongdang;
using namespace tongdang::desk;
using tongdang::test::errorCode;
using tongdang::test::Office;
using tongdang::test::take;

namespace {

QStringList filesIn(const QString& folder)
{
    return QDir(folder).entryList(QDir::Files, QDir::Name);
}

QString ownFolder(Office& office)
{
    return office.wanted().folder + QStringLiteral("/backups");
}

/// Of a page in the middle.
void damage(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.seek(16384 + 4136 * 3 + 100));
    REQUIRE(file.write("xxxx") == 4);
}

QByteArrayList actions(Office& office)
{
    QByteArrayList list;
    for (const auto& entry : take(office.session().archive().accessLog().latest(5)))
        list.append(entry.action + ' ' + entry.detail);
    return list;
}

} // namespace

TEST_CASE("A backup's name tells its time and nothing about people, and no two are the same")
{
    const qint64 time = Clock::startOf(QDate(2026, 11, 26)) + (4 * 60 + 12) * 60'000LL;
    CHECK(backupName(time) == QStringLiteral("tongdang-20261126-0412.tdbk"));
    CHECK(backupTimeOf(QStringLiteral("tongdang-20261126-0412.tdbk")) == time);
    CHECK(backupTimeOf(QStringLiteral("tongdang-20261126-0412-2.tdbk")) == time + 2);
    for (const QString& other :
         {QStringLiteral("archive.tongdang"), QStringLiteral("tongdang-20261326-0412.tdbk"),
          QStringLiteral("tongdang-20261126-0412.tdbk.part"),
          QStringLiteral("my tongdang-20261126-0412.tdbk"),
          QStringLiteral("tongdang-20261126-0412-alt.tdbk")})
        CHECK_FALSE(backupTimeOf(other));
}

TEST_CASE(
    "A backup lies beside the archive, holds it, and is listed with when and how it was proven")
{
    Office office;
    office.addChild();
    const BackupDone done = take(backUp(office.session()));
    CHECK(QFileInfo(done.file).absolutePath() == QFileInfo(ownFolder(office)).absoluteFilePath());
    CHECK(done.changes == office.changes());
    CHECK(done.records == take(office.session().archive().contents()).recordCount());
    CHECK(filesIn(ownFolder(office)) == QStringList{QFileInfo(done.file).fileName()});
    CHECK(actions(office).contains("backup.write "));

    const BackupView view = take(listBackups(office.session()));
    REQUIRE(view.copies.size() == 1);
    CHECK(view.copies[0].file == done.file);
    CHECK(view.copies[0].changes == done.changes);
    CHECK(view.copies[0].bytes == QFileInfo(done.file).size());
    CHECK(Clock::dayOf(view.copies[0].madeAt) == office.today());
    CHECK(view.copies[0].isSound);
    CHECK_FALSE(view.isOverdue);
    CHECK(take(backUp(office.session())).file != done.file);       // in the same minute
    CHECK(take(listBackups(office.session())).copies.size() == 1); // of one day the newest
}

TEST_CASE("A backup in a named folder is added to what is there and takes nothing away")
{
    Office office;
    const QString stick = office.file(QStringLiteral("stick"));
    REQUIRE(QDir().mkpath(stick));
    for (int day = 0; day < 3; ++day) {
        for (int time = 0; time < 2; ++time)
            (void)take(backUp(office.session(), stick));
        office.setToday(office.today().addDays(1));
    }
    CHECK(filesIn(stick).size() == 6);
    CHECK(filesIn(ownFolder(office)).isEmpty());
    REQUIRE(QDir(stick).removeRecursively()); // plugged out
    const BackupView view = take(listBackups(office.session()));
    REQUIRE(view.copies.size() == 6);
    CHECK(std::ranges::none_of(view.copies, &BackupLine::isHere));
    CHECK_FALSE(view.isOverdue);
}

TEST_CASE("Older backups are thinned out, but nothing that this archive did not write")
{
    Office office;
    Office other(Role::Village, QStringLiteral("530426999202"), QStringLiteral("邻村"));
    const QString own = ownFolder(office);
    REQUIRE(QDir().mkpath(own));
    QFile letter(own + QStringLiteral("/tongdang-20200101-0800.tdbk")); // the name alone
    REQUIRE(letter.open(QIODevice::WriteOnly));
    letter.write("a letter");
    letter.close();
    const QString foreign = own + QStringLiteral("/tongdang-20200102-0800.tdbk");
    REQUIRE(QFile::copy(take(backUp(other.session())).file, foreign));
    const QString renamed = own + QStringLiteral("/before the move.tdbk");

    const BackupDone first = take(backUp(office.session()));
    REQUIRE(QFile::copy(first.file, renamed));
    const BackupDone second = take(backUp(office.session()));
    CHECK(second.removed == 1);
    CHECK_FALSE(QFile::exists(first.file));
    for (const QString& kept : {letter.fileName(), foreign, renamed, second.file})
        CHECK(QFile::exists(kept));
    CHECK(take(listBackups(office.session())).copies.size() == 1);
}

TEST_CASE("A damaged newer backup does not drive out the last sound one")
{
    Office office;
    const QString first = take(backUp(office.session())).file;
    const QString second = take(backUp(office.session(), ownFolder(office))).file;
    damage(second);
    CHECK(errorCode(drillBackup(office.session(), second)) == "desk.backup_damaged");
    const BackupView view = take(listBackups(office.session()));
    REQUIRE(view.copies.size() == 2);
    CHECK_FALSE(view.copies[0].isSound);
    CHECK(view.copies[1].isSound);
    CHECK(view.lastSound == view.copies[1].madeAt);
    CHECK(QFile::exists(first));
}

TEST_CASE("The second folder gets a backup of its own, and is told where it cannot")
{
    Office office;
    const QString second = office.file(QStringLiteral("second"));
    CHECK(errorCode(setSecondFolder(office.session(), second)) == "desk.backup_gone");
    REQUIRE(QDir().mkpath(second));
    take(setSecondFolder(office.session(), second));
    const BackupDone done = take(backUp(office.session()));
    CHECK(filesIn(second) == QStringList{QFileInfo(done.secondFile).fileName()});
    CHECK_FALSE(done.secondProblem);
    REQUIRE(QDir(second).removeRecursively());
    const BackupDone without = take(backUp(office.session()));
    CHECK(QFile::exists(without.file));
    REQUIRE(without.secondProblem);
    CHECK(without.secondProblem->code == "desk.backup_gone");
    take(setSecondFolder(office.session(), {}));
    CHECK_FALSE(take(backUp(office.session())).secondProblem);
}

TEST_CASE("The backup of the day is made once, and at closing when a day has gone by")
{
    Office office;
    CHECK(take(backUpIfDue(office.session(), BackupMoment::Opening)));
    CHECK_FALSE(take(backUpIfDue(office.session(), BackupMoment::Opening)));
    office.setToday(office.today().addDays(1));
    CHECK_FALSE(take(backUpIfDue(office.session(), BackupMoment::Closing)));
    CHECK(take(backUpIfDue(office.session(), BackupMoment::Opening)));
    office.setToday(office.today().addDays(2));
    CHECK(take(backUpIfDue(office.session(), BackupMoment::Closing)));
    // The clock was a year ahead: what was made then does not count.
    office.setToday(office.today().addDays(365));
    CHECK(take(backUpIfDue(office.session(), BackupMoment::Opening)));
    office.setToday(office.today().addDays(-364));
    CHECK(take(backUpIfDue(office.session(), BackupMoment::Opening)));
    CHECK_FALSE(take(backUpIfDue(office.session(), BackupMoment::Opening)));
}

TEST_CASE("A person is told when no sound backup is young enough")
{
    Office office;
    const auto isOverdue = [&] {
        const bool listed = take(listBackups(office.session())).isOverdue;
        CHECK(take(isBackupMissing(office.session())) == listed);
        return listed;
    };
    CHECK_FALSE(isOverdue()); // a new archive
    office.setToday(office.today().addDays(8));
    CHECK(isOverdue());
    const QString file = take(backUp(office.session())).file;
    office.setToday(office.today().addDays(7));
    CHECK_FALSE(isOverdue());
    office.setToday(office.today().addDays(1));
    CHECK(isOverdue());
    office.setToday(office.today().addDays(-1));
    REQUIRE(QFile::remove(file));
    CHECK(isOverdue());
}

TEST_CASE("A folder that is gone, or has no room, is named, and nothing is left in it")
{
    Office office;
    const QString stick = office.file(QStringLiteral("stick"));
    CHECK(errorCode(backUp(office.session(), stick)) == "desk.backup_gone");
    REQUIRE(QDir().mkpath(stick));
    const auto full = checkBackupFolder(stick, qint64{1} << 60);
    REQUIRE_FALSE(full);
    CHECK(full.error().code == "desk.backup_full");
    CHECK(full.error().kind == ErrorKind::Medium);
    CHECK(full.error().arguments[0] == stick);
    const Error disk{ErrorKind::Medium, "storage.disk_full", {}, QStringLiteral("SQLite 13")};
    CHECK(backupError(disk, stick, 5).code == "desk.backup_full");
    const Error pulled{ErrorKind::Medium, "storage.medium", {}, QStringLiteral("SQLite 10")};
    CHECK(backupError(pulled, stick, 5).code == "storage.medium");
    REQUIRE(QDir().rmdir(stick));
    CHECK(backupError(pulled, stick, 5).code == "desk.backup_gone");
    const Error damaged{ErrorKind::Damaged, "storage.damaged_page", {}, {}};
    CHECK(backupError(damaged, stick, 5) == damaged);
}

TEST_CASE("A drill restores the newest backup on trial, compares it, leaves nothing and is logged")
{
    Office office;
    CHECK(errorCode(drillBackup(office.session())) == "desk.no_backup");
    office.addChild();
    const BackupDone done = take(backUp(office.session()));
    const qint64 then = office.changes();
    office.addChild(QStringLiteral("示童二"));
    const QStringList before = filesIn(office.wanted().folder);
    const DrillReport report = take(drillBackup(office.session()));
    CHECK(report.file == done.file);
    CHECK(report.changes == then);
    CHECK(report.records == done.records);
    CHECK(report.newer == office.changes() - then);
    CHECK(report.missing == 0);
    CHECK(Clock::dayOf(report.madeAt) == office.today());
    CHECK(filesIn(office.wanted().folder) == before);
    CHECK(actions(office).contains("backup.drill sound"));
    CHECK(take(listBackups(office.session())).copies[0].checkedAt > 0);
    // The archive in use is who it was.
    const ReplicaId replica = office.session().archive().replica();
    office.reopen();
    CHECK(office.session().archive().replica() == replica);
    CHECK(office.session().identityNotice().isEmpty());
}

TEST_CASE("A drill names a damaged backup, remembers it, and says nothing against the archive")
{
    Office office;
    office.addChild();
    const QString file = take(backUp(office.session())).file;
    SECTION("a page")
    {
        damage(file);
    }
    SECTION("cut off")
    {
        QFile copy(file);
        REQUIRE(copy.resize(copy.size() / 2));
    }
    SECTION("the head")
    {
        QFile copy(file);
        REQUIRE(copy.open(QIODevice::ReadWrite));
        for (const qint64 at : {100, 4196}) {
            REQUIRE(copy.seek(at));
            copy.write("xxxx");
        }
    }
    const auto drilled = drillBackup(office.session(), file);
    REQUIRE_FALSE(drilled);
    CHECK(drilled.error().kind == ErrorKind::Damaged);
    CHECK(drilled.error().code == "desk.backup_damaged");
    CHECK(drilled.error().arguments == QStringList{file});
    CHECK(actions(office).contains("backup.drill damaged"));
    CHECK(take(runDoctor(office.session(), DoctorMode::Check)).database.isEmpty());
    const BackupView view = take(listBackups(office.session()));
    REQUIRE(view.copies.size() == 1);
    CHECK_FALSE(view.copies[0].isSound);
    CHECK(view.lastSound == 0);
}

TEST_CASE("A drill refuses the archive itself, other files and other archives' backups")
{
    Office office;
    Office other(Role::Village, QStringLiteral("530426999202"), QStringLiteral("邻村"));
    CHECK(errorCode(drillBackup(office.session(),
                                office.wanted().folder + QStringLiteral("/archive.tongdang")))
          == "desk.backup_is_live");
    CHECK(errorCode(drillBackup(office.session(), office.file(QStringLiteral("none"))))
          == "storage.not_found");
    CHECK(errorCode(drillBackup(office.session(), take(backUp(other.session())).file))
          == "storage.other_archive");
    QFile letter(office.file(QStringLiteral("letter")));
    REQUIRE(letter.open(QIODevice::WriteOnly));
    letter.write("a letter");
    letter.close();
    CHECK(errorCode(drillBackup(office.session(), letter.fileName())) == "storage.not_an_archive");
}

TEST_CASE("A stick whose file system ends below the backup says so, and nothing is left on it")
{
    for (const char* fat : {"vfat", "msdos", "FAT32"})
        CHECK(mostFileBytes(fat) == 4'294'967'295);
    for (const char* other : {"exfat", "ntfs", "ext4", "fuseblk", ""})
        CHECK(mostFileBytes(other) > qint64{1} << 40);

    Office office;
    office.addChild();
    office.reopen(); // the log beside the archive is short again
    const QString stick = office.file(QStringLiteral("stick"));
    REQUIRE(QDir().mkpath(stick));
    const qint64 bytes =
        QFileInfo(office.wanted().folder + QStringLiteral("/archive.tongdang")).size();
    {
        const test::FileSizeLimit limit(bytes - 20'000);
        const auto refused = backUp(office.session(), stick);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == "desk.backup_too_large");
        CHECK(refused.error().kind == ErrorKind::Medium);
        CHECK(refused.error().arguments.value(0) == stick);
    }
    CHECK(filesIn(stick).isEmpty());
    CHECK(take(runDoctor(office.session(), DoctorMode::Check)).database.isEmpty());
    take(backUp(office.session(), stick));
    CHECK(filesIn(stick).size() == 1);
}
