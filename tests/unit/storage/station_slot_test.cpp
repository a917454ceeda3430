// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/station_slot.h"

#include "storage/archive_file.h"
#include "support/storage/archive_folder.h"
#include "support/storage/connection.h"
#include "support/storage/key_block_sum.h"
#include "vault/recovery_code.h"

using namespace tongdang;
using namespace tongdang::test;
using storage::OpenArchive;
using storage::Slot;

namespace {

struct Helped {
    ArchiveFolder folder;
    storage::NewArchive made = folder.create();
    vault::AgeIdentity station = vault::AgeIdentity::create();
    Id device = Id::create(folder.randomness);

    Helped() { take(made.archive.setStationSlot({device, station.recipient()})); }
    [[nodiscard]] QByteArray block() const
    {
        return take(storage::readKeyBlock(folder.path(), folder.environment()));
    }
};

} // namespace

TEST_CASE("The key block alone gives the station the key that opens the archive")
{
    const Helped helped;
    const storage::StationOpening opening =
        take(storage::openStationSlot(helped.block(), helped.station));
    CHECK(opening.device == helped.device);
    OpenArchive archive = take(storage::unlockWithMaster(helped.folder.path(), opening.master,
                                                         helped.folder.environment()));
    CHECK(archive.openedBy().kind == Slot::Kind::Station);
    CHECK_FALSE(archive.openedBy().person);
    const QString renewed = QStringLiteral("另外 一个 口令 短语");
    take(archive.replacePassphrase(helped.folder.person, renewed));
    CHECK(archive.openedBy().person == helped.folder.person);
    CHECK(storage::unlockArchiveFile(helped.folder.path(), renewed, helped.folder.environment()));
    CHECK(Connection(archive.uri()).value("PRAGMA integrity_check") == "ok");
}

TEST_CASE("Another station's key opens nothing, and one that took its place does")
{
    Helped helped;
    const vault::AgeIdentity other = vault::AgeIdentity::create();
    CHECK(errorCode(storage::openStationSlot(helped.block(), other)) == "storage.no_station_slot");
    take(helped.made.archive.setStationSlot({helped.device, other.recipient()}));
    CHECK(storage::openStationSlot(helped.block(), other));
    CHECK(errorCode(storage::openStationSlot(helped.block(), helped.station))
          == "storage.no_station_slot");
    CHECK(helped.made.archive.slots().size() == 3);
}

TEST_CASE("A key block that was not written with its own key is told")
{
    // Somebody who can write to the disk puts another block's slot for that station there.
    const Helped helped;
    const storage::OpenArchive& archive = helped.made.archive;
    const ArchiveFolder foreign;
    storage::NewArchive theirs = foreign.create();
    take(theirs.archive.setStationSlot({helped.device, helped.station.recipient()}));
    QByteArray exchanged = archive.keyBlockCopy();
    constexpr qsizetype slots = 128;
    constexpr qsizetype slotsSize = 8 * 256;
    exchanged.replace(slots, slotsSize, theirs.archive.keyBlockCopy().mid(slots, slotsSize));
    // The box names its archive.
    CHECK(errorCode(storage::openStationSlot(withSum(exchanged), helped.station))
          == "storage.no_station_slot");
    // And one of this archive's own, with something else altered.
    QByteArray altered = archive.keyBlockCopy();
    constexpr qsizetype made = 88;
    altered[made] = char(altered[made] ^ 1);
    CHECK(errorCode(storage::openStationSlot(withSum(altered), helped.station))
          == "storage.head_tampered");
}

TEST_CASE("A master key of before does not open the archive under a new one, the station's slot "
          "goes along")
{
    const Helped helped;
    const storage::StationOpening before =
        take(storage::openStationSlot(helped.block(), helped.station));
    const QString part = helped.folder.path() + QStringLiteral(".part");
    const QString code = vault::RecoveryCode::create().toString();
    storage::StagedCopy copy = take(
        helped.made.archive.stageUnderNewMaster(part, {helped.folder.person, passphrase(), code}));
    {
        Connection connection(helped.made.archive.uri());
        REQUIRE(connection.code() == SQLITE_OK);
        REQUIRE(connection.exec("VACUUM INTO '" + copy.uri().toUtf8() + "'") == SQLITE_OK);
    }
    const QString renewed = helped.folder.path(QStringLiteral("renewed.tongdang"));
    take(copy.publish(renewed));
    const auto environment = helped.folder.environment();
    CHECK(errorCode(storage::unlockWithMaster(renewed, before.master, environment))
          == "storage.other_master");
    const QByteArray block = take(storage::readKeyBlock(renewed, environment));
    const storage::StationOpening after = take(storage::openStationSlot(block, helped.station));
    CHECK(after.device == helped.device);
    CHECK(storage::unlockWithMaster(renewed, after.master, environment));
}

TEST_CASE("A station's slot that was taken away opens nothing")
{
    Helped helped;
    CHECK(take(storage::hasStationSlot(helped.block())));
    take(helped.made.archive.removeSlot(2));
    CHECK_FALSE(take(storage::hasStationSlot(helped.block())));
    CHECK(errorCode(storage::openStationSlot(helped.block(), helped.station))
          == "storage.no_station_slot");
    CHECK(errorCode(storage::openStationSlot("abc", helped.station)) == "storage.not_a_key_block");
}
