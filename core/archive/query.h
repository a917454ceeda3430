// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/connection.h"
#include "base/id.h"

#include <QVariant>

#include <optional>

namespace tongdang::archive {

/// One run of an SQL statement through Qt Sql, forward only. Prepared statements are kept by the
/// connection and used again.
///
///     TONGDANG_TRY(Query query, Query::prepare(connection, u"SELECT a FROM t WHERE b = ?"_s));
///     query.bind(b);
///     TONGDANG_CHECK(query.run());
///     for (;;) { TONGDANG_TRY(const bool more, query.next()); ... }
class Query {
public:
    [[nodiscard]] static Result<Query> prepare(Connection& connection, const QString& sql);
    Query(Query&& other) noexcept;
    Query& operator=(Query&&) = delete;
    ~Query();

    /// Values in the order of the placeholders, for the next `run`.
    Query& bind(qint64 number);
    Query& bind(int number) { return bind(static_cast<qint64>(number)); }
    Query& bind(quint64 number) { return bind(static_cast<qint64>(number)); }
    Query& bind(bool truth) { return bind(static_cast<qint64>(truth)); }
    Query& bind(const QString& text);
    Query& bind(const QByteArray& bytes);
    Query& bindNull();
    [[nodiscard]] Result<void> run();
    /// Whether there is a row; an error in the middle of the rows is an Error.
    [[nodiscard]] Result<bool> next();

    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] bool truth(int column) const { return integer(column) != 0; }
    [[nodiscard]] quint64 count(int column) const { return static_cast<quint64>(integer(column)); }
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray bytes(int column) const;
    /// 16 bytes as an id. Damaged "archive.damaged" if they are no 16.
    template <class AnyId>
    [[nodiscard]] Result<AnyId> id(int column) const
    {
        const auto read = AnyId::fromBytes(bytes(column));
        if (!read)
            return failure(ErrorKind::Damaged, "archive.damaged", {}, QStringLiteral("id"));
        return *read;
    }
    /// Of an INSERT, UPDATE or DELETE.
    [[nodiscard]] int affected() const;

private:
    Query(Connection& connection, QString key, QSqlQuery query);
    Connection* m_connection; ///< null after a move
    QString m_key;            ///< under which it goes back
    QSqlQuery m_query;
    int m_bound = 0;
};

} // namespace tongdang::archive
