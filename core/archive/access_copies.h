// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/access_log.h"

#include <functional>
#include <optional>

namespace tongdang::archive {

/// What the places below sent of their access logs; local, and only ever added to. A log that does
/// not go on as it was sent before, because its PC was restored or somebody altered it, begins a
/// new life beside the old one.
class AccessCopies {
public:
    struct Place {
        qint64 life = 0; ///< from 1
        qint64 number = 0;
        Digest hash{};
    };

    explicit AccessCopies(Connection& connection)
        : m_connection(connection)
    {
    }
    /// The newest entry of the newest life; nothing if the device sent none yet.
    [[nodiscard]] Result<std::optional<Place>> newest(const Id& device) const;
    [[nodiscard]] Result<std::optional<Digest>> hashAt(const Id& device, qint64 life,
                                                       qint64 number) const;
    /// With number and hash, as they were worked out from what stands before it.
    [[nodiscard]] Result<void> append(const Id& device, qint64 life, const AccessLog::Entry& entry);
    using Visit = std::function<Result<void>(qint64 life, const AccessLog::Entry&)>;
    /// In order of life and number.
    [[nodiscard]] Result<void> entries(const Id& device, const Visit& visit) const;

private:
    Connection& m_connection;
};

} // namespace tongdang::archive
