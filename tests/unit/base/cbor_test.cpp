// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/cbor.h"

#include "support/catch.h"

#include <limits>

using namespace tongdang;

namespace {

QByteArray bytes(const char* hex)
{
    return QByteArray::fromHex(hex);
}

template <class Write>
QByteArray written(Write write)
{
    cbor::Writer writer;
    write(writer);
    return writer.take().toHex();
}

/// Whether the bytes are one item and nothing else.
bool accepts(const QByteArray& cbor)
{
    cbor::Reader reader(cbor);
    const auto item = reader.readItem();
    return item && reader.atEnd() && *item == cbor;
}

QByteArray refusal(const char* hex)
{
    const QByteArray cbor = bytes(hex);
    cbor::Reader reader(cbor);
    return test::errorCode(reader.readItem());
}

Value readValue(const QByteArray& cbor)
{
    cbor::Reader reader(cbor);
    Value value = test::take(reader.readValue());
    CHECK(reader.atEnd());
    return value;
}

} // namespace

TEST_CASE("Numbers are written in their shortest form (RFC 8949 appendix A)")
{
    const auto spelling = [](quint64 number) {
        return written([number](cbor::Writer& writer) { writer.writeUnsigned(number); });
    };
    CHECK(spelling(0) == "00");
    CHECK(spelling(23) == "17");
    CHECK(spelling(24) == "1818");
    CHECK(spelling(255) == "18ff");
    CHECK(spelling(256) == "190100");
    CHECK(spelling(1'000'000) == "1a000f4240");
    CHECK(spelling(0x1'0000'0000) == "1b0000000100000000");
    CHECK(spelling(std::numeric_limits<quint64>::max()) == "1bffffffffffffffff");
}

TEST_CASE("Negative numbers, texts, bytes and containers are written as in appendix A")
{
    CHECK(written([](auto& writer) { writer.writeInteger(-1); }) == "20");
    CHECK(written([](auto& writer) { writer.writeInteger(-1000); }) == "3903e7");
    CHECK(written([](auto& writer) { writer.writeInteger(std::numeric_limits<qint64>::min()); })
          == "3b7fffffffffffffff");
    CHECK(written([](auto& writer) { writer.writeText(u"水"); }) == "63e6b0b4");
    CHECK(written([](auto& writer) { writer.writeText(u"\U00010151"); }) == "64f0908591");
    CHECK(written([](auto& writer) { writer.writeBytes(bytes("01020304")); }) == "4401020304");
    CHECK(written([](auto& writer) {
              writer.beginArray(3);
              writer.writeBool(true);
              writer.writeBool(false);
              writer.writeNull();
          })
          == "83f5f4f6");
    CHECK(written([](auto& writer) {
              writer.beginMap(1);
              writer.writeUnsigned(1);
              writer.writeRaw(bytes("80"));
          })
          == "a10180");
}

TEST_CASE("Longer spellings, indefinite lengths, tags, floats and other simple values are refused")
{
    for (const char* hex : {"1817",       "1900ff",
                            "1a0000ffff", "1b00000000ffffffff",
                            "3817",       "5800",
                            "7803616263", "9800",
                            "b800",       "1c",
                            "1f",         "5f4101ff",
                            "7f6161ff",   "9f01ff",
                            "bf0102ff",   "ff",
                            "c100",       "d9d9f700",
                            "f7",         "e0",
                            "f0",         "f818",
                            "f8ff",       "f90000",
                            "fa47c35000", "fb3ff199999999999a",
                            "fc",         "f814"}) {
        INFO(hex);
        CHECK(refusal(hex) == "base.cbor");
    }
}

TEST_CASE("A cut or a length that is not there is refused, however great it claims to be")
{
    for (const char* hex : {"", "18", "19ff", "1a010203", "41", "62e6", "8201", "a101", "a1",
                            "5bffffffffffffffff", "7b7fffffffffffffff", "9b7fffffffffffffff",
                            "bb7fffffffffffffff", "9affffffff", "bb8000000000000001"}) {
        INFO(hex);
        CHECK(refusal(hex) == "base.cbor");
    }
}

TEST_CASE("Texts are valid UTF-8")
{
    for (const char* hex : {"61ff", "62c080", "63eda080", "61e6", "64f4908080", "62e6b0"}) {
        INFO(hex);
        CHECK(refusal(hex) == "base.cbor");
        const QByteArray cbor = bytes(hex);
        CHECK(test::errorCode(cbor::Reader(cbor).readText()) == "base.cbor");
    }
}

TEST_CASE("A byte order mark at the beginning of a text stays")
{
    const QString text = QStringLiteral("\uFEFF\uFEFF童");
    cbor::Writer writer;
    writer.writeText(text);
    CHECK(cbor::Reader(writer.bytes()).readText() == text);
    CHECK(readValue(bytes("63efbbbf")) == Value(QStringLiteral("\uFEFF")));
}

