// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/purge.h"

#include "record/change_codec.h"
#include "support/archive/plain_archive.h"

#include <QFile>
#include <QFileInfo>

using namespace tongdang;
using namespace tongdang::test;
namespace child = fields::child;
namespace visit = fields::visit;

namespace {

void purge(PlainArchive& place, TypeNo type, const RecordId& record)
{
    take(place.archive->writer().write(place.change(type, record, {}, Operation::Purge)));
}

} // namespace

TEST_CASE("A purged record is gone but for its headers, wherever its purge arrives")
{
    PlainArchive village(1);
    const RecordId zeng = village.child(u"曾雨桐");
    const RecordId record = village.visit(zeng, QDate(2026, 3, 1));
    PlainArchive station(2);
    station.receive(village);
    purge(station, visit::type, record);
    village.set(visit::type, record, visit::companions, text(u"张会计")); // did not know
    station.receive(village);
    village.receive(station);
    for (PlainArchive* place : {&village, &station}) {
        CHECK_FALSE(take(place->archive->reader().record(record)));
        CHECK_FALSE(take(place->archive->reader().folded(record)));
        CHECK(take(place->archive->reader().knows(record)));
        CHECK(take(place->archive->reader().childFacts(visit::type)).empty());
        CHECK(take(place->archive->reader().recordsOfChild(zeng)).size() == 1);
        for (const Change& change : place->changes()) {
            // The purge itself keeps who ordered it.
            if (change.header.record == record)
                CHECK(change.bodyBytes.isEmpty() != isPurge(change.header));
        }
        CHECK(place->examine().healthy());
        take(place->archive->rebuild());
        CHECK(place->examine().healthy());
        CHECK(errorCode(place->archive->writer().write(
                  place->change(visit::type, record, {{visit::date, QDate(2026, 3, 1), {}}})))
              == "archive.unknown_record");
    }
    CHECK(village.dump() == station.dump());
}

TEST_CASE("With a child's own record its whole dossier is purged, and what comes late, too")
{
    PlainArchive village(1);
    const RecordId zeng = village.child(u"曾雨桐");
    village.visit(zeng, QDate(2026, 3, 1));
    const RecordId other = village.child(u"李小明");
    PlainArchive station(2);
    station.receive(village);
    purge(station, child::type, zeng);
    const RecordId late = village.visit(zeng, QDate(2026, 3, 2));
    take(station.archive->noteTracesGone());
    const archive::ApplyCounts counts = station.receive(village);
    CHECK(counts.applied == 1);
    CHECK_FALSE(take(station.archive->hasTracesOfErased())); // nothing to write the file anew for
    CHECK(take(station.archive->reader().recordsOfChild(zeng)).empty());
    CHECK_FALSE(take(station.archive->reader().record(late)));
    CHECK(take(station.archive->reader().count(child::type)) == 1);
    CHECK(take(station.archive->findChildren(QStringLiteral("曾雨桐"))).empty());
    CHECK(take(station.archive->findChildren(QStringLiteral("李小明"))) == std::vector{other});
    CHECK(station.examine().healthy());
    village.receive(station);
    CHECK(village.dump() == station.dump());
    CHECK(village.examine().healthy());
    take(station.archive->rebuild());
    CHECK(station.examine().healthy());
    CHECK(take(station.archive->streams().childStates(std::nullopt)).size() == 1);
}

namespace {

/// `record` of one child, and a change of it that a faulty program wrote in the scope of another.
struct Astray {
    PlainArchive village{1};
    RecordId zeng = village.child(u"曾雨桐");
    RecordId li = village.child(u"李小明");
    RecordId record = village.visit(zeng, QDate(2026, 3, 1));
    std::vector<Change> before = village.changes();
    Operation operation = Operation::Set;
    Change change = make();

    explicit Astray(Operation of = Operation::Set)
        : operation(of)
    {
    }
    Change make()
    {
        ChangeHeader header = before.back().header;
        header.dot.sequence += 1;
        header.hlc += 1;
        header.previous = before.back().chain;
        header.scope = li;
        header.operation = static_cast<quint8>(operation);
        return take(makeChange(header, {{visit::companions, text(u"张会计"), {}}}));
    }
    /// A PC that hears of the change before or after it orders the erasure.
    [[nodiscard]] QByteArrayList heard(const RecordId& erased, bool isHeardBefore)
    {
        PlainArchive station(2);
        station.apply(before, village.id);
        if (isHeardBefore)
            station.apply({change}, village.id);
        purge(station, child::type, erased);
        if (!isHeardBefore) {
            take(station.archive->noteTracesGone());
            station.apply({change}, village.id);
            // Its own words were never written down; those of the record that it takes along were.
            const bool takesAlong = operation == Operation::Create && erased == li;
            CHECK(take(station.archive->hasTracesOfErased()) == takesAlong);
        }
        const QByteArrayList lines = station.dump();
        const bool stays = operation != Operation::Create && erased == li;
        CHECK(take(station.archive->reader().record(record)).has_value() == stays);
        for (const Change& known : station.changes()) {
            if (known.header.dot == change.header.dot)
                CHECK(known.bodyBytes.isEmpty());
        }
        CHECK(station.examine().healthy());
        take(station.archive->rebuild());
        CHECK(station.examine().healthy());
        return lines;
    }
};

} // namespace

