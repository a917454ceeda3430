// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/cbor.h"
#include "base/randomness.h"
#include "support/catch.h"

#include <QCborStreamReader>

#include <algorithm>
#include <optional>
#include <vector>

using namespace tongdang;

/// Qt's reader as a second opinion on ours: what we accept it accepts, with the same meaning. Both
/// meanings are rendered as one line of text.
namespace {

/// Qt takes U+FEFF at the beginning for a byte order mark and drops it; here both do. That ours
/// keeps it shows when the item is written again.
QString ofText(QStringView text)
{
    return u'"' + (text.startsWith(u'\uFEFF') ? text.sliced(1) : text).toString() + u'"';
}

QString ofNumber(bool negative, quint64 argument)
{
    return (negative ? u'-' : u'+') + QString::number(argument);
}

std::optional<QString> qtMeaning(QCborStreamReader& reader);

std::optional<QString> qtContainer(QCborStreamReader& reader)
{
    const bool isMap = reader.isMap();
    QString meaning(isMap ? u'{' : u'[');
    if (!reader.isLengthKnown() || !reader.enterContainer())
        return std::nullopt;
    while (reader.hasNext()) {
        const auto element = qtMeaning(reader);
        if (!element)
            return std::nullopt;
        meaning += *element + u' ';
    }
    return reader.leaveContainer() ? std::optional(meaning + u'.') : std::nullopt;
}

template <class Read>
auto qtString(Read read) -> std::optional<decltype(read().data)>
{
    const auto part = read();
    if (part.status != QCborStreamReader::Ok)
        return std::nullopt;
    return read().status == QCborStreamReader::EndOfString ? std::optional(part.data)
                                                           : std::nullopt;
}

std::optional<QString> qtScalar(QCborStreamReader& reader)
{
    QString meaning;
    if (reader.isUnsignedInteger())
        meaning = ofNumber(false, reader.toUnsignedInteger());
    else if (reader.isNegativeInteger()) // 1 more than the argument; 0 stands for 2^64
        meaning = ofNumber(true, static_cast<quint64>(reader.toNegativeInteger()) - 1);
    else if (reader.isBool())
        meaning = reader.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    else if (reader.isNull())
        meaning = QStringLiteral("null");
    else
        return std::nullopt;
    return reader.next() ? std::optional(meaning) : std::nullopt;
}

std::optional<QString> qtMeaning(QCborStreamReader& reader)
{
    if (reader.isContainer())
        return qtContainer(reader);
    if (reader.isString()) {
        const auto text = qtString([&reader] { return reader.readString(); });
        return text ? std::optional(ofText(*text)) : std::nullopt;
    }
    if (reader.isByteArray()) {
        const auto bytes = qtString([&reader] { return reader.readByteArray(); });
        return bytes ? std::optional(QString::fromLatin1("h" + bytes->toHex())) : std::nullopt;
    }
    return qtScalar(reader);
}

std::optional<QString> qtMeaning(const QByteArray& cbor)
{
    QCborStreamReader reader(cbor);
    auto meaning = qtMeaning(reader);
    return reader.currentOffset() == cbor.size() ? meaning : std::nullopt;
}

/// Reads an item through the cursor and writes it again.
std::optional<QString> ourMeaning(cbor::Reader& reader, cbor::Writer& writer);

std::optional<QString> ourContainer(cbor::Reader& reader, cbor::Writer& writer, bool isMap)
{
    const quint64 length = test::take(isMap ? reader.beginMap() : reader.beginArray());
    isMap ? writer.beginMap(length) : writer.beginArray(length);
    QString meaning(isMap ? u'{' : u'[');
    for (quint64 i = 0; i < length * (isMap ? 2 : 1); ++i)
        meaning += ourMeaning(reader, writer).value() + u' ';
    return meaning + u'.';
}

std::optional<QString> ourMeaning(cbor::Reader& reader, cbor::Writer& writer)
{
    switch (test::take(reader.peek())) {
    case cbor::Type::Unsigned: {
        const quint64 number = test::take(reader.readUnsigned());
        writer.writeUnsigned(number);
        return ofNumber(false, number);
    }
    case cbor::Type::Negative: {
        const Value value = test::take(reader.readValue());
        writer.writeValue(value);
        if (const auto number = value.toInteger())
            return ofNumber(true, static_cast<quint64>(-1 - *number));
        const QByteArray hex = std::get<Value::Opaque>(value.storage()).cbor.sliced(1).toHex();
        return ofNumber(true, hex.toULongLong(nullptr, 16));
    }
    case cbor::Type::Bytes: {
        const QByteArray bytes = test::take(reader.readBytes());
        writer.writeBytes(bytes);
        return QString::fromLatin1("h" + bytes.toHex());
    }
    case cbor::Type::Text: {
        const QString text = test::take(reader.readText());
        writer.writeText(text);
        return ofText(text);
    }
    case cbor::Type::Array:
        return ourContainer(reader, writer, false);
    case cbor::Type::Map:
        return ourContainer(reader, writer, true);
    case cbor::Type::False:
    case cbor::Type::True: {
        const bool truth = test::take(reader.readBool());
        writer.writeBool(truth);
        return truth ? QStringLiteral("true") : QStringLiteral("false");
    }
    case cbor::Type::Null:
        test::take(reader.readNull());
        writer.writeNull();
        return QStringLiteral("null");
    }
    return std::nullopt;
}

bool isAccepted(const QByteArray& cbor)
{
    cbor::Reader reader(cbor);
    return reader.readItem() && reader.atEnd();
}

/// What we accept means the same to Qt, and is what we would write.
void requireAgreement(const QByteArray& cbor)
{
    if (!isAccepted(cbor))
        return;
    INFO(cbor.toHex().toStdString());
    cbor::Reader reader(cbor);
    cbor::Writer writer;
    const auto meaning = ourMeaning(reader, writer);
    REQUIRE(writer.bytes() == cbor);
    REQUIRE(meaning == qtMeaning(cbor));
    cbor::Reader again(cbor);
    cbor::Writer value;
    value.writeValue(test::take(again.readValue()));
    REQUIRE(value.bytes() == cbor);
}

QByteArray randomItem(SeededRandomness& randomness, int levels)
{
    cbor::Writer writer;
    switch (randomness.below(levels > 0 ? 8 : 6)) {
    case 0:
    case 1: {
        const quint64 word =
            static_cast<quint64>(randomness.below(UINT32_MAX)) << 32 | randomness.below(UINT32_MAX);
        const quint64 number = word >> randomness.below(64);
        if (randomness.below(2) == 0)
            writer.writeUnsigned(number);
        else
            writer.writeInteger(-1 - static_cast<qint64>(number >> 1));
        break;
    }
    case 2:
        writer.writeBytes(QByteArray(static_cast<qsizetype>(randomness.below(40)), '\x9f'));
        break;
    case 3:
        writer.writeText(QStringLiteral("\uFEFF童é\U00020000\u0001").repeated(randomness.below(8)));
        break;
    case 4:
        writer.writeBool(randomness.below(2) == 0);
        break;
    case 5:
        writer.writeNull();
        break;
    case 6: {
        const std::uint32_t length = randomness.below(30) == 0 ? 30 : randomness.below(5);
        writer.beginArray(length);
        for (std::uint32_t i = 0; i < length; ++i)
            writer.writeRaw(randomItem(randomness, levels - 1));
        break;
    }
    default: {
        std::vector<QByteArray> keys;
        for (std::uint32_t left = randomness.below(5); left > 0; --left)
            keys.push_back(randomItem(randomness, levels - 2));
        std::ranges::sort(keys, [](const QByteArray& left, const QByteArray& right) {
            return left.toHex() < right.toHex();
        });
        keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
        writer.beginMap(keys.size());
        for (const QByteArray& key : keys) {
            writer.writeRaw(key);
            writer.writeRaw(randomItem(randomness, levels - 1));
        }
    }
    }
    return writer.take();
}

int runs()
{
    return qEnvironmentVariable("TONGDANG_DEPTH") == u"nightly" ? 200'000 : 2'000;
}

} // namespace

