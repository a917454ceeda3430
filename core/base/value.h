// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"

#include <QByteArray>
#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>
#include <variant>

namespace tongdang {

/// "2026-11-24"; empty if the day is invalid. As QDate::toString(Qt::ISODate), and ten times
/// quicker: lists write a hundred thousand days.
[[nodiscard]] QString isoDay(QDate day);

/// The value of one field. How the catalogue's kinds are held:
///   text, longtext, code, idnumber, phone, division, sheetno, kind -> text
///   date "YYYY-MM-DD", month "YYYY-MM", time "HH:MM", datetime "YYYY-MM-DDTHH:MM" (UTC+08:00) ->
///   text integer, money (in fen) -> integer;  bool -> bool;  codes -> list of codes;  ref -> the
///   16 bytes of a RecordId
/// Null is the explicit empty value. Opaque keeps the CBOR of a value that this version does not
/// know (sync.md §8).
class Value {
public:
    struct Opaque {
        QByteArray cbor;
        friend bool operator==(const Opaque&, const Opaque&) = default;
    };

    Value() = default;
    Value(bool truth)
        : m_storage(truth)
    {
    }
    Value(int number)
        : m_storage(static_cast<qint64>(number))
    {
    }
    Value(qint64 number)
        : m_storage(number)
    {
    }
    Value(QString text)
        : m_storage(std::move(text))
    {
    }
    Value(const char*) = delete;
    Value(QStringList codes)
        : m_storage(std::move(codes))
    {
    }
    Value(QDate day)
        : m_storage(isoDay(day))
    {
    }
    Value(const RecordId& record)
        : m_storage(record.toBytes())
    {
    }
    Value(Opaque opaque)
        : m_storage(std::move(opaque))
    {
    }
    [[nodiscard]] static Value fromBytes(QByteArray bytes);

    [[nodiscard]] bool isNull() const { return std::holds_alternative<std::monostate>(m_storage); }
    /// Null, an empty text or an empty list: "empty" in the sense of facts.md §1.
    [[nodiscard]] bool isEmpty() const;

    // Each answers nothing (or an empty one) when the value is of another kind.
    [[nodiscard]] std::optional<bool> toBool() const;
    [[nodiscard]] std::optional<qint64> toInteger() const;
    [[nodiscard]] QString toText() const;
    /// Whether it is this text; without making a copy.
    [[nodiscard]] bool isText(QStringView text) const;
    /// A list of codes; a single text is a list of one (facts.md §1).
    [[nodiscard]] QStringList toCodes() const;
    /// An invalid QDate if this is no ISO date. A month "YYYY-MM" is its first day (facts.md §3).
    [[nodiscard]] QDate toDate() const;
    [[nodiscard]] std::optional<RecordId> toRecordId() const;
    [[nodiscard]] QByteArray toBytes() const;

    using Storage =
        std::variant<std::monostate, bool, qint64, QString, QStringList, QByteArray, Opaque>;
    [[nodiscard]] const Storage& storage() const { return m_storage; }

    friend bool operator==(const Value&, const Value&) = default;

private:
    Storage m_storage;
};

} // namespace tongdang
