// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The local tables: never synchronised.
#include "support/archive/plain_archive.h"
#include "support/archive/raw_database.h"

using namespace tongdang;
using namespace tongdang::test;
namespace child = fields::child;

namespace {

Digest digestOf(quint8 byte)
{
    Digest digest;
    digest.fill(byte);
    return digest;
}

} // namespace

TEST_CASE("Settings are kept by name")
{
    PlainArchive place;
    archive::SettingsTable& settings = place.archive->settings();
    CHECK_FALSE(take(settings.value("desk.x")));
    take(settings.put("desk.x", "1"));
    take(settings.put("desk.x", QByteArray()));
    CHECK(take(settings.value("desk.x")) == QByteArray(""));
    take(settings.remove("desk.x"));
    take(settings.remove("desk.x"));
    CHECK_FALSE(take(settings.value("desk.x")));
}

TEST_CASE("Drafts are kept by page and survive closing")
{
    PlainArchive place;
    const QString page = QStringLiteral("visit/1");
    take(place.archive->drafts().store(page, "a", 10));
    take(place.archive->drafts().store(page, "b", 30));
    take(place.archive->drafts().store(QStringLiteral("visit/2"), "c", 20));
    place.open();
    CHECK(take(place.archive->drafts().load(page)) == QByteArray("b"));
    const auto list = take(place.archive->drafts().list());
    REQUIRE(list.size() == 2);
    CHECK(list[0].page == page);
    CHECK(list[0].at == 30);
    take(place.archive->drafts().remove(page));
    CHECK_FALSE(take(place.archive->drafts().load(page)));
}

TEST_CASE("Devices and epochs are kept in the order in which they were first put")
{
    PlainArchive place;
    archive::PeerTables& peers = place.archive->peers();
    const Id first = Id::create(place.randomness);
    const Id second = Id::create(place.randomness);
    take(peers.putDevice({first, 1, "certificate", "signature", false, true, false, 1, 2, 3}));
    take(peers.putDevice({second, 2, "", "", true, false, true, 0, 0, 0}));
    take(peers.putDevice({first, 4, "new", "signature", true, false, true, 7, 8, 9}));
    const auto devices = take(peers.devices());
    REQUIRE(devices.size() == 2);
    CHECK(devices[0].device == first);
    CHECK(devices[0].relation == 4);
    CHECK(devices[0].certificate == "new");
    CHECK(devices[0].revoked);
    CHECK_FALSE(devices[0].wantsSnapshot);
    CHECK(devices[0].askForSnapshot);
    CHECK(devices[0].lastBundle == 7);
    CHECK(devices[0].lastExport == 8);
    CHECK(devices[0].lastReceipt == 9);
    CHECK(devices[1].device == second);
    CHECK_FALSE(take(peers.epochOf(first)));
    take(peers.putEpoch(first, {"one", "s"}));
    take(peers.putEpoch(first, {"two", "s2"}));
    CHECK(take(peers.epochOf(first))->content == "two");
    CHECK(take(peers.epochOf(first))->signature == "s2");
}

TEST_CASE("Bundles are found by id, state and peer")
{
    PlainArchive place;
    archive::BundleTable& bundles = place.archive->bundles();
    const Id peer = Id::create(place.randomness);
    const Id stream = Id::create(place.randomness);
    const auto row = [&](quint64 number, int state) {
        return archive::BundleTable::Row{
            Id::create(place.randomness), peer, state, stream, number, 1, 5, 77, "sync.fork",
            QStringLiteral("a.tdb")};
    };
    auto first = row(1, 0);
    take(bundles.put(first));
    take(bundles.put(row(4, 0)));
    take(bundles.put(row(9, 2)));
    first.state = 2;
    take(bundles.put(first));
    const auto found = take(bundles.find(first.bundle));
    REQUIRE(found);
    CHECK(found->state == 2);
    CHECK(found->stream == stream);
    CHECK(found->start == 1);
    CHECK(found->end == 5);
    CHECK(found->at == 77);
    CHECK(found->reason == "sync.fork");
    CHECK(found->file == QStringLiteral("a.tdb"));
    const auto held = take(bundles.inState(2));
    REQUIRE(held.size() == 2);
    CHECK(held.front().bundle == first.bundle); // its order stays
    CHECK(take(bundles.greatestNumber(peer, 0)) == 4);
    CHECK(take(bundles.greatestNumber(peer, 7)) == 0);
    CHECK_FALSE(take(bundles.find(peer)));
}

