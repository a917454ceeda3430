// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/enrolment.h"

#include "catalogue/fields.h"
#include "support/sync/village_and_station.h"
#include "sync/enrolment_files.h"
#include "sync/peers.h"

#include <QFile>

using namespace tongdang;
using namespace tongdang::test;
using namespace tongdang::sync;

namespace {

struct Carries {
    QTemporaryDir stickFolder{folderInMemory()};
    QString request = stickFolder.filePath(QStringLiteral("request.tdr"));
    QString answer = stickFolder.filePath(QStringLiteral("answer.tda"));
    Place station{Role::Township, stationOrg, 1};
    Place village{Role::Village, villageOrg, 2};
};

} // namespace

TEST_CASE("Two carries join a village to a station, and both sides see the same two numbers")
{
    Carries c;
    const Request made = take(enrolRequest(c.village.context(), c.request));
    CHECK(made.number.size() == 24);
    CHECK(take(readRequest(c.request)).number == made.number);
    const Answer given = take(enrolApprove(c.station.context(), c.request, c.answer));
    const Answer seen = take(readAnswer(c.village.context(), c.answer));
    CHECK(seen.number == given.number);
    CHECK(seen.station.org == stationOrg);
    take(acceptShown(c.village.context(), c.answer));
    CHECK(take(parentPeer(c.village.store))->known.device == c.station.device());
    CHECK(take(selfPeer(c.village.store)).certificate.issuer == c.station.device());
    CHECK(take(enrolList(c.station.context())).size() == 2);
}

TEST_CASE("The answer brings what the station already has of the village, and nothing of others")
{
    Carries c;
    const RecordId own = c.station.addChild(QStringLiteral("马小龙"), villageOrg);
    const RecordId other = c.station.addChild(QStringLiteral("杨小凤"), otherVillageOrg);
    const RecordId visit = c.station.addVisit(own, 3);
    c.village.enrolAt(c.station, c.stickFolder.path());
    CHECK(c.village.store.folded(own));
    CHECK(c.village.store.folded(visit));
    CHECK(!c.village.store.folded(other));
}

TEST_CASE("Every altered byte of a request is noticed, or changes the number that is compared")
{
    Carries c;
    const QString number = take(enrolRequest(c.village.context(), c.request)).number;
    const QByteArray bytes = readFile(c.request);
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        QByteArray altered = bytes;
        altered[at] = char(altered[at] ^ 1);
        writeFile(c.request, altered);
        const auto read = readRequest(c.request);
        CHECK((!read || read->number != number));
    }
}

TEST_CASE("Every altered byte of an answer is refused and nothing changes")
{
    Carries c;
    take(enrolRequest(c.village.context(), c.request));
    take(enrolApprove(c.station.context(), c.request, c.answer));
    const QByteArray bytes = readFile(c.answer);
    const QByteArray before = c.village.store.fingerprint();
    int accepted = 0;
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        QByteArray altered = bytes;
        altered[at] = char(altered[at] ^ (1 << (at % 8)));
        writeFile(c.answer, altered);
        accepted += readAnswer(c.village.context(), c.answer) ? 1 : 0;
        if (at % 97 == 0)
            CHECK(!acceptShown(c.village.context(), c.answer));
    }
    CHECK(accepted == 0);
    CHECK(c.village.store.fingerprint() == before);
    writeFile(c.answer, bytes.first(bytes.size() - 512));
    CHECK(errorCode(readAnswer(c.village.context(), c.answer)) == "sync.answer_incomplete");
}

TEST_CASE("Nothing of an answer is believed unless the number of its station is given")
{
    Carries c;
    take(enrolRequest(c.village.context(), c.request));
    const QString number = take(enrolApprove(c.station.context(), c.request, c.answer)).number;
    const QByteArray before = c.village.store.fingerprint();
    QString wrong = number;
    wrong[5] = wrong[5] == u'7' ? u'8' : u'7';
    for (const QString& given :
         {QString(), wrong, number.first(23), number + u'1', QStringLiteral("abc")})
        CHECK(errorCode(enrolAccept(c.village.context(), c.answer, {given, false}))
              == "sync.station_number");
    CHECK(c.village.store.fingerprint() == before);
    CHECK(QDir(c.village.context().inbox()).entryList(QDir::Files).isEmpty());
    QString digits = number;
    take(enrolAccept(c.village.context(), c.answer, {digits.remove(u' '), false}));
}

