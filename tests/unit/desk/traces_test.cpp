// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing of what was erased is left in file, log, drafts, inbox or outbox, at the station and at
// the village.
#include "desk/traces.h"

#include "archive/archive.h"
#include "catalogue/catalogue.h"
#include "catalogue/fields.h"
#include "desk/backup.h"
#include "desk/children.h"
#include "desk/drafts.h"
#include "desk/erase.h"
#include "desk/keys.h"
#include "desk/restore.h"
#include "desk/session_parts.h"
#include "desk/upkeep.h"
#include "storage/archive_file.h"
#include "support/catch.h"
#include "support/desk/office_pair.h"
#include "support/encodings.h"
#include "support/storage/connection.h"
#include "sync/purge_order.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <set>

using namespace tongdang;
using namespace tongdang::desk;
using tongdang::test::errorCode;
using tongdang::test::Office;
using tongdang::test::OfficePair;
using tongdang::test::take;
using namespace Qt::StringLiterals;

namespace {

/// In every text field of everything that is to be erased.
const QString canary = u"QZXV灰雀7"_s;
const QString reason = u"监护人申请，第7号"_s;

bool hasCanary(const QByteArray& bytes)
{
    return test::holdsWord(bytes, canary);
}

/// A record of every type that belongs to a child, each text a canary: every sensitivity is there.
void fill(Office& office, const RecordId& child)
{
    std::set<int> sensitivities;
    Session& session = office.session();
    for (const RecordType& type : session.catalogue().types()) {
        if (!type.belongsToChild() || type.isChild)
            continue;
        std::vector<FieldInput> inputs;
        for (const Field& field : type.fields) {
            if (field.kind != FieldKind::Text && field.kind != FieldKind::LongText)
                continue;
            inputs.push_back({field.number, Value(canary + field.key)});
            sensitivities.insert(field.sensitivity);
        }
        take(session.archive().writer().write(
            createRequest(session, {RecordId::create(session.environment().randomness), type.number,
                                    child, std::move(inputs)})));
    }
    CHECK(sensitivities.contains(2));
    CHECK(sensitivities.contains(3));
    CHECK(sensitivities.contains(4));
}

/// The archive's pages as its program sees them, free ones, too: read from a copy of the file as it
/// lies there now.
QByteArray pagesOf(Office& office, const QString& path = {})
{
    QTemporaryDir elsewhere;
    const QString copy = elsewhere.filePath(u"archive.tongdang"_s);
    REQUIRE(
        QFile::copy(path.isEmpty() ? office.wanted().folder + u"/archive.tongdang"_s : path, copy));
    const ManualClock clock(office.today());
    auto file = take(storage::unlockArchiveFile(copy, office.wanted().passphrase, {clock, {}}));
    const test::Connection connection(file.uri(), test::Connection::Settings::Skip);
    sqlite3_file* pages = nullptr;
    REQUIRE(sqlite3_file_control(connection.handle(), "main", SQLITE_FCNTL_FILE_POINTER, &pages)
            == SQLITE_OK);
    sqlite3_int64 size = 0;
    REQUIRE(pages->pMethods->xFileSize(pages, &size) == SQLITE_OK);
    REQUIRE(size > 0);
    constexpr int pageSize = 4096;
    QByteArray all(size, '\0');
    for (sqlite3_int64 at = 0; at < size; at += pageSize)
        REQUIRE(pages->pMethods->xRead(pages, all.data() + at, pageSize, at) == SQLITE_OK);
    return all;
}

qint64 logSize(Office& office)
{
    return QFileInfo(office.wanted().folder + u"/archive.tongdang-wal"_s).size();
}

QStringList filesIn(Office& office, const QString& folder)
{
    return QDir(office.wanted().folder + u'/' + folder).entryList(QDir::Files | QDir::Hidden);
}

void putFile(Office& office, const QString& name)
{
    const QFileInfo file(office.wanted().folder + u'/' + name);
    REQUIRE(file.dir().mkpath(u"."_s));
    QFile made(file.filePath());
    REQUIRE(made.open(QIODevice::WriteOnly));
    made.write("sealed");
}

/// What erasing has to find, beside the records themselves.
void leaveTraces(Office& office, const RecordId& child, const RecordId& visit)
{
    take(storeDraft(office.session(), u"record/"_s + visit.toString(), canary.toUtf8()));
    take(storeDraft(office.session(), u"new/18/"_s + child.toString(), canary.toUtf8()));
    take(storeDraft(office.session(), u"new/17/"_s + child.toString() + u"/ABCD2345"_s,
                    canary.toUtf8()));
    take(storeDraft(office.session(), u"new/1"_s, "another child"));
    putFile(office, u"archive.tongdang-wal.kept"_s);
    putFile(office, u"archive.tongdang-wal.kept.2"_s);
    putFile(office, u"outbox/left.tdb"_s);
    putFile(office, u"inbox/cut-off.tdb.part"_s);
    putFile(office, u"inbox/nobody-can-read-it.tdb"_s);
    take(office.session().archive().checkpoint());
    REQUIRE(hasCanary(pagesOf(office)));
}

void checkNothingLeft(Office& office)
{
    take(office.session().archive().checkpoint()); // what was noted since
    CHECK_FALSE(hasCanary(pagesOf(office)));
    const QDir folder(office.wanted().folder);
    CHECK(folder.entryList({u"*kept*"_s}).isEmpty());
    CHECK(filesIn(office, u"outbox"_s).isEmpty());
    const auto drafts = take(office.session().archive().drafts().list());
    REQUIRE(drafts.size() == 1);
    CHECK(drafts.front().page == u"new/1"_s);
    CHECK_FALSE(take(office.session().archive().hasTracesOfErased()));
    bool isDumped = false;
    take(dumpArchive(office.session(),
                     [&](const QByteArray& line) { isDumped = isDumped || hasCanary(line); }));
    CHECK_FALSE(isDumped);
    CHECK(take(findChildren(office.session(), canary)).empty());
    const DoctorReport report = take(runDoctor(office.session(), DoctorMode::Check));
    CHECK(report.database.isEmpty());
    CHECK(report.log.isEmpty());
    CHECK(report.projections.isEmpty());
}

/// A village's child with everything that can be said about it, at both places.
struct Canaries : OfficePair {
    RecordId household = village.put(fields::household::type, std::nullopt,
                                     {{fields::household::addr, canary + u"门前"_s}});
    RecordId child = village.addChild(canary, household);
    RecordId visit = village.visit(child, village.today());
    RecordId other = village.addChild(u"杨小凤"_s);
    Canaries()
    {
        fill(village, child);
        handOver();
        fill(station, child); // what the station writes about it
        bringReceipt();
    }
};

} // namespace

