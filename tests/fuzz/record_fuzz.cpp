// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as changes of a record that somebody has signed for: decoding ends, what is accepted
// has one spelling, and the fold keeps its promises whatever the changes claim.
//
// Input: an odd first byte, then a header; or an even one, then up to 16 bodies, each behind a byte
// that makes its header (bits 0-1 replica, 2-4 stamp, 5-7 operation) and its length in two bytes.
#include "fuzz/fuzz.h"
#include "record/change_codec.h"
#include "record/digest.h"
#include "record/fold.h"

#include <algorithm>
#include <tuple>

using namespace tongdang;
using fuzz::require;

namespace {

constexpr std::size_t mostChanges = 16;

template <class AnyId>
AnyId idOf(char sign)
{
    return *AnyId::fromBytes(QByteArray(16, sign));
}

void requireOneSpelling(const Change& change)
{
    const auto again = makeChange(change.header, change.writes);
    require(again && again->bodyBytes == change.bodyBytes
            && again->headerBytes == change.headerBytes && again->chain == change.chain);
}

void tryHeader(QByteArrayView bytes)
{
    const auto change = decodeChange(bytes, {});
    if (!change)
        return;
    // makeChange hashes the body itself, so that only what stands before the hash can agree.
    const auto again = makeChange(change->header, {});
    require(again && again->headerBytes.chopped(32) == bytes.chopped(32));
}

/// A body under a header that fits it, as a dishonest writer would make it.
Result<Change> changeOf(QByteArrayView body, quint8 control, quint64 sequence)
{
    const RecordId record = idOf<RecordId>('r');
    const ChangeHeader header{1,
                              {idOf<ReplicaId>(static_cast<char>('0' + control % 4)), sequence},
                              {},
                              1'000 + control / 4 % 8U,
                              QDate(2026, 11, 24),
                              1,
                              record,
                              record,
                              static_cast<quint8>(1 + control / 32),
                              record,
                              idOf<BatchId>('b'),
                              0,
                              {}};
    TONGDANG_TRY(const Change frame, makeChange(header, {}));
    const Digest hash = blake2b256(body);
    QByteArray headerBytes = frame.headerBytes.chopped(32);
    headerBytes.append(QByteArrayView(hash.data(), static_cast<qsizetype>(hash.size())));
    return decodeChange(headerBytes, body);
}

std::vector<Change> changesOf(QByteArrayView bytes)
{
    std::vector<Change> changes;
    while (bytes.size() > 3 && changes.size() < mostChanges) {
        const auto control = static_cast<quint8>(bytes[0]);
        const qsizetype claimed =
            static_cast<quint8>(bytes[1]) * 256 + static_cast<quint8>(bytes[2]);
        const QByteArrayView body = bytes.sliced(3, std::min(claimed, bytes.size() - 3));
        bytes = bytes.sliced(3 + body.size());
        if (body.isEmpty())
            continue;
        auto change = changeOf(body, control, changes.size() + 1);
        if (!change)
            continue;
        requireOneSpelling(*change);
        changes.push_back(*std::move(change));
    }
    return changes;
}

auto rankOf(const Head& head)
{
    return std::tie(head.hlc, head.dot);
}

void requireSame(const FoldedRecord& left, const FoldedRecord& right)
{
    require(std::tie(left.type, left.scope, left.createdAt, left.editedAfterWithdrawal)
            == std::tie(right.type, right.scope, right.createdAt, right.editedAfterWithdrawal));
    require(std::ranges::equal(
        left.fields, right.fields, [](const FieldState& one, const FieldState& other) {
            return one.field == other.field
                   && std::ranges::equal(one.heads, other.heads, [](const Head& a, const Head& b) {
                          return rankOf(a) == rankOf(b) && a.value == b.value;
                      });
        }));
}

void requireInOrder(const FoldedRecord& record)
{
    const auto descends = [](const FieldState& left, const FieldState& right) {
        return left.field >= right.field;
    };
    require(std::ranges::adjacent_find(record.fields, descends) == record.fields.end());
    for (const FieldState& state : record.fields) {
        require(!state.heads.empty());
        for (std::size_t i = 1; i < state.heads.size(); ++i)
            require(rankOf(state.heads[i - 1]) > rankOf(state.heads[i]));
        const std::vector touched{state.field};
        require(nextStamp(0, &record, touched) > state.heads.front().hlc);
    }
}

/// Each value stands, or another change of its field names it.
void requireNothingLost(const FoldedRecord& record, const std::vector<Change>& changes)
{
    for (const Change& change : changes) {
        for (const FieldWrite& write : change.writes) {
            const FieldState* state = record.field(write.field);
            const bool stands = state && std::ranges::any_of(state->heads, [&](const Head& head) {
                                    return head.dot == change.header.dot;
                                });
            const bool named = std::ranges::any_of(changes, [&](const Change& other) {
                return std::ranges::any_of(other.writes, [&](const FieldWrite& later) {
                    return later.field == write.field
                           && std::ranges::binary_search(later.seen, change.header.dot);
                });
            });
            require(stands != named);
        }
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const quint8* data, std::size_t size)
{
    const QByteArrayView bytes(data, static_cast<qsizetype>(size));
    if (bytes.isEmpty())
        return 0;
    if (bytes.front() % 2 != 0) {
        tryHeader(bytes.sliced(1));
        return 0;
    }
    const std::vector<Change> changes = changesOf(bytes.sliced(1));
    if (changes.empty())
        return 0;
    const FoldedRecord record = fold(changes);
    requireInOrder(record);
    requireNothingLost(record, changes);
    std::vector<Change> again(changes.rbegin(), changes.rend());
    again.insert(again.end(), changes.begin(), changes.end());
    requireSame(fold(again), record);
    return 0;
}
