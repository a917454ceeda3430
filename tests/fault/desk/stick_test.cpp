// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/children.h"
#include "support/desk/office_pair.h"
#include "support/storage/archive_folder.h"

#include <QDir>
#include <QFile>

using namespace tongdang;
using namespace tongdang::test;

namespace {

QStringList filesOn(const QString& stick)
{
    return QDir(stick).entryList(QDir::Files | QDir::System | QDir::Hidden, QDir::Name);
}

std::size_t childrenOf(Office& office)
{
    return take(desk::listChildren(office.session())).size();
}

/// The next export to the stick and its import bring the station all that the village has.
void checkThatItGoesOn(OfficePair& both)
{
    both.village.addChild(QStringLiteral("示后来"));
    const desk::ImportReport report = both.handOver();
    CHECK(report.status == desk::ImportStatus::Merged);
    CHECK(report.missing.isEmpty());
    CHECK(childrenOf(both.station) == childrenOf(both.village));
}

/// The name that the next bundle to the stick will have.
QString nextName(OfficePair& both)
{
    const QString elsewhere = both.village.file(QStringLiteral("elsewhere"));
    REQUIRE(QDir().mkpath(elsewhere));
    const desk::ExportedBundle bundle = take(desk::exportBundle(both.village.session(), elsewhere));
    QString name = QFileInfo(bundle.file).fileName();
    const QString number = QStringLiteral("%1").arg(bundle.number, 5, 10, QLatin1Char('0'));
    const QString following = QStringLiteral("%1").arg(bundle.number + 1, 5, 10, QLatin1Char('0'));
    REQUIRE(name.contains(number));
    return name.replace(number, following);
}

void enrol(Office& village, Office& station)
{
    const QString request = village.file(QStringLiteral("request.tde"));
    const QString answer = village.file(QStringLiteral("answer.tde"));
    (void)take(desk::requestEnrolment(village.session(), request));
    (void)take(desk::approveEnrolment(station.session(), request, answer));
    (void)take(acceptShown(village.session(), answer));
}

} // namespace

TEST_CASE("A stick that takes no file or is not there is named, and the next export brings it all")
{
    OfficePair both;
    both.village.addChild();
    const auto exported = [&](const QString& folder) {
        return errorCode(desk::exportBundle(both.village.session(), folder));
    };
    CHECK(exported(both.village.file(QStringLiteral("pulled out"))) == "sync.medium");
    const QString file = both.village.file(QStringLiteral("a file"));
    writeFile(file, "x");
    CHECK(exported(file) == "sync.medium");
    // Nobody may make a file there, not even the system's manager.
    if (QDir(QStringLiteral("/sys/kernel")).exists())
        CHECK(exported(QStringLiteral("/sys/kernel")) == "sync.write_failed");
    checkThatItGoesOn(both);
}

TEST_CASE("A stick that gets full while it is written to is named, keeps no part, and the next "
          "export brings it all")
{
    if (!QFile::exists(QStringLiteral("/dev/full")))
        return;
    OfficePair both;
    both.village.addChild();
    const QString name = nextName(both);
    const QString part = both.stick() + u'/' + name + QStringLiteral(".part");
    REQUIRE(QFile::link(QStringLiteral("/dev/full"), part));
    const auto exported = desk::exportBundle(both.village.session(), both.stick());
    CHECK(errorCode(exported) == "sync.medium_full");
    CHECK(filesOn(both.stick()).isEmpty());
    checkThatItGoesOn(both);
}

TEST_CASE("What a pulled out stick still has of a bundle is written over and is no bundle")
{
    OfficePair both;
    both.village.addChild();
    const QString name = nextName(both);
    const QString part = both.stick() + u'/' + name + QStringLiteral(".part");
    writeFile(part, "half a bundle");
    const qint64 before = both.station.changes();
    CHECK_FALSE(desk::importBundle(both.station.session(), part));
    CHECK(both.station.changes() == before);
    checkThatItGoesOn(both);
    CHECK(filesOn(both.stick()) == QStringList{name});
}

