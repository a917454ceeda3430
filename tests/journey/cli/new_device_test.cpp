// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli.h"
#include "support/catch.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>

using namespace Qt::StringLiterals;
using tongdang::test::Enrolled;
using tongdang::test::Outcome;
using tongdang::test::Pc;

namespace {

QString deviceOf(Pc& pc)
{
    const Outcome list = pc.run({u"enrol"_s, u"list"_s});
    REQUIRE(list.status == 0);
    for (const QJsonValue line : list.json.array()) {
        if (line[u"self"].toBool())
            return line[u"device"].toString();
    }
    return {};
}

qsizetype childrenOf(Pc& pc)
{
    return pc.run({u"record"_s, u"list"_s, u"child"_s}).json.array().size();
}

Outcome exported(Pc& pc, const QString& stick)
{
    REQUIRE(QDir().mkpath(stick));
    return pc.run({u"bundle"_s, u"export"_s, u"--to"_s, stick});
}

QString handedOver(Pc& from, Pc& to, const QString& stick)
{
    const Outcome bundle = exported(from, stick);
    INFO(bundle.err.toStdString());
    REQUIRE(bundle.status == 0);
    return to.run({u"bundle"_s, u"import"_s, bundle["file"].toString()})["status"].toString();
}

/// The archive's file as a backup or a bare copy has it: without what lies beside it.
QByteArray savedArchive(const Pc& pc)
{
    QFile file(pc.archive() + u"/archive.tongdang"_s);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

void putBack(const Pc& pc, const QByteArray& saved)
{
    QFile file(pc.archive() + u"/archive.tongdang"_s);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(saved) == saved.size());
}

} // namespace

TEST_CASE("A restored archive without the PC's keys opens, says so once, and is enrolled again")
{
    Enrolled both;
    Pc& village = both.village;
    const QString stick = village.folder(u"stick"_s);
    village.addChildren(2);
    CHECK(handedOver(village, both.station, stick) == u"merged"_s);
    const QString before = deviceOf(village);
    REQUIRE(QFile::remove(village.archive() + u"/device.keys"_s));
    village.setVariable(u"XDG_STATE_HOME"_s, village.folder(u"state of the new PC"_s));

    const Outcome first = village.run({u"doctor"_s});
    CHECK(first.status == 0);
    CHECK(first["database"].toString() == u"ok"_s);
    CHECK(first.err.contains(before.left(8).toLatin1()));
    CHECK(first.err.contains("enrolled again"));
    const Outcome second = village.run({u"doctor"_s});
    CHECK(second.status == 0);
    CHECK(second.err.isEmpty());
    CHECK(childrenOf(village) == 2);
    CHECK(exported(village, stick)["error"][u"code"] == u"desk.not_enrolled"_s);

    const QString request = village.folder(u"again.tde"_s);
    const QString answer = village.folder(u"answer-again.tde"_s);
    REQUIRE(village.run({u"enrol"_s, u"request"_s, u"--out"_s, request}).status == 0);
    const Outcome approved =
        both.station.run({u"enrol"_s, u"approve"_s, request, u"--out"_s, answer});
    REQUIRE(approved.status == 0);
    CHECK(approved["replaces"].toString() == before);
    REQUIRE(both.station.run({u"enrol"_s, u"revoke"_s, before}).status == 0);
    REQUIRE(village.run({u"enrol"_s, u"accept"_s, answer}).status == 0);
    village.addChildren(1);
    CHECK(handedOver(village, both.station, stick) == u"merged"_s);
    CHECK(childrenOf(both.station) == 3);
    CHECK(both.station.run({u"doctor"_s}).status == 0);
}

TEST_CASE("A backup put back over a newer archive forks nothing, and the person is told")
{
    Enrolled both;
    Pc& village = both.village;
    const QString stick = village.folder(u"stick"_s);
    village.addChildren(1);
    CHECK(handedOver(village, both.station, stick) == u"merged"_s);
    const QByteArray saved = savedArchive(village);
    village.addChildren(1);
    CHECK(handedOver(village, both.station, stick) == u"merged"_s);
    putBack(village, saved);
    const Outcome opened = village.run({u"doctor"_s});
    CHECK(opened.status == 0);
    CHECK(opened.err.contains("put back or copied from elsewhere"));
    village.addChildren(1);
    CHECK(handedOver(village, both.station, stick) == u"merged"_s);
    CHECK(childrenOf(both.station) == 3);
    CHECK(both.station.run({u"doctor"_s}).status == 0);
    // What the backup did not have comes back.
    CHECK(childrenOf(village) == 2);
    const Outcome down = both.station.run(
        {u"bundle"_s, u"export"_s, u"--to"_s, stick, u"--for"_s, u"530426999201"_s});
    REQUIRE(down.status == 0);
    CHECK(village.run({u"bundle"_s, u"import"_s, down["file"].toString()}).status == 0);
    CHECK(childrenOf(village) == 3);
}

TEST_CASE("A folder copied to another PC with all that is in it is told apart at the station")
{
    Enrolled both;
    Pc& village = both.village;
    const QString stick = village.folder(u"stick"_s);
    village.addChildren(1);
    CHECK(handedOver(village, both.station, stick) == u"merged"_s);
    Pc other(u"other"_s);
    REQUIRE(QDir().mkpath(other.archive()));
    for (const QString& name : QDir(village.archive()).entryList(QDir::Files))
        REQUIRE(QFile::copy(village.archive() + u'/' + name, other.archive() + u'/' + name));
    const Outcome opened = other.run({u"doctor"_s});
    CHECK(opened.status == 0);
    CHECK(opened.err.contains("copied from elsewhere"));
    other.addChildren(1);
    village.addChildren(1);
    CHECK(handedOver(other, both.station, stick) == u"merged"_s);
    CHECK(handedOver(village, both.station, stick) == u"merged"_s);
    CHECK(childrenOf(both.station) == 3);
    CHECK(both.station.run({u"doctor"_s}).status == 0);
}