TEST_CASE("Of an erased dossier nothing is left at the station, nor at the village after its merge")
{
    Canaries both;
    leaveTraces(both.station, both.child, both.visit);
    leaveTraces(both.village, both.child, both.visit);
    const ErasureReport erased = take(eraseForEver(both.station.session(), both.child, reason));
    CHECK_FALSE(erased.unfinished);
    CHECK(logSize(both.station) == 0);
    checkNothingLeft(both.station);
    CHECK(filesIn(both.station, u"inbox"_s).isEmpty());

    // The village writes on, not knowing; its form stays open while the news comes.
    both.village.visit(both.child, both.village.today());
    const ImportReport merged = both.bringReceipt();
    CHECK(merged.erasedDossiers == 1);
    CHECK(merged.erasedRecords == 1); // the household
    CHECK(logSize(both.village) == 0);
    take(storeDraft(both.village.session(), u"record/"_s + both.child.toString(), canary.toUtf8()));
    checkNothingLeft(both.village);
    CHECK(filesIn(both.village, u"inbox"_s).isEmpty());

    // Late arrivals keep their headers only.
    CHECK(both.handOver().status == ImportStatus::Merged);
    checkNothingLeft(both.station);
    CHECK(take(listChildren(both.station.session())).size() == 1);
    both.village.reopen();
    both.station.reopen();
    checkNothingLeft(both.village);
    checkNothingLeft(both.station);
}

TEST_CASE("A sweep that was cut off is finished at the next opening")
{
    Canaries both;
    leaveTraces(both.station, both.child, both.visit);
    Session& session = both.station.session();
    // The purge is in the archive, and nothing was swept.
    archive::WriteRequest purge = setRequest(
        session, fields::child::type, both.child,
        {{purgeOrderField, Value(take(sync::signPurgeOrder(both.child, session.parts().keys)))}});
    purge.operation = Operation::Purge;
    take(session.archive().writer().write(purge));
    purge.record = both.household;
    purge.type = fields::household::type;
    take(session.archive().writer().write(purge));
    CHECK(take(session.archive().hasTracesOfErased()));
    SECTION("before it began") {}
    SECTION("because something was in its way")
    {
        const auto inTheWay = take(session.archive().begin());
        const Swept swept = sweepTraces(session);
        REQUIRE(swept.unfinished);
        CHECK(swept.unfinished->code == "archive.in_transaction");
        CHECK(take(session.archive().hasTracesOfErased()));
    }
    both.station.reopen();
    checkNothingLeft(both.station);
}

TEST_CASE("Nothing is swept where nothing was erased")
{
    Office office;
    office.addChild(canary);
    putFile(office, u"archive.tongdang-wal.kept"_s);
    putFile(office, u"outbox/left.tdb"_s);
    CHECK_FALSE(sweepTraces(office.session()).unfinished);
    office.reopen();
    CHECK(filesIn(office, u"outbox"_s).size() == 1);
    CHECK(QFile::exists(office.wanted().folder + u"/archive.tongdang-wal.kept"_s));
}

