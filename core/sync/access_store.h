// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/access_copies.h"
#include "archive/access_log.h"
#include "base/result.h"
#include "sync/ids.h"

#include <optional>
#include <vector>

namespace tongdang::sync {

/// The part of a store that has the access log and the copies of those of the places below
/// (access_copy.h).
class AccessStore {
public:
    virtual ~AccessStore() = default;
    /// Of one's own log, the first so many behind `number`, with their hashes.
    [[nodiscard]] virtual Result<std::vector<archive::AccessLog::Entry>>
    accessEntriesAfter(qint64 number, int limit) = 0;
    [[nodiscard]] virtual Result<std::optional<archive::AccessCopies::Place>>
    newestAccessCopy(const DeviceId& device) = 0;
    [[nodiscard]] virtual Result<std::optional<Digest>>
    accessCopyHash(const DeviceId& device, qint64 life, qint64 number) = 0;
    [[nodiscard]] virtual Result<void> addAccessCopy(const DeviceId& device, qint64 life,
                                                     const archive::AccessLog::Entry& entry) = 0;
};

} // namespace tongdang::sync
