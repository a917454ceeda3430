// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/result.h"
#include "base/value.h"
#include "catalogue/field.h"

#include <QByteArray>
#include <QDate>

#include <array>
#include <compare>
#include <optional>
#include <variant>
#include <vector>

namespace tongdang {

/// Sequences are from 1 to this: they also have to fit where numbers have a sign.
constexpr quint64 greatestSequence = (quint64(1) << 63) - 1;
/// Stamps are below this.
constexpr quint64 stampBound = quint64(1) << 62;

/// A change's name: which replica wrote it and the how-manieth it was (sync.md §1).
struct Dot {
    ReplicaId replica;
    quint64 sequence = 0;

    friend auto operator<=>(const Dot&, const Dot&) = default;
    [[nodiscard]] QString
    toString() const; ///< "<32 hex digits>:<sequence>", as cli.md's DEVICE:SEQ
    [[nodiscard]] static std::optional<Dot> parse(QStringView text);
};
[[nodiscard]] size_t qHash(const Dot& dot, size_t seed = 0) noexcept;

/// BLAKE2b-256 of canonical bytes (record/digest.h).
using Digest = std::array<quint8, 32>;

/// What decides who may hold a change: the child it belongs to or, for records without a child, the
/// organisation (12 digits).
using Scope = std::variant<RecordId, QString>;

enum class Operation : quint8 {
    Create = 1,
    Set = 2,
    Resolve = 3,
    Withdraw = 4,
    Alias = 5,
    Custody = 6,
    Purge = 7,
    Instruction = 8
};
constexpr quint8 criticalBit =
    0x80; ///< bit 7 of the operation: who does not know it must not apply the bundle (sync.md §8)

/// Field 0 of every record: null while it stands, the reason (text) once it is withdrawn. It folds
/// like any other field.
constexpr FieldNo withdrawnField = 0;

/// Of a child's record: the record of the same child that is kept, null if this one stands for
/// itself; and why that was said. They are always written together (FORMAT.md §7).
constexpr FieldNo sameAsField = 0xffff'ffff;
constexpr FieldNo sameAsReasonField = 0xffff'fffe;

/// Of a purge: the signature of the station that ordered it (FORMAT.md §8).
constexpr FieldNo purgeOrderField = 0xffff'fffd;

/// One field as a change sets it.
struct FieldWrite {
    FieldNo field = 0;
    Value value;
    std::vector<Dot> seen; ///< the dots of the values that the author saw ("preds"), ascending
    friend bool operator==(const FieldWrite&, const FieldWrite&) = default;
};

/// The signed-by-hash part of a change (sync.md §2).
struct ChangeHeader {
    quint32 version = 1;
    Dot dot;
    Digest previous{}; ///< chain value of this replica's change sequence-1; zero for the first
    quint64 hlc = 0;   ///< 48 bit milliseconds, 16 bit counter; below 2^62
    QDate day;         ///< the calendar day of entry at UTC+08:00
    TypeNo type = 0;
    RecordId record;
    Scope scope;
    quint8 operation = 0; ///< an Operation, or one this version does not know
    RecordId author;      ///< the `staff` record of who was logged in
    BatchId batch;
    quint8 sensitivityClass = 0; ///< 1: this change holds special fields (FORMAT.md §2)
    Digest bodyHash{};
};

/// Critical or not.
[[nodiscard]] inline bool isPurge(const ChangeHeader& header)
{
    return (header.operation & ~criticalBit) == static_cast<quint8>(Operation::Purge);
}

/// One immutable statement about one record: header, and the body unless it was purged. Built by
/// `makeChange` or `decodeChange` (record/change_codec.h), so that the bytes always fit the fields.
struct Change {
    ChangeHeader header;
    QByteArray headerBytes;
    QByteArray bodyBytes;           ///< empty after a purge
    std::vector<FieldWrite> writes; ///< ascending by field; empty after a purge
    Digest chain{};                 ///< BLAKE2b-256 of headerBytes
};

} // namespace tongdang