TEST_CASE("An answer to another request than the last one is refused")
{
    Carries c;
    take(enrolRequest(c.village.context(), c.request));
    take(enrolApprove(c.station.context(), c.request, c.answer));
    const QString second = c.request + u'2';
    take(enrolRequest(c.village.context(), second));
    CHECK(errorCode(readAnswer(c.village.context(), c.answer)) == "sync.answer_to_older");
    CHECK(errorCode(acceptShown(c.village.context(), c.answer)) == "sync.answer_to_older");
    take(enrolApprove(c.station.context(), second, c.answer + u'2'));
    take(acceptShown(c.village.context(), c.answer + u'2'));
}

TEST_CASE("A wrong station is left for the right one as long as nothing was handed to it")
{
    Carries c;
    Place wrong(Role::Township, QStringLiteral("530426998000"), 5);
    take(enrolRequest(c.village.context(), c.request));
    const QString first = c.answer + u'1';
    take(enrolApprove(wrong.context(), c.request, first, {QStringLiteral("530426998201"), false}));
    const QString number = take(enrolApprove(c.station.context(), c.request, c.answer)).number;
    take(acceptShown(c.village.context(), first));
    const QString late = wrong.exportTo(c.stickFolder.path(), c.village.device());
    CHECK(errorCode(enrolAccept(c.village.context(), c.answer, {number, false}))
          == "sync.other_parent");
    SECTION("nothing was handed over")
    {
        take(enrolAccept(c.village.context(), c.answer, {number, true}));
        CHECK(take(parentPeer(c.village.store))->known.device == c.station.device());
        CHECK(take(selfPeer(c.village.store)).certificate.org == villageOrg);
        CHECK(!c.village.import(late)); // nothing is believed from the wrong one
        const RecordId child = c.village.addChild(QStringLiteral("马小龙"));
        c.village.exchangeWith(c.station, c.stickFolder.path());
        CHECK(c.station.store.folded(child));
    }
    SECTION("it was handed data")
    {
        (void)c.village.exportTo(c.stickFolder.path());
        const QByteArray before = c.village.store.fingerprint();
        CHECK(errorCode(enrolAccept(c.village.context(), c.answer, {number, true}))
              == "sync.parent_was_told");
        CHECK(c.village.store.fingerprint() == before);
    }
}

TEST_CASE("An answer for another PC is refused")
{
    Carries c;
    Place other(Role::Village, otherVillageOrg, 3);
    take(enrolRequest(c.village.context(), c.request));
    take(enrolApprove(c.station.context(), c.request, c.answer));
    const QByteArray before = other.store.fingerprint();
    CHECK(errorCode(acceptShown(other.context(), c.answer)) == "sync.answer_for_another");
    CHECK(other.store.fingerprint() == before);
}

TEST_CASE("Who may certify whom")
{
    Carries c;
    Place county(Role::County, QStringLiteral("530426000000"), 4);
    take(enrolRequest(c.station.context(), c.request));
    CHECK(errorCode(enrolApprove(c.village.context(), c.request, c.answer))
          == "sync.not_a_station");
    CHECK(errorCode(enrolApprove(c.station.context(), c.request, c.answer)) == "sync.own_request");
    CHECK(enrolApprove(county.context(), c.request, c.answer));
    QFile::remove(c.request);
    take(enrolRequest(county.context(), c.request));
    CHECK(errorCode(enrolApprove(c.station.context(), c.request, c.answer + u'2')) == "sync.role");
}

