// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What an older backup does not undo besides erasures (traces_test.cpp).
#include "archive/archive.h"
#include "desk/backup.h"
#include "desk/data_setting.h"
#include "desk/erase.h"
#include "desk/names.h"
#include "desk/restore.h"
#include "desk/station_data.h"
#include "support/catch.h"
#include "support/desk/office_pair.h"

#include <QFile>

#include <algorithm>

using namespace tongdang;
using namespace tongdang::desk;
using tongdang::test::acceptShown;
using tongdang::test::errorCode;
using tongdang::test::Office;
using tongdang::test::OfficePair;
using tongdang::test::take;
using namespace Qt::StringLiterals;

namespace {

const QString villageCode = u"530426999201"_s;

/// A station with a backup, and the PC of a village that it enrolled.
struct BackedUp : OfficePair {
    QString backup;
    BackedUp()
    {
        handOver();
        bringReceipt();
        backup = take(backUp(station.session())).file;
        station.setNow(station.environment().clock.nowMilliseconds() + 1000);
    }
    DeviceLine line(const QString& org)
    {
        const auto lines = take(listDevices(station.session()));
        const auto found = std::ranges::find(lines, org, &DeviceLine::orgCode);
        REQUIRE(found != lines.end());
        return *found;
    }
    /// In the place of the station's archive, or where it had none.
    RestoreReport putBack()
    {
        station.close();
        station.setNow(station.environment().clock.nowMilliseconds() + 1000);
        RestoreReport report =
            take(restoreArchive({backup, station.wanted().folder, station.wanted().passphrase,
                                 RestoreWish::Secret::Passphrase},
                                station.environment()));
        station.reopen();
        return report;
    }
};

} // namespace

TEST_CASE("A PC that was barred after the backup is barred in the archive that is put back")
{
    BackedUp both;
    take(revokeDevice(both.station.session(), both.line(villageCode).device));
    const RestoreReport report = both.putBack();
    CHECK(report.barredKept == 1);
    CHECK_FALSE(report.purgesUnknown);
    CHECK(both.line(villageCode).revoked);
    both.village.addChild();
    const ImportReport handed = both.handOver();
    CHECK(handed.status == ImportStatus::Quarantined);
    CHECK(handed.reason.code == "sync.revoked");
    CHECK(errorCode(exportBundle(both.station.session(), both.stick(), villageCode))
          == "sync.receiver_revoked");
}

TEST_CASE("A restore that has nobody to bar again and no data to keep says nothing of it")
{
    BackedUp both;
    const RestoreReport report = both.putBack();
    CHECK(report.barredKept == 0);
    CHECK_FALSE(report.dataKept);
    CHECK_FALSE(both.line(villageCode).revoked);
}

TEST_CASE("A station that is put back does not fall behind the rules that it has sent")
{
    const auto setOf = [](quint64 number) {
        return sync::encodeDataSet(
            {number, QString(64, u'a'), {{u"policy/eshan-2024.json"_s, QByteArray("{}")}}});
    };
    BackedUp both;
    const auto keep = [&](quint64 number) {
        take(both.station.session().archive().settings().put(dataSetting, setOf(number)));
    };
    keep(7);
    CHECK(both.bringReceipt().newData);
    SECTION("the backup is older")
    {
        CHECK(both.putBack().dataKept);
        CHECK(take(stationData(both.station.session())).number == 7);
    }
    SECTION("the backup is newer than the archive that it replaces")
    {
        both.backup = take(backUp(both.station.session())).file;
        keep(6);
        CHECK_FALSE(both.putBack().dataKept);
        CHECK(take(stationData(both.station.session())).number == 7);
    }
}

TEST_CASE("A barring that nothing here knew of any more names what was merged when it comes back")
{
    BackedUp both;
    Office other(Role::Village, u"530426999202"_s, u"邻村"_s);
    const QString request = other.file(u"request.tde"_s);
    const QString answer = other.file(u"answer.tde"_s);
    (void)take(requestEnrolment(other.session(), request));
    (void)take(approveEnrolment(both.station.session(), request, answer));
    (void)take(acceptShown(other.session(), answer));
    take(revokeDevice(both.station.session(), both.line(villageCode).device));
    const auto down = [&] {
        return take(exportBundle(both.station.session(), both.stick(), u"530426999202"_s)).file;
    };
    (void)take(importBundle(other.session(), down()));
    // The disk is lost with the archive, but not the keys: nothing tells what was barred.
    both.station.close();
    REQUIRE(QFile::remove(both.station.wanted().folder + u"/archive.tongdang"_s));
    CHECK(both.putBack().barredKept == 0);
    both.village.addChild(u"马小龙"_s);
    CHECK(both.handOver().status == ImportStatus::Merged);
    const QString up = take(exportBundle(other.session(), both.stick())).file;
    CHECK(take(planImport(both.station.session(), up)).mergedOfBarred.size() == 1);
    const ImportReport report = take(importBundle(both.station.session(), up));
    REQUIRE(report.mergedOfBarred.size() == 1);
    CHECK(report.mergedOfBarred.front().fromName == u"示范村"_s);
    CHECK(report.mergedOfBarred.front().mergedOn == both.station.today());
    CHECK(both.line(villageCode).revoked);
}

TEST_CASE("A station on a new PC is offered to bar the old one, and asks about its erasures")
{
    BackedUp both;
    const RecordId child = both.village.addChild(u"马小龙"_s);
    (void)both.handOver();
    both.backup = take(backUp(both.station.session())).file;
    const QString hidden = both.station.file(u"hidden.tdbk"_s);
    REQUIRE(QFile::copy(both.backup, hidden));
    take(eraseForEver(both.station.session(), child, u"监护人申请"_s)); // or a thief
    (void)both.bringReceipt();
    both.station.close();
    both.backup = hidden;
    for (const QString& name : {u"/archive.tongdang"_s, u"/device.keys"_s})
        REQUIRE(QFile::remove(both.station.wanted().folder + name));
    CHECK_FALSE(both.putBack().keepsDevice);
    const QString old = both.station.session().identityNotice().replacedDevice;
    REQUIRE_FALSE(old.isEmpty());
    const auto offered = take(exchangeView(both.station.session())).devices;
    const auto former = std::ranges::find(offered, old, &DeviceLine::device);
    REQUIRE(former != offered.end());
    CHECK(former->former);
    CHECK(former->mayBeBarred);

    const QString request = both.village.file(u"again.tde"_s);
    const QString answer = both.village.file(u"answer-again.tde"_s);
    (void)take(requestEnrolment(both.village.session(), request));
    (void)take(approveEnrolment(both.station.session(), request, answer));
    (void)take(acceptShown(both.village.session(), answer));
    const ImportReport report = both.handOver();
    CHECK(report.erasedDossiers == 0);
    CHECK(report.warnings.contains(u"former_erasure"_s));
    REQUIRE(report.disputed.size() == 1);
    CHECK(report.disputed.front().childName == u"马小龙");
    const auto noted = take(both.station.session().archive().accessLog().latest(3));
    CHECK(std::ranges::any_of(noted, [&](const auto& entry) {
        return entry.action == "erase.disputed" && entry.subject == child;
    }));
    take(revokeDevice(both.station.session(), old));
    const auto left = take(exchangeView(both.station.session())).devices;
    CHECK(std::ranges::none_of(left, &DeviceLine::former));
}
