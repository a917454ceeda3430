// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "sync/meta.h"

#include <QByteArray>

#include <functional>
#include <memory>

/// The inside of `payload.age`: one zstd frame of meta, changes, photos (FORMAT.md §6).
namespace tongdang::sync {

constexpr quint64 mostRawBytes = quint64(512) << 20;
constexpr qsizetype mostChangeBytes = 1 << 20;
constexpr qsizetype mostPhotoBytes = 8 << 20;

/// Takes the bytes of the compressed stream; may fail.
using ByteSink = std::function<Result<void>(QByteArrayView)>;
/// Gives the next piece of the compressed stream; empty at its end.
using ByteSource = std::function<Result<QByteArray>()>;

/// Compresses to a sink. Calls in the order of the format; the caller keeps to the counts of meta.
class PayloadWriter {
public:
    explicit PayloadWriter(ByteSink sink);
    ~PayloadWriter();
    PayloadWriter(const PayloadWriter&) = delete;
    PayloadWriter& operator=(const PayloadWriter&) = delete;

    [[nodiscard]] Result<void> meta(const BundleMeta& meta);
    /// `body` empty: purged.
    [[nodiscard]] Result<void> change(QByteArrayView header, QByteArrayView body);
    [[nodiscard]] Result<void> photo(QByteArrayView bytes);
    [[nodiscard]] Result<void> finish();

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

/// How many bytes a change takes behind meta.
[[nodiscard]] quint64 changeSize(QByteArrayView header, QByteArrayView body);
/// A photo with its hash, as it stands in the sequence.
[[nodiscard]] QByteArray encodePhoto(QByteArrayView bytes);

/// What a payload hands out while it is read, in order.
struct PayloadVisitor {
    std::function<Result<void>(const BundleMeta&)> meta;
    std::function<Result<void>(QByteArrayView header, QByteArrayView body)> change;
    std::function<Result<void>(const QByteArray& photo)> photo;
};
/// Decompresses within the limits and parses; counts and sizes must be those of meta, nothing may
/// follow. Damaged: "sync.damaged" (the frame), "sync.meta", "sync.too_large", "sync.inconsistent".
[[nodiscard]] Result<void> readPayload(const ByteSource& source, const PayloadVisitor& visitor);

} // namespace tongdang::sync