TEST_CASE("A bundle that is cut off or rotten on the stick is refused, and the next export brings "
          "it all")
{
    OfficePair both;
    both.village.addChild();
    const QString file = take(desk::exportBundle(both.village.session(), both.stick())).file;
    const QByteArray whole = readFile(file);
    const qint64 before = both.station.changes();
    for (const qsizetype size :
         {qsizetype(0), qsizetype(512), whole.size() / 2, whole.size() - 1}) {
        writeFile(file, whole.left(size));
        CHECK_FALSE(desk::importBundle(both.station.session(), file));
    }
    QByteArray rotten = whole;
    rotten[rotten.size() / 2] = char(rotten[rotten.size() / 2] ^ 0x10);
    writeFile(file, rotten);
    CHECK_FALSE(desk::importBundle(both.station.session(), file));
    CHECK(both.station.changes() == before);
    CHECK(take(desk::waitingBundles(both.station.session())).empty());
    checkThatItGoesOn(both);
}

TEST_CASE("Bundles whose names were changed or swapped by hand are taken for what they hold")
{
    OfficePair both;
    both.village.addChild();
    const QString first = take(desk::exportBundle(both.village.session(), both.stick())).file;
    both.village.addChild();
    const QString second = take(desk::exportBundle(both.village.session(), both.stick())).file;
    const QString passing = both.stick() + QStringLiteral("/新建文件 (1)");
    REQUIRE(QFile::rename(first, passing));
    REQUIRE(QFile::rename(second, first));
    REQUIRE(QFile::rename(passing, second));
    // The station gets them by the order of their names; the one of old number is the later.
    CHECK(take(desk::importBundle(both.station.session(), first)).status
          == desk::ImportStatus::Merged);
    CHECK(childrenOf(both.station) == 2);
    CHECK(take(desk::importBundle(both.station.session(), second)).status
          == desk::ImportStatus::Already);
    const QString plain = both.stick() + QStringLiteral("/给社工站");
    REQUIRE(QFile::rename(first, plain));
    CHECK(take(desk::importBundle(both.station.session(), plain)).status
          == desk::ImportStatus::Already);
    checkThatItGoesOn(both);
}

TEST_CASE("An older file of the name that a bundle gets stays as it is, and the new one is beside "
          "it")
{
    OfficePair both;
    both.village.addChild();
    const QString name = nextName(both);
    const QString taken = both.stick() + u'/' + name;
    writeFile(taken, "of the year before");
    const desk::ExportedBundle bundle =
        take(desk::exportBundle(both.village.session(), both.stick()));
    CHECK(bundle.file != taken);
    CHECK(readFile(taken) == "of the year before");
    CHECK(take(desk::importBundle(both.station.session(), bundle.file)).newChildren == 1);
    CHECK_FALSE(desk::importBundle(both.station.session(), taken));
    checkThatItGoesOn(both);
}

TEST_CASE("Two villages on one stick write beside each other, and the station merges both")
{
    OfficePair both;
    Office second(desk::Role::Village, QStringLiteral("530426999202"), QStringLiteral("示范二村"));
    enrol(second, both.station);
    both.village.addChild(QStringLiteral("示甲"));
    second.addChild(QStringLiteral("示乙"));
    second.addChild(QStringLiteral("示丙"));
    const QString one = take(desk::exportBundle(both.village.session(), both.stick())).file;
    const QString two = take(desk::exportBundle(second.session(), both.stick())).file;
    CHECK(filesOn(both.stick()).size() == 2);
    // A village that takes the other one's file by mistake is told so and learns nothing.
    const qint64 before = second.changes();
    CHECK(errorCode(desk::importBundle(second.session(), one)) == "sync.not_for_us");
    CHECK(second.changes() == before);
    CHECK(take(desk::importBundle(both.station.session(), two)).newChildren == 2);
    CHECK(take(desk::importBundle(both.station.session(), one)).newChildren == 1);
    for (Office* village : {&both.village, &second}) {
        const QString code = village->session().profile().orgCode;
        const QString receipt =
            take(desk::exportBundle(both.station.session(), both.stick(), code)).file;
        CHECK(take(desk::importBundle(village->session(), receipt)).status
              == desk::ImportStatus::Merged);
        CHECK(take(desk::exchangeView(village->session())).children.empty());
    }
}
