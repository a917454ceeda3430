// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/restore.h"

#include "archive/archive.h"
#include "catalogue/fields.h"
#include "desk/backup.h"
#include "desk/exchange.h"
#include "desk/keys.h"
#include "desk/upkeep.h"
#include "storage/open_archive.h"
#include "support/catch.h"
#include "support/desk/office_pair.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace tongdang;
using namespace tongdang::desk;
using tongdang::test::errorCode;
using tongdang::test::Office;
using tongdang::test::OfficePair;
using tongdang::test::take;

namespace {

RestoreWish wishOf(const Office& office, const QString& file)
{
    return {file, office.wanted().folder, office.wanted().passphrase,
            RestoreWish::Secret::Passphrase};
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

void overwrite(const QString& path, const QByteArray& bytes)
{
    REQUIRE(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

std::size_t childrenOf(Session& session)
{
    return take(listRecords(session, {fields::child::type, {}, {}})).size();
}

bool isSound(Session& session)
{
    const DoctorReport report = take(runDoctor(session, DoctorMode::Check));
    return report.database.isEmpty() && report.log.isEmpty() && report.projections.isEmpty();
}

QString archiveOf(const QString& folder)
{
    return folder + QStringLiteral("/archive.tongdang");
}

} // namespace

TEST_CASE("A restored archive holds what the backup holds, the one before lies aside and opens")
{
    Office office;
    office.addChild();
    const BackupDone backup = take(backUp(office.session()));
    office.addChild(QStringLiteral("示童二"));
    const qint64 later = office.changes();
    office.close();
    const QByteArray before = bytesOf(archiveOf(office.wanted().folder));

    const RestoreReport report =
        take(restoreArchive(wishOf(office, backup.file), office.environment()));
    CHECK(report.file == archiveOf(office.wanted().folder));
    CHECK(report.changes == backup.changes);
    CHECK(report.records == backup.records);
    CHECK(Clock::dayOf(report.madeAt) == office.today());
    CHECK(report.keepsDevice);
    CHECK(bytesOf(archiveOf(report.replaced)) == before);
    CHECK(QFile::exists(backup.file));

    office.reopen();
    CHECK(childrenOf(office.session()) == 1);
    CHECK(isSound(office.session()));
    CHECK(office.session().identityNotice().newReplica);
    const auto log = take(office.session().archive().accessLog().latest(3));
    CHECK(std::ranges::any_of(log, [](const auto& entry) {
        return entry.action == "backup.restore" && entry.person.has_value();
    }));
    office.close();
    // It was only moved.
    const auto old =
        take(unlockArchive(report.replaced, office.wanted().passphrase, office.environment()));
    CHECK(take(old->archive().log().count()) == later);
}

TEST_CASE(
    "A restored archive writes under a new name even where the PC's token was put back with it")
{
    Office office;
    office.addChild();
    const QString state = office.file(QStringLiteral("state/"))
                          + office.session().file().archiveId().toString()
                          + QStringLiteral("/replica");
    const QByteArray token = bytesOf(state);
    const ReplicaId replica = office.session().archive().replica();
    const QString backup = take(backUp(office.session())).file;
    office.addChild(QStringLiteral("示童二"));
    office.close();
    (void)take(restoreArchive(wishOf(office, backup), office.environment()));
    // The whole disk of the PC is put back from an image of that moment.
    overwrite(state, token);
    office.reopen();
    CHECK(office.session().archive().replica() != replica);
    CHECK(office.session().identityNotice().newReplica);
    office.addChild(QStringLiteral("示童三"));
    CHECK(isSound(office.session()));
}

TEST_CASE("On another PC a backup becomes an archive whose PC has to be enrolled again")
{
    Office office;
    office.addChild();
    const QString backup = take(backUp(office.session())).file;
    RestoreWish wish = wishOf(office, backup);
    wish.folder = office.file(QStringLiteral("another PC/archive"));
    Environment other = office.environment();
    other.stateFolder = office.file(QStringLiteral("another PC/state"));
    const RestoreReport report = take(restoreArchive(wish, other));
    CHECK_FALSE(report.keepsDevice);
    CHECK(report.replaced.isEmpty());
    const auto session = take(unlockArchive(wish.folder, wish.secret, other));
    CHECK_FALSE(session->identityNotice().replacedDevice.isEmpty());
    CHECK(childrenOf(*session) == 1);
    CHECK(session->archive().replica() != office.session().archive().replica());
}

TEST_CASE("The recovery code of the day of the backup restores it, too")
{
    Office office;
    const QString code = newRecoveryCode();
    take(changeRecoveryCode(office.session(), {office.wanted().passphrase, code}));
    RestoreWish wish = wishOf(office, take(backUp(office.session())).file);
    wish.folder = office.file(QStringLiteral("other"));
    wish.kind = RestoreWish::Secret::RecoveryCode;
    wish.secret = newRecoveryCode();
    CHECK(errorCode(restoreArchive(wish, office.environment())) == "storage.wrong_recovery_code");
    CHECK_FALSE(holdsArchive(wish.folder));
    wish.secret = code;
    CHECK(restoreArchive(wish, office.environment()));
    CHECK(holdsArchive(wish.folder));
}

TEST_CASE("What cannot be restored changes nothing")
{
    Office office;
    office.addChild();
    const QString backup = take(backUp(office.session())).file;
    RestoreWish wish = wishOf(office, backup);
    QByteArray code;
    SECTION("the archive is open")
    {
        CHECK(errorCode(restoreArchive(wish, office.environment())) == "storage.in_use");
        return;
    }
    office.close();
    QByteArray bytes = bytesOf(backup);
    SECTION("a wrong passphrase")
    {
        wish.secret = QStringLiteral("nicht das richtige wort");
        code = "storage.wrong_passphrase";
    }
    SECTION("one bit is wrong")
    {
        bytes[16384 + 4136 * 7 + 11] = char(bytes[16384 + 4136 * 7 + 11] ^ 1);
        code = "desk.backup_damaged";
    }
    SECTION("the end is missing")
    {
        bytes.truncate(bytes.size() - 4136);
        code = "desk.backup_damaged";
    }
    SECTION("the head is damaged")
    {
        bytes[100] = char(bytes[100] ^ 1);
        bytes[4196] = char(bytes[4196] ^ 1);
        code = "desk.backup_damaged";
    }
    SECTION("it is the archive itself")
    {
        wish.file = archiveOf(office.wanted().folder);
        code = "desk.backup_is_live";
    }
    SECTION("it is an archive that was not closed")
    {
        overwrite(backup + QStringLiteral("-wal"), "its last entries");
        code = "desk.backup_has_log";
    }
    SECTION("there is no such file")
    {
        wish.file += u'x';
        code = "storage.not_found";
    }
    overwrite(backup, bytes);
    const QString folder = office.wanted().folder;
    const QByteArray before = bytesOf(archiveOf(folder));
    const QStringList files = QDir(folder).entryList(QDir::Files | QDir::Dirs);
    CHECK(errorCode(restoreArchive(wish, office.environment())) == code);
    CHECK(bytesOf(archiveOf(folder)) == before);
    CHECK(QDir(folder).entryList(QDir::Files | QDir::Dirs) == files);
    office.reopen();
    CHECK(office.session().identityNotice().isEmpty());
    CHECK(childrenOf(office.session()) == 1);
}

TEST_CASE("A power cut before the restored archive had its name is finished by unlocking")
{
    Office office;
    office.addChild();
    const BackupDone backup = take(backUp(office.session()));
    office.addChild(QStringLiteral("示童二"));
    office.close();
    const RestoreReport report =
        take(restoreArchive(wishOf(office, backup.file), office.environment()));
    const QString folder = office.wanted().folder;
    REQUIRE(QFile::rename(archiveOf(folder), archiveOf(folder) + QStringLiteral(".restored-")
                                                 + report.replaced.right(13)));
    CHECK(holdsArchive(folder));
    office.reopen();
    CHECK(childrenOf(office.session()) == 1);
    CHECK(isSound(office.session()));
}

TEST_CASE("A damaged archive is no obstacle to its backup")
{
    Office office;
    office.addChild();
    const QString backup = take(backUp(office.session())).file;
    office.close();
    const QString archive = archiveOf(office.wanted().folder);
    overwrite(archive, bytesOf(archive).left(5000).replace(0, 200, QByteArray(200, 'x')));
    overwrite(archive + QStringLiteral("-wal"), "what is left of a log");
    (void)take(restoreArchive(wishOf(office, backup), office.environment()));
    office.reopen();
    CHECK(childrenOf(office.session()) == 1);
    CHECK(office.session().identityNotice().replacedDevice.isEmpty());
}

TEST_CASE("A village put back from its backup exchanges with the station, without a fork")
{
    OfficePair pair;
    pair.village.addChild();
    (void)pair.handOver();
    (void)pair.bringReceipt();
    const QString backup = take(backUp(pair.village.session())).file;
    pair.village.addChild(QStringLiteral("示童二"));
    CHECK(pair.handOver().status == ImportStatus::Merged);
    pair.village.addChild(QStringLiteral("不曾交出"));
    pair.village.close();
    (void)take(restoreArchive(wishOf(pair.village, backup), pair.village.environment()));
    pair.village.reopen();
    Session& village = pair.village.session();
    CHECK(childrenOf(village) == 1);
    pair.village.addChild(QStringLiteral("示童三"));
    CHECK(pair.handOver().status == ImportStatus::Merged);
    CHECK(childrenOf(pair.station.session()) == 3);
    CHECK(pair.bringReceipt().status == ImportStatus::Merged);
    CHECK(childrenOf(village) == 3); // what was handed over after the backup is back
    CHECK(take(waitingBundles(pair.station.session())).empty());
    CHECK(isSound(village));
    CHECK(isSound(pair.station.session()));
}
