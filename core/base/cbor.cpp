// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/cbor.h"

#include <QStringConverter>
#include <QUtf8StringView>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <limits>

namespace tongdang::cbor {

namespace {

enum Major : quint8 { Unsigned, Negative, Bytes, Text, Array, Map, Tag, Simple };

// Arguments of Major::Simple.
constexpr quint64 simpleFalse = 20;
constexpr quint64 simpleTrue = 21;
constexpr quint64 simpleNull = 22;

constexpr int deepest = 16;
constexpr quint64 greatestInteger = static_cast<quint64>(std::numeric_limits<qint64>::max());

tl::unexpected<Error> bad(const char* what)
{
    return failure(ErrorKind::Damaged, "base.cbor", {}, QLatin1StringView(what));
}

/// Ascending as unsigned bytes, a prefix before what it begins (RFC 8949 §4.2.1).
bool isBefore(QByteArrayView left, QByteArrayView right)
{
    return std::ranges::lexicographical_compare(
        left, right, {}, [](char sign) { return static_cast<quint8>(sign); },
        [](char sign) { return static_cast<quint8>(sign); });
}

QString decoded(QByteArrayView utf8)
{
    if (!utf8.startsWith("\xEF\xBB\xBF"))
        return QString::fromUtf8(utf8);
    // fromUtf8 takes U+FEFF at the beginning for a byte order mark and drops it.
    QStringDecoder decoder(QStringConverter::Utf8, QStringConverter::Flag::ConvertInitialBom);
    return decoder(utf8);
}

/// Bytes of a text in UTF-8; nothing if half of a surrogate pair stands alone in it.
std::optional<qsizetype> utf8Size(QStringView text)
{
    qsizetype size = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar sign = text[at];
        if (!sign.isSurrogate()) {
            size += sign.unicode() < 0x80 ? 1 : sign.unicode() < 0x800 ? 2 : 3;
            continue;
        }
        if (sign.isLowSurrogate() || at + 1 == text.size() || !text[at + 1].isLowSurrogate())
            return std::nullopt;
        size += 4;
        ++at;
    }
    return size;
}

} // namespace

QByteArray Writer::take()
{
    QByteArray taken = bytes().toByteArray();
    m_bytes.clear();
    return taken;
}

void Writer::writeHead(quint8 major, quint64 argument)
{
    std::array<char, 9> head{};
    const auto first = static_cast<quint8>(major << 5);
    qsizetype size = 1;
    if (argument < 24) {
        head[0] = static_cast<char>(first | argument);
    } else if (argument <= 0xff) {
        head[0] = static_cast<char>(first | 24);
        head[1] = static_cast<char>(argument);
        size = 2;
    } else if (argument <= 0xffff) {
        head[0] = static_cast<char>(first | 25);
        qToBigEndian(static_cast<quint16>(argument), head.data() + 1);
        size = 3;
    } else if (argument <= 0xffff'ffff) {
        head[0] = static_cast<char>(first | 26);
        qToBigEndian(static_cast<quint32>(argument), head.data() + 1);
        size = 5;
    } else {
        head[0] = static_cast<char>(first | 27);
        qToBigEndian(argument, head.data() + 1);
        size = 9;
    }
    append({head.data(), size});
}

void Writer::writeUnsigned(quint64 number)
{
    writeHead(Major::Unsigned, number);
}

void Writer::writeInteger(qint64 number)
{
    if (number >= 0)
        writeHead(Major::Unsigned, static_cast<quint64>(number));
    else
        writeHead(Major::Negative, static_cast<quint64>(-1 - number));
}

void Writer::writeBytes(QByteArrayView bytes)
{
    writeHead(Major::Bytes, static_cast<quint64>(bytes.size()));
    append(bytes);
}

void Writer::writeText(QStringView text)
{
    if (const auto size = utf8Size(text)) {
        // Straight to its place, without a QByteArray for each text.
        writeHead(Major::Text, static_cast<quint64>(*size));
        QStringEncoder encoder(QStringEncoder::Utf8);
        const qsizetype before = m_bytes.size();
        m_bytes.resize(before + encoder.requiredSpace(text.size()));
        encoder.appendToBuffer(m_bytes.data() + before, text);
        m_bytes.resize(before + *size);
        return;
    }
    const QByteArray utf8 = text.toUtf8();
    writeHead(Major::Text, static_cast<quint64>(utf8.size()));
    append(utf8);
}