TEST_CASE("A PC joins in a role that fits its code and the station, and in no other")
{
    struct Wish {
        Role asking;
        const char* code;
        QByteArray township; ///< what a township says, empty: lets it in
        QByteArray county;
    };
    const std::vector<Wish> wishes{
        {Role::Village, "530426999201", "", ""},
        {Role::Village, "530426998201", "sync.enrol_village", ""},
        {Role::Village, "530427999201", "sync.enrol_village", "sync.enrol_village"},
        {Role::Village, "530426999000", "sync.enrol_village", "sync.enrol_village"},
        {Role::Village, "530426000000", "sync.enrol_village", "sync.enrol_village"},
        {Role::Township, "530426999000", "", ""},
        {Role::Township, "530426999201", "sync.enrol_township", "sync.enrol_township"},
        {Role::Township, "530426998000", "sync.enrol_township", ""},
        {Role::Township, "530427999000", "sync.enrol_township", "sync.enrol_township"},
        {Role::Township, "530426000000", "sync.enrol_township", "sync.enrol_township"},
        {Role::County, "530426000000", "sync.role", ""},
        {Role::County, "530427000000", "sync.role", "sync.enrol_county"},
        {Role::County, "530426999000", "sync.role", "sync.enrol_county"},
    };
    quint64 seed = 10;
    for (const Wish& wish : wishes) {
        Carries c;
        Place county(Role::County, QStringLiteral("530426000000"), 4);
        Place asking(wish.asking, QString::fromLatin1(wish.code), ++seed);
        const Request request = take(enrolRequest(asking.context(), c.request));
        CAPTURE(wish.code, roleName(wish.asking));
        for (auto [approver, expected] :
             {std::pair{&c.station, wish.township}, std::pair{&county, wish.county}}) {
            const QByteArray before = approver->store.fingerprint();
            const auto may = mayApprove(approver->context(), request);
            CHECK((may ? QByteArray() : may.error().code) == expected);
            const auto given = enrolApprove(approver->context(), c.request, c.answer);
            CHECK((given ? QByteArray() : given.error().code) == expected);
            CHECK((approver->store.fingerprint() == before) == !expected.isEmpty());
            CHECK(QFile::exists(c.answer) == expected.isEmpty());
            QFile::remove(c.answer);
        }
    }
}

TEST_CASE("Another code than the one asked for has to fit the role, too")
{
    Carries c;
    take(enrolRequest(c.village.context(), c.request));
    CHECK(errorCode(enrolApprove(c.station.context(), c.request, c.answer, {stationOrg, false}))
          == "sync.enrol_village");
    CHECK(errorCode(enrolApprove(c.station.context(), c.request, c.answer,
                                 {QStringLiteral("5304269992"), false}))
          == "sync.org_code");
    take(enrolApprove(c.station.context(), c.request, c.answer, {otherVillageOrg, false}));
}

TEST_CASE("A refused approval leaves no certificate and no file behind")
{
    Carries c;
    take(enrolRequest(c.village.context(), c.request));
    writeFile(c.answer, "mine");
    const QByteArray before = c.station.store.fingerprint();
    CHECK(errorCode(enrolApprove(c.station.context(), c.request, c.answer)) == "sync.file_exists");
    CHECK(errorCode(enrolApprove(c.station.context(), c.request,
                                 c.stickFolder.filePath(QStringLiteral("none/answer.tda"))))
          == "sync.write_failed");
    CHECK(readFile(c.answer) == "mine");
    CHECK(c.station.store.fingerprint() == before);
    CHECK(QDir(c.station.context().outbox()).entryList(QDir::Files).isEmpty());
}

