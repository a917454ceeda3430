// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange_steps.h"
#include "support/catch.h"

#include <QJsonArray>

using namespace tongdang::test;

namespace {

/// A village that handed two bundles over, the second behind a receipt, and a station that has
/// neither: its PC was put back to an image of its disk.
struct TwoBundles {
    Enrolled both;
    QString first;
    QString second;
    int firstChanges = 0;

    TwoBundles()
    {
        const QString stick = both.village.folder(QString());
        DiskImage image(both.station);
        both.village.addChildren(1);
        const Outcome exported = both.village.run(
            {QStringLiteral("bundle"), QStringLiteral("export"), QStringLiteral("--to"), stick});
        first = exported["file"].toString();
        firstChanges = exported["changes"].toInt();
        REQUIRE(importInto(both.station, first).status == 0);
        REQUIRE(importInto(both.village, receiptFrom(both.station, stick)).status == 0);
        both.village.addChildren(1);
        second = exportFrom(both.village, stick);
        image.putBack();
    }
    [[nodiscard]] qsizetype children()
    {
        return both.station
            .run({QStringLiteral("record"), QStringLiteral("list"), QStringLiteral("child")})
            .json.array()
            .size();
    }
    [[nodiscard]] QString gap() const { return QStringLiteral("1-%1").arg(firstChanges); }
};

} // namespace

TEST_CASE("A bundle that came before the one it stands on is held and named, and merged with it")
{
    TwoBundles two;
    const Outcome held = importInto(two.both.station, two.second);
    CHECK(held.status == 0);
    CHECK(held.err.isEmpty());
    CHECK(held["status"] == QStringLiteral("held"));
    CHECK(held["held"] == true);
    CHECK(held["missing"].toArray() == QJsonArray{two.gap()});
    CHECK(held["new_children"] == 0);
    CHECK(two.children() == 0);
    // Again it is still held; nothing counts twice.
    CHECK(importInWords(two.both.station, two.second).out
          == "Kept, not merged yet: an earlier bundle of 示范村 is missing, with the changes "
             "number "
                 + two.gap().toUtf8() + ". Ask for it.\n");

    const Outcome merged = importInto(two.both.station, two.first);
    CHECK(merged.status == 0);
    CHECK(merged["status"] == QStringLiteral("merged"));
    CHECK(merged["freed"] == 1);
    CHECK(merged["new_children"] == 2);
    CHECK(merged["missing"].toArray().isEmpty());
    CHECK(two.children() == 2);
    CHECK(importInto(two.both.station, two.second)["status"] == QStringLiteral("already"));
    CHECK(two.both.station.run({QStringLiteral("doctor")}).status == 0);
}

TEST_CASE("The words of an import say that a file that had waited was merged as well")
{
    TwoBundles two;
    REQUIRE(importInto(two.both.station, two.second).status == 0);
    const Outcome merged = importInWords(two.both.station, two.first);
    CHECK(merged.status == 0);
    CHECK(merged.err.isEmpty());
    CHECK(merged.out
          == "Merged from 示范村: 2 new children, 6 new records, 0 changed, 0 to decide.\n"
             "Files that were kept because this one was missing are merged with it: 1.\n"
             "These children may have two dossiers: 示童1.\n"); // both were given one name
}

TEST_CASE("A plan says what would be held, merged, already there or refused, and changes nothing")
{
    TwoBundles two;
    Pc& station = two.both.station;
    const QStringList plan{QStringLiteral("--plan")};
    const QByteArray empty = stateOf(station);

    const Outcome held = importInto(station, two.second, plan);
    CHECK(held.status == 0);
    CHECK(held["status"] == QStringLiteral("held"));
    CHECK(held["missing"].toArray() == QJsonArray{two.gap()});
    CHECK(importInWords(station, two.second, plan).out
          == "Would be kept, not merged: an earlier bundle of 示范村 is missing, with the changes "
             "number "
                 + two.gap().toUtf8() + ". Ask for it.\n");
    const Outcome merged = importInto(station, two.first, plan);
    CHECK(merged.status == 0);
    CHECK(merged["status"] == QStringLiteral("merged"));
    CHECK(merged["new_children"] == 1);
    CHECK(merged["plan"] == true);
    CHECK(
        importInWords(station, two.first, plan).out.startsWith("Would be merged from 示范村: 1 "));
    const QString broken = station.folder(QStringLiteral("broken.tdb"));
    const QByteArray bytes = contentOf(two.first);
    writeTo(broken, bytes.first(bytes.size() / 2));
    const Outcome refused = importInto(station, broken, plan);
    CHECK(refused.status == 4);
    CHECK(refused["status"] == QStringLiteral("refused"));
    CHECK(refused["error"][QStringLiteral("code")] == QStringLiteral("sync.truncated"));
    CHECK(refused.err
          == "The file is not complete: the copying was broken off. Let the other place hand it "
             "over once more.\n");
    CHECK(stateOf(station) == empty);

    REQUIRE(importInto(station, two.first).status == 0);
    const QByteArray full = stateOf(station);
    const Outcome already = importInWords(station, two.first, plan);
    CHECK(already.status == 0);
    CHECK(already.out == "Everything in it is here already.\n");
    CHECK(stateOf(station) == full);
}
