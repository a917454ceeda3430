// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace tongdang::archive {

class Connection;

/// What is typed but not saved yet, one per page; local.
class DraftTable {
public:
    struct Entry {
        QString page;
        qint64 at = 0; ///< milliseconds UTC of the last store
    };
    explicit DraftTable(Connection& connection)
        : m_connection(connection)
    {
    }
    /// `at`: milliseconds UTC.
    [[nodiscard]] Result<void> store(const QString& page, const QByteArray& draft, qint64 at);
    [[nodiscard]] Result<std::optional<QByteArray>> load(const QString& page) const;
    [[nodiscard]] Result<void> remove(const QString& page);
    /// Newest first.
    [[nodiscard]] Result<std::vector<Entry>> list() const;

private:
    Connection& m_connection;
};

} // namespace tongdang::archive
