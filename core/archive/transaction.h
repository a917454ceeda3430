// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace tongdang::archive {

class Connection;

/// One transaction of the one connection. Rolls back when it is destroyed without `commit`. There
/// is one at a time: beginning a second one is Refused, "archive.in_transaction".
class Transaction {
public:
    [[nodiscard]] static Result<Transaction> begin(Connection& connection);
    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();

    /// Durable when it answers success; on failure everything is rolled back.
    [[nodiscard]] Result<void> commit();
    void rollback();

private:
    explicit Transaction(Connection& connection)
        : m_connection(&connection)
    {
    }
    Connection* m_connection; ///< null once it ended
};

} // namespace tongdang::archive