void Writer::beginArray(quint64 length)
{
    writeHead(Major::Array, length);
}

void Writer::beginMap(quint64 length)
{
    writeHead(Major::Map, length);
}

void Writer::writeBool(bool truth)
{
    writeHead(Major::Simple, truth ? simpleTrue : simpleFalse);
}

void Writer::writeNull()
{
    writeHead(Major::Simple, simpleNull);
}

void Writer::writeRaw(QByteArrayView cbor)
{
    append(cbor);
}

void Writer::writeValue(const Value& value)
{
    struct Visitor {
        Writer& writer;
        void operator()(std::monostate) const { writer.writeNull(); }
        void operator()(bool truth) const { writer.writeBool(truth); }
        void operator()(qint64 number) const { writer.writeInteger(number); }
        void operator()(const QString& text) const { writer.writeText(text); }
        void operator()(const QStringList& codes) const
        {
            writer.beginArray(static_cast<quint64>(codes.size()));
            for (const QString& code : codes)
                writer.writeText(code);
        }
        void operator()(const QByteArray& bytes) const { writer.writeBytes(bytes); }
        void operator()(const Value::Opaque& opaque) const { writer.writeRaw(opaque.cbor); }
    };
    std::visit(Visitor{*this}, value.storage());
}

Result<Reader::Head> Reader::head() const
{
    const QByteArrayView rest = m_bytes.sliced(m_position);
    if (rest.isEmpty())
        return bad("ends too early");
    const auto first = static_cast<quint8>(rest.front());
    const auto major = static_cast<quint8>(first >> 5);
    const auto low = static_cast<quint8>(first & 31);
    if (major == Major::Tag)
        return bad("a tag");
    if (major == Major::Simple && (low < simpleFalse || low > simpleNull))
        return bad("a float or a simple value");
    if (low < 24)
        return Head{major, low, 1};
    if (low > 27)
        return bad("an indefinite length");
    const qsizetype length = qsizetype(1) << (low - 24);
    if (rest.size() <= length)
        return bad("ends too early");
    quint64 argument = 0;
    for (const char byte : rest.sliced(1, length))
        argument = argument << 8 | static_cast<quint8>(byte);
    static constexpr std::array<quint64, 4> least{24, 0x100, 0x1'0000, 0x1'0000'0000};
    if (argument < least[low - 24U])
        return bad("not the shortest spelling");
    return Head{major, argument, 1 + length};
}

Result<Reader::Head> Reader::take(quint8 major)
{
    TONGDANG_TRY(const Head head, this->head());
    if (head.major != major)
        return bad("another type than expected");
    const qsizetype after = m_position + head.size;
    const auto rest = static_cast<quint64>(m_bytes.size() - after);
    const bool isString = major == Major::Bytes || major == Major::Text;
    if (((isString || major == Major::Array) && head.argument > rest)
        || (major == Major::Map && head.argument > rest / 2))
        return bad("a length beyond the end");
    m_position = after;
    return head;
}

Result<Type> Reader::peek() const
{
    TONGDANG_TRY(const Head head, this->head());
    if (head.major != Major::Simple)
        return static_cast<Type>(head.major);
    return head.argument == simpleNull   ? Type::Null
           : head.argument == simpleTrue ? Type::True
                                         : Type::False;
}

Result<quint64> Reader::readUnsigned()
{
    TONGDANG_TRY(const Head head, take(Major::Unsigned));
    return head.argument;
}

Result<qint64> Reader::readInteger()
{
    TONGDANG_TRY(const Head head, this->head());
    if ((head.major != Major::Unsigned && head.major != Major::Negative)
        || head.argument > greatestInteger)
        return bad("no integer of 64 bits");
    m_position += head.size;
    const auto number = static_cast<qint64>(head.argument);
    return head.major == Major::Unsigned ? number : -1 - number;
}

Result<QByteArrayView> Reader::viewBytes()
{
    TONGDANG_TRY(const Head head, take(Major::Bytes));
    const QByteArrayView bytes = m_bytes.sliced(m_position, static_cast<qsizetype>(head.argument));
    m_position += bytes.size();
    return bytes;
}

Result<QByteArray> Reader::readBytes()
{
    TONGDANG_TRY(const QByteArrayView bytes, viewBytes());
    return bytes.toByteArray();
}

Result<QString> Reader::readText()
{
    TONGDANG_TRY(const Head head, take(Major::Text));
    const QByteArrayView utf8 = m_bytes.sliced(m_position, static_cast<qsizetype>(head.argument));
    if (!QUtf8StringView(utf8).isValidUtf8())
        return bad("text that is not UTF-8");
    m_position += utf8.size();
    return decoded(utf8);
}

Result<quint64> Reader::beginArray()
{
    TONGDANG_TRY(const Head head, take(Major::Array));
    return head.argument;
}

Result<quint64> Reader::beginMap()
{
    TONGDANG_TRY(const Head head, take(Major::Map));
    return head.argument;
}

Result<bool> Reader::readBool()
{
    TONGDANG_TRY(const Head head, this->head());
    if (head.major != Major::Simple || head.argument == simpleNull)
        return bad("no truth value");
    m_position += head.size;
    return head.argument == simpleTrue;
}

Result<void> Reader::readNull()
{
    TONGDANG_TRY(const Head head, this->head());
    if (head.major != Major::Simple || head.argument != simpleNull)
        return bad("no null");
    m_position += head.size;
    return {};
}

Result<Value> Reader::readValue()
{
    TONGDANG_TRY(const Head head, this->head());
    switch (head.major) {
    case Major::Simple:
        m_position += head.size;
        return head.argument == simpleNull ? Value() : Value(head.argument == simpleTrue);
    case Major::Text: {
        TONGDANG_TRY(QString text, readText());
        return Value(std::move(text));
    }
    case Major::Bytes: {
        TONGDANG_TRY(QByteArray bytes, readBytes());
        return Value::fromBytes(std::move(bytes));
    }
    case Major::Unsigned:
    case Major::Negative:
        if (head.argument <= greatestInteger) {
            TONGDANG_TRY(const qint64 number, readInteger());
            return Value(number);
        }
        break;
    case Major::Array: {
        const qsizetype start = m_position;
        if (auto codes = readTexts())
            return Value(std::move(*codes));
        m_position = start;
        break;
    }
    default:
        break;
    }
    TONGDANG_TRY(const QByteArrayView item, readItem());
    return Value(Value::Opaque{item.toByteArray()});
}

Result<QStringList> Reader::readTexts()
{
    TONGDANG_TRY(const quint64 length, beginArray());
    QStringList texts;
    for (quint64 i = 0; i < length; ++i) {
        TONGDANG_TRY(QString text, readText());
        texts.append(std::move(text));
    }
    return texts;
}

Result<QByteArrayView> Reader::readItem()
{
    const qsizetype start = m_position;
    TONGDANG_CHECK(skip(deepest));
    return m_bytes.sliced(start, m_position - start);
}

Result<void> Reader::skip(int levels)
{
    TONGDANG_TRY(const Head head, this->head());
    switch (head.major) {
    case Major::Bytes: {
        TONGDANG_CHECK(viewBytes());
        return {};
    }
    case Major::Text: {
        TONGDANG_CHECK(readText());
        return {};
    }
    case Major::Array:
    case Major::Map:
        return skipContainer(head.major, levels);
    default:
        m_position += head.size;
        return {};
    }
}

Result<void> Reader::skipContainer(quint8 major, int levels)
{
    if (levels == 0)
        return bad("nested too deeply");
    TONGDANG_TRY(const Head head, take(major));
    QByteArrayView previous;
    for (quint64 i = 0; i < head.argument; ++i) {
        const qsizetype start = m_position;
        TONGDANG_CHECK(skip(levels - 1));
        if (major == Major::Array)
            continue;
        const QByteArrayView key = m_bytes.sliced(start, m_position - start);
        if (i > 0 && !isBefore(previous, key))
            return bad("keys out of order");
        previous = key;
        TONGDANG_CHECK(skip(levels - 1));
    }
    return {};
}

Result<void> KeyOrder::accept(QByteArrayView key)
{
    if (!m_first && !isBefore(m_previous, key))
        return bad("keys out of order");
    m_first = false;
    m_previous = key.toByteArray();
    return {};
}

} // namespace tongdang::cbor
