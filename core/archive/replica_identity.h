// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/connection.h"
#include "base/id.h"
#include "base/result.h"
#include "record/change.h"

#include <QString>

namespace tongdang {
class Randomness;
}

namespace tongdang::archive {

/// As which replica this archive writes (sync.md §6). A token with a counter lies in the archive
/// and, once more, in the user's state folder: `STATE/<archive id>/replica`. If they do not belong
/// together, the archive was restored, copied or reinstalled, and a new replica begins.
class ReplicaIdentity final : public TransactionObserver {
public:
    /// `file` empty: no copy outside is kept (tests of other things).
    ReplicaIdentity(Connection& connection, Randomness& randomness, QString file);
    ~ReplicaIdentity() override;

    /// Compares token and copy, begins a new replica if they differ or there is none yet, and
    /// counts this opening. Outside any transaction. Medium, "archive.state_folder": the copy
    /// cannot be written.
    [[nodiscard]] Result<void> start();
    /// In the settings, from the transaction in which `start` began a new replica although the
    /// archive had one, until the person was told.
    static constexpr const char* untoldSetting = "new_replica_untold";
    /// `start` began a new replica although the archive had one.
    [[nodiscard]] bool beganAnew() const { return m_beganAnew; }

    [[nodiscard]] ReplicaId replica() const;
    /// A new writing identity, e.g. when a peer knows more of this one than it does itself. In the
    /// caller's transaction, or one of its own.
    [[nodiscard]] Result<void> beginReplica();
    /// Counts on, so that every copy of the file made until now is known to be older: after each
    /// backup, and before anything leaves this PC. What a copy could write twice under one name has
    /// then never been seen by anybody.
    [[nodiscard]] Result<void> advance();

    void committed() override;
    void rolledBack() override;

private:
    struct Token {
        QByteArray bytes;
        quint64 counter = 0;
    };
    /// What a transaction started from.
    struct Before {
        std::optional<ReplicaId> replica;
        Token token;
    };
    [[nodiscard]] Result<void> store(const ReplicaId& replica, const Token& token);
    [[nodiscard]] Result<void> writeCopy(const Token& token) const;
    /// Nothing if there is none, or none that can be read.
    [[nodiscard]] std::optional<Token> readCopy() const;

    Connection& m_connection;
    Randomness& m_randomness;
    QString m_file;
    std::optional<ReplicaId> m_replica;
    Token m_token;
    std::optional<Before> m_before; ///< within a transaction that changed it
    bool m_beganAnew = false;
};

} // namespace tongdang::archive
