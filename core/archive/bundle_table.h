// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace tongdang::archive {

class Connection;
class Query;

/// Bundles that were written, merged, held or quarantined; local. `state` is core/sync's number.
class BundleTable {
public:
    struct Row {
        Id bundle;
        Id peer;
        int state = 0;
        Id stream;
        quint64 number = 0;
        quint64 start = 0;
        quint64 end = 0;
        qint64 at = 0; ///< milliseconds UTC
        QByteArray reason;
        QString file;
        /// Of a merged one: ordinals of the changes that it brought. Last before first: none. Both
        /// 0: not known, as of one that an older program merged.
        qint64 firstChange = 0;
        qint64 lastChange = 0;
    };

    explicit BundleTable(Connection& connection)
        : m_connection(connection)
    {
    }
    [[nodiscard]] Result<std::optional<Row>> find(const Id& bundle) const;
    /// In the order in which they were first put.
    [[nodiscard]] Result<std::vector<Row>> inState(int state) const;
    /// Greatest number among the bundles of a peer in this state; 0: none.
    [[nodiscard]] Result<quint64> greatestNumber(const Id& peer, int state) const;
    /// Inserts, or replaces all but the order.
    [[nodiscard]] Result<void> put(const Row& row);
    /// The bundle is as if it had never been here.
    [[nodiscard]] Result<void> remove(const Id& bundle);

private:
    [[nodiscard]] Result<std::vector<Row>> select(Query& query) const;
    Connection& m_connection;
};

} // namespace tongdang::archive
