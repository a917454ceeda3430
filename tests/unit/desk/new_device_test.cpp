// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/new_device.h"

#include "archive/archive.h"
#include "catalogue/fields.h"
#include "desk/exchange.h"
#include "desk/keys.h"
#include "desk/upkeep.h"
#include "storage/open_archive.h"
#include "support/catch.h"
#include "support/desk/golden_office.h"
#include "support/desk/office.h"
#include "support/desk/office_pair.h"

#include <QDir>
#include <QFile>

using namespace tongdang;
using namespace tongdang::desk;
using tongdang::test::acceptShown;
using tongdang::test::errorCode;
using tongdang::test::Office;
using tongdang::test::take;

namespace {

QString keysOf(const QString& folder)
{
    return folder + QStringLiteral("/device.keys");
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

void overwrite(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

/// The file of an archive, closed, without what lies beside it.
void copyArchive(const QString& from, const QString& to)
{
    REQUIRE(QDir().mkpath(to));
    const QString name = QStringLiteral("/archive.tongdang");
    QFile::remove(to + name);
    QFile::remove(to + name + QStringLiteral("-wal"));
    REQUIRE(QFile::copy(from + name, to + name));
}

QString deviceOf(Session& session)
{
    for (const DeviceLine& line : take(listDevices(session))) {
        if (line.self)
            return line.device;
    }
    FAIL("no device of its own");
    return {};
}

bool isSound(Session& session)
{
    const DoctorReport report = take(runDoctor(session, DoctorMode::Check));
    return report.database.isEmpty() && report.log.isEmpty() && report.projections.isEmpty();
}

void enrol(Session& village, Session& station, const QString& request, const QString& answer)
{
    (void)take(requestEnrolment(village, request));
    (void)take(approveEnrolment(station, request, answer));
    (void)take(acceptShown(village, answer));
}

struct Pair {
    Office village;
    Office station{Role::Township, QStringLiteral("530426999000"), QStringLiteral("示范镇社工站")};
    QString stick = village.file(QStringLiteral("stick"));

    Pair()
    {
        REQUIRE(QDir().mkpath(stick));
        enrol(village.session(), station.session(), file(QStringLiteral("r1.tde")),
              file(QStringLiteral("a1.tde")));
    }
    [[nodiscard]] QString file(const QString& name) const { return village.file(name); }
    ImportReport handOver(Session& from)
    {
        return take(importBundle(station.session(), take(exportBundle(from, stick)).file));
    }
    [[nodiscard]] std::size_t childrenAtStation()
    {
        return take(listRecords(station.session(), {fields::child::type, {}, {}})).size();
    }
};

} // namespace

TEST_CASE("An archive without the keys of its PC opens as a new PC, with everything in it")
{
    Office office;
    const RecordId child = office.addChild();
    const QString before = deviceOf(office.session());
    const ReplicaId replica = office.session().archive().replica();
    office.close();
    REQUIRE(QFile::remove(keysOf(office.wanted().folder)));

    office.reopen();
    const IdentityNotice notice = office.session().identityNotice();
    CHECK(notice.replacedDevice == before);
    const QString now = deviceOf(office.session());
    CHECK(now != before);
    CHECK(office.session().archive().replica() != replica);
    CHECK(office.session().profile().orgName == QStringLiteral("示范村"));
    CHECK(take(getRecord(office.session(), child)).type == fields::child::type);
    CHECK(isSound(office.session()));
    office.addChild(QStringLiteral("示童二"));
    CHECK(isSound(office.session()));

    office.reopen(); // nobody was told: the power failed before it was shown
    CHECK(office.session().identityNotice().replacedDevice == before);
    take(office.session().noteIdentityTold());
    CHECK(office.session().identityNotice().isEmpty());
    office.reopen(); // it is told once, and stays so
    CHECK(office.session().identityNotice().isEmpty());
    CHECK(deviceOf(office.session()) == now);
}

TEST_CASE("A recovery that is refused at first says at last that this PC counts as new")
{
    Office office;
    const QString before = deviceOf(office.session());
    const RecordId self = office.session().profile().person;
    const QString others = QStringLiteral("又一个 新的 口令 短语");
    const QString wanted = QStringLiteral("新的口令 核桃树 石板路 灰鸽");
    const QString code = newRecoveryCode();
    take(changeRecoveryCode(office.session(), {office.wanted().passphrase, code}));
    take(office.session().file().addPassphraseSlot(
        RecordId::create(office.environment().randomness), others));
    office.close();
    REQUIRE(QFile::remove(keysOf(office.wanted().folder)));
    const auto recover = [&](const QString& passphrase, const std::optional<RecordId>& person) {
        return recoverArchive(office.wanted().folder, {code, passphrase, person},
                              office.environment());
    };
    CHECK(errorCode(recover(wanted, std::nullopt)) == "desk.several_people");
    CHECK(errorCode(recover(others, self)) == "storage.passphrase_taken");
    const auto session = take(recover(wanted, self));
    CHECK(session->identityNotice().replacedDevice == before);
    CHECK(session->identityNotice().role == Role::Village);
}

TEST_CASE("A PC that is replaced twice before anybody is told is named as the others know it")
{
    Office office;
    const QString before = deviceOf(office.session());
    for (int time = 0; time < 2; ++time) {
        office.close();
        REQUIRE(QFile::remove(keysOf(office.wanted().folder)));
        office.reopen();
    }
    CHECK(office.session().identityNotice().replacedDevice == before);
}

TEST_CASE("Keys that are damaged or of another archive are put aside, not thrown away")
{
    Office office;
    const QString keys = keysOf(office.wanted().folder);
    QByteArray bytes = contentOf(keys);
    const QString before = deviceOf(office.session());
    office.close();
    SECTION("one bit is wrong")
    {
        bytes[40] = char(bytes[40] ^ 1);
    }
    SECTION("cut off")
    {
        bytes.chop(1);
    }
    SECTION("of another archive")
    {
        const Office other;
        bytes = contentOf(keysOf(other.wanted().folder));
    }
    overwrite(keys, bytes);
    overwrite(keys + QStringLiteral(".kept"), "of an earlier time");
    office.reopen();
    CHECK(office.session().identityNotice().replacedDevice == before);
    CHECK(contentOf(keys + QStringLiteral(".kept")) == "of an earlier time");
    CHECK(contentOf(keys + QStringLiteral(".kept.2")) == bytes);
    take(office.session().noteIdentityTold());
    office.reopen();
    CHECK(office.session().identityNotice().isEmpty());
}

TEST_CASE("Keys that cannot be read for now are no reason for a new PC")
{
    Office office;
    const QString keys = keysOf(office.wanted().folder);
    office.close();
    REQUIRE(QFile::rename(keys, keys + QStringLiteral(".away")));
    REQUIRE(QDir().mkpath(keys)); // a folder opens no better than a disk that fails
    CHECK(errorCode(unlockArchive(office.wanted().folder, office.wanted().passphrase,
                                  office.environment()))
          == "sync.read_failed");
    REQUIRE(QDir().rmdir(keys));
    REQUIRE(QFile::rename(keys + QStringLiteral(".away"), keys));
    office.reopen();
    CHECK(office.session().identityNotice().isEmpty());
}

TEST_CASE("A backup from before the keys were renewed goes on with the keys that are there")
{
    Office office;
    office.close();
    const QString old = office.file(QStringLiteral("old"));
    copyArchive(office.wanted().folder, old);
    REQUIRE(QFile::remove(keysOf(office.wanted().folder)));
    office.reopen();
    const QString renewed = deviceOf(office.session());
    office.close();
    const QByteArray keys = contentOf(keysOf(office.wanted().folder));
    copyArchive(old, office.wanted().folder);
    office.reopen();
    CHECK(deviceOf(office.session()) == renewed);
    CHECK_FALSE(office.session().identityNotice().isEmpty());
    CHECK(contentOf(keysOf(office.wanted().folder)) == keys);
}

TEST_CASE(
    "A village restored on a new PC is enrolled again, and the station hears whom it replaces")
{
    Pair pair;
    pair.village.addChild();
    (void)pair.handOver(pair.village.session());
    const QString before = deviceOf(pair.village.session());
    pair.village.addChild(QStringLiteral("示童二"));
    pair.village.close();
    REQUIRE(QFile::remove(keysOf(pair.village.wanted().folder)));
    pair.village.reopen();
    Session& village = pair.village.session();
    const ExchangeView view = take(exchangeView(village));
    CHECK_FALSE(view.enrolled);
    CHECK(view.devices.empty());
    CHECK(errorCode(exportBundle(village, pair.stick)) == "desk.not_enrolled");

    const QString request = pair.file(QStringLiteral("r2.tde"));
    const QString answer = pair.file(QStringLiteral("a2.tde"));
    (void)take(requestEnrolment(village, request));
    const EnrolmentQuestion asked = take(readEnrolmentRequest(pair.station.session(), request));
    CHECK(asked.replaces == before);
    CHECK(asked.replacedLastBundle == pair.station.today());
    (void)take(approveEnrolment(pair.station.session(), request, answer));
    (void)take(acceptShown(village, answer));
    CHECK(take(exchangeView(village)).enrolled);
    (void)take(revokeDevice(pair.station.session(), before));

    const ImportReport report = pair.handOver(village);
    CHECK(report.status == ImportStatus::Merged);
    CHECK(report.newChildren == 1);
    CHECK(pair.childrenAtStation() == 2);
    CHECK(isSound(pair.station.session()));
    CHECK(isSound(village));
}

TEST_CASE("A folder that was copied to another PC writes under a name of its own: no fork")
{
    Pair pair;
    pair.village.addChild();
    (void)pair.handOver(pair.village.session());
    pair.village.close();
    const QString folder = pair.village.wanted().folder;
    const QString copy = pair.file(QStringLiteral("copied"));
    copyArchive(folder, copy);
    REQUIRE(QFile::copy(keysOf(folder), keysOf(copy)));

    Environment otherPc = pair.village.environment();
    otherPc.stateFolder = pair.file(QStringLiteral("state of the other PC"));
    const auto other = take(unlockArchive(copy, pair.village.wanted().passphrase, otherPc));
    CHECK(other->identityNotice().newReplica);
    CHECK(other->identityNotice().replacedDevice.isEmpty());
    pair.village.reopen();
    CHECK(pair.village.session().identityNotice().isEmpty());
    CHECK(other->archive().replica() != pair.village.session().archive().replica());

    const auto putChild = [](Session& session, const QString& name) {
        const RecordInput request{
            fields::child::type, std::nullopt, std::nullopt, {{fields::child::name, name}}, true};
        (void)take(putRecord(session, request));
    };
    putChild(*other, QStringLiteral("示童三"));
    putChild(pair.village.session(), QStringLiteral("示童四"));
    CHECK(pair.handOver(*other).status == ImportStatus::Merged);
    CHECK(pair.handOver(pair.village.session()).status == ImportStatus::Merged);
    CHECK(pair.childrenAtStation() == 3);
    CHECK(isSound(pair.station.session()));
}

TEST_CASE(
    "A backup put back over a newer archive loses nothing that the station has, and forks nothing")
{
    Pair pair;
    pair.village.addChild();
    (void)pair.handOver(pair.village.session());
    const QString folder = pair.village.wanted().folder;
    const QString saved = pair.file(QStringLiteral("saved"));
    // Copied while the program had it open; it went on and handed over.
    (void)take(pair.village.session().archive().checkpoint());
    copyArchive(folder, saved);
    pair.village.addChild(QStringLiteral("示童二"));
    (void)pair.handOver(pair.village.session());
    pair.village.close();
    copyArchive(saved, folder);

    pair.village.reopen();
    CHECK(pair.village.session().identityNotice().newReplica);
    CHECK(pair.village.session().identityNotice().replacedDevice.isEmpty());
    pair.village.addChild(QStringLiteral("示童三"));
    CHECK(pair.handOver(pair.village.session()).status == ImportStatus::Merged);
    CHECK(pair.childrenAtStation() == 3);
    const auto down =
        take(exportBundle(pair.station.session(), pair.stick, pair.village.wanted().orgCode));
    (void)take(importBundle(pair.village.session(), down.file));
    CHECK(take(listRecords(pair.village.session(), {fields::child::type, {}, {}})).size() == 3);
    CHECK(isSound(pair.village.session()));
    CHECK(isSound(pair.station.session()));
}

TEST_CASE("An archive put back with its state folder learns what it is from a receipt and says so")
{
    Pair pair;
    pair.village.addChild();
    (void)pair.handOver(pair.village.session());
    pair.village.close();
    const QString folder = pair.village.wanted().folder;
    const QString state = pair.village.environment().stateFolder;
    test::copyFolder(folder, pair.file(QStringLiteral("image")));
    test::copyFolder(state, pair.file(QStringLiteral("image of the state")));
    pair.village.reopen();
    pair.village.addChild(QStringLiteral("示童二"));
    (void)pair.handOver(pair.village.session());
    pair.village.close();
    REQUIRE(QDir(folder).removeRecursively());
    REQUIRE(QDir(state).removeRecursively());
    test::copyFolder(pair.file(QStringLiteral("image")), folder);
    test::copyFolder(pair.file(QStringLiteral("image of the state")), state);

    pair.village.reopen();
    CHECK(pair.village.session().identityNotice().isEmpty()); // nothing shows it
    const auto down =
        take(exportBundle(pair.station.session(), pair.stick, pair.village.wanted().orgCode));
    CHECK(take(planImport(pair.village.session(), down.file)).isCopy);
    CHECK(take(importBundle(pair.village.session(), down.file)).isCopy);
    CHECK_FALSE(take(pair.village.session().archive().hasUntoldReplica())); // the report told it
    pair.village.reopen();
    CHECK(pair.village.session().identityNotice().isEmpty());
    // What had been handed over comes back.
    CHECK(pair.handOver(pair.village.session()).status != ImportStatus::Quarantined);
    const auto back =
        take(exportBundle(pair.station.session(), pair.stick, pair.village.wanted().orgCode));
    CHECK_FALSE(take(importBundle(pair.village.session(), back.file)).isCopy);
    CHECK(take(listRecords(pair.village.session(), {fields::child::type, {}, {}})).size() == 2);
    CHECK(isSound(pair.village.session()));
}
