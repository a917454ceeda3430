// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/change_codec.h"
#include "support/catch.h"

#include <vector>

/// Changes for tests: ids are numbers, everything that a test does not care about is filled in.
namespace tongdang::test {

/// 2026-11-24T00:00+08:00.
constexpr qint64 someMoment = 1'795'449'600'000;

/// Sixteen times that byte; ascends with the number.
template <class AnyId>
AnyId numberedId(quint8 number)
{
    return *AnyId::fromBytes(
        QByteArray(static_cast<qsizetype>(Id::size), static_cast<char>(number)));
}

inline Dot dot(quint8 replica, quint64 sequence)
{
    return {numberedId<ReplicaId>(replica), sequence};
}

inline quint64 stamp(qint64 milliseconds, quint64 counter = 0)
{
    return (static_cast<quint64>(milliseconds) << 16) + counter;
}

/// Of record 0x77, which belongs to child 0x55, by author 0x99.
inline ChangeHeader header(const Dot& dot, quint64 hlc = stamp(someMoment),
                           Operation operation = Operation::Set)
{
    return {1,
            dot,
            {},
            hlc,
            QDate(2026, 11, 24),
            3,
            numberedId<RecordId>(0x77),
            numberedId<RecordId>(0x55),
            static_cast<quint8>(operation),
            numberedId<RecordId>(0x99),
            numberedId<BatchId>(0xbb),
            0,
            {}};
}

inline Change change(const ChangeHeader& header, std::vector<FieldWrite> writes)
{
    return take(makeChange(header, std::move(writes)));
}

inline Change change(const Dot& dot, quint64 hlc, std::vector<FieldWrite> writes)
{
    return change(header(dot, hlc), std::move(writes));
}

inline Value text(QStringView words)
{
    return Value(words.toString());
}

inline QByteArray bytesOf(const Digest& digest)
{
    return QByteArray(reinterpret_cast<const char*>(digest.data()),
                      static_cast<qsizetype>(digest.size()));
}

} // namespace tongdang::test

namespace Catch {

template <>
struct StringMaker<tongdang::Dot> {
    static std::string convert(const tongdang::Dot& dot) { return dot.toString().toStdString(); }
};

} // namespace Catch
