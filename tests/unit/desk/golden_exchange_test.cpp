// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A village and a station of an earlier version, with the bundles between them, made once and kept
// for ever: every later version has to open the archives and merge what was on the stick.
#include "desk/exchange.h"
#include "desk/upkeep.h"
#include "support/desk/golden_office.h"
#include "support/desk/office_pair.h"

#include <QDir>
#include <QFile>

using namespace tongdang;
using namespace tongdang::desk;
using namespace tongdang::test;

namespace {

QString golden(const QString& name)
{
    return goldenFile(QStringLiteral("exchange/v1/") + name);
}

/// A golden archive on a PC of today.
struct Opened : GoldenOffice {
    explicit Opened(const QString& who)
        : GoldenOffice(golden(who))
    {
    }
};

} // namespace

TEST_CASE("A station of version 1 opens and merges a bundle of version 1")
{
    Opened station(QStringLiteral("station"));
    checkSound(station.session());
    const BundleInfo info =
        take(inspectBundle(golden(QStringLiteral("up.tdb")), &station.session()));
    CHECK(info.signature == u"good");
    CHECK(info.kind == u"up");
    const ImportReport report =
        take(importBundle(station.session(), golden(QStringLiteral("up.tdb"))));
    CHECK(report.status == ImportStatus::Merged);
    CHECK(report.newChildren == 2);
    CHECK(report.conflicts == 0);
    checkSound(station.session());
    CHECK(dumpOf(station.session()) == contentOf(golden(QStringLiteral("merged.jsonl"))));
    CHECK(take(importBundle(station.session(), golden(QStringLiteral("up.tdb")))).status
          == ImportStatus::Already);
}

TEST_CASE("A village of version 1 opens and takes a receipt of version 1")
{
    Opened village(QStringLiteral("village"));
    checkSound(village.session());
    CHECK_FALSE(take(exchangeView(village.session())).lastConfirmed.isValid());
    const ImportReport report =
        take(importBundle(village.session(), golden(QStringLiteral("down.tdb"))));
    CHECK(report.status == ImportStatus::Merged);
    CHECK(take(exchangeView(village.session())).lastConfirmed.isValid());
    checkSound(village.session());
}

TEST_CASE("A request of version 1 is read")
{
    Opened station(QStringLiteral("station"));
    const EnrolmentQuestion question =
        take(readEnrolmentRequest(station.session(), golden(QStringLiteral("request.tde"))));
    CHECK(question.orgName == u"示范村");
    CHECK(QString(question.number).remove(u' ').size() == 20);
}

// Hidden: makes the files of a new version in the folder $TONGDANG_GOLDEN_OUT.
TEST_CASE("Make a golden exchange", "[.make-golden]")
{
    if (qEnvironmentVariableIsEmpty("TONGDANG_GOLDEN_OUT"))
        return;
    const QDir out(qEnvironmentVariable("TONGDANG_GOLDEN_OUT"));
    OfficePair pair;
    const auto keep = [&out](const Office& office, const QString& name) {
        copyFolder(office.wanted().folder, out.filePath(name));
        copyFolder(office.file(QStringLiteral("state")),
                   out.filePath(name + QStringLiteral("-state")));
    };
    REQUIRE(QFile::copy(pair.village.file(QStringLiteral("request.tde")),
                        out.filePath(QStringLiteral("request.tde"))));
    const RecordId household = pair.village.addHousehold(QStringLiteral("3组"));
    const RecordId child = pair.village.addChild(QStringLiteral("示童甲"), household);
    (void)pair.village.addChild(QStringLiteral("示童乙"), household);
    pair.village.sendParentsAway(child, QDate(2026, 2, 1));
    (void)pair.village.visit(child, pair.village.today());
    pair.station.close();
    keep(pair.station, QStringLiteral("station"));
    pair.station.reopen();
    const ExportedBundle up = take(exportBundle(pair.village.session(), pair.stick()));
    REQUIRE(QFile::copy(up.file, out.filePath(QStringLiteral("up.tdb"))));
    pair.village.close();
    keep(pair.village, QStringLiteral("village"));
    (void)take(importBundle(pair.station.session(), up.file));
    QFile merged(out.filePath(QStringLiteral("merged.jsonl")));
    REQUIRE(merged.open(QIODevice::WriteOnly));
    merged.write(dumpOf(pair.station.session()));
    const ExportedBundle down =
        take(exportBundle(pair.station.session(), pair.stick(), QStringLiteral("530426999201")));
    REQUIRE(QFile::copy(down.file, out.filePath(QStringLiteral("down.tdb"))));
}