TEST_CASE("Streams keep their positions and items")
{
    PlainArchive place;
    archive::StreamTables& streams = place.archive->streams();
    const Id peer = Id::create(place.randomness);
    archive::StreamTables::Outgoing out{Id::create(place.randomness),
                                        peer,
                                        place.archive->replica(),
                                        true,
                                        false,
                                        3,
                                        {2, digestOf(2)},
                                        {1, digestOf(1)},
                                        2};
    CHECK(errorCode(streams.append(out.stream, {1, digestOf(1)}, 10)) == "archive.unknown_stream");
    take(streams.put(out));
    take(streams.append(out.stream, {1, digestOf(1)}, 10));
    take(streams.append(out.stream, {2, digestOf(2)}, 12));
    CHECK(take(streams.holds(out.stream, 10)));
    CHECK_FALSE(take(streams.holds(out.stream, 11)));
    CHECK(take(streams.hashAt(out.stream, 2)) == digestOf(2));
    CHECK_FALSE(take(streams.hashAt(out.stream, 0)));
    CHECK_FALSE(take(streams.hashAt(out.stream, 3)));
    CHECK(take(streams.itemsAfter(out.stream, 0)) == std::vector<qint64>{10, 12});
    CHECK(take(streams.itemsAfter(out.stream, 1)) == std::vector<qint64>{12});
    out.retired = true;
    out.acknowledged = {2, digestOf(2)};
    take(streams.put(out));
    const auto all = take(streams.outgoing());
    REQUIRE(all.size() == 1);
    CHECK(all[0].retired);
    CHECK(all[0].snapshot);
    CHECK(all[0].replica == place.archive->replica());
    CHECK(all[0].acknowledged.count == 2);
    CHECK(all[0].acknowledged.hash == digestOf(2));
    CHECK(all[0].scanned == 3);
    CHECK(all[0].exported == 2);
    const Id in = Id::create(place.randomness);
    take(streams.put(archive::StreamTables::Incoming{in, peer, {4, digestOf(4)}}));
    take(streams.put(archive::StreamTables::Incoming{in, peer, {5, digestOf(5)}}));
    const auto incoming = take(streams.incoming());
    REQUIRE(incoming.size() == 1);
    CHECK(incoming[0].position.count == 5);
    CHECK(incoming[0].position.hash == digestOf(5));
}

TEST_CASE("A dossier is merged when every change that the receiver did not bring is acknowledged")
{
    using State = archive::StreamTables::SendState;
    PlainArchive place;
    archive::StreamTables& streams = place.archive->streams();
    const RecordId zeng = place.child(u"曾雨桐");
    place.visit(zeng, QDate(2026, 3, 1));
    PlainArchive station(2);
    const RecordId theirs = station.child(u"李小明");
    place.receive(station);
    archive::StreamTables::Outgoing out{Id::create(place.randomness),
                                        station.id,
                                        place.archive->replica(),
                                        false,
                                        false,
                                        0,
                                        {},
                                        {},
                                        0};
    const auto stateOf = [&](const RecordId& child, bool withStream = true) {
        for (const auto& state :
             take(streams.childStates(withStream ? std::optional(out) : std::nullopt))) {
            if (state.child == child)
                return state.state;
        }
        FAIL("child is missing");
        return State::NotSent;
    };
    take(streams.put(out));
    CHECK(stateOf(zeng) == State::NotSent);
    CHECK(stateOf(theirs) == State::Merged); // the station brought it
    CHECK(stateOf(theirs, false) == State::NotSent);
    take(streams.append(out.stream, {1, digestOf(1)}, 1));
    take(streams.append(out.stream, {2, digestOf(2)}, 2));
    out.exported = 1;
    CHECK(stateOf(zeng) == State::NotSent);
    out.exported = 2;
    CHECK(stateOf(zeng) == State::Sent);
    out.acknowledged.count = 1;
    CHECK(stateOf(zeng) == State::Sent);
    out.acknowledged.count = 2;
    CHECK(stateOf(zeng) == State::Merged);
    place.set(child::type, zeng, child::siblings, 1);
    CHECK(stateOf(zeng) == State::NotSent);
}

TEST_CASE("The access log only grows, and shows where it was tampered with")
{
    PlainArchive place;
    archive::AccessLog& log = place.archive->accessLog();
    CHECK_FALSE(take(log.firstFault()));
    for (const char* action : {"dossier.open", "print", "export"}) {
        archive::AccessLog::Entry entry;
        entry.at = 1000;
        entry.person = place.author;
        entry.action = action;
        entry.detail = "F03";
        take(log.append(entry));
    }
    const auto latest = take(log.latest(2));
    REQUIRE(latest.size() == 2);
    CHECK(latest[0].number == 3);
    CHECK(latest[0].action == "export");
    CHECK(latest[0].person == place.author);
    CHECK_FALSE(latest[0].subject);
    int seen = 0;
    take(log.entriesAfter(1, [&seen](const archive::AccessLog::Entry&) -> Result<void> {
        ++seen;
        return {};
    }));
    CHECK(seen == 2);
    CHECK_FALSE(take(log.firstFault()));
}

TEST_CASE(
    "Who rewrites one entry of the access log with a hash that fits it is found by the next one")
{
    PlainArchive place;
    archive::AccessLog::Entry entry;
    entry.at = 1000;
    entry.person = place.author;
    for (const char* action : {"dossier.open", "print", "export"}) {
        entry.action = action;
        take(place.archive->accessLog().append(entry));
    }
    const auto first = take(place.archive->accessLog().following(0, 1)).front();
    entry.number = 2;
    entry.action = "dossier.open";
    const Digest forged = archive::AccessLog::hashOf(entry, first.hash);
    place.archive.reset();
    REQUIRE(RawDatabase(place.path())
                .run("UPDATE access_log SET action = CAST('dossier.open' AS BLOB), hash = X'"
                     + QByteArrayView(forged).toByteArray().toHex() + "' WHERE number = 2"));
    place.open();
    CHECK(take(place.archive->accessLog().firstFault()) == 3);
}

TEST_CASE("What is too long for an access log's copy does not get into the log")
{
    PlainArchive place;
    archive::AccessLog& log = place.archive->accessLog();
    archive::AccessLog::Entry entry;
    entry.at = 1000;
    entry.action = QByteArray(64, 'a');
    entry.detail = QByteArray(1024, 'a');
    take(log.append(entry));
    entry.action.append('a');
    CHECK(errorCode(log.append(entry)) == "archive.access_entry_long");
    entry.action.chop(1);
    entry.detail.append('a');
    CHECK(errorCode(log.append(entry)) == "archive.access_entry_long");
    CHECK(take(log.latest(2)).size() == 1);
}
