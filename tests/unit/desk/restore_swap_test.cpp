// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/restore_swap.h"

#include "desk/session.h"
#include "storage/durable.h"
#include "support/catch.h"
#include "support/storage/archive_folder.h"

#include <QDir>
#include <QFile>

using namespace tongdang;
using namespace tongdang::desk;
using tongdang::test::readFile;
using tongdang::test::take;
using tongdang::test::writeFile;

namespace {

const QString stamp = QStringLiteral("20261126-0412");

/// An archive with a log and keys, and one that waits to take its place. What is in them does not
/// matter here, except whose they are.
struct Place {
    test::ArchiveFolder old;
    test::ArchiveFolder restored;
    QTemporaryDir folder;
    QByteArray oldBytes;
    QByteArray restoredBytes;

    Place()
    {
        (void)old.create();
        (void)restored.create();
        oldBytes = readFile(old.path());
        restoredBytes = readFile(restored.path());
    }
    [[nodiscard]] QString file(const QString& name) const { return folder.filePath(name); }
    [[nodiscard]] QString archive() const { return file(QStringLiteral("archive.tongdang")); }
    [[nodiscard]] QString log() const { return file(QStringLiteral("archive.tongdang-wal")); }
    [[nodiscard]] QString keys() const { return file(QStringLiteral("device.keys")); }
    [[nodiscard]] QString aside(const QString& name) const
    {
        return asideFolder(folder.path(), stamp) + u'/' + name;
    }
    void fill(const QByteArray& before)
    {
        for (const QString& name : QDir(folder.path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            QDir(file(name)).removeRecursively();
        writeFile(archive(), before);
        writeFile(log(), "log of the old one");
        writeFile(keys(), "keys of the PC");
        writeFile(waitingFile(folder.path(), stamp), restoredBytes);
    }
    [[nodiscard]] bool isOld() const
    {
        return readFile(archive()) == oldBytes && readFile(log()) == "log of the old one"
               && readFile(keys()) == "keys of the PC"
               && !QFile::exists(waitingFile(folder.path(), stamp))
               && !QDir(asideFolder(folder.path(), stamp)).exists();
    }
    [[nodiscard]] bool isRestored() const
    {
        return readFile(archive()) == restoredBytes && !QFile::exists(log())
               && readFile(aside(QStringLiteral("archive.tongdang"))) == oldBytes
               && readFile(aside(QStringLiteral("archive.tongdang-wal"))) == "log of the old one"
               && !QFile::exists(waitingFile(folder.path(), stamp));
    }
};

} // namespace

TEST_CASE("The archive that is replaced moves aside with its log, and with keys that are its own")
{
    Place place;
    place.fill(place.oldBytes);
    take(swapIn(place.folder.path(), stamp));
    CHECK(place.isRestored());
    CHECK(readFile(place.aside(QStringLiteral("device.keys"))) == "keys of the PC");
    CHECK_FALSE(QFile::exists(place.keys()));
}

TEST_CASE("Keys stay with a backup of the same archive, and with one whose old head is damaged")
{
    Place place;
    QByteArray before = place.restoredBytes;
    SECTION("the same archive")
    {
        before.append("older");
    }
    SECTION("a damaged head")
    {
        before.fill('x');
    }
    place.fill(before);
    take(swapIn(place.folder.path(), stamp));
    CHECK(readFile(place.keys()) == "keys of the PC");
    CHECK(readFile(place.aside(QStringLiteral("archive.tongdang"))) == before);
    CHECK(readFile(place.archive()) == place.restoredBytes);
}

TEST_CASE("Whatever step of the swap fails, everything is where it was")
{
    Place place;
    int failing = 1;
    for (bool isDone = false; !isDone; ++failing) {
        INFO("step " << failing);
        place.fill(place.oldBytes);
        int step = 0;
        const Mover mover = [&](const QString& from, const QString& to) -> Result<void> {
            if (++step == failing)
                return failure(ErrorKind::Medium, "storage.medium");
            return storage::renameDurably(from, to);
        };
        isDone = swapIn(place.folder.path(), stamp, mover).has_value();
        CHECK((isDone ? place.isRestored() : place.isOld()));
    }
    CHECK(failing == 6); // archive, log, keys, the waiting one, and then none
}

TEST_CASE("If only the name could not be synced, everything is where it was, too")
{
    Place place;
    place.fill(place.oldBytes);
    const Mover mover = [&](const QString& from, const QString& to) -> Result<void> {
        TONGDANG_CHECK(storage::renameDurably(from, to));
        if (from == waitingFile(place.folder.path(), stamp))
            return failure(ErrorKind::Medium, "storage.medium");
        return {};
    };
    CHECK_FALSE(swapIn(place.folder.path(), stamp, mover));
    CHECK(place.isOld());
}

TEST_CASE(
    "After a power cut at any step the next opening finds the old archive or the restored one")
{
    Place place;
    int finished = 0;
    int undone = 0;
    for (int steps = 0; steps <= 4; ++steps) {
        INFO("after step " << steps);
        place.fill(place.oldBytes);
        int step = 0;
        // From then on nothing reaches the disk any more, no undoing either.
        const Mover mover = [&](const QString& from, const QString& to) -> Result<void> {
            if (++step > steps)
                return failure(ErrorKind::Medium, "storage.medium");
            return storage::renameDurably(from, to);
        };
        (void)swapIn(place.folder.path(), stamp, mover);
        if (steps == 0)
            writeFile(waitingFile(place.folder.path(), stamp), place.restoredBytes);
        CHECK(holdsArchive(place.folder.path()));
        take(settleRestore(place.folder.path()));
        if (steps == 0) {
            QDir().rmdir(asideFolder(place.folder.path(), stamp));
            CHECK(place.isOld());
            ++undone;
        } else {
            CHECK(place.isRestored());
            ++finished;
        }
        take(settleRestore(place.folder.path()));
        CHECK_FALSE(isSwapCutOff(place.folder.path()));
    }
    CHECK(undone == 1);
    CHECK(finished == 4);
}

TEST_CASE("A restored archive that waits in an empty folder is taken at the next opening")
{
    Place place;
    writeFile(waitingFile(place.folder.path(), stamp), place.restoredBytes);
    CHECK(isSwapCutOff(place.folder.path()));
    take(settleRestore(place.folder.path()));
    CHECK(readFile(place.archive()) == place.restoredBytes);
    CHECK_FALSE(QDir(asideFolder(place.folder.path(), stamp)).exists());
}

TEST_CASE("What trials and cut-off restores left goes away at the next opening")
{
    Place place;
    writeFile(place.archive(), place.oldBytes);
    for (const QString& name :
         {QStringLiteral("archive.tongdang.drill"), QStringLiteral("archive.tongdang.drill-wal"),
          QStringLiteral("archive.tongdang.restoring")})
        writeFile(place.file(name), "left");
    take(settleRestore(place.folder.path()));
    CHECK(QDir(place.folder.path()).entryList(QDir::Files)
          == QStringList{QStringLiteral("archive.tongdang")});
}

TEST_CASE("Two restores of one minute do not meet")
{
    Place place;
    const qint64 now = place.old.clock.nowMilliseconds();
    const QString first = freeRestoreStamp(place.folder.path(), now);
    REQUIRE(QDir().mkpath(asideFolder(place.folder.path(), first)));
    CHECK(freeRestoreStamp(place.folder.path(), now) != first);
}
