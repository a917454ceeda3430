// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/replica_identity.h"

#include "support/archive/plain_archive.h"

#include <QFile>

using namespace tongdang;
using namespace tongdang::test;

namespace {

/// The files of a place as they were at some moment.
struct Copy {
    explicit Copy(PlainArchive& place)
        : database(place.folder.filePath(QStringLiteral("copy.db")))
    {
        QFile::remove(database);
        REQUIRE(QFile::copy(place.path(), database));
    }
    void putBack(PlainArchive& place) const
    {
        REQUIRE(QFile::remove(place.path()));
        REQUIRE(QFile::copy(database, place.path()));
    }
    QString database;
};

QString tokenOf(const PlainArchive& place)
{
    return place.state + u'/' + place.id.toString() + QStringLiteral("/replica");
}

} // namespace

TEST_CASE("An archive goes on as the replica that it was")
{
    PlainArchive place;
    CHECK_FALSE(place.archive->beganNewReplica()); // its first one is nothing to tell
    const ReplicaId first = place.archive->replica();
    place.child(u"曾雨桐");
    for (int opening = 0; opening < 3; ++opening) {
        place.open();
        CHECK(place.archive->replica() == first);
        CHECK_FALSE(place.archive->beganNewReplica());
    }
    CHECK(QFile::permissions(tokenOf(place))
          == (QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadUser
              | QFileDevice::WriteUser));
}

TEST_CASE("A token that is missing, unreadable or another one begins a new replica")
{
    for (const char* content : {"", "nonsense", "tongdang-replica 1\n00\n1\n"}) {
        PlainArchive place;
        const ReplicaId first = place.archive->replica();
        place.child(u"曾雨桐");
        place.archive.reset();
        QFile token(tokenOf(place));
        if (*content == '\0') {
            REQUIRE(token.remove());
        } else {
            REQUIRE(token.open(QIODevice::WriteOnly));
            token.write(content);
            token.close();
        }
        place.open();
        CHECK(place.archive->beganNewReplica());
        const ReplicaId second = place.archive->replica();
        CHECK(second != first);
        place.child(u"李小明");
        CHECK(take(place.archive->log().newest()).size() == 2);
        CHECK(place.examine().healthy());
        place.open();
        CHECK_FALSE(place.archive->beganNewReplica());
        CHECK(place.archive->replica() == second);
    }
}

TEST_CASE("An older copy that was put back begins a new replica")
{
    PlainArchive place;
    const ReplicaId first = place.archive->replica();
    place.archive.reset();
    const Copy copy(place);
    place.open();
    place.child(u"曾雨桐");
    place.archive.reset();
    copy.putBack(place);
    place.open();
    CHECK(place.archive->beganNewReplica());
    CHECK(place.archive->replica() != first);
    CHECK(take(place.archive->hasUntoldReplica()));
    place.open(); // told is what a person was told
    CHECK_FALSE(place.archive->beganNewReplica());
    CHECK(take(place.archive->hasUntoldReplica()));
    take(place.archive->noteReplicaTold());
    place.open();
    CHECK_FALSE(take(place.archive->hasUntoldReplica()));
}

TEST_CASE("A copy made while the archive was open is older once something left the PC")
{
    PlainArchive place;
    const ReplicaId first = place.archive->replica();
    place.child(u"曾雨桐");
    take(place.archive->checkpoint());
    const Copy copy(place);
    const bool leaves = GENERATE(false, true);
    if (leaves)
        take(place.archive->outdateCopies());
    place.archive.reset();
    copy.putBack(place);
    place.open();
    // If nothing left, nobody saw what the copy goes on from: it may.
    CHECK(place.archive->beganNewReplica() == leaves);
    CHECK((place.archive->replica() != first) == leaves);
}

TEST_CASE("What was rolled back is no reason for a new replica")
{
    PlainArchive place;
    const ReplicaId first = place.archive->replica();
    {
        auto transaction = take(place.archive->begin());
        take(place.archive->outdateCopies());
    }
    {
        auto transaction = take(place.archive->begin());
        take(place.archive->beginReplica());
    }
    place.open();
    CHECK_FALSE(place.archive->beganNewReplica());
    CHECK(place.archive->replica() == first);
}

TEST_CASE("Without a state folder there is nothing to compare")
{
    PlainArchive place;
    place.archive.reset();
    place.state.clear();
    place.open();
    const ReplicaId replica = place.archive->replica();
    place.open();
    CHECK(place.archive->replica() == replica);
    CHECK_FALSE(place.archive->beganNewReplica());
}

TEST_CASE("Giving up a replica in a transaction that is rolled back leaves the old one")
{
    PlainArchive place;
    const ReplicaId first = place.archive->replica();
    {
        auto transaction = take(place.archive->begin());
        take(place.archive->beginReplica());
        CHECK(place.archive->replica() != first);
    }
    CHECK(place.archive->replica() == first);
    take(place.archive->beginReplica());
    const ReplicaId second = place.archive->replica();
    CHECK(second != first);
    place.child(u"曾雨桐");
    CHECK(take(place.archive->log().newest()).front().replica == second);
    place.open();
    CHECK(place.archive->replica() == second);
}

TEST_CASE("A state folder that cannot be written refuses the opening")
{
    PlainArchive place;
    place.archive.reset();
    REQUIRE(QFile(place.folder.filePath(QStringLiteral("file"))).open(QIODevice::WriteOnly));
    place.state = place.folder.filePath(QStringLiteral("file/state"));
    CHECK(errorCode(place.tryOpen()) == "archive.state_folder");
}
