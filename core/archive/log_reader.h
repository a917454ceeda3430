// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/result.h"
#include "record/change.h"

#include <functional>
#include <optional>
#include <vector>

namespace tongdang::archive {

class Connection;

/// A change as the log keeps it. `ordinal` is the order of arrival in this archive, from 1, and
/// means nothing elsewhere.
struct LoggedChange {
    qint64 ordinal = 0;
    QByteArray header;
    QByteArray body;          ///< empty after a purge
    std::optional<Id> source; ///< the device that brought it; nothing: written here

    /// Damaged, "record.change_damaged" if the bytes rotted.
    [[nodiscard]] Result<Change> decode() const;
};

/// Reads the change log. Never writes.
class LogReader {
public:
    explicit LogReader(Connection& connection);

    using Visit = std::function<Result<void>(const LoggedChange&)>;
    /// In the order of arrival, those behind `ordinal`. `visit` must not write to the log; an error
    /// of it ends the visit and is handed on.
    [[nodiscard]] Result<void> changesAfter(qint64 ordinal, const Visit& visit) const;
    /// Of every record in the scope of this child, in the order of arrival.
    [[nodiscard]] Result<void> changesOfChild(const RecordId& child, const Visit& visit) const;
    [[nodiscard]] Result<void> changesOfRecord(const RecordId& record, const Visit& visit) const;
    /// The decoded changes of a record in the order of arrival; none if it is not known.
    [[nodiscard]] Result<std::vector<Change>> history(const RecordId& record) const;
    /// The changes of each record of this type that was changed since it was made, in the order of
    /// arrival, one record after the other.
    using HistoryVisit = std::function<Result<void>(const RecordId&, const std::vector<Change>&)>;
    [[nodiscard]] Result<void> historiesOf(TypeNo type, const HistoryVisit& visit) const;
    [[nodiscard]] Result<std::optional<LoggedChange>> at(qint64 ordinal) const;
    [[nodiscard]] Result<std::optional<LoggedChange>> find(const Dot& dot) const;

    /// Greatest sequence of each replica that is known here, ascending by replica.
    [[nodiscard]] Result<std::vector<Dot>> newest() const;
    /// The same of what this device brought, in the order in which this archive first heard of the
    /// replicas.
    [[nodiscard]] Result<std::vector<Dot>> newestFrom(const Id& source) const;
    /// Which device brought changes of which replica; those written here are of none.
    struct Delivery {
        Id source;
        ReplicaId replica;
    };
    [[nodiscard]] Result<std::vector<Delivery>> deliveries() const;
    /// The newest change of a replica whose time is not in doubt (ClockDoubts); nothing: all are,
    /// or it wrote none.
    [[nodiscard]] Result<std::optional<LoggedChange>>
    newestUndoubted(const ReplicaId& replica) const;
    [[nodiscard]] Result<qint64> count() const;
    [[nodiscard]] Result<qint64> lastOrdinal() const;

private:
    Connection& m_connection;
};

} // namespace tongdang::archive