TEST_CASE("Keys of maps ascend by their encoded bytes, once each")
{
    CHECK(accepts(bytes("a30a011864022003")));     // 10, 100, -1
    CHECK(accepts(bytes("a26161016162a0")));       // "a", "b"
    CHECK(refusal("a21864010a02") == "base.cbor"); // 100, 10
    CHECK(refusal("a220010a02") == "base.cbor");   // -1, 10
    CHECK(refusal("a201010102") == "base.cbor");   // twice
    CHECK(refusal("8181a201010102") == "base.cbor");
    cbor::KeyOrder order;
    CHECK(order.accept(bytes("0a")));
    CHECK(order.accept(bytes("1864")));
    CHECK(test::errorCode(order.accept(bytes("1864"))) == "base.cbor");
    CHECK(test::errorCode(order.accept(bytes("18"))) == "base.cbor");
    CHECK(order.accept(bytes("80")));
}

TEST_CASE("Nesting is bounded at 16")
{
    CHECK(accepts(QByteArray(15, '\x81') + '\x80'));
    CHECK_FALSE(accepts(QByteArray(16, '\x81') + '\x80'));
    CHECK_FALSE(accepts(QByteArray(1'000'000, '\x81')));
    CHECK(accepts(QByteArray::fromHex("a100").repeated(15) + QByteArray("\xa0", 1)));
    CHECK_FALSE(accepts(QByteArray::fromHex("a100").repeated(16) + QByteArray("\xa0", 1)));
}

TEST_CASE("Each read wants its own type and does not move if it is another")
{
    const QByteArray cbor = bytes("83f501f6");
    cbor::Reader reader(cbor);
    CHECK_FALSE(reader.readUnsigned());
    CHECK_FALSE(reader.beginMap());
    CHECK_FALSE(reader.readText());
    CHECK_FALSE(reader.readNull());
    CHECK(reader.position() == 0);
    CHECK(reader.beginArray() == 3U);
    CHECK(reader.peek() == cbor::Type::True);
    CHECK_FALSE(reader.readNull());
    CHECK(reader.readBool() == true);
    CHECK(reader.peek() == cbor::Type::Unsigned);
    CHECK_FALSE(reader.readBool());
    CHECK_FALSE(reader.readBytes());
    CHECK(reader.readUnsigned() == 1U);
    CHECK(reader.peek() == cbor::Type::Null);
    CHECK_FALSE(reader.readBool());
    CHECK_FALSE(reader.readInteger());
    CHECK(reader.readNull());
    CHECK(reader.atEnd());
    CHECK_FALSE(reader.peek());
}

TEST_CASE("Every kind of value comes back as it was written")
{
    for (const Value& value :
         {Value(), Value(true), Value(false), Value(0), Value(-25),
          Value(std::numeric_limits<qint64>::max()), Value(std::numeric_limits<qint64>::min()),
          Value(QString()), Value(QStringLiteral("苗族")), Value(QStringList()),
          Value(QStringList{QStringLiteral("1"), QString()}), Value::fromBytes({}),
          Value::fromBytes("\0\xff"), Value(Value::Opaque{bytes("a10102")})}) {
        cbor::Writer writer;
        writer.writeValue(value);
        CHECK(readValue(writer.take()) == value);
    }
}

TEST_CASE("A well-formed item that is no value of this version is kept byte for byte")
{
    for (const char* hex : {"1b8000000000000000", "3b8000000000000000", "8101", "826161a0",
                            "a16161820102", "81818180", "8161"}) {
        INFO(hex);
        const QByteArray cbor = bytes(hex);
        cbor::Reader reader(cbor);
        const auto value = reader.readValue();
        if (QByteArrayView(hex) == "8161")
            CHECK_FALSE(value);
        else
            CHECK(value == Value(Value::Opaque{cbor}));
    }
}

TEST_CASE("Reading an item answers its bytes and stands behind it")
{
    const QByteArray cbor = bytes("a10182f6430102031819");
    cbor::Reader reader(cbor);
    CHECK(test::take(reader.readItem()) == bytes("a10182f643010203"));
    CHECK(reader.position() == 8);
    CHECK(reader.readInteger() == 25);
}

TEST_CASE("A text is written with its length in UTF-8 at every border of lengths, and as toUtf8 "
          "writes it")
{
    for (const char32_t sign :
         {0x7fU, 0x80U, 0x7ffU, 0x800U, 0x8ffU, 0xffffU, 0x10000U, 0x10ffffU}) {
        const QString text = QString::fromUcs4(&sign, 1);
        cbor::Writer writer;
        writer.writeText(text);
        const QByteArray utf8 = text.toUtf8();
        CHECK(writer.take() == char(0x60 + utf8.size()) + utf8);
    }
    const QString half = QStringLiteral("a") + QChar(0xd800) + QStringLiteral("b");
    cbor::Writer writer;
    writer.writeText(half);
    CHECK(writer.take() == char(0x60 + half.toUtf8().size()) + half.toUtf8());
}
