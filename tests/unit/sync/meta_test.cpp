// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/meta.h"

#include "base/cbor.h"
#include "support/catch.h"
#include "support/sync/metas.h"
#include "sync/device.h"

using namespace tongdang;
using namespace tongdang::test;
using namespace tongdang::sync;

TEST_CASE("Meta says what was written, and where it ends")
{
    const BundleMeta meta = fullMeta(3);
    const QByteArray bytes = encodeMeta(meta);
    const ParsedMeta parsed = take(parseMeta(bytes + "behind"));
    CHECK(parsed.size == bytes.size());
    CHECK(encodeMeta(parsed.meta) == bytes);
    CHECK(parsed.meta.acknowledgements == meta.acknowledgements);
    CHECK(parsed.meta.documents == meta.documents);
    CHECK(parsed.meta.snapshotFor == meta.snapshotFor);
    CHECK(parsed.meta.wantsSnapshot);
    CHECK(parsed.meta.clockDoubts == meta.clockDoubts);
    CHECK(parsed.meta.receiverClock == meta.receiverClock);
}

TEST_CASE("Meta without epoch, wish and snapshot is read as such")
{
    BundleMeta meta = fullMeta(0);
    meta.epoch = std::nullopt;
    meta.wantsSnapshot = false;
    meta.snapshotFor = std::nullopt;
    const ParsedMeta parsed = take(parseMeta(encodeMeta(meta)));
    CHECK(!parsed.meta.epoch);
    CHECK(!parsed.meta.wantsSnapshot);
    CHECK(!parsed.meta.snapshotFor);
}

TEST_CASE("Keys of a newer program are ignored, with any well-formed value")
{
    QByteArray bytes = encodeMeta(fullMeta(3));
    REQUIRE(bytes.front() == '\xb3'); // a map of 19
    bytes[0] = '\xb4';
    cbor::Writer more;
    more.writeUnsigned(99);
    more.beginArray(2);
    more.writeText(u"anything");
    more.writeNull();
    CHECK(take(parseMeta(bytes + more.take())).meta.changes == 3);
}

TEST_CASE("A stretch of the access log and its receipt are read as they were written")
{
    BundleMeta meta = fullMeta(3);
    SeededRandomness randomness(9);
    archive::AccessLog::Entry entry;
    entry.at = 1'764'000'000'000;
    entry.person = RecordId::create(randomness);
    entry.action = "dossier.open";
    entry.detail = "F03";
    meta.access = {7, meta.end.hash, {entry, entry}};
    meta.access.entries[1].person.reset();
    meta.access.entries[1].subject = RecordId::create(randomness);
    meta.accessPosition = sync::AccessPosition{5, meta.start.hash};
    const BundleMeta read = take(parseMeta(encodeMeta(meta))).meta;
    CHECK(read.access.first == 7);
    CHECK(read.access.before == meta.end.hash);
    REQUIRE(read.access.entries.size() == 2);
    CHECK(read.access.entries[0].at == entry.at);
    CHECK(read.access.entries[0].person == entry.person);
    CHECK(read.access.entries[0].action == "dossier.open");
    CHECK(read.access.entries[0].detail == "F03");
    CHECK_FALSE(read.access.entries[1].person);
    CHECK(read.access.entries[1].subject == meta.access.entries[1].subject);
    CHECK(read.accessPosition == meta.accessPosition);
    CHECK_FALSE(take(parseMeta(encodeMeta(fullMeta(3)))).meta.accessPosition);
    meta.access.entries[0].action = QByteArray(65, 'a');
    CHECK(errorCode(parseMeta(encodeMeta(meta))) == "sync.meta");
    meta.access.entries[0].action.clear();
    // An earlier version wrote notes of any length, and nobody is shut out for that.
    meta.access.entries[1].detail = QByteArray(sync::mostAccessBytes, 'a');
    CHECK(take(parseMeta(encodeMeta(meta))).meta.access.entries[1].detail
          == meta.access.entries[1].detail);
    meta.access.entries[1].detail.append('a');
    CHECK(errorCode(parseMeta(encodeMeta(meta))) == "sync.meta");
    meta.access.entries[1].detail.clear();
    meta.access.first = 0;
    CHECK(errorCode(parseMeta(encodeMeta(meta))) == "sync.meta");
}

TEST_CASE("Meta of a program that says nothing of clocks is read as such")
{
    BundleMeta meta = fullMeta(3);
    meta.clockDoubts.clear();
    meta.receiverClock = {};
    QByteArray bytes = encodeMeta(meta);
    // Without the keys 18, an empty list, and 19, two zeros.
    REQUIRE(bytes.endsWith(QByteArray("\x12\x80\x13\x82\x00\x00", 6)));
    bytes.chop(6);
    bytes[0] = '\xb1';
    const ParsedMeta parsed = take(parseMeta(bytes));
    CHECK(parsed.meta.clockDoubts.empty());
    CHECK_FALSE(parsed.meta.receiverClock.isWrong());
}

TEST_CASE("Doubts about changes that are none, or out of order, are refused")
{
    BundleMeta meta = fullMeta(3);
    const std::vector<std::vector<ChangeRange>> wrong{
        {{0, 1}}, {{2, 1}}, {{3, 4}}, {{2, 2}, {2, 3}}, {{2, 2}, {1, 1}}};
    for (const auto& ranges : wrong) {
        meta.clockDoubts = ranges;
        CHECK(errorCode(parseMeta(encodeMeta(meta))) == "sync.meta");
    }
    meta = fullMeta(1 << 20);
    for (quint64 number = 1; number <= 2 * (mostChangeRanges + 1); number += 2)
        meta.clockDoubts.push_back({number, number});
    CHECK(errorCode(parseMeta(encodeMeta(meta))) == "sync.meta");
}

TEST_CASE("Meta cut off anywhere is refused")
{
    const QByteArray bytes = encodeMeta(fullMeta(3));
    for (qsizetype size = 0; size < bytes.size(); ++size)
        CHECK(errorCode(parseMeta(bytes.first(size))) == "sync.meta");
}

TEST_CASE("Meta that contradicts itself or lists too much is refused")
{
    BundleMeta meta = fullMeta(3);
    meta.end.count = meta.start.count + 4;
    CHECK(errorCode(parseMeta(encodeMeta(meta))) == "sync.meta");
    meta = fullMeta(0);
    meta.end.count = meta.start.count - 1;
    CHECK(errorCode(parseMeta(encodeMeta(meta))) == "sync.meta");
    meta = fullMeta(3);
    meta.acknowledgements.assign(65, meta.acknowledgements.front());
    CHECK(errorCode(parseMeta(encodeMeta(meta))) == "sync.meta");
    meta = fullMeta(3);
    meta.senderClock = qint64(1) << 53;
    CHECK(errorCode(parseMeta(encodeMeta(meta))) == "sync.meta");
}

TEST_CASE("A receiving key is read as it was written, and what is none is refused")
{
    BundleMeta meta = fullMeta(3);
    CHECK(take(parseMeta(encodeMeta(meta))).meta.receivingKey == ReceivingKey());
    SeededRandomness randomness(10);
    const QString age = DeviceKeys::create(randomness).recipient();
    meta.receivingKey = {1'764'000'000'000, age};
    CHECK(take(parseMeta(encodeMeta(meta))).meta.receivingKey == meta.receivingKey);
    for (const QString& bad : {QString(), age.chopped(1), age.toUpper()}) {
        meta.receivingKey.age = bad;
        CHECK(errorCode(parseMeta(encodeMeta(meta))) == "sync.meta");
    }
}
