// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/store.h"

namespace tongdang::sync {

/// Begins a transaction of the store; rolls it back unless it was committed.
class Transaction {
public:
    [[nodiscard]] static Result<Transaction> begin(Store& store)
    {
        TONGDANG_CHECK(store.begin());
        return Transaction(store);
    }
    ~Transaction()
    {
        if (m_store)
            m_store->rollback();
    }
    Transaction(Transaction&& other) noexcept
        : m_store(std::exchange(other.m_store, nullptr))
    {
    }
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    Transaction& operator=(Transaction&&) = delete;

    [[nodiscard]] Result<void> commit()
    {
        TONGDANG_CHECK(m_store->commit());
        m_store = nullptr;
        return {};
    }

private:
    explicit Transaction(Store& store)
        : m_store(&store)
    {
    }
    Store* m_store;
};

} // namespace tongdang::sync
