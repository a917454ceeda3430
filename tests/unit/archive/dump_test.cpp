// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/dump.h"

#include "base/canonical_json.h"
#include "support/archive/plain_archive.h"

#include <QJsonArray>

using namespace tongdang;
using namespace tongdang::test;
namespace child = fields::child;

TEST_CASE("Equal archives print the same bytes, whatever way their changes came")
{
    PlainArchive village(1);
    const RecordId zeng = village.child(u"曾雨桐");
    village.visit(zeng, QDate(2026, 3, 1), {{fields::visit::b2_note, text(u"低落"), {}}});
    PlainArchive station(2);
    station.set(child::type, station.child(u"李小明"), child::siblings, 1);
    std::vector<Change> changes = village.changes();
    std::reverse(changes.begin(), changes.end());
    for (const Change& change : changes)
        station.apply({change}, village.id);
    village.receive(station);
    CHECK(village.dump() == station.dump());
    CHECK(village.dump().size() == 3);
    take(village.archive->drafts().store(QStringLiteral("p"), "x", 1)); // local
    CHECK(village.dump() == station.dump());
    village.set(child::type, zeng, child::siblings, 1);
    CHECK(village.dump() != station.dump());
}

TEST_CASE("A line is canonical JSON with every head of every field")
{
    PlainArchive place;
    const RecordId zeng =
        place.child(u"曾雨桐", {{child::siblings, qint64{1} << 60, {}},
                                {child::household, place.author, {}},
                                {child::language, QStringList{QStringLiteral("1")}, {}},
                                {child::interpreter, true, {}},
                                {10001, Value(Value::Opaque{QByteArray("\xa1\x01\x02")}), {}}});
    const QByteArrayList lines = place.dump();
    REQUIRE(lines.size() == 1);
    const QJsonObject json = take(parseCanonicalJson(lines.front()));
    CHECK(json[u"record"].toString() == zeng.toString());
    CHECK(json[u"child"].toString() == zeng.toString());
    CHECK(json[u"type"].toString() == QStringLiteral("child"));
    const QJsonObject fields = json[u"fields"].toObject();
    const auto value = [&fields](QStringView key) {
        return fields[key].toArray().first().toObject().value(u"value");
    };
    CHECK(value(u"name").toString() == QStringLiteral("曾雨桐"));
    CHECK(value(u"siblings").toObject().value(u"integer").toString()
          == QString::number(qint64{1} << 60));
    CHECK(value(u"household").toObject().value(u"bytes").toString() == place.author.toString());
    CHECK(value(u"language").toArray().size() == 1);
    CHECK(value(u"interpreter").toBool());
    CHECK(value(u"10001").toObject().value(u"cbor").toString() == QStringLiteral("a10102"));
    CHECK(value(u"live_same").isNull()); // of its group, written whole
}

TEST_CASE("An error of the writer ends the dump")
{
    PlainArchive place;
    place.child(u"曾雨桐");
    const auto full = [](const QByteArray&) -> Result<void> {
        return failure(ErrorKind::Medium, "test.full");
    };
    CHECK(errorCode(place.archive->dump(full)) == "test.full");
}
