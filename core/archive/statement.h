// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <memory>

struct sqlite3_stmt;

namespace tongdang::archive {

class Connection;

/// Every character of it: a byte order mark at the beginning is part of the text.
[[nodiscard]] QString textFromUtf8(QByteArrayView utf8);

/// A prepared statement on the handle that Qt Sql opened, for the few statements that run once per
/// change or per row of a bulk load: 2.6 times quicker there than Qt Sql (qt-notes.md). Must be
/// gone before its Connection.
class Statement {
public:
    Statement() = default;
    [[nodiscard]] static Result<Statement> prepare(Connection& connection, const QByteArray& sql);

    // Places count from 1. Bytes and text are the caller's and must live until `run` or the last
    // row; what is not bound since `clear` is NULL.
    void bind(int place, qint64 number);
    void bind(int place, QByteArrayView bytes);
    void bindText(int place, QByteArrayView utf8);
    void bindNull(int place);
    void clear();

    [[nodiscard]] bool isPrepared() const { return m_statement != nullptr; }
    /// For statements without rows.
    [[nodiscard]] Result<void> run();
    /// Rows that the last `run` inserted, changed or removed.
    [[nodiscard]] int affected() const;
    /// Whether there is a row. The end resets the statement.
    [[nodiscard]] Result<bool> next();
    /// Ends a row visit early.
    void reset();

    // Columns count from 0. Views live until the next `next` or `reset`.
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] int storageClass(int column) const; ///< SQLITE_INTEGER, ...
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] QByteArrayView bytes(int column) const;
    [[nodiscard]] QByteArrayView utf8(int column) const; ///< of a text
    [[nodiscard]] QString text(int column) const { return textFromUtf8(utf8(column)); }
    /// 16 bytes as an id. Damaged "archive.damaged" if they are no 16.
    template <class AnyId>
    [[nodiscard]] Result<AnyId> id(int column) const
    {
        const auto read = AnyId::fromBytes(bytes(column));
        if (!read)
            return failure(ErrorKind::Damaged, "archive.damaged", {}, QStringLiteral("id"));
        return *read;
    }

private:
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const;
    };
    Connection* m_connection = nullptr;
    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
};

} // namespace tongdang::archive