TEST_CASE("An approval that cannot be committed leaves no answer, and the next one succeeds")
{
    Carries c;
    take(enrolRequest(c.village.context(), c.request));
    const QByteArray before = c.station.store.fingerprint();
    c.station.store.beforeCommit = [&]() -> Result<void> {
        CHECK(!QFile::exists(c.answer)); // nothing has left yet
        return failure(ErrorKind::Medium, "archive.medium");
    };
    CHECK(errorCode(enrolApprove(c.station.context(), c.request, c.answer)) == "archive.medium");
    CHECK(c.station.store.fingerprint() == before);
    CHECK(QDir(c.stickFolder.path()).entryList(QDir::Files)
          == QStringList{QStringLiteral("request.tdr")});
    c.station.store.beforeCommit = {};
    take(enrolApprove(c.station.context(), c.request, c.answer));
    take(acceptShown(c.village.context(), c.answer));
    CHECK(take(enrolList(c.station.context())).size() == 2);
}

TEST_CASE("An answer that cannot appear after the commit can be approved again")
{
    Carries c;
    take(enrolRequest(c.village.context(), c.request));
    c.station.store.beforeCommit = [&]() -> Result<void> {
        writeFile(c.answer, "mine");
        return {};
    };
    CHECK(errorCode(enrolApprove(c.station.context(), c.request, c.answer)) == "sync.file_exists");
    CHECK(readFile(c.answer) == "mine");
    CHECK(QDir(c.stickFolder.path()).entryList(QDir::Files).size() == 2); // no part of ours
    c.station.store.beforeCommit = {};
    const QString again = c.answer + u'2';
    take(enrolApprove(c.station.context(), c.request, again));
    take(acceptShown(c.village.context(), again));
    c.station.addChild(QStringLiteral("马小龙"), villageOrg);
    c.village.exchangeWith(c.station, c.stickFolder.path());
    CHECK(c.village.store.state().log.size() == c.station.store.state().log.size());
}

TEST_CASE("A device can be certified for another organisation than it asked for")
{
    Carries c;
    c.village.enrolAt(c.station, c.stickFolder.path(), {otherVillageOrg, false});
    CHECK(take(selfPeer(c.village.store)).certificate.org == otherVillageOrg);
}

TEST_CASE("A PC belongs to one station, a new PC of the same station may take its place")
{
    Carries c;
    c.village.enrolAt(c.station, c.stickFolder.path());
    Place other(Role::Township, QStringLiteral("530426998000"), 5);
    take(enrolRequest(c.village.context(), c.request));
    take(enrolApprove(other.context(), c.request, c.answer,
                      {QStringLiteral("530426998201"), false}));
    const QByteArray before = c.village.store.fingerprint();
    CHECK(errorCode(acceptShown(c.village.context(), c.answer)) == "sync.other_parent");
    CHECK(c.village.store.fingerprint() == before);

    Place renewed(Role::Township, stationOrg, 6);
    const QString late = c.station.exportTo(c.stickFolder.path(), c.village.device());
    c.village.enrolAt(renewed, c.stickFolder.path());
    CHECK(take(parentPeer(c.village.store))->known.device == renewed.device());
    CHECK(!c.village.import(late)); // nothing is believed from the former one
    const RecordId child = c.village.addChild(QStringLiteral("马小龙"));
    c.village.exchangeWith(renewed, c.stickFolder.path());
    CHECK(renewed.store.folded(child));
}

TEST_CASE("A restored PC that is enrolled again learns by the answer that it was, and begins anew")
{
    Carries c;
    const QString stick = c.stickFolder.path();
    c.village.enrolAt(c.station, stick);
    const RecordId first = c.village.addChild(QStringLiteral("马小龙"));
    c.village.exchangeWith(c.station, stick);
    const auto backup = c.village.store.state();
    const RecordId lost = c.village.addChild(QStringLiteral("杨小凤"));
    c.village.exchangeWith(c.station, stick);
    c.village.store.restore(backup);
    const ReplicaId former = take(c.village.store.replica());
    take(enrolRequest(c.village.context(), c.request));
    take(enrolApprove(c.station.context(), c.request, c.answer));
    take(acceptShown(c.village.context(), c.answer));
    CHECK(take(c.village.store.replica()) != former);
    CHECK(c.village.store.folded(lost));
    const RecordId next = c.village.addChild(QStringLiteral("李小虎"));
    const ImportReport report = take(c.station.import(c.village.exportTo(stick)));
    CHECK(report.status == ImportStatus::Merged);
    for (const RecordId& child : {first, lost, next})
        CHECK(c.station.store.folded(child));
}

