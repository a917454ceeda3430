// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/receiving_keys.h"

#include "support/sync/forgery.h"
#include "support/sync/place.h"
#include "sync/epoch_book.h"
#include "sync/peers.h"

using namespace tongdang;
using namespace tongdang::test;
using namespace tongdang::sync;
using namespace Qt::StringLiterals;

namespace {

/// As `key rotate` does.
void rotate(Place& place)
{
    place.keys = place.keys.withNewReceivingKey(place.clock.nowMilliseconds());
    take(settleReceivingKey(place.context()));
}

/// The key that a file is for.
QString keyOf(const QString& file)
{
    return take(partsOf(readFile(file))).manifest.to.age;
}

/// The key by which one place writes to the other.
QString known(Place& at, const Place& peer)
{
    return take(findPeer(at.store, peer.device()))->certificate.age;
}

struct Two {
    QTemporaryDir stick{folderInMemory()};
    Place station{Role::Township, u"530426100000"_s, 61};
    Place village{Role::Village, u"530426100201"_s, 62};
    Two() { village.enrolAt(station, stick.path()); }

    QString up() { return village.exportTo(stick.path()); }
    QString down() { return station.exportTo(stick.path(), village.device()); }
    void merge(Place& at, const QString& file)
    {
        CHECK(take(at.import(file)).status == ImportStatus::Merged);
    }
};

} // namespace

TEST_CASE("A late stick for the key of before opens after the village changed its key")
{
    Two two;
    const RecordId child = two.station.addChild(u"李小满"_s, two.village.org);
    const QString late = two.down();
    rotate(two.village);
    CHECK(keyOf(late) != two.village.keys.recipient());
    two.merge(two.village, late);
    CHECK(two.village.shownText(child, 1) == two.station.shownText(child, 1));
}

TEST_CASE("A late stick for the key of before opens after the station changed its key")
{
    Two two;
    const RecordId child = two.village.addChild(u"李小满"_s);
    const QString late = two.up();
    rotate(two.station);
    CHECK(keyOf(late) != two.station.keys.recipient());
    two.merge(two.station, late);
    CHECK(take(two.station.store.holderOf(child)) == two.village.org);
}

TEST_CASE("Once the news of a new key is there, the files are for it, in both directions")
{
    Two two;
    rotate(two.village);
    rotate(two.station);
    two.village.addChild(u"李小满"_s);
    const QString up = two.up();
    CHECK(keyOf(up) != two.station.keys.recipient()); // no news of it yet
    two.merge(two.station, up);
    CHECK(known(two.station, two.village) == two.village.keys.recipient());
    const QString down = two.down();
    CHECK(keyOf(down) == two.village.keys.recipient());
    take(two.village.import(down));
    CHECK(known(two.village, two.station) == two.station.keys.recipient());
    two.village.addChild(u"王小谷"_s);
    const QString next = two.up();
    CHECK(keyOf(next) == two.station.keys.recipient());
    two.merge(two.station, next);
}

TEST_CASE("A file that waits for an earlier one brings the news of a new key all the same")
{
    Two two;
    two.village.addChild(u"李小满"_s);
    const QString first = two.up();
    two.merge(two.station, first);
    take(two.village.import(two.down()));
    // The station goes back to what it had before and has to ask for the beginning.
    two.village.addChild(u"王小谷"_s);
    rotate(two.village);
    const QString second = two.up();
    const auto streams = take(two.station.store.inStreams());
    for (InStream stream : streams) {
        stream.position = {0, {}};
        take(two.station.store.putInStream(stream));
    }
    CHECK(take(two.station.import(second)).status == ImportStatus::Held);
    CHECK(known(two.station, two.village) == two.village.keys.recipient());
}

TEST_CASE("An older file that comes late does not turn a key back")
{
    Two two;
    rotate(two.village);
    two.village.addChild(u"李小满"_s);
    const QString older = two.up();
    rotate(two.village);
    two.village.addChild(u"王小谷"_s);
    const QString newer = two.up();
    two.merge(two.station, newer);
    CHECK(known(two.station, two.village) == two.village.keys.recipient());
    CHECK(take(two.station.import(older)).status == ImportStatus::Already);
    CHECK(known(two.station, two.village) == two.village.keys.recipient());
    CHECK(take(two.station.import(newer)).status == ImportStatus::Already);
    CHECK(known(two.station, two.village) == two.village.keys.recipient());
}

TEST_CASE("A new key that somebody else put into a file is refused with the file")
{
    Two two;
    const Place thief(Role::Village, u"530426100202"_s, 63);
    two.village.addChild(u"李小满"_s);
    const QString file = two.up();
    const QString before = known(two.station, two.village);
    const auto stolen = [&](BundleParts& parts) {
        parts.payload = resealedPayload(
            parts.payload, two.village.keys,
            {two.station.keys.recipient(), two.village.keys.recipient()}, [&](BundleMeta& meta) {
                meta.receivingKey = {9'999'999'999'999, thief.keys.recipient()};
            });
    };
    // Signed by the thief, and with the signature of before.
    writeFile(file, rebuilt(readFile(file), thief.keys, stolen));
    CHECK(errorCode(two.station.import(file)) == "sync.forged");
    CHECK(known(two.station, two.village) == before);
    // The same by the village's own hand is good: the test does not fail for another reason.
    const QString own = two.up();
    writeFile(own, rebuilt(readFile(own), two.village.keys, stolen));
    two.merge(two.station, own);
    CHECK(known(two.station, two.village) == thief.keys.recipient());
}

