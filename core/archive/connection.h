// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/authorizer.h"
#include "base/result.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>

#include <functional>
#include <map>
#include <memory>
#include <vector>

namespace tongdang::archive {

/// Where a database is and how its failures are told.
struct DatabaseSource {
    QString name; ///< a file: URI or a path
    bool isUri = false;
    bool readOnly = false; ///< for checking a copy: no settings that would write
    /// Words for an extended SQLite result code; `context` names the operation, never data. Empty:
    /// "archive.medium", "archive.damaged", "archive.sqlite".
    std::function<Error(int extendedCode, const QString& context)> explain = {};
};

/// Told when a transaction ends. Caches of what the database holds are dropped on a roll-back.
class TransactionObserver {
public:
    virtual ~TransactionObserver() = default;
    virtual void committed() = 0;
    virtual void rolledBack() = 0;
};

/// The one connection to an archive, on the thread that opened it.
class Connection {
public:
    [[nodiscard]] static Result<std::unique_ptr<Connection>> open(DatabaseSource source);
    /// Every Statement must be gone before; prepared queries are dropped here.
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    [[nodiscard]] sqlite3* handle() const { return m_handle; }
    [[nodiscard]] Authorizer& authorizer() { return *m_authorizer; }
    [[nodiscard]] bool inTransaction() const;

    /// Runs one statement that gives no rows.
    [[nodiscard]] Result<void> execute(const QString& sql);
    /// The Error of what failed last on this connection.
    [[nodiscard]] Error lastError(const QString& context) const;

    /// The observer must outlive the connection or be removed.
    void addObserver(TransactionObserver& observer);
    void removeObserver(TransactionObserver& observer);

private:
    friend class Query;
    friend class Transaction;
    Connection(DatabaseSource source, QString name);
    [[nodiscard]] Result<void> start();
    [[nodiscard]] Result<void> applySettings();
    /// Prepared and idle, or freshly prepared.
    [[nodiscard]] Result<QSqlQuery> lease(const QString& sql);
    void giveBack(const QString& key, QSqlQuery query);
    /// A statement serves the level only at which it was prepared: the authorizer is not asked
    /// again.
    [[nodiscard]] QString idleKey(const QString& sql) const;
    void ended(bool committed);

    DatabaseSource m_source;
    QString m_name; ///< of the QSqlDatabase
    sqlite3* m_handle = nullptr;
    std::unique_ptr<Authorizer> m_authorizer;
    std::map<QString, std::vector<QSqlQuery>> m_idle; ///< by idleKey
    std::vector<TransactionObserver*> m_observers;
};

} // namespace tongdang::archive
