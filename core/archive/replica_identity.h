// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/result.h"
#include "record/change.h"

#include <QString>

namespace tongdang {
class Randomness;
}

namespace tongdang::archive {

class Connection;

/// As which replica this archive writes (sync.md §6). A token with a counter lies in the archive
/// and, once more, in the user's state folder: `STATE/<archive id>/replica`. If they do not belong
/// together, the archive was restored, copied or reinstalled, and a new replica begins.
class ReplicaIdentity {
public:
    /// `file` empty: no copy outside is kept (tests of other things).
    ReplicaIdentity(Connection& connection, Randomness& randomness, QString file);

    /// Compares token and copy, begins a new replica if they differ or there is none yet, and
    /// counts this opening. Outside any transaction.
    [[nodiscard]] Result<void> start();
    /// `start` began a new replica although the archive had one.
    [[nodiscard]] bool beganAnew() const { return m_beganAnew; }

    [[nodiscard]] ReplicaId replica() const;
    /// A new writing identity, e.g. when a peer knows more of this one than it does itself. In the
    /// caller's transaction, or one of its own.
    [[nodiscard]] Result<void> beginReplica();
    /// Counts on, so that every copy of the file made until now is known to be older. After each
    /// backup.
    [[nodiscard]] Result<void> advance();

private:
    struct Token {
        QByteArray bytes;
        quint64 counter = 0;
    };
    [[nodiscard]] Result<void> store(const ReplicaId& replica, const Token& token);
    [[nodiscard]] Result<void> writeCopy(const Token& token) const;
    [[nodiscard]] Result<std::optional<Token>> readCopy() const;

    Connection& m_connection;
    Randomness& m_randomness;
    QString m_file;
    std::optional<ReplicaId> m_replica;
    Token m_token;
    bool m_beganAnew = false;
};

} // namespace tongdang::archive
