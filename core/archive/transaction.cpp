// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/transaction.h"

#include "archive/connection.h"

#include <utility>

namespace tongdang::archive {

Result<Transaction> Transaction::begin(Connection& connection)
{
    if (connection.inTransaction())
        return failure(ErrorKind::Refused, "archive.in_transaction");
    // IMMEDIATE: a full disk or a lost lock shows here and not in the middle.
    TONGDANG_CHECK(connection.execute(QStringLiteral("BEGIN IMMEDIATE")));
    return Transaction(connection);
}

Transaction::Transaction(Transaction&& other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr))
{
}

Transaction::~Transaction()
{
    rollback();
}

Result<void> Transaction::commit()
{
    if (m_connection == nullptr)
        return failure(ErrorKind::Refused, "archive.no_transaction");
    if (auto done = m_connection->execute(QStringLiteral("COMMIT")); !done) {
        rollback();
        return done;
    }
    std::exchange(m_connection, nullptr)->ended(true);
    return {};
}

void Transaction::rollback()
{
    Connection* connection = std::exchange(m_connection, nullptr);
    if (connection == nullptr)
        return;
    // After some errors SQLite has rolled back by itself, and the answer then is an error; the
    // state is the wanted one both ways.
    [[maybe_unused]] const auto ignored = connection->execute(QStringLiteral("ROLLBACK"));
    connection->ended(false);
}

} // namespace tongdang::archive