TEST_CASE("A revoked device is not certified again")
{
    Carries c;
    c.village.enrolAt(c.station, c.stickFolder.path());
    take(enrolRevoke(c.station.context(), c.village.device()));
    take(enrolRequest(c.village.context(), c.request));
    CHECK(errorCode(enrolApprove(c.station.context(), c.request, c.answer))
          == "sync.request_revoked");
    CHECK(errorCode(enrolRevoke(c.station.context(), c.station.device())) == "sync.unknown_device");
    CHECK(errorCode(enrolRevoke(c.village.context(), c.station.device())) == "sync.unknown_device");
}

TEST_CASE("An archive on a new PC goes on with new keys and is enrolled again")
{
    Carries c;
    const RecordId child = c.village.addChild(QStringLiteral("马小龙"));
    c.village.enrolAt(c.station, c.stickFolder.path());
    c.village.exchangeWith(c.station, c.stickFolder.path());
    const DeviceId enrolled = c.village.device();
    CHECK(!take(enrolRequest(c.village.context(), c.request)).replaces);
    REQUIRE(QFile::remove(c.request));
    c.village.keys = DeviceKeys::create(c.village.randomness);
    take(c.village.store.beginReplica());
    take(renewDevice(c.village.context()));
    CHECK(errorCode(exportBundle(c.village.context(), {}, c.stickFolder.path()))
          == "sync.no_parent");
    SECTION("which was moved once more before it came to the station")
    {
        c.village.keys = DeviceKeys::create(c.village.randomness);
        take(c.village.store.beginReplica());
        take(renewDevice(c.village.context()));
    }
    SECTION("at once") {}
    // The station is told which of the PCs that it knows this one replaces, until it is enrolled.
    CHECK(take(enrolRequest(c.village.context(), c.request)).replaces == enrolled);
    CHECK(take(readRequest(c.request)).replaces == enrolled);
    REQUIRE(QFile::remove(c.request));
    c.village.enrolAt(c.station, c.stickFolder.path());
    CHECK(!take(enrolRequest(c.village.context(), c.request)).replaces);
    const RecordId visit = c.village.addVisit(child, 2);
    c.village.exchangeWith(c.station, c.stickFolder.path());
    CHECK(c.station.store.folded(visit));
}

TEST_CASE("Who asks by the name of a PC that is enrolled, with other keys, gets nothing")
{
    Carries c;
    c.village.enrolAt(c.station, c.stickFolder.path());
    const Place stranger(Role::Village, otherVillageOrg, 7);
    const Request asked{c.village.device(),
                        Role::Village,
                        otherVillageOrg,
                        QStringLiteral("示新村"),
                        stranger.keys.minisign(),
                        stranger.keys.recipient(),
                        {},
                        {},
                        {}};
    const QString forged = c.stickFolder.filePath(QStringLiteral("forged.tdr"));
    const QByteArray json =
        encodeRequest(asked, c.village.clock.nowMilliseconds(), QByteArray(16, 'n'));
    take(writeRequest(forged, take(stranger.keys.sign(json, requestComment(asked)))));
    const QByteArray before = c.station.store.fingerprint();
    const QString answer = c.stickFolder.filePath(QStringLiteral("other.tda"));
    CHECK(errorCode(enrolApprove(c.station.context(), forged, answer))
          == "sync.request_of_another");
    CHECK(c.station.store.fingerprint() == before);
    CHECK_FALSE(QFile::exists(answer));
    // The same PC may ask again.
    const QString again = c.stickFolder.filePath(QStringLiteral("again.tdr"));
    take(enrolRequest(c.village.context(), again));
    CHECK(enrolApprove(c.station.context(), again, answer));
}
