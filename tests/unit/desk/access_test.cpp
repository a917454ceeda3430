// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/access.h"

#include "archive/archive.h"
#include "desk/children.h"
#include "desk/erase.h"
#include "desk/roster.h"
#include "storage/archive_file.h"
#include "support/catch.h"
#include "support/desk/office_pair.h"
#include "support/storage/connection.h"

using namespace tongdang;
using namespace tongdang::desk;
using tongdang::test::errorCode;
using tongdang::test::Office;
using tongdang::test::OfficePair;
using tongdang::test::take;
using namespace Qt::StringLiterals;

namespace {

QByteArrayList actions(Office& office)
{
    QByteArrayList noted;
    take(office.session().archive().accessLog().entriesAfter(
        0, [&noted](const archive::AccessLog::Entry& entry) -> Result<void> {
            noted.append(entry.action);
            return {};
        }));
    return noted;
}

} // namespace

TEST_CASE(
    "A reason that reads like a purpose is a reason, and what was noted before is read as ever")
{
    Office office;
    Session& session = office.session();
    // Reading is noted, too: each time one line is written and looked at.
    const auto noted = [&](const char* action, const QByteArray& detail, const QString& purpose) {
        office.setNow(office.environment().clock.nowMilliseconds() + 1000);
        take(noteAccess(session, action, std::nullopt, detail, purpose));
        const AccessLine line = take(listAccess(session, {})).front();
        return QStringList{line.detail, line.purpose};
    };
    CHECK(noted("erase.record", "写错了 purpose:1", {}) == QStringList{u"写错了 purpose:1"_s, {}});
    CHECK(noted("erase.record", QByteArray("写错了") + char(0x1f) + "1", {})
          == QStringList{u"写错了1"_s, {}});
    const Code& first = session.catalogue().codeList(u"PURP")->items.front();
    const QStringList printed{u"F03"_s, first.zh};
    CHECK(noted("print", "F03", first.code) == printed);
    // Of an earlier version.
    CHECK(noted("print", "F03 purpose:" + first.code.toUtf8(), {}) == printed);
}

TEST_CASE("Searching is noted once for a stretch, without what was searched for")
{
    Office office;
    const RecordId child = office.addChild(u"马小龙"_s);
    qint64 now = Clock::startOf(office.today());
    office.setNow(now);
    for (const QString& typed : {u"m"_s, u"ma"_s, u"max"_s})
        take(findChildren(office.session(), typed));
    CHECK(actions(office).count("child.search") == 1);
    now += 11 * 60'000;
    office.setNow(now);
    take(findChildren(office.session(), u"m"_s)); // after a while it is another one
    CHECK(actions(office).count("child.search") == 2);
    take(openDossier(office.session(), child));
    take(findChildren(office.session(), u"m"_s)); // so it is after a dossier was opened
    CHECK(actions(office).count("child.search") == 3);
    for (const AccessLine& line : take(listAccess(office.session(), {}))) {
        if (line.action == "child.search") {
            CHECK(line.detail.isEmpty());
            CHECK_FALSE(line.subject);
        }
    }
}

TEST_CASE("Taking in a roster, joining, barring, carrying and erasing are noted")
{
    OfficePair both;
    CHECK(actions(both.village).contains("enrol.request"));
    CHECK(actions(both.village).contains("enrol.accept"));
    CHECK(actions(both.station).contains("enrol.approve"));
    const QString file =
        QStringLiteral(TONGDANG_SOURCE_DIR "/tests/golden/rosters/roster-dawan.csv");
    take(importRoster(both.village.session(), file, RosterMode::DryRun));
    CHECK_FALSE(actions(both.village).contains("roster.import"));
    take(importRoster(both.village.session(), file, RosterMode::Import));
    CHECK(actions(both.village).contains("roster.import"));
    both.handOver();
    CHECK(actions(both.village).contains("bundle.export"));
    CHECK(actions(both.station).contains("bundle.import"));
    const RecordId child = take(listChildren(both.station.session())).front().child;
    take(eraseForEver(both.station.session(), child, u"第7号"_s));
    CHECK(actions(both.station).contains("erase.dossier"));
    const auto devices = take(listDevices(both.station.session()));
    for (const DeviceLine& device : devices) {
        if (!device.self)
            take(revokeDevice(both.station.session(), device.device));
    }
    CHECK(actions(both.station).contains("enrol.revoke"));
}