TEST_CASE("A barred PC tells nobody a new key")
{
    Two two;
    const QString before = known(two.station, two.village);
    take(enrolRevoke(two.station.context(), two.village.device()));
    rotate(two.village);
    two.village.addChild(u"李小满"_s);
    const auto report = take(two.station.import(two.up()));
    CHECK(report.status == ImportStatus::Quarantined);
    CHECK(report.reason.code == "sync.revoked");
    CHECK(known(two.station, two.village) == before);
}

TEST_CASE("What is only planned leaves the known key as it is")
{
    Two two;
    const QString before = known(two.station, two.village);
    rotate(two.village);
    two.village.addChild(u"李小满"_s);
    const QString file = two.up();
    take(planImport(two.station.context(), file));
    CHECK(known(two.station, two.village) == before);
}

TEST_CASE("A file for a key that was given up is told apart from a stranger's")
{
    Two two;
    two.station.addChild(u"李小满"_s, two.village.org);
    const QString late = two.down();
    for (std::size_t i = 0; i < mostFormerKeys; ++i)
        rotate(two.village);
    take(planImport(two.village.context(), late));
    rotate(two.village);
    CHECK(errorCode(two.village.import(late)) == "sync.key_given_up");
    // All that was in it comes again, by the new key.
    take(two.station.import(two.up()));
    two.merge(two.village, two.down());
}

TEST_CASE("Who enrolled again is written to by the key of the new certificate")
{
    Two two;
    const DeviceKeys first = two.village.keys.withNewReceivingKey(1);
    rotate(two.village);
    take(two.station.import(two.up()));
    two.village.addChild(u"张小满"_s, two.village.org);
    const QString late = two.up(); // lies about
    // The folder was copied back: the newest key is gone, and the station writes to it.
    two.village.keys = first.withNewReceivingKey(2);
    take(settleReceivingKey(two.village.context()));
    two.station.addChild(u"李小满"_s, two.village.org);
    CHECK(errorCode(two.village.import(two.down())) == "sync.key_given_up");
    two.village.enrolAt(two.station, two.stick.path());
    CHECK(known(two.station, two.village) == two.village.keys.recipient());
    // The file that told the lost key is the device's own word of the highest number; a new key
    // settles it.
    take(two.station.import(late));
    CHECK(known(two.station, two.village) != two.village.keys.recipient());
    rotate(two.village);
    take(two.station.import(two.up()));
    CHECK(known(two.station, two.village) == two.village.keys.recipient());
}

TEST_CASE(
    "An older request that is approved late does not make the station write to a key that was "
    "given up")
{
    Two two;
    const QString request = two.stick.filePath(u"r.tde"_s);
    const QString answer = two.stick.filePath(u"a.tde"_s);
    take(enrolRequest(two.village.context(), request));
    rotate(two.village);
    take(two.station.import(two.up()));
    take(enrolApprove(two.station.context(), request, answer));
    two.village.addChild(u"王小满"_s, two.village.org);
    take(two.station.import(two.up()));
    CHECK(known(two.station, two.village) == two.village.keys.recipient());
}

TEST_CASE("An answer that was written for the key of before is accepted")
{
    const QTemporaryDir stick(folderInMemory());
    Place station(Role::Township, u"530426100000"_s, 64);
    Place village(Role::Village, u"530426100203"_s, 65);
    const QString request = stick.filePath(u"r.tde"_s);
    const QString answer = stick.filePath(u"a.tde"_s);
    take(enrolRequest(village.context(), request));
    take(enrolApprove(station.context(), request, answer));
    rotate(village);
    take(acceptShown(village.context(), answer));
    take(station.import(village.exportTo(stick.path())));
    CHECK(known(station, village) == village.keys.recipient());
}

TEST_CASE("A station that changed its key certifies with it, and its number can be compared")
{
    Two two;
    rotate(two.station);
    Place joining(Role::Village, u"530426100204"_s, 67);
    joining.enrolAt(two.station, two.stick.path());
    CHECK(known(joining, two.station) == two.station.keys.recipient());
    CHECK(take(selfPeer(two.station.store)).certificate.age == two.station.keys.recipient());
    // Nothing to do a second time.
    const QByteArray certificate = take(selfPeer(two.station.store)).known.certificate.content;
    take(settleReceivingKey(two.station.context()));
    CHECK(take(selfPeer(two.station.store)).known.certificate.content == certificate);
}

TEST_CASE("A changed key gives no number of an epoch statement away")
{
    Two two;
    const auto before = take(ownEpoch(two.station.store))->number;
    rotate(two.station);
    CHECK(take(ownEpoch(two.station.store))->number == before);
}
