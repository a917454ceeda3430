// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/unlock_help.h"

#include "archive/archive.h"
#include "catalogue/fields.h"
#include "desk/keys.h"
#include "desk/sealing.h"
#include "desk/station_slot.h"
#include "storage/open_archive.h"
#include "support/desk/office_pair.h"

#include <QFile>

#include <algorithm>

using namespace tongdang;
using namespace tongdang::desk;
using namespace tongdang::test;

namespace {

const QString chosen = QStringLiteral("新的口令 核桃树 石板路 灰鸽");

QByteArrayList actionsOf(Session& session)
{
    QByteArrayList list;
    for (const auto& entry : take(session.archive().accessLog().latest(100)))
        list.append(entry.action);
    return list;
}

bool hasStation(Session& session)
{
    return std::ranges::any_of(take(listKeySlots(session)), [](const KeySlot& slot) {
        return slot.kind == KeySlot::Kind::Station;
    });
}

/// A village that forgot its passphrase, and its station.
struct Forgotten {
    OfficePair both;
    QString folder = both.village.wanted().folder;
    QString request = both.village.file(QStringLiteral("help.tdh"));
    QString answer = both.village.file(QStringLiteral("answer.tdh"));

    Forgotten()
    {
        both.village.addChild();
        both.village.close();
    }
    Result<HelpRequest> ask(const QString& passphrase = chosen)
    {
        return askStation(folder, {passphrase, request}, both.village.environment());
    }
    Result<std::unique_ptr<Session>> open(const QString& passphrase = chosen)
    {
        return takeHelp(folder, {answer, passphrase, std::nullopt}, both.village.environment());
    }
    QByteArray opensWith(const QString& passphrase)
    {
        return errorCode(unlockArchive(folder, passphrase, both.village.environment()));
    }
};

QByteArray bytesOf(const QString& name)
{
    QFile file(name);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

void put(const QString& name, const QByteArray& bytes)
{
    QFile file(name);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

} // namespace

TEST_CASE("A village that lost passphrase and code opens its archive with the station's answer and "
          "a passphrase of its own choice")
{
    Forgotten lost;
    const HelpRequest asked = take(lost.ask());
    CHECK(awaitsHelp(lost.folder));
    const HelpQuestion question = take(readHelpRequest(lost.both.station.session(), lost.request));
    CHECK(question.number == asked.number);
    CHECK(question.orgName == QStringLiteral("示范村"));
    CHECK(question.orgCode == QStringLiteral("530426999201"));
    CHECK(take(helpUnlock(lost.both.station.session(), lost.request, lost.answer)).device
          == question.device);
    CHECK(actionsOf(lost.both.station.session()).contains("key.help"));
    {
        const auto session = take(lost.open());
        CHECK(session->profile().personName == QStringLiteral("王玉梅"));
        CHECK(actionsOf(*session).contains("key.station_help"));
    }
    CHECK_FALSE(awaitsHelp(lost.folder));
    CHECK(lost.opensWith(chosen).isEmpty());
    CHECK(lost.opensWith(lost.both.village.wanted().passphrase) == "storage.wrong_passphrase");
    // The answer opens nothing a second time.
    CHECK(errorCode(lost.open()) == "desk.no_help_asked");
}

TEST_CASE("The station's answer opens nothing without the passphrase chosen with the request, nor "
          "for an older one")
{
    Forgotten lost;
    take(lost.ask());
    take(helpUnlock(lost.both.station.session(), lost.request, lost.answer));
    const auto guessed = lost.open(QStringLiteral("一个 猜的 口令 短语"));
    CHECK(errorCode(guessed) == "storage.wrong_passphrase");
    CHECK(awaitsHelp(lost.folder));
    // A second request voids the first.
    QFile::remove(lost.request);
    take(lost.ask());
    CHECK(errorCode(lost.open()) == "desk.help_for_another");
    QFile::remove(lost.answer);
    take(helpUnlock(lost.both.station.session(), lost.request, lost.answer));
    CHECK(lost.open());
}

TEST_CASE("A request that could not be written leaves the one before as it was")
{
    Forgotten lost;
    take(lost.ask());
    take(helpUnlock(lost.both.station.session(), lost.request, lost.answer));
    const QString nowhere = lost.both.village.file(QStringLiteral("no such stick/help.tdh"));
    CHECK_FALSE(askStation(lost.folder, {chosen, nowhere}, lost.both.village.environment()));
    CHECK(lost.open());
}

TEST_CASE("No byte of a request or an answer can be changed and open the archive")
{
    Forgotten lost;
    take(lost.ask());
    const QByteArray sound = bytesOf(lost.request);
    take(helpUnlock(lost.both.station.session(), lost.request, lost.answer));
    const QByteArray answer = bytesOf(lost.answer);
    const HelpQuestion question = take(readHelpRequest(lost.both.station.session(), lost.request));
    // Of the key block, two of three signs are zeros that stand for themselves: every 37th is
    // tried.
    for (qsizetype at = 0; at < sound.size(); at += 37) {
        QByteArray altered = sound;
        altered[at] = altered[at] == '0' ? '1' : '0';
        if (altered == sound)
            continue;
        put(lost.request, altered);
        const auto read = readHelpRequest(lost.both.station.session(), lost.request);
        // What needs no key may still be read (a key to answer to, the time): the number tells.
        INFO(at);
        CHECK((!read || read->number != question.number));
    }
    for (qsizetype at = 0; at < answer.size(); ++at) {
        QByteArray altered = answer;
        altered[at] = altered[at] == '0' ? '1' : '0';
        if (altered == answer)
            continue;
        put(lost.answer, altered);
        INFO(at);
        CHECK_FALSE(lost.open());
    }
    put(lost.answer, answer);
    CHECK(lost.open());
}

TEST_CASE("A PC that was barred, another station and a stranger's file get no help")
{
    Forgotten lost;
    take(lost.ask());
    Office other(desk::Role::Township, QStringLiteral("530426999100"), QStringLiteral("别的镇"));
    CHECK(errorCode(readHelpRequest(other.session(), lost.request)) == "storage.no_station_slot");
    put(lost.answer, "{}");
    CHECK(errorCode(readHelpRequest(lost.both.station.session(), lost.answer))
          == "desk.help_damaged");
    put(lost.answer, QByteArray(70'000, 'x'));
    CHECK(errorCode(readHelpRequest(lost.both.station.session(), lost.answer))
          == "desk.help_damaged");
    const QString device = take(readHelpRequest(lost.both.station.session(), lost.request)).device;
    take(revokeDevice(lost.both.station.session(), device));
    const QString refused = lost.both.village.file(QStringLiteral("refused.tdh"));
    CHECK(errorCode(helpUnlock(lost.both.station.session(), lost.request, refused))
          == "desk.help_barred");
    CHECK_FALSE(QFile::exists(refused));
}

TEST_CASE("Who took the station's help away cannot ask for it, until it is allowed again")
{
    OfficePair both;
    const QString passphrase = both.village.wanted().passphrase;
    CHECK(hasStation(both.village.session()));
    CHECK_FALSE(hasStation(both.station.session())); // nobody is above it
    CHECK(errorCode(allowStationSlot(both.station.session())) == "desk.not_enrolled");
    CHECK(errorCode(removeKeyHolder(both.village.session(), {chosen, 2}))
          == "storage.wrong_passphrase");
    CHECK(errorCode(removeKeyHolder(both.village.session(), {passphrase, 1})) == "desk.code_stays");
    CHECK(errorCode(removeKeyHolder(both.village.session(), {passphrase, 0}))
          == "storage.last_slot");
    take(removeKeyHolder(both.village.session(), {passphrase, 2}));
    both.village.reopen();
    CHECK_FALSE(hasStation(both.village.session()));
    both.village.close();
    const QString request = both.village.file(QStringLiteral("help.tdh"));
    CHECK(errorCode(askStation(both.village.wanted().folder, {chosen, request},
                               both.village.environment()))
          == "desk.no_station_slot");
    CHECK_FALSE(QFile::exists(request));
    CHECK_FALSE(awaitsHelp(both.village.wanted().folder));
    both.village.reopen();
    take(allowStationSlot(both.village.session()));
    CHECK(hasStation(both.village.session()));
}

TEST_CASE("The slot follows the PC: one that was enrolled anew asks as itself")
{
    OfficePair both;
    Office& village = both.village;
    const QString folder = village.wanted().folder;
    village.close();
    REQUIRE(QFile::remove(folder + QStringLiteral("/device.keys")));
    village.reopen();
    const QString request = village.file(QStringLiteral("again.tde"));
    const QString answer = village.file(QStringLiteral("again answer.tde"));
    const QString device = take(requestEnrolment(village.session(), request)).device;
    take(approveEnrolment(both.station.session(), request, answer));
    take(acceptShown(village.session(), answer));
    village.close();
    const QString help = village.file(QStringLiteral("help.tdh"));
    take(askStation(folder, {chosen, help}, village.environment()));
    CHECK(take(readHelpRequest(both.station.session(), help)).device == device);
}

TEST_CASE("New keys of the village keep the station's help")
{
    OfficePair both;
    const QString passphrase = both.village.wanted().passphrase;
    const QString code = newRecoveryCode();
    auto session = take(unlockArchive((both.village.close(), both.village.wanted().folder),
                                      passphrase, both.village.environment()));
    take(renewMasterKey(session, {passphrase, code}));
    session.reset();
    const QString request = both.village.file(QStringLiteral("help.tdh"));
    const QString answer = both.village.file(QStringLiteral("answer.tdh"));
    take(askStation(both.village.wanted().folder, {chosen, request}, both.village.environment()));
    take(helpUnlock(both.station.session(), request, answer));
    CHECK(takeHelp(both.village.wanted().folder, {answer, chosen, std::nullopt},
                   both.village.environment()));
}

TEST_CASE("A second person of the staff opens the archive with a passphrase of their own, and is "
          "known by it until it is taken away")
{
    Office office;
    const QString passphrase = office.wanted().passphrase;
    const RecordId second = office.receive(fields::staff::type, std::nullopt,
                                           {{fields::staff::name, Value(QStringLiteral("示员"))}});
    const auto add = [&](const QString& mine, const RecordId& person, const QString& wanted) {
        return errorCode(addKeyHolder(office.session(), {mine, person, wanted, QString()}));
    };
    CHECK(add(chosen, second, chosen) == "storage.wrong_passphrase");
    CHECK(add(passphrase, office.addChild(), chosen) == "desk.unknown_staff");
    CHECK(add(passphrase, second, QStringLiteral("短")) == "desk.passphrase_weak");
    CHECK(add(passphrase, second, passphrase) == "storage.passphrase_taken");
    CHECK(add(passphrase, second, chosen).isEmpty());
    CHECK(actionsOf(office.session()).contains("key.person"));
    office.close();
    {
        const auto session =
            take(unlockArchive(office.wanted().folder, chosen, office.environment()));
        CHECK(session->profile().person == second);
        CHECK(session->profile().personName == QStringLiteral("示员"));
        // Nobody's passphrase but one's own confirms a step.
        CHECK(errorCode(removeKeyHolder(*session, {passphrase, 0})) == "storage.wrong_passphrase");
        take(removeKeyHolder(*session, {chosen, 0}));
        CHECK(actionsOf(*session).contains("key.person_removed"));
        CHECK(errorCode(removeKeyHolder(*session, {chosen, 2})) == "storage.last_slot");
    }
    CHECK(errorCode(unlockArchive(office.wanted().folder, passphrase, office.environment()))
          == "storage.wrong_passphrase");
}

TEST_CASE(
    "Who is not in the register yet is written there with the passphrase, with the usual post "
    "of the office from today")
{
    Office office;
    const QString passphrase = office.wanted().passphrase;
    const auto add = [&](const QString& mine, const QString& name) {
        return addKeyHolder(office.session(), {mine, std::nullopt, chosen, name});
    };
    CHECK(errorCode(add(passphrase, QStringLiteral("  "))) == "desk.name_missing");
    const qint64 before = office.changes();
    CHECK(errorCode(add(chosen, QStringLiteral("示员"))) == "storage.wrong_passphrase");
    CHECK(errorCode(addKeyHolder(office.session(),
                                 {passphrase, std::nullopt, passphrase, QStringLiteral("示员")}))
          == "storage.passphrase_taken");
    CHECK(office.changes() == before);
    const RecordId person = take(add(passphrase, QStringLiteral(" 示员 ")));
    CHECK(errorCode(add(passphrase, QStringLiteral("示员"))) == "desk.name_in_register");
    archive::RecordQuery query;
    query.type = fields::staff_post::type;
    const auto posts = take(office.session().archive().reader().records(query));
    const auto post = std::ranges::find_if(posts, [&](const Record& record) {
        return record.value(fields::staff_post::staff).toRecordId() == person;
    });
    REQUIRE(post != posts.end());
    CHECK(post->value(fields::staff_post::role).toText() == QStringLiteral("1"));
    CHECK(post->value(fields::staff_post::division).toText() == office.session().profile().orgCode);
    CHECK(post->value(fields::staff_post::from_on).toDate() == office.today());
    office.close();
    const auto session = take(unlockArchive(office.wanted().folder, chosen, office.environment()));
    CHECK(session->profile().personName == QStringLiteral("示员"));
}
