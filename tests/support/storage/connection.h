// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/archive_file.h"
#include "storage/settings.h"

#include <QByteArray>
#include <QString>

#include <sqlite3.h>

#include <memory>

namespace tongdang::test {

/// A connection by SQLite's C interface with the settings of an archive. For tests: keeps the codes
/// and lets the test judge.
class Connection {
public:
    enum class Settings { Run, Skip };

    explicit Connection(const QString& uri, Settings settings = Settings::Run)
    {
        sqlite3* raw = nullptr;
        m_code =
            sqlite3_open_v2(uri.toUtf8().constData(), &raw,
                            SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_URI, nullptr);
        m_handle.reset(raw);
        if (m_code == SQLITE_OK)
            sqlite3_extended_result_codes(raw, 1);
        else
            m_code = sqlite3_extended_errcode(raw);
        if (settings == Settings::Run)
            runSettings();
    }

    /// The first code that was not SQLITE_OK when opening and setting up.
    [[nodiscard]] int code() const { return m_code; }
    [[nodiscard]] sqlite3* handle() const { return m_handle.get(); }
    void close() { m_handle.reset(); }

    int exec(const QByteArray& sql)
    {
        return sqlite3_exec(m_handle.get(), sql.constData(), nullptr, nullptr, nullptr);
    }

    /// The first column of the first row as text; "error <extended code>" or "nothing".
    [[nodiscard]] QByteArray value(const QByteArray& sql)
    {
        sqlite3_stmt* raw = nullptr;
        int code = sqlite3_prepare_v2(m_handle.get(), sql.constData(), -1, &raw, nullptr);
        const std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt*)> statement(raw,
                                                                              sqlite3_finalize);
        if (code == SQLITE_OK)
            code = sqlite3_step(raw);
        if (code == SQLITE_ROW) {
            const auto* const text =
                reinterpret_cast<const char*>(sqlite3_column_text(statement.get(), 0));
            return text ? QByteArray(text) : QByteArray("null");
        }
        return code == SQLITE_DONE ? QByteArray("nothing") : "error " + QByteArray::number(code);
    }

private:
    void runSettings()
    {
        for (const storage::Setting& setting : storage::connectionSettings()) {
            if (m_code != SQLITE_OK)
                return;
            const QByteArray answer = value(setting.sql).toLower();
            if (answer.startsWith("error"))
                m_code = sqlite3_extended_errcode(m_handle.get());
            else if (answer != (setting.expected ? QByteArray(setting.expected) : "nothing"))
                m_code = SQLITE_MISMATCH;
        }
    }

    struct Close {
        void operator()(sqlite3* handle) const { sqlite3_close(handle); }
    };
    std::unique_ptr<sqlite3, Close> m_handle;
    int m_code = SQLITE_OK;
};

} // namespace tongdang::test