TEST_CASE("The access log is listed newest first by day, person and child, and reading is noted")
{
    Office office;
    const RecordId child = office.addChild(u"马小龙"_s);
    const RecordId other = office.addChild(u"杨小凤"_s);
    const RecordId me = office.session().profile().person;
    take(openDossier(office.session(), child));
    office.setToday(office.today().addDays(1));
    take(openDossier(office.session(), other));

    const auto all = take(listAccess(office.session(), {}));
    REQUIRE(all.size() == 2);
    CHECK(all[0].childName == u"杨小凤"_s);
    CHECK(all[1].childName == u"马小龙"_s);
    CHECK(all[1].personName == u"王玉梅"_s);
    CHECK(all[0].number == 2);
    CHECK(actions(office).last() == "access.read");

    AccessQuestion question;
    question.until = office.today().addDays(-1);
    auto found = take(listAccess(office.session(), question));
    REQUIRE(found.size() == 1);
    CHECK(found[0].subject == child);
    question = {};
    question.from = office.today();
    CHECK(take(listAccess(office.session(), question)).front().action == "access.read");
    question = {};
    question.child = other;
    found = take(listAccess(office.session(), question));
    REQUIRE(found.size() == 1);
    CHECK(found[0].subject == other);
    found = take(listAccess(office.session(), question)); // and that it was asked for
    REQUIRE(found.size() == 2);
    CHECK(found[0].action == "access.read");
    question = {};
    question.person = other; // nobody
    CHECK(take(listAccess(office.session(), question)).empty());
    question.person = me;
    CHECK(take(listAccess(office.session(), question)).size() > 4);
    question = {};
    question.child = RecordId::create(office.environment().randomness);
    CHECK(errorCode(listAccess(office.session(), question)) == "desk.unknown_child");
}

TEST_CASE("Of an erased child the log says that somebody was there and no name")
{
    Office office(Role::Township, u"530426999000"_s, u"示范镇社工站"_s);
    const RecordId child = office.addChild(u"马小龙"_s);
    take(openDossier(office.session(), child));
    take(eraseForEver(office.session(), child, u"第7号"_s));
    AccessQuestion question;
    question.child = child;
    const auto found = take(listAccess(office.session(), question));
    REQUIRE(found.size() == 2);
    CHECK(found[0].action == "erase.dossier");
    CHECK(found[0].detail == u"第7号"_s);
    CHECK(found[1].action == "dossier.open");
    CHECK(found[0].childName.isEmpty());
    CHECK(found[1].childName.isEmpty());
}

TEST_CASE("A station reads the copy of a village's access log, and its chain is proven")
{
    OfficePair both;
    const RecordId child = both.village.addChild(u"马小龙"_s);
    take(openDossier(both.village.session(), child));
    both.handOver();
    AccessQuestion question;
    QString village;
    for (const DeviceLine& device : take(listDevices(both.station.session()))) {
        if (!device.self)
            village = device.device;
    }
    question.device = village;
    question.child = child;
    const auto lines = take(listAccess(both.station.session(), question));
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].action == "dossier.open");
    CHECK(lines[0].childName == u"马小龙"_s);
    CHECK(lines[0].personName == u"王玉梅"_s);
    CHECK(lines[0].life == 1);
    const AccessProof proof = take(verifyAccess(both.station.session()));
    REQUIRE(proof.copies.size() == 1);
    CHECK(proof.copies[0].device == village);
    CHECK(proof.copies[0].entries >= 3);
    CHECK_FALSE(proof.copies[0].firstFault);
    CHECK(take(verifyAccess(both.village.session())).copies.empty());
    question.device = u"0123"_s;
    CHECK(errorCode(listAccess(both.station.session(), question)) == "desk.unknown_receiver");
}

TEST_CASE("An altered entry of the access log is named")
{
    Office office;
    for (const QString& name : {u"马小龙"_s, u"马小凤"_s, u"马小虎"_s})
        take(openDossier(office.session(), office.addChild(name)));
    AccessProof proof = take(verifyAccess(office.session()));
    CHECK_FALSE(proof.firstFault);
    CHECK(proof.entries == 3);
    office.close();
    {
        // Who has the passphrase and a program of his own.
        const ManualClock clock(office.today());
        auto file = take(storage::unlockArchiveFile(office.wanted().folder + u"/archive.tongdang"_s,
                                                    office.wanted().passphrase, {clock, {}}));
        test::Connection connection(file.uri());
        REQUIRE(connection.exec("UPDATE access_log SET action = CAST('print' AS BLOB)"
                                " WHERE number = 2")
                == SQLITE_OK);
    }
    office.reopen();
    proof = take(verifyAccess(office.session()));
    CHECK(proof.firstFault == 2);
}
