// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/keys.h"

#include "archive/archive.h"
#include "desk/upkeep.h"
#include "storage/open_archive.h"
#include "support/catch.h"
#include "support/desk/office.h"

#include <QFile>

using namespace tongdang;
using namespace tongdang::desk;
using tongdang::test::errorCode;
using tongdang::test::Office;
using tongdang::test::take;

namespace {

const QString renewed = QStringLiteral("新的口令 核桃树 石板路 灰鸽");

QByteArray bytesOf(Office& office, qint64 from)
{
    QFile file(office.wanted().folder + QStringLiteral("/archive.tongdang"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    REQUIRE(file.seek(from));
    return file.readAll();
}

QByteArray opensWith(Office& office, const QString& passphrase)
{
    return errorCode(unlockArchive(office.wanted().folder, passphrase, office.environment()));
}

Result<std::unique_ptr<Session>> recover(Office& office, const QString& code,
                                         const QString& passphrase = renewed)
{
    return recoverArchive(office.wanted().folder, {code, passphrase, std::nullopt},
                          office.environment());
}

/// Gives the archive a new code and answers it.
QString renewCode(Session& session, const QString& passphrase)
{
    const QString code = newRecoveryCode();
    take(changeRecoveryCode(session, {passphrase, code}));
    return code;
}

QByteArrayList actions(Session& session)
{
    QByteArrayList list;
    for (const auto& entry : take(session.archive().accessLog().latest(100)))
        list.append(entry.action);
    return list;
}

} // namespace

TEST_CASE(
    "A passphrase is changed by who knows it, then the new one opens and the old one does not")
{
    Office office;
    take(changePassphrase(office.session(), {office.wanted().passphrase, renewed}));
    CHECK(actions(office.session()).contains("key.passphrase"));
    office.close();
    CHECK(opensWith(office, office.wanted().passphrase) == "storage.wrong_passphrase");
    CHECK(opensWith(office, renewed).isEmpty());
}

TEST_CASE("A change of the passphrase rewrites no data")
{
    constexpr qint64 head = 16384;
    Office office;
    office.addChild();
    take(office.session().archive().checkpoint());
    const QByteArray before = bytesOf(office, head);
    take(office.session().file().replacePassphrase(office.session().profile().person, renewed));
    CHECK(bytesOf(office, head) == before);
}

TEST_CASE("Who does not know the passphrase changes nothing, and neither does a weak wish")
{
    Office office;
    const auto change = [&](const QString& present, const QString& wanted) {
        return errorCode(changePassphrase(office.session(), {present, wanted}));
    };
    CHECK(change(renewed, renewed) == "storage.wrong_passphrase");
    CHECK(change(office.wanted().passphrase, QStringLiteral("三只白鹅")) == "desk.passphrase_weak");
    CHECK(errorCode(changeRecoveryCode(office.session(), {renewed, newRecoveryCode()}))
          == "storage.wrong_passphrase");
    CHECK_FALSE(actions(office.session()).contains("key.passphrase"));
    CHECK_FALSE(actions(office.session()).contains("key.recovery_code"));
    office.close();
    CHECK(opensWith(office, office.wanted().passphrase).isEmpty());
}

TEST_CASE("Another person's passphrase does not count as one's own")
{
    Office office;
    const RecordId other = RecordId::create(office.environment().randomness);
    take(office.session().file().addPassphraseSlot(other, renewed));
    CHECK(errorCode(changePassphrase(office.session(),
                                     {renewed, QStringLiteral("又一个 新的 口令 短语")}))
          == "storage.wrong_passphrase");
    // And whose passphrase was forgotten has to be said.
    const QString code = renewCode(office.session(), office.wanted().passphrase);
    const RecordId self = office.session().profile().person;
    office.close();
    const auto ambiguous = recover(office, code, QStringLiteral("又一个 新的 口令 短语"));
    REQUIRE_FALSE(ambiguous);
    CHECK(ambiguous.error().code == "desk.several_people");
    CHECK(ambiguous.error().arguments.value(0).contains(self.toString()));
    CHECK(ambiguous.error().arguments.mid(1)
          == QStringList{self.toString(), QStringLiteral("王玉梅"), other.toString(), QString()});
    CHECK(opensWith(office, office.wanted().passphrase).isEmpty());
    const auto named = take(recoverArchive(office.wanted().folder,
                                           {code, QStringLiteral("又一个 新的 口令 短语"), self},
                                           office.environment()));
    CHECK(named->profile().person == self);
}

TEST_CASE("The recovery code opens the archive and sets a new passphrase")
{
    Office office;
    office.addChild();
    const QString code = renewCode(office.session(), office.wanted().passphrase);
    CHECK(code.split(u'-').size() == 8);
    const RecordId person = office.session().profile().person;
    office.close();
    {
        const auto session = take(recover(office, code));
        CHECK(session->profile().person == person);
        CHECK(session->profile().personName == QStringLiteral("王玉梅"));
        CHECK(actions(*session).first() == "key.recover");
        CHECK(session->identityNotice().isEmpty());
        // The person goes on as with the passphrase, and asks for a new code.
        CHECK(renewCode(*session, renewed) != code);
    }
    CHECK(opensWith(office, office.wanted().passphrase) == "storage.wrong_passphrase");
    CHECK(opensWith(office, renewed).isEmpty());
    CHECK(errorCode(recover(office, code)) == "storage.wrong_recovery_code");
}

TEST_CASE(
    "A mistyped, an old and a foreign code, and a damaged head, are told apart and change nothing")
{
    Office office;
    const QString old = renewCode(office.session(), office.wanted().passphrase);
    const QString code = renewCode(office.session(), office.wanted().passphrase);
    office.close();
    CHECK(errorCode(recover(office, old)) == "storage.wrong_recovery_code");
    QString mistyped = code;
    mistyped[12] = mistyped[12] == u'7' ? u'8' : u'7';
    const auto wrongGroup = recover(office, mistyped);
    REQUIRE_FALSE(wrongGroup);
    CHECK(wrongGroup.error().code == "vault.recovery_code_group");
    CHECK(wrongGroup.error().arguments == QStringList{QStringLiteral("3")});
    CHECK(wrongGroup.error().kind == ErrorKind::Passphrase);
    CHECK(errorCode(recover(office, code.first(20))) == "vault.recovery_code_length");
    CHECK(errorCode(recover(office, code, QStringLiteral("三只白鹅"))) == "desk.passphrase_weak");
    CHECK(opensWith(office, office.wanted().passphrase).isEmpty());

    QFile file(office.wanted().folder + QStringLiteral("/archive.tongdang"));
    REQUIRE(file.open(QIODevice::ReadWrite));
    for (const qint64 copy : {0, 4096}) {
        REQUIRE(file.seek(copy + 200));
        REQUIRE(file.write(QByteArray(8, 'x')) == 8);
    }
    file.close();
    CHECK(errorCode(recover(office, code)) == "storage.head_damaged");
}

TEST_CASE("A step with the keys that is refused on the way is in neither the keys nor the log")
{
    Office office;
    const QString code = renewCode(office.session(), office.wanted().passphrase);
    const RecordId self = office.session().profile().person;
    const QByteArrayList before = actions(office.session());
    CHECK(errorCode(
              changeRecoveryCode(office.session(), {office.wanted().passphrase, code.first(30)}))
          == "vault.recovery_code_length");
    CHECK(actions(office.session()) == before);
    // The last thing that is looked at before the key block is written.
    const RecordId other = RecordId::create(office.environment().randomness);
    take(office.session().file().addPassphraseSlot(other, renewed));
    CHECK(errorCode(changePassphrase(office.session(), {office.wanted().passphrase, renewed}))
          == "storage.passphrase_taken");
    CHECK(actions(office.session()) == before);
    office.close();
    CHECK(opensWith(office, office.wanted().passphrase).isEmpty());
    CHECK(errorCode(recoverArchive(office.wanted().folder,
                                   {code, QStringLiteral("又一个 新的 口令 短语"), self},
                                   office.environment()))
              .isEmpty());
}

TEST_CASE("The slots say whose they are and since when, and hold no secret")
{
    Office office;
    office.setToday(QDate(2026, 12, 1));
    take(changePassphrase(office.session(), {office.wanted().passphrase, renewed}));
    const auto slots = take(listKeySlots(office.session()));
    REQUIRE(slots.size() == 2);
    CHECK(slots[0].personName == QStringLiteral("王玉梅"));
    CHECK(slots[0].mine);
    CHECK(slots[0].made == QDate(2026, 12, 1));
    CHECK(slots[1].kind == KeySlot::Kind::RecoveryCode);
    CHECK_FALSE(slots[1].mine);
    CHECK(slots[1].made == QDate(2026, 11, 24));
}