TEST_CASE("What the writer writes the reader accepts, and Qt's reader understands the same")
{
    const std::uint64_t seed = 41;
    INFO("seed " << seed);
    SeededRandomness randomness(seed);
    for (int run = 0; run < runs(); ++run) {
        const QByteArray cbor = randomItem(randomness, 5);
        REQUIRE(isAccepted(cbor));
        requireAgreement(cbor);
    }
}

TEST_CASE("An altered, cut or lengthened item is refused or is the one spelling of another item")
{
    const std::uint64_t seed = 42;
    INFO("seed " << seed);
    SeededRandomness randomness(seed);
    for (int run = 0; run < runs(); ++run) {
        QByteArray cbor = randomItem(randomness, 4);
        const auto place =
            static_cast<qsizetype>(randomness.below(static_cast<std::uint32_t>(cbor.size())));
        CHECK_FALSE(isAccepted(cbor.first(place)));
        CHECK_FALSE(isAccepted(cbor + '\0'));
        for (std::uint32_t flips = 1 + randomness.below(3); flips > 0; --flips) {
            const auto at =
                static_cast<qsizetype>(randomness.below(static_cast<std::uint32_t>(cbor.size())));
            cbor[at] = static_cast<char>(cbor[at] ^ (1 << randomness.below(8)));
        }
        requireAgreement(cbor);
    }
}

TEST_CASE("Bytes without any sense never crash the reader, and what it accepts is canonical")
{
    const std::uint64_t seed = 43;
    INFO("seed " << seed);
    SeededRandomness randomness(seed);
    for (int run = 0; run < 10 * runs(); ++run) {
        std::vector<std::uint8_t> noise(1 + randomness.below(12));
        randomness.fill(noise);
        requireAgreement(QByteArray(reinterpret_cast<const char*>(noise.data()),
                                    static_cast<qsizetype>(noise.size())));
    }
}

TEST_CASE("Of all items of two bytes, ours are a subset of Qt's")
{
    for (int first = 0; first < 256; ++first) {
        for (int second = 0; second < 256; ++second) {
            QByteArray cbor(2, static_cast<char>(first));
            cbor[1] = static_cast<char>(second);
            requireAgreement(cbor);
        }
    }
}
