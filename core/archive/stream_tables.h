// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/result.h"
#include "record/change.h"

#include <optional>
#include <vector>

namespace tongdang::archive {

class Connection;

/// Streams per peer and direction with their positions (sync.md §5); local.
class StreamTables {
public:
    struct Position {
        quint64 count = 0;
        Digest hash{};
    };
    struct Outgoing {
        Id stream;
        Id peer;
        ReplicaId replica;
        bool snapshot = false;
        bool retired = false;
        qint64 scanned = 0; ///< ordinal up to which the log was looked through; -1: to be again
        Position last;
        Position acknowledged;
        quint64 exported = 0;
    };
    struct Incoming {
        Id stream;
        Id peer;
        Position position;
    };
    /// Of a child's changes with respect to a stream, the least one.
    enum class SendState { NotSent, Sent, Merged };
    struct ChildState {
        RecordId child;
        SendState state = SendState::NotSent;
    };

    explicit StreamTables(Connection& connection)
        : m_connection(connection)
    {
    }
    /// In the order in which they were first put.
    [[nodiscard]] Result<std::vector<Outgoing>> outgoing() const;
    [[nodiscard]] Result<void> put(const Outgoing& stream);
    [[nodiscard]] Result<std::vector<Incoming>> incoming() const;
    [[nodiscard]] Result<void> put(const Incoming& stream);

    // Items of an outgoing stream: references to changes of the log.
    [[nodiscard]] Result<bool> holds(const Id& stream, qint64 ordinal) const;
    [[nodiscard]] Result<void> append(const Id& stream, const Position& position, qint64 ordinal);
    /// Nothing beyond the end, nor at 0.
    [[nodiscard]] Result<std::optional<Digest>> hashAt(const Id& stream, quint64 position) const;
    /// Ordinals of the items behind `position`, in order.
    [[nodiscard]] Result<std::vector<qint64>> itemsAfter(const Id& stream, quint64 position) const;

    /// Every child of the archive; leaves out the changes that `stream.peer` itself brought.
    /// Without a stream nothing was sent.
    [[nodiscard]] Result<std::vector<ChildState>>
    childStates(const std::optional<Outgoing>& stream) const;

private:
    [[nodiscard]] Result<std::optional<qint64>> number(const Id& stream) const;
    Connection& m_connection;
};

} // namespace tongdang::archive