TEST_CASE("What a faulty program wrote of an erased child in another's record goes in any order")
{
    Astray astray;
    CHECK(astray.heard(astray.li, true) == astray.heard(astray.li, false));
}

TEST_CASE("A record that was created as an erased child's as well goes whole in any order")
{
    Astray astray(Operation::Create);
    CHECK(astray.heard(astray.li, true) == astray.heard(astray.li, false));
    CHECK(astray.heard(astray.zeng, true) == astray.heard(astray.zeng, false));
}

TEST_CASE("What a faulty program wrote of somebody else in an erased child's record goes as well")
{
    Astray astray;
    CHECK(astray.heard(astray.zeng, true) == astray.heard(astray.zeng, false));
}

namespace {

/// The database file and its log as they lie on the disk.
QByteArray bytesOf(const PlainArchive& place)
{
    QByteArray all;
    for (const QString& name : {place.path(), place.path() + QStringLiteral("-wal")}) {
        QFile file(name);
        if (file.open(QIODevice::ReadOnly))
            all += file.readAll();
    }
    return all;
}

} // namespace

TEST_CASE("That traces are left is remembered with the purge, and after wiping no page has them")
{
    PlainArchive place;
    const QString canary = QStringLiteral("QZXV");
    std::vector<RecordId> children;
    for (int number = 0; number < 40; ++number) {
        children.push_back(place.child(QString(canary + QString::number(number).repeated(30))));
        for (int day = 1; day < 8; ++day)
            place.visit(children.back(), QDate(2026, 3, day),
                        {{visit::companions, Value(canary.repeated(5 + number * day % 90)), {}}});
        // Rows that grow and shrink leave gaps and copies behind them.
        place.set(child::type, children.back(), child::name, text(u"曾雨桐"));
        place.set(child::type, children.back(), child::name, Value(canary.repeated(60)));
    }
    CHECK_FALSE(take(place.archive->hasTracesOfErased()));
    {
        auto transaction = take(place.archive->begin());
        purge(place, child::type, children.front());
        CHECK(take(place.archive->hasTracesOfErased()));
    }
    CHECK_FALSE(take(place.archive->hasTracesOfErased())); // rolled back, the mark as well
    for (const RecordId& one : children)
        purge(place, child::type, one);
    const bool isReopened = GENERATE(false, true);
    if (isReopened)
        place.open(); // what was in the log is in the file then
    else
        CHECK(bytesOf(place).contains(canary.toUtf8()));
    CHECK(take(place.archive->hasTracesOfErased()));
    const qint64 before = QFileInfo(place.path()).size();
    take(place.archive->wipeTracesInFile());
    CHECK_FALSE(bytesOf(place).contains(canary.toUtf8()));
    if (isReopened)
        CHECK(QFileInfo(place.path()).size() < before); // no free page stays
    take(place.archive->noteTracesGone());
    CHECK_FALSE(take(place.archive->hasTracesOfErased()));
    CHECK(place.examine().healthy());
    place.child(u"李小明"); // prepared statements go on
    CHECK(place.examine().healthy());
}

TEST_CASE("Drafts about what is purged go with it and do not come back, others stay")
{
    PlainArchive place;
    const RecordId zeng = place.child(u"曾雨桐");
    const RecordId record = place.visit(zeng, QDate(2026, 3, 1));
    const RecordId other = place.child(u"李小明");
    archive::DraftTable& drafts = place.archive->drafts();
    const QStringList about{QStringLiteral("record/") + zeng.toString(),
                            QStringLiteral("record/") + record.toString(),
                            QStringLiteral("new/17/%1/ABCD2345").arg(zeng.toString())};
    const QString stays = QStringLiteral("new/17/") + other.toString();
    for (const QString& page : about + QStringList{stays, QStringLiteral("new/1")})
        take(drafts.store(page, "draft", 1));
    purge(place, visit::type, record);
    CHECK(take(drafts.list()).size() == 4);
    purge(place, child::type, zeng);
    CHECK(take(drafts.list()).size() == 2);
    for (const QString& page : about) {
        take(drafts.store(page, "late", 2));
        CHECK_FALSE(take(drafts.load(page)));
    }
    CHECK(take(drafts.load(stays)));
}
