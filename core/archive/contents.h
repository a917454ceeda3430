// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "record/change.h"

#include <map>
#include <vector>

namespace tongdang::archive {

class Connection;

/// What an archive holds, in numbers and heads: two archives with a sound log and equal contents
/// hold the same.
struct Contents {
    /// The last change of a replica; its chain value covers all of the replica before it.
    struct Head {
        Dot dot;
        Digest chain{};

        friend bool operator==(const Head&, const Head&) = default;
    };
    qint64 changes = 0;
    std::map<TypeNo, qint64> records; ///< by type; a purged one counts, a record stays one
    std::vector<Head> heads;          ///< ascending by replica

    [[nodiscard]] qint64 recordCount() const;

    friend bool operator==(const Contents&, const Contents&) = default;
};
[[nodiscard]] Result<Contents> contentsOf(Connection& connection);

} // namespace tongdang::archive
