// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/session.h"

#include "archive/archive.h"
#include "catalogue/fields.h"
#include "support/catch.h"
#include "support/desk/office.h"

#include <QDir>
#include <QFile>

using namespace tongdang;
using namespace tongdang::desk;
using tongdang::test::errorCode;
using tongdang::test::Office;
using tongdang::test::take;

TEST_CASE("A new archive knows its village and its director after it was unlocked again")
{
    Office office;
    office.reopen();
    const Profile& profile = office.session().profile();
    CHECK(profile.role == Role::Village);
    CHECK(profile.orgCode == QStringLiteral("530426999201"));
    CHECK(profile.orgName == QStringLiteral("示范村"));
    CHECK(profile.personName == QStringLiteral("王玉梅"));
    CHECK(office.session().identityNotice().isEmpty());
    const auto posts = take(listRecords(office.session(), {fields::staff_post::type, {}, {}}));
    REQUIRE(posts.size() == 1);
    CHECK(posts[0].value(fields::staff_post::role).toText() == QStringLiteral("1"));
    CHECK(posts[0].value(fields::staff_post::staff).toRecordId() == profile.person);
    CHECK(posts[0].value(fields::staff_post::from_on).toDate() == office.today());
}

TEST_CASE("A station's first person is a station worker, a county's one of the county office")
{
    const auto [role, code, post] = GENERATE(table<Role, QString, QString>(
        {{Role::Township, QStringLiteral("530426999000"), QStringLiteral("3")},
         {Role::County, QStringLiteral("530426000000"), QStringLiteral("6")}}));
    Office office(role, code, QStringLiteral("示范站"));
    CHECK(office.session().profile().role == role);
    const auto posts = take(listRecords(office.session(), {fields::staff_post::type, {}, {}}));
    REQUIRE(posts.size() == 1);
    CHECK(posts[0].value(fields::staff_post::role).toText() == post);
}

TEST_CASE("A wish for an archive that cannot be fulfilled is refused and leaves nothing behind")
{
    Office office;
    NewArchive wanted = office.wanted();
    wanted.folder = office.file(QStringLiteral("second"));
    QByteArray code;
    SECTION("the code has 11 digits")
    {
        wanted.orgCode.chop(1);
        code = "desk.org_code";
    }
    SECTION("the code has a letter")
    {
        wanted.orgCode[3] = u'x';
        code = "desk.org_code";
    }
    SECTION("nobody is named")
    {
        wanted.personName = QStringLiteral("  ");
        code = "desk.name_missing";
    }
    SECTION("the name of the place is longer than a certificate holds")
    {
        wanted.orgName = QString(201, u'村');
        code = "desk.org_name_long";
    }
    SECTION("the passphrase is short")
    {
        wanted.passphrase = QStringLiteral("三只白鹅");
        code = "desk.passphrase_weak";
    }
    SECTION("there is an archive already")
    {
        wanted.folder = office.wanted().folder;
        code = "desk.archive_exists";
    }
    CHECK(errorCode(createArchive(wanted, office.environment())) == code);
    CHECK_FALSE(holdsArchive(office.file(QStringLiteral("second"))));
    CHECK(holdsArchive(office.wanted().folder));
}

TEST_CASE("An archive that could not be finished is none")
{
    Office office;
    NewArchive wanted = office.wanted();
    wanted.folder = office.file(QStringLiteral("second"));
    // Where the replica's token is to lie there is a file.
    QFile obstacle(office.file(QStringLiteral("obstacle")));
    REQUIRE(obstacle.open(QIODevice::WriteOnly));
    obstacle.close();
    Environment environment = office.environment();
    environment.stateFolder = obstacle.fileName();
    CHECK_FALSE(createArchive(wanted, environment));
    CHECK_FALSE(holdsArchive(wanted.folder));
    CHECK(QDir(wanted.folder).entryList(QDir::Files).isEmpty());
}

TEST_CASE("The longest name of a place that a certificate holds makes an archive")
{
    Office office;
    NewArchive wanted = office.wanted();
    wanted.folder = office.file(QStringLiteral("second"));
    wanted.orgName = u' ' + QString(200, u'村') + u' ';
    const CreatedArchive created = take(createArchive(wanted, office.environment()));
    CHECK(created.session->profile().orgName == QString(200, u'村'));
}

TEST_CASE("A wrong passphrase opens nothing, and the right one still does")
{
    Office office;
    office.close();
    const auto wrong = unlockArchive(office.wanted().folder, QStringLiteral("not the passphrase"),
                                     office.environment());
    REQUIRE_FALSE(wrong);
    CHECK(wrong.error().kind == ErrorKind::Passphrase);
    CHECK(unlockArchive(office.wanted().folder, office.wanted().passphrase, office.environment()));
}

TEST_CASE("A folder without an archive says so")
{
    Office office;
    CHECK(errorCode(unlockArchive(office.file(QStringLiteral("nowhere")),
                                  office.wanted().passphrase, office.environment()))
          == "desk.no_archive");
}

TEST_CASE("An archive that is open here cannot be opened a second time")
{
    Office office;
    const auto second =
        unlockArchive(office.wanted().folder, office.wanted().passphrase, office.environment());
    CHECK(errorCode(second) == "storage.in_use");
    office.close();
    CHECK(unlockArchive(office.wanted().folder, office.wanted().passphrase, office.environment()));
}
