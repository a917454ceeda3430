// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/query.h"
#include "record/change.h"

namespace tongdang::archive {

[[nodiscard]] inline QByteArray digestBytes(const Digest& digest)
{
    return QByteArray(reinterpret_cast<const char*>(digest.data()),
                      static_cast<qsizetype>(digest.size()));
}

/// Damaged "archive.damaged" if the column holds no 32 bytes.
[[nodiscard]] inline Result<Digest> digestColumn(const Query& query, int column)
{
    const QByteArray bytes = query.bytes(column);
    Digest digest{};
    if (bytes.size() != static_cast<qsizetype>(digest.size()))
        return failure(ErrorKind::Damaged, "archive.damaged", {}, QStringLiteral("digest"));
    std::copy(bytes.begin(), bytes.end(), digest.begin());
    return digest;
}

} // namespace tongdang::archive
