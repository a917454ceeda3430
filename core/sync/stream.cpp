// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/stream.h"

#include "record/digest.h"

namespace tongdang::sync {
namespace {

QByteArrayView viewOf(const Digest& digest)
{
    return {reinterpret_cast<const char*>(digest.data()), qsizetype(digest.size())};
}

} // namespace

Position streamStart(const StreamId& stream)
{
    QByteArray bytes("tongdang stream", 16); // with its zero byte
    bytes.append(stream.view());
    return {0, blake2b256(bytes)};
}

Position advanced(const Position& position, const Digest& chain)
{
    QByteArray bytes;
    bytes.reserve(64);
    bytes.append(viewOf(position.hash)).append(viewOf(chain));
    return {position.count + 1, blake2b256(bytes)};
}

} // namespace tongdang::sync