TEST_CASE("An older backup that is put back does not bring back what was erased since")
{
    Canaries both;
    Office& office = both.station;
    const QString hidden = office.file(u"hidden.tdbk"_s);
    const BackupDone made = take(backUp(office.session()));
    REQUIRE(QFile::copy(made.file, hidden)); // out of the program's sight
    const ErasureReport erased = take(eraseForEver(office.session(), both.child, reason));
    REQUIRE_FALSE(erased.unfinished);
    office.setToday(office.today().addDays(1));
    const QString newer = take(backUp(office.session())).file;
    REQUIRE(QFile::exists(newer));
    office.close();

    const RestoreReport report =
        take(restoreArchive({hidden, office.wanted().folder, office.wanted().passphrase,
                             RestoreWish::Secret::Passphrase},
                            office.environment()));
    CHECK(report.purgesKept == static_cast<int>(erased.done.orders.size()));
    CHECK_FALSE(report.purgesUnknown);
    CHECK_FALSE(hasCanary(pagesOf(office))); // before anybody opens it
    office.reopen();
    CHECK(take(listChildren(office.session())).size() == 1);
    CHECK(take(findChildren(office.session(), canary)).empty());
    const DoctorReport examined = take(runDoctor(office.session(), DoctorMode::Check));
    CHECK(examined.log.isEmpty());
    CHECK(examined.projections.isEmpty());
    // What is newer than the restored state was not swept away.
    CHECK(QFile::exists(report.replaced + u"/archive.tongdang"_s));
    CHECK(QFile::exists(newer));

    // The village does not know of it yet. It is not brought back from there, and hears of it.
    CHECK(both.handOver().status == ImportStatus::Merged);
    CHECK(take(findChildren(office.session(), canary)).empty());
    CHECK(both.bringReceipt().erasedDossiers == 1);
    CHECK(take(findChildren(both.village.session(), canary)).empty());
}

TEST_CASE("Where what was erased cannot be read the person who restores is told")
{
    Canaries both;
    Office& office = both.station;
    const QString hidden = office.file(u"hidden.tdbk"_s);
    const BackupDone made = take(backUp(office.session()));
    REQUIRE(QFile::copy(made.file, hidden));
    (void)take(eraseForEver(office.session(), both.child, reason));
    take(changePassphrase(office.session(),
                          {office.wanted().passphrase, u"另一个口令 大黄狗 石榴树 木楼梯"_s}));
    office.close();
    const RestoreReport report =
        take(restoreArchive({hidden, office.wanted().folder, office.wanted().passphrase,
                             RestoreWish::Secret::Passphrase},
                            office.environment()));
    CHECK(report.purgesKept == 0);
    REQUIRE(report.purgesUnknown);
    CHECK(report.purgesUnknown->code == "storage.wrong_passphrase");
}

TEST_CASE("A folder whose backup was removed by an erasure and got no new one is named")
{
    Canaries both;
    Office& office = both.station;
    const QString stick = office.file(u"stick"_s);
    REQUIRE(QDir().mkpath(stick));
    const BackupDone first = take(backUp(office.session(), stick));
    const ErasureReport erased = take(eraseForEver(office.session(), both.child, reason));
    CHECK_FALSE(QFile::exists(first.file));
    CHECK(erased.backups.removed == 1);
    CHECK(erased.backups.emptied == QStringList{stick});
    CHECK(erased.backups.elsewhere.isEmpty());
}

TEST_CASE("Backups made before an erasure are replaced, and those out of reach are named")
{
    Canaries both;
    Office& office = both.station;
    const QString second = office.file(u"second"_s);
    const QString stick = office.file(u"stick"_s);
    REQUIRE(QDir().mkpath(second));
    REQUIRE(QDir().mkpath(stick));
    take(setSecondFolder(office.session(), second));
    const BackupDone old = take(backUp(office.session()));
    const BackupDone away = take(backUp(office.session(), stick));
    CHECK(hasCanary(pagesOf(office, old.file)));
    REQUIRE(QDir().rename(stick, stick + u"-pulled-out"_s));
    REQUIRE(QDir().mkpath(office.wanted().folder + u"/before-restore-20261101"_s));
    putFile(office, u"before-restore-20261101/archive.tongdang"_s);

    const ErasureReport erased = take(eraseForEver(office.session(), both.child, reason));
    CHECK_FALSE(erased.unfinished);
    CHECK(erased.backups.elsewhere == QStringList{away.file});
    CHECK(erased.backups.removed == 2);
    CHECK(erased.backups.emptied.isEmpty()); // both folders have a new one
    CHECK_FALSE(QFile::exists(old.file));
    CHECK_FALSE(QFile::exists(old.secondFile));
    CHECK_FALSE(QFile::exists(office.wanted().folder + u"/before-restore-20261101"_s));
    int here = 0;
    for (const BackupLine& line : take(listBackups(office.session())).copies) {
        CHECK(line.holdsErased == (line.file == away.file));
        if (!line.isHere)
            continue;
        ++here;
        CHECK(line.isSound);
        CHECK_FALSE(hasCanary(pagesOf(office, line.file)));
    }
    CHECK(here == 2);

    // The stick comes back and is where backups go: the next one takes the old one's place.
    REQUIRE(QDir().rename(stick + u"-pulled-out"_s, stick));
    take(setSecondFolder(office.session(), stick));
    take(backUp(office.session()));
    CHECK_FALSE(QFile::exists(away.file));
}
