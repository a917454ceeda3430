// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange_steps.h"
#include "support/catch.h"

#include <QDir>
#include <QJsonArray>

using namespace Qt::StringLiterals;
using tongdang::test::copyFolder;
using tongdang::test::Enrolled;
using tongdang::test::Outcome;
using tongdang::test::Pc;

namespace {

/// A village PC whose whole disk was copied: nothing tells the copy that it is one.
struct Copied : Enrolled {
    Pc copy{u"copy"_s};
    QString stick = village.folder(u"stick"_s);

    Copied()
    {
        REQUIRE(QDir().mkpath(stick));
        village.addChildren(1);
        CHECK(handedOver(village) == u"merged"_s);
        copyFolder(village.archive(), copy.archive());
        copyFolder(village.folder(u"state"_s), copy.folder(u"state"_s));
        village.addChildren(1);
        CHECK(handedOver(village) == u"merged"_s);
        copy.addChildren(1);
    }
    QString handedOver(Pc& from)
    {
        const Outcome bundle = from.run({u"bundle"_s, u"export"_s, u"--to"_s, stick});
        REQUIRE(bundle.status == 0);
        return station.run({u"bundle"_s, u"import"_s, bundle["file"].toString()})["status"]
            .toString();
    }
    Outcome broughtBack(Pc& to)
    {
        const Outcome bundle = station.run(
            {u"bundle"_s, u"export"_s, u"--to"_s, stick, u"--for"_s, u"530426999201"_s});
        REQUIRE(bundle.status == 0);
        return to.run({u"bundle"_s, u"import"_s, bundle["file"].toString()});
    }
    static QJsonArray waiting(Pc& pc) { return pc.run({u"bundle"_s, u"list"_s}).json.array(); }
    static qsizetype children(Pc& pc)
    {
        return pc.run({u"record"_s, u"list"_s, u"child"_s}).json.array().size();
    }
};

} // namespace

TEST_CASE("What a copied PC wrote is put aside, taken over by a person, and goes on by itself")
{
    Copied pcs;
    CHECK(pcs.handedOver(pcs.copy) == u"quarantined"_s);
    CHECK(Copied::children(pcs.station) == 2);
    const QJsonArray waiting = Copied::waiting(pcs.station);
    REQUIRE(waiting.size() == 1);
    CHECK(waiting[0][u"status"] == u"quarantined"_s);
    CHECK(waiting[0][u"reason"] == u"sync.fork"_s);
    CHECK(waiting[0][u"from"] == u"530426999201"_s);
    const QString bundle = waiting[0][u"bundle"].toString();
    const Outcome listed = pcs.station.runInWords({u"bundle"_s, u"list"_s});
    CHECK(listed.out.contains(bundle.toUtf8()));
    CHECK(listed.out.contains("a copy of that PC's archive wrote it"));

    const Outcome adopted = pcs.station.run({u"bundle"_s, u"adopt"_s, bundle});
    CHECK(adopted.status == 0);
    CHECK(adopted["new_children"] == 1);
    CHECK(Copied::children(pcs.station) == 3);
    CHECK(Copied::waiting(pcs.station).isEmpty());

    CHECK(adopted["is_copy"] == false);
    // The receipt tells it what it is, and its person hears it.
    const Outcome told = pcs.broughtBack(pcs.copy);
    CHECK(told.status == 0);
    CHECK(told["is_copy"] == true);
    pcs.copy.addChildren(1);
    CHECK(pcs.handedOver(pcs.copy) == u"merged"_s);
    CHECK(Copied::children(pcs.station) == 4);
    // What its first life wrote comes back without anybody having been asked.
    const Outcome back = pcs.broughtBack(pcs.copy);
    CHECK(back["status"] == u"merged"_s);
    CHECK(back["is_copy"] == false);
    CHECK(Copied::waiting(pcs.copy).isEmpty());
    CHECK(Copied::children(pcs.copy) == 4);
    CHECK(pcs.handedOver(pcs.copy) == u"merged"_s);
    for (Pc* pc : {&pcs.station, &pcs.copy})
        CHECK(pc->run({u"doctor"_s}).status == 0);
}

TEST_CASE("A bundle that nobody put aside cannot be taken over")
{
    Copied pcs;
    const Outcome wrong = pcs.station.run({u"bundle"_s, u"adopt"_s, u"12"_s});
    CHECK(wrong.status == 1);
    CHECK(wrong["error"][u"code"] == u"sync.not_put_aside"_s);
    CHECK(Copied::waiting(pcs.station).isEmpty());
}

TEST_CASE("A bundle that was put aside is thrown away when that is said twice, and can come again")
{
    Copied pcs;
    pcs.copy.addChildren(1);
    CHECK(pcs.handedOver(pcs.copy) == u"quarantined"_s);
    const QString bundle = Copied::waiting(pcs.station)[0][u"bundle"].toString();
    const Outcome asked = pcs.station.run({u"bundle"_s, u"discard"_s, bundle});
    CHECK(asked.status == 2);
    CHECK(asked["error"][u"code"] == u"cli.discard_unconfirmed"_s);
    CHECK(Copied::waiting(pcs.station).size() == 1);
    const qsizetype children = Copied::children(pcs.station);
    const Outcome gone = pcs.station.run({u"bundle"_s, u"discard"_s, bundle, u"--confirm"_s});
    CHECK(gone.status == 0);
    CHECK(gone["status"] == u"discarded"_s);
    CHECK(Copied::waiting(pcs.station).isEmpty());
    CHECK(Copied::children(pcs.station) == children);
    CHECK(pcs.station.run({u"bundle"_s, u"discard"_s, bundle, u"--confirm"_s}).status == 1);
    CHECK(pcs.handedOver(pcs.copy) == u"quarantined"_s);
}
