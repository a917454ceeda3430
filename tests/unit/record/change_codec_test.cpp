// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/change_codec.h"

#include "record/digest.h"
#include "support/record/changes.h"

#include <initializer_list>

using namespace tongdang;
using test::change;
using test::dot;
using test::header;
using test::text;

namespace {

Change richChange()
{
    auto head = header(dot(3, 7), test::stamp(test::someMoment, 5));
    head.previous = blake2b256("before");
    return change(head, {{12, Value(QStringList{QStringLiteral("1"), QStringLiteral("4")}), {}},
                         {1, text(u"张小明"), {dot(9, 40), dot(3, 6), dot(9, 2)}},
                         {10'000, Value(-3), {dot(3, 1)}},
                         {2, Value(), {}}});
}

void requireSame(const Change& left, const Change& right)
{
    CHECK(left.headerBytes == right.headerBytes);
    CHECK(left.bodyBytes == right.bodyBytes);
    CHECK(left.chain == right.chain);
    CHECK(left.writes == right.writes);
    CHECK(left.header.version == right.header.version);
    CHECK(left.header.dot == right.header.dot);
    CHECK(left.header.previous == right.header.previous);
    CHECK(left.header.hlc == right.header.hlc);
    CHECK(left.header.day == right.header.day);
    CHECK(left.header.type == right.header.type);
    CHECK(left.header.record == right.header.record);
    CHECK(left.header.scope == right.header.scope);
    CHECK(left.header.operation == right.header.operation);
    CHECK(left.header.author == right.header.author);
    CHECK(left.header.batch == right.header.batch);
    CHECK(left.header.sensitivityClass == right.header.sensitivityClass);
    CHECK(left.header.bodyHash == right.header.bodyHash);
}

QByteArray refusal(ChangeHeader head, std::vector<FieldWrite> writes = {})
{
    return test::errorCode(makeChange(std::move(head), std::move(writes)));
}

/// Decodes a body that `makeChange` did not write, under a header that names its hash. The error;
/// an empty one if there is none.
Error bodyRefusal(const char* hex)
{
    const QByteArray body = QByteArray::fromHex(hex);
    const Change honest = change(header(dot(3, 7)), {});
    const QByteArray head = honest.headerBytes.chopped(32) + test::bytesOf(blake2b256(body));
    const auto decoded = decodeChange(head, body);
    if (!decoded)
        return decoded.error();
    CHECK(change(decoded->header, decoded->writes).bodyBytes == body);
    return {};
}

} // namespace

TEST_CASE("A change is read as it was made")
{
    const Change made = richChange();
    requireSame(test::take(decodeChange(made.headerBytes, made.bodyBytes)), made);
    CHECK(made.header.bodyHash == blake2b256(made.bodyBytes));
    CHECK(made.chain == blake2b256(made.headerBytes));
}

TEST_CASE("Fields and seen changes are put in order, once each")
{
    const Change made = richChange();
    REQUIRE(made.writes.size() == 4);
    CHECK(made.writes[0].field == 1);
    CHECK(made.writes[3].field == 10'000);
    CHECK(made.writes[0].seen == std::vector{dot(3, 6), dot(9, 2), dot(9, 40)});
    const Change again =
        change(made.header, {{10'000, Value(-3), {dot(3, 1), dot(3, 1)}},
                             {1, text(u"张小明"), {dot(9, 2), dot(3, 6), dot(9, 40), dot(9, 2)}},
                             {2, Value(), {}},
                             {12, made.writes[2].value, {}}});
    CHECK(again.bodyBytes == made.bodyBytes);
}

TEST_CASE("Scopes, unknown operations, types and fields survive the way through the bytes")
{
    auto head = header(dot(1, greatestSequence), stampBound - 1);
    head.scope = QStringLiteral("530426100000");
    head.operation = 0xff;
    head.type = 4'294'967'295;
    head.sensitivityClass = 1;
    head.day = QDate(9999, 12, 31);
    const Value foreign(Value::Opaque{QByteArray::fromHex("a10102")});
    const Change made = change(head, {{4'294'967'295, foreign, {}}, {0, Value(), {dot(2, 1)}}});
    requireSame(test::take(decodeChange(made.headerBytes, made.bodyBytes)), made);
}

TEST_CASE("A purged change is its header alone")
{
    const Change made = richChange();
    const Change purged = test::take(decodeChange(made.headerBytes, {}));
    CHECK(purged.header.bodyHash == made.header.bodyHash);
    CHECK(purged.chain == made.chain);
    CHECK(purged.bodyBytes.isEmpty());
    CHECK(purged.writes.empty());
}

TEST_CASE("A change without fields has a body all the same")
{
    const Change made = change(header(dot(1, 1)), {});
    CHECK(made.bodyBytes.toHex() == "a0");
    CHECK(test::take(decodeChange(made.headerBytes, made.bodyBytes)).bodyBytes == made.bodyBytes);
}

TEST_CASE("Text that is half a character is refused at entry")
{
    const QString half(QChar(0xd83d));
    CHECK(refusal(header(dot(1, 1)), {{1, Value(half), {}}}) == "record.text_not_unicode");
    CHECK(refusal(header(dot(1, 1)), {{1, Value(QStringList{QString(), half}), {}}})
          == "record.text_not_unicode");
}

TEST_CASE("A stamp of 2^62 and above is refused")
{
    CHECK(refusal(header(dot(1, 1), stampBound - 1)).isEmpty());
    CHECK(refusal(header(dot(1, 1), stampBound)) == "record.clock_out_of_range");
}

TEST_CASE("The seen changes of 64 replicas fit and those of 65 do not")
{
    std::vector<Dot> seen;
    for (quint8 replica = 1; replica <= 64; ++replica)
        seen.push_back(dot(replica, 1));
    const Change made = change(header(dot(200, 1)), {{1, Value(1), seen}});
    CHECK(test::take(decodeChange(made.headerBytes, made.bodyBytes)).writes[0].seen == seen);
    CHECK(refusal(header(dot(200, 1)), {{1, Value(1), seen}, {2, Value(1), {dot(65, 1)}}})
          == "record.too_many_versions");
}

TEST_CASE("A change of more than 1 MiB is refused on both sides")
{
    const auto sized = [](qsizetype length) {
        return makeChange(header(dot(1, 1)), {{1, Value(QString(length, u'x')), {}}});
    };
    const Change small = test::take(sized(1'000'000));
    const qsizetype frame =
        small.headerBytes.size() + small.bodyBytes.size() - qsizetype(1'000'000);
    const Change largest = test::take(sized(mostChangeBytes - frame));
    CHECK(largest.headerBytes.size() + largest.bodyBytes.size() == mostChangeBytes);
    CHECK(decodeChange(largest.headerBytes, largest.bodyBytes));
    CHECK(test::errorCode(sized(mostChangeBytes - frame + 1)) == "record.too_large");
    CHECK(test::errorCode(decodeChange(QByteArray(mostChangeBytes + 1, '\0'), {}))
          == "record.change_damaged");
}

TEST_CASE("What no change may hold is not made")
{
    const auto with = [](auto alter) {
        auto head = header(dot(3, 7));
        alter(head);
        return refusal(head);
    };
    CHECK(with([](auto&) {}).isEmpty());
    CHECK(with([](auto& head) { head.version = 2; }) == "record.invalid");
    CHECK(with([](auto& head) { head.dot.sequence = 0; }) == "record.invalid");
    CHECK(with([](auto& head) { ++(head.dot.sequence = greatestSequence); }) == "record.invalid");
    CHECK(with([](auto& head) { head.day = QDate(); }) == "record.invalid");
    CHECK(with([](auto& head) { head.day = QDate(1969, 12, 31); }) == "record.invalid");
    CHECK(with([](auto& head) { head.day = QDate(10'000, 1, 1); }) == "record.invalid");
    CHECK(with([](auto& head) { head.scope = QStringLiteral("53042610000"); }) == "record.invalid");
    CHECK(with([](auto& head) { head.scope = QStringLiteral("５30426100000"); })
          == "record.invalid");
    CHECK(with([](auto& head) { head.sensitivityClass = 2; }) == "record.invalid");
}

TEST_CASE("Writes that contradict themselves are not made")
{
    const auto head = header(dot(3, 7));
    CHECK(refusal(head, {{1, Value(1), {}}, {1, Value(2), {}}}) == "record.invalid");
    CHECK(refusal(head, {{1, Value(1), {dot(9, 0)}}}) == "record.invalid");
    CHECK(refusal(head, {{1, Value(1), {dot(9, greatestSequence + 1)}}}) == "record.invalid");
    CHECK(refusal(head, {{1, Value(1), {dot(3, 7)}}}) == "record.invalid"); // itself
    CHECK(refusal(head, {{1, Value(1), {dot(3, 8)}}}) == "record.invalid"); // its own future
    CHECK(refusal(head, {{1, Value(1), {dot(3, 6)}}}).isEmpty());
    for (const QByteArray& cbor : {QByteArray(), QByteArray("\xff", 1), QByteArray::fromHex("f6"),
                                   QByteArray::fromHex("a10102a0"), QByteArray::fromHex("8101ff")})
        CHECK(refusal(head, {{1, Value(Value::Opaque{cbor}), {}}}) == "record.invalid");
}

TEST_CASE("A body has one spelling")
{
    struct Case {
        const char* body;
        const char* what;
    };
    // The change is 0303...:7.
    for (const auto& [body, what] : std::initializer_list<Case>{
             {"a10101", "another type than expected"},       // no array
             {"a10180", "a field without a value"},          // no value
             {"a20181f60181f6", "order of the fields"},      // twice
             {"a20281f60181f6", "order of the fields"},      // not ascending
             {"a10182f6820005", "replica of a seen change"}, // no replicas
             {"a12080", "number of replicas"},               // no replica
             {"a120815044444444444444444444444444444444",
              "a replica that nothing names"}, // never named
             {"a20182f682010520815044444444444444444444444444444444",
              "replica of a seen change"}, // beyond the replicas
             {"a20182f68300050020815044444444444444444444444444444444",
              "a seen change"}, // three parts
             {"a20182f682000020815044444444444444444444444444444444",
              "sequence of a seen change"}, // sequence 0
             {"a20183f682000582000520815044444444444444444444444444444444",
              "order of the seen changes"}, // twice
             {"a20183f682000682000520815044444444444444444444444444444444",
              "order of the seen changes"},                                // not ascending
             {"a20182f682000520814f444444444444444444444444444444", "id"}, // 15 bytes
             {"a2208150444444444444444444444444444444440182f6820005",
              "another type than expected"}, // replicas first
             {"a20182f682000721815044444444444444444444444444444444",
              "another type than expected"}, // key -2
             {"a20184f682000182010182000120825044444444444444444444444444444444"
              "5045454545454545454545454545454545",
              "order of the seen changes"}, // by replica, then by sequence
             {"a20183f682000182010120825045454545454545454545454545454545504444"
              "4444444444444444444444444444",
              "order of the replicas"}, // not ascending
             {"a20183f682000182010120825044444444444444444444444444444444504444"
              "4444444444444444444444444444",
              "order of the replicas"},                           // twice
             {"a11b000000010000000081f6", "number out of range"}, // field 2^32
             {"a1617881f6", "another type than expected"},        // field as text
             {"a0a0", "bytes behind the body"},
             {"80", "another type than expected"},
             {"bfff", "an indefinite length"},
             {"a10181f97c00", "a float or a simple value"},
             {"a20182f682000720815003030303030303030303030303030303",
              "a seen change of its own future"}, // its own seventh
         }) {
        INFO(body);
        const Error error = bodyRefusal(body);
        CHECK(error.code == "record.change_damaged");
        CHECK(error.detail == QLatin1StringView(what));
    }
}

TEST_CASE("A body of another writer is read if it is spelled in the same way")
{
    for (const char* body :
         {"a0", "a10181f6", "a10181a0", "a20182f682000520815044444444444444444444444444444444",
          "a20182f682000620815003030303030303030303030303030303"}) {
        INFO(body);
        CHECK(bodyRefusal(body).code.isEmpty());
    }
}

TEST_CASE("Each single byte of header and body, altered, is refused or shows in the chain")
{
    const Change made = richChange();
    for (qsizetype place = 0; place < made.bodyBytes.size(); ++place) {
        for (int bit = 0; bit < 8; ++bit) {
            QByteArray body = made.bodyBytes;
            body[place] = static_cast<char>(body[place] ^ (1 << bit));
            REQUIRE(test::errorCode(decodeChange(made.headerBytes, body))
                    == "record.change_damaged");
        }
    }
    for (qsizetype place = 0; place < made.headerBytes.size(); ++place) {
        for (int bit = 0; bit < 8; ++bit) {
            QByteArray head = made.headerBytes;
            head[place] = static_cast<char>(head[place] ^ (1 << bit));
            if (const auto decoded = decodeChange(head, made.bodyBytes)) {
                REQUIRE(decoded->chain != made.chain);
                REQUIRE(change(decoded->header, decoded->writes).headerBytes == head);
            }
        }
    }
}

TEST_CASE("A change that is cut, lengthened or under a foreign header is refused")
{
    const Change made = richChange();
    for (qsizetype size = 0; size < made.headerBytes.size(); ++size)
        REQUIRE_FALSE(decodeChange(made.headerBytes.first(size), made.bodyBytes));
    for (qsizetype size = 1; size < made.bodyBytes.size(); ++size)
        REQUIRE_FALSE(decodeChange(made.headerBytes, made.bodyBytes.first(size)));
    CHECK_FALSE(decodeChange(made.headerBytes + '\0', made.bodyBytes));
    CHECK_FALSE(decodeChange(made.headerBytes, made.bodyBytes + '\0'));
    const Change other = change(dot(1, 1), test::stamp(1), {{1, Value(1), {}}});
    CHECK_FALSE(decodeChange(other.headerBytes, made.bodyBytes));
}
