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

/// What is typed but not saved yet, one per page; local. A page's name is made of parts between
/// slashes; a part that is an id says which record or child the draft is about ("record/<id>",
/// "new/17/<child>").
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
    /// `at`: milliseconds UTC. About a record that was erased nothing is kept: a form that was open
    /// while its record went would bring back what the law took away.
    [[nodiscard]] Result<void> store(const QString& page, const QByteArray& draft, qint64 at);
    [[nodiscard]] Result<std::optional<QByteArray>> load(const QString& page) const;
    [[nodiscard]] Result<void> remove(const QString& page);
    /// Newest first.
    [[nodiscard]] Result<std::vector<Entry>> list() const;
    /// Drops the drafts about records and dossiers that were erased.
    [[nodiscard]] Result<void> removeErased();

private:
    [[nodiscard]] Result<bool> isErased(const QString& page) const;
    Connection& m_connection;
};

} // namespace tongdang::archive
