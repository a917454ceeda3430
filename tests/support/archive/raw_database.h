// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <sqlite3.h>

#include <memory>

namespace tongdang::test {

/// Somebody with another program and a plain database.
class RawDatabase {
public:
    explicit RawDatabase(const QString& path)
    {
        sqlite3* raw = nullptr;
        sqlite3_open(path.toUtf8().constData(), &raw);
        m_handle.reset(raw);
        sqlite3_db_config(raw, SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr);
    }
    /// Several statements; false: one of them failed.
    [[nodiscard]] bool run(const QByteArray& sql)
    {
        return sqlite3_exec(m_handle.get(), sql.constData(), nullptr, nullptr, nullptr)
               == SQLITE_OK;
    }

private:
    struct Close {
        void operator()(sqlite3* handle) const { sqlite3_close(handle); }
    };
    std::unique_ptr<sqlite3, Close> m_handle;
};

} // namespace tongdang::test
