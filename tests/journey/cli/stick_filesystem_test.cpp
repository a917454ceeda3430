// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange_steps.h"
#include "mounted_stick.h"
#include "support/catch.h"

#include <QDir>

using namespace Qt::StringLiterals;
using namespace tongdang::test;

#ifdef Q_OS_LINUX
namespace {

constexpr auto bothKinds = {MountedStick::Kind::ExFat, MountedStick::Kind::Fat};

QStringList filesOf(const MountedStick& stick)
{
    return QDir(stick.folder()).entryList(QDir::Files | QDir::Hidden | QDir::System, QDir::Name);
}

QString codeOf(const Outcome& outcome)
{
    return outcome["error"][u"code"].toString();
}

Outcome exportTo(Pc& pc, const MountedStick& stick)
{
    return pc.run({u"bundle"_s, u"export"_s, u"--to"_s, stick.folder()});
}

/// The next export brings the station all that the village has.
void checkThatItGoesOn(Enrolled& both, const MountedStick& stick)
{
    both.village.addChildren(1);
    CHECK(importInto(both.station, exportFrom(both.village, stick.folder()))["status"]
          == u"merged"_s);
    CHECK(childrenIn(both.station) == childrenIn(both.village));
    CHECK(both.village.run({u"doctor"_s}).status == 0);
    CHECK(both.station.run({u"doctor"_s}).status == 0);
}

} // namespace

TEST_CASE("A stick with exFAT or FAT carries the data there and the receipt back, whatever names "
          "people give the files")
{
    for (const MountedStick::Kind kind : bothKinds) {
        MountedStick stick(kind, 16);
        if (!stick.mount())
            continue;
        Enrolled both;
        both.village.addChildren(3);
        const QString file = exportFrom(both.village, stick.folder());
        // The FAT of FUSE takes no Chinese names for new files.
        const QString byHand =
            stick.folder()
            + (kind == MountedStick::Kind::Fat ? u"/NEW (1).TDB"_s : u"/村里的数据 (1).TDB"_s);
        REQUIRE(QFile::rename(file, byHand));
        stick.unmount();
        REQUIRE(stick.mount());
        CHECK(importInto(both.station, byHand)["status"] == u"merged"_s);
        CHECK(importInto(both.station, byHand)["status"] == u"already"_s);
        const QString receipt = receiptFrom(both.station, stick.folder());
        CHECK(importInto(both.village, receipt)["status"] == u"merged"_s);
        checkThatItGoesOn(both, stick);
    }
}

TEST_CASE("A full stick with exFAT or FAT is named, keeps no part of a bundle, and the next one "
          "brings all")
{
    for (const MountedStick::Kind kind : bothKinds) {
        MountedStick stick(kind, 16);
        if (!stick.mount())
            continue;
        Enrolled both;
        both.village.addChildren(30);
        stick.fillBut(4096);
        // The FAT of FUSE says of a full stick only that it may not write.
        CHECK(
            codeOf(exportTo(both.village, stick))
            == (kind == MountedStick::Kind::Fat ? u"sync.write_failed"_s : u"sync.medium_full"_s));
        CHECK(filesOf(stick) == QStringList{u"film.mp4"_s});
        stick.emptyAgain();
        checkThatItGoesOn(both, stick);
    }
}

TEST_CASE("A write-protected stick with exFAT or FAT is named, can be read, and nothing is lost")
{
    for (const MountedStick::Kind kind : bothKinds) {
        MountedStick stick(kind, 16);
        if (!stick.mount())
            continue;
        Enrolled both;
        both.village.addChildren(2);
        const QString file = exportFrom(both.village, stick.folder());
        stick.unmount();
        REQUIRE(stick.mount(true));
        CHECK(codeOf(exportTo(both.village, stick)) == u"sync.write_failed"_s);
        CHECK(importInto(both.station, file)["status"] == u"merged"_s);
        stick.unmount();
        REQUIRE(stick.mount());
        checkThatItGoesOn(both, stick);
    }
}

TEST_CASE("A stick with exFAT or FAT that is pulled out while a bundle is written is named, holds "
          "nothing that passes for one, and the next one brings all")
{
    for (const MountedStick::Kind kind : bothKinds) {
        MountedStick stick(kind, 16);
        if (!stick.mount())
            continue;
        Enrolled both;
        both.village.addChildren(30);
        both.village.setLauncher(whenAFileAppears(stick.folder(), stick.pullOut()));
        const Outcome exported = exportTo(both.village, stick);
        both.village.setLauncher({});
        // The last byte may have been written before the stick was out.
        INFO(exported.err.toStdString() << exported.out.toStdString());
        CHECK((exported.status == 0 || !codeOf(exported).isEmpty()));
        stick.unmount();
        REQUIRE(stick.mount());
        for (const QString& name : filesOf(stick).filter(u".tdb"_s)) {
            if (!name.endsWith(u".part"_s))
                CHECK(importInto(both.station, stick.folder() + u'/' + name).status == 0);
        }
        checkThatItGoesOn(both, stick);
    }
}
#endif
