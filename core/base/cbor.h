// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/value.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QVarLengthArray>

/// Deterministic CBOR (RFC 8949 §4.2.1): shortest forms, definite lengths, map keys ascending in
/// their encoded bytes, no duplicates, no tags, no floats, text in valid UTF-8. The reader accepts
/// only what the writer would write.
namespace tongdang::cbor {

enum class Type { Unsigned, Negative, Bytes, Text, Array, Map, False, True, Null };

class Writer {
public:
    void writeUnsigned(quint64 number);
    void writeInteger(qint64 number);
    void writeBytes(QByteArrayView bytes);
    void writeText(QStringView text);
    void beginArray(quint64 length);
    void beginMap(quint64 length);
    void writeBool(bool truth);
    void writeNull();
    void writeValue(const Value& value);
    /// Bytes that are already CBOR.
    void writeRaw(QByteArrayView cbor);

    /// What was written until now; valid until the next call.
    [[nodiscard]] QByteArrayView bytes() const
    {
        return QByteArrayView(m_bytes.constData(), m_bytes.size());
    }
    [[nodiscard]] QByteArray take();

private:
    void writeHead(quint8 major, quint64 argument);
    void append(QByteArrayView bytes) { m_bytes.append(bytes.data(), bytes.size()); }
    /// Most changes fit without asking for memory piece by piece.
    QVarLengthArray<char, 1024> m_bytes;
};

/// A cursor over foreign bytes. Never allocates more than the bytes that are there; nesting is
/// bounded (16). Every error is Damaged, "base.cbor".
class Reader {
public:
    explicit Reader(QByteArrayView bytes)
        : m_bytes(bytes)
    {
    }

    [[nodiscard]] bool atEnd() const { return m_position == m_bytes.size(); }
    [[nodiscard]] qsizetype position() const { return m_position; }

    [[nodiscard]] Result<Type> peek() const;
    [[nodiscard]] Result<quint64> readUnsigned();
    [[nodiscard]] Result<qint64> readInteger();
    [[nodiscard]] Result<QByteArray> readBytes();
    /// The same without a copy: valid as long as the bytes that are read.
    [[nodiscard]] Result<QByteArrayView> viewBytes();
    [[nodiscard]] Result<QString> readText();
    /// The number of elements, which the caller reads next. Refused if the rest cannot hold that
    /// many.
    [[nodiscard]] Result<quint64> beginArray();
    /// The number of pairs. The caller reads key and value by turns and checks the keys' order with
    /// `KeyOrder`.
    [[nodiscard]] Result<quint64> beginMap();
    [[nodiscard]] Result<bool> readBool();
    [[nodiscard]] Result<void> readNull();
    /// null, bool, 64-bit integer, text, array of texts and bytes become that Value; every other
    /// well-formed item becomes Opaque.
    [[nodiscard]] Result<Value> readValue();
    /// Skips one well-formed, deterministic item and answers its bytes.
    [[nodiscard]] Result<QByteArrayView> readItem();

private:
    struct Head {
        quint8 major;
        quint64 argument;
        qsizetype size;
    };
    [[nodiscard]] Result<Head> head() const;
    [[nodiscard]] Result<Head> take(quint8 major);
    [[nodiscard]] Result<QStringList> readTexts();
    /// `levels`: how many arrays and maps may still lie in each other.
    [[nodiscard]] Result<void> skip(int levels);
    [[nodiscard]] Result<void> skipContainer(quint8 major, int levels);

    QByteArrayView m_bytes;
    qsizetype m_position = 0;
};

/// Sees to it that the keys of a map come in ascending order of their encoded bytes and once each.
class KeyOrder {
public:
    /// `key`: the encoded bytes of the next key.
    [[nodiscard]] Result<void> accept(QByteArrayView key);

private:
    QByteArray m_previous;
    bool m_first = true;
};

} // namespace tongdang::cbor
