// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>

#include <optional>

namespace tongdang::archive {

class Connection;

/// A value per name; local, never synchronised. Prefix names with their user: "sync.", "desk.".
class SettingsTable {
public:
    explicit SettingsTable(Connection& connection)
        : m_connection(connection)
    {
    }
    [[nodiscard]] Result<std::optional<QByteArray>> value(const QByteArray& name) const;
    [[nodiscard]] Result<void> put(const QByteArray& name, const QByteArray& value);
    [[nodiscard]] Result<void> remove(const QByteArray& name);

private:
    Connection& m_connection;
};

} // namespace tongdang::archive
